"""What was said in the forum this week and is worth hearing: new experiences first, then the liveliest."""

from __future__ import annotations

from typing import Any, Final

from django.db.models import Case, Count, OuterRef, Subquery, When, Window
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from forum_site.core.money import number
from forum_site.discussions.models import Post, State, Topic
from forum_site.portal.bulletin.parts import NAME, TEXT, Line, Part, part, shortened
from forum_site.portal.bulletin.weeks import Week

MOST: Final = 3


def talk_part(week: Week) -> Part:
    """Of the public forum, in one statement; authors are named by their organisation or not at all."""
    rows = list(_topics(week)[:MOST])
    return part(
        "talk", _("Worth hearing from other boards"), [_line(one) for one in rows],
        most=MOST, total=rows[0].total if rows else 0, path=reverse("discussions:index"),
        note=_("The forum was quiet this week. What could we tell other boards?"),
    )  # fmt: skip


def _topics(week: Week) -> Any:
    posts = Post.objects.filter(topic=OuterRef("pk"), status=State.VISIBLE, created_at__range=week.moments)
    said = posts.order_by().values("topic").annotate(n=Count("pk")).values("n")
    first, last = week.moments
    fresh = When(type=Topic.Type.EXPERIENCE, created_at__gte=first, then=0)
    # the day of the last post is in an index: only what was said since is counted
    rows = Topic.objects.public().filter(last_post_at__gte=first, created_at__lte=last)
    rows = rows.annotate(said=Subquery(said)).filter(said__gt=0).annotate(total=Window(Count("pk")))
    return rows.for_list().order_by(Case(fresh, default=1), "-said", "-last_post_at", "-pk")


def _line(topic: Any) -> Line:
    posts = ngettext("%(n)s text this week", "%(n)s texts this week", topic.said) % {"n": number(topic.said)}
    kind = _("Experience") if topic.type == Topic.Type.EXPERIENCE else topic.category.name
    by = shortened(topic.organisation.name, NAME) if topic.organisation else ""
    detail = ", ".join(filter(None, (str(kind), by, posts)))
    return Line(shortened(topic.title, TEXT), detail, url=topic.get_absolute_url())
