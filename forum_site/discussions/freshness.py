"""What makes pages that are kept for visitors stale.

Actions of the forum call `topic_changed`. Names of people, organisations, categories, tags and subjects are
changed by features that know nothing of the forum, and in the back office: for them signals are right.
"""

from __future__ import annotations

from typing import Any, Final

from django.conf import settings
from django.contrib.contenttypes.models import ContentType
from django.db.models import Model, Q
from django.db.models.signals import post_delete, post_save
from taggit.models import Tag

from forum_site.accounts.models import User
from forum_site.core.commit import once_committed
from forum_site.core.content.visitor_pages import forget
from forum_site.discussions.models import Category, Post, Topic
from forum_site.discussions.subjects import may_be_subject
from forum_site.organisations.models import Organisation

LISTS: Final = "topics"  # every list of topics
FRAME: Final = "forum"  # whatever stands on all pages of the forum
MANY: Final = 500  # more topics than this: all pages of the forum
SHOWN: Final = {
    User: {"name", "handle", "is_active"},
    Organisation: {"name", "slug", "label", "kind", "verification"},
}


def topic_changed(topic: Topic) -> None:
    """Visitors see something else of the topic or of a list it stands in: called within the change."""
    forget(f"topic:{topic.pk}", LISTS)


def forum_changed() -> None:
    """A category or a tag: named on pages of many topics."""
    forget(LISTS, FRAME)


def names_changed(named: User | Organisation) -> None:
    """All topics in which the person or the organisation wrote; looked up once the change stands."""
    who = "author" if isinstance(named, User) else "organisation"
    later(Post.objects.filter(**{who: named.pk}).values_list("topic_id"))


def subject_changed(obj: Model) -> None:
    """Topics that hang on the object."""
    kind = ContentType.objects.get_for_model(obj)
    later(Topic.objects.filter(Q(content_type=kind, object_id=obj.pk)).values_list("pk"))


def later(topics: Any) -> None:
    once_committed(forget_topics, topics)


def forget_topics(topics: Any) -> None:
    found = [pk for (pk,) in topics.order_by().distinct()[: MANY + 1]]
    if len(found) > MANY:
        forum_changed()
    elif found:
        forget(LISTS, *(f"topic:{pk}" for pk in found))


def connect() -> None:
    """Connecting twice is harmless: each pair of signal and sender has its own id."""
    for model in (Category, Tag):
        for signal in (post_save, post_delete):
            signal.connect(on_forum, sender=model, dispatch_uid=f"discussions.fresh.{model.__name__}")
    post_save.connect(on_saved, dispatch_uid="discussions.fresh.names")


def on_forum(**_sent: Any) -> None:
    forum_changed()


def on_saved(
    sender: type[Model], instance: Any, created: bool, update_fields: Any = None, **_sent: Any
) -> None:
    if created or not settings.KEEP_PAGES:
        return
    shown = SHOWN.get(sender)
    if shown and (update_fields is None or shown & set(update_fields)):
        names_changed(instance)
    if may_be_subject(instance):
        subject_changed(instance)
