"""Rows of topics, as every list of them draws them."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, Final

from django.core.paginator import Page, Paginator

from forum_site.discussions.models import ReadMark, Topic
from forum_site.discussions.querysets import TopicQuerySet

PER_PAGE: Final = 30
MARKS: Final = {Topic.Type.QUESTION: "ask", Topic.Type.ANNOUNCEMENT: "info", Topic.Type.EXPERIENCE: "book"}


def topic_page(rows: TopicQuerySet, number: Any, user: Any) -> Page[Any]:
    """A page of topics, ready for `discussions/rows.html`. Count, rows, and for people their marks."""
    page = Paginator(rows.for_list().latest(), PER_PAGE).get_page(number)
    page.object_list = topic_rows(page.object_list, user)
    return page


def topic_rows(topics: Iterable[Topic], user: Any = None) -> list[dict[str, Any]]:
    """The values of components/topic_row.html. Unread: the person was there and more was written since."""
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
            "unread": marks.get(topic.pk, topic.last_number) < topic.last_number,
            "mark": MARKS.get(topic.type, "talk"),  # type: ignore[call-overload]
        }
        for topic in shown
    ]


def marks_of(topics: list[Topic], user: Any) -> dict[int, int]:
    if not getattr(user, "is_authenticated", False) or not topics:
        return {}
    marks = ReadMark.objects.filter(user=user, topic__in=topics)
    return dict(marks.values_list("topic_id", "number"))
