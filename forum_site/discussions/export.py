"""The topics that everybody reads, as open data."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, Final

from django.conf import settings

from forum_site.core import csv_file
from forum_site.discussions.models import Topic

COLUMNS: Final = (
    "id", "url", "type", "title", "category", "author", "created_at", "last_post_at", "replies",
    "answered", "closed", "tried_by", "tags",
)  # fmt: skip
BLOCK: Final = 500


def records() -> Iterator[dict[str, Any]]:
    """One a topic, oldest first, by `COLUMNS`. Two statements for each 500."""
    origin = str(settings.SITE_URL).rstrip("/")
    rows = Topic.objects.public().for_list().prefetch_related("tags").order_by("pk")  # type: ignore[misc]
    for topic in rows.iterator(chunk_size=BLOCK):
        yield {
            "id": topic.pk,
            "url": origin + topic.get_absolute_url(),
            "type": topic.type,
            "title": topic.title,
            "category": topic.category.slug,
            "author": topic.voice,
            "created_at": topic.created_at.isoformat(timespec="seconds"),
            "last_post_at": topic.last_post_at.isoformat(timespec="seconds"),
            "replies": topic.reply_count,
            "answered": topic.answer_id is not None,
            "closed": topic.locked,
            "tried_by": topic.tried,
            "tags": sorted(tag.name for tag in topic.tags.all()),
        }


def csv_lines() -> Iterator[str]:
    """The lines of the file, heading first; tags joined by ";", yes and no as 1 and 0."""
    return csv_file.csv_lines(COLUMNS, map(_cells, records()))


def _cells(record: dict[str, Any]) -> list[Any]:
    record["tags"] = ";".join(record["tags"])
    return [int(value) if isinstance(value, bool) else value for value in record.values()]
