"""What somebody follows and has not read yet."""

from __future__ import annotations

from typing import Any, Final

from django.contrib.contenttypes.models import ContentType
from django.db.models import Exists, OuterRef, Q
from taggit.models import Tag

from forum_site.accounts.models import User
from forum_site.discussions.models import Category, ReadMark, Topic
from forum_site.discussions.querysets import TopicQuerySet
from forum_site.discussions.visits import since_of
from forum_site.notifications.models import Watch
from forum_site.organisations.models import Organisation

COUNTED: Final = (Watch.Level.TRACKING, Watch.Level.WATCHING)
LEFT_OUT: Final = (Watch.Level.NORMAL, Watch.Level.MUTED)


def unread_of(user: Any) -> TopicQuerySet:
    """Topics that the person tracks or watches with posts not read: by themselves, category, tag, author
    or organisation.

    A topic that was never opened counts from the last visit on.
    """
    marks = ReadMark.objects.filter(user=user, topic=OuterRef("pk"))
    behind = Exists(marks.filter(number__lt=OuterRef("last_number")))
    never = ~Exists(marks) & Q(last_post_at__gt=since_of(user))
    followed = (
        Q(pk__in=chosen(user, Topic, COUNTED))
        | Q(category__in=chosen(user, Category, COUNTED))
        | Q(category__parent__in=chosen(user, Category, COUNTED))
        | Q(author__in=chosen(user, User, COUNTED))
        | Q(organisation__in=chosen(user, Organisation, COUNTED))
        | Q(tags__in=chosen(user, Tag, COUNTED))
    )
    wanted = Topic.objects.listed_for(user).filter(followed).exclude(pk__in=chosen(user, Topic, LEFT_OUT))
    return wanted.filter(behind | never).distinct()


def chosen(user: Any, model: Any, levels: tuple[str, ...]) -> Any:
    """Ids of the objects for which the person chose one of the levels, as part of a statement."""
    kind = ContentType.objects.get_for_model(model)
    rows = Watch.objects.filter(user=user, content_type=kind, level__in=levels)
    return rows.order_by().values("object_id")
