"""Rows of topics, as every list of them draws them."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime
from typing import Any, Final

from django.core.paginator import Page, Paginator
from django.db.models import Count, OuterRef, Subquery

from forum_site.core.ready import ready
from forum_site.discussions.chosen import Chosen
from forum_site.discussions.models import Pinned, Post, ReadMark, State, Topic
from forum_site.discussions.querysets import TopicQuerySet
from forum_site.discussions.sorting import Order
from forum_site.discussions.visits import since_of

PER_PAGE: Final = 30
MARKS: Final = {Topic.Type.QUESTION: "ask", Topic.Type.ANNOUNCEMENT: "info", Topic.Type.EXPERIENCE: "book"}
PLAIN: Final = Order()


def topic_page(
    rows: TopicQuerySet | Chosen, number: Any, user: Any, order: Order = PLAIN, pinned: int = Pinned.NO
) -> Page[Any]:
    """A page of topics, ready for `discussions/rows.html`. `pinned`: those pinned so far stand above the
    first page of the plain list, and nowhere else in it.

    Count, rows, pinned ones; for people also the last visit and their marks.
    """
    if isinstance(rows, Chosen):
        if not order.fresh:
            return _page_of(rows, number, user, order, pinned)
        rows = rows.rows()
    first: list[Topic] = []
    if pinned and order.is_plain:
        above = rows.filter(pinned__gte=pinned)
        rows = rows.filter(pinned__lt=pinned)
    page = Paginator(order.of(rows, user).for_rows(), PER_PAGE).get_page(number)
    if pinned and order.is_plain and page.number == 1:
        first = list(above.for_rows().order_by("-pinned", "-last_post_at", "-pk")[:PER_PAGE])
    return _drawn(page, first, user)


def _page_of(chosen: Chosen, number: Any, user: Any, order: Order, pinned: int) -> Page[Any]:
    apart = pinned if order.is_plain else 0
    rows = chosen.ordered(order, below=apart)
    page: Page[Any] = Paginator(rows, PER_PAGE).get_page(number)  # type: ignore[arg-type]
    has_first = page.number == 1 and rows.counted[1] > 0
    first = chosen.ordered(order, above=apart)[:PER_PAGE] if has_first else []
    return _drawn(page, first, user)


def _drawn(page: Page[Any], first: list[Topic], user: Any) -> Page[Any]:
    since = since_of(user) if user.is_authenticated else None
    page.object_list = topic_rows([*first, *page.object_list], user, since)
    return page


def topic_rows(
    topics: Iterable[Topic], user: Any = None, since: datetime | None = None
) -> list[dict[str, Any]]:
    """The values of components/topic_row.html. Unread: the person was there and more was written since, or
    it was begun after `since`. `fresh`: how many posts, 0 for a topic that the person never opened."""
    shown = list(topics)
    marks = marks_of(shown, user)
    return [
        {
            "url": topic.get_absolute_url(),
            "title": topic.title,
            "category": topic.category.name,
            "author": topic.voice,
            "at": topic.last_post_at,
            "replies": topic.reply_count,
            "answered": topic.answer_id is not None,
            "pinned": topic.pinned > Pinned.NO,
            "tried": topic.tried,
            "fresh": marks.get(topic.pk, 0),
            "unread": marks[topic.pk] > 0 if topic.pk in marks else is_new(topic, user, since),
            "mark": MARKS.get(topic.type, "talk"),  # type: ignore[call-overload]
        }
        for topic in shown
    ]


def is_new(topic: Topic, user: Any, since: datetime | None) -> bool:
    return since is not None and topic.created_at > since and topic.author_id != user.pk


def marks_of(topics: list[Topic], user: Any) -> dict[int, int]:
    """How many visible posts came after what the person has read, of topics they opened. One statement."""
    if not getattr(user, "is_authenticated", False) or not topics:
        return {}
    keys = [topic.pk for topic in topics]
    return {topic: fresh or 0 for topic, fresh in _marks(user=user.pk, topics=keys)}


@ready
def _marks(*, user: int, topics: list[int]) -> Any:
    later = Post.objects.filter(
        topic=OuterRef("topic"), number__gt=OuterRef("number"), status=State.VISIBLE
    ).order_by()
    counted = Subquery(later.values("topic").annotate(n=Count("pk")).values("n"))
    marks = ReadMark.objects.filter(user=user, topic__in=topics).annotate(fresh=counted)
    return marks.values_list("topic_id", "fresh")
