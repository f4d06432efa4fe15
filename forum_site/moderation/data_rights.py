"""A person's reports in the copy of their data, and what leaves with them."""

from typing import Any

from forum_site.accounts.data_rights import register_eraser, register_exporter
from forum_site.moderation.models import Flag


def register() -> None:
    register_exporter("reports", copy_of)
    register_eraser("reports", erase)


def copy_of(user: Any) -> list[dict[str, Any]]:
    rows = Flag.objects.filter(reporter=user).order_by("created_at")
    values = rows.values("content_type__model", "object_id", "reason", "note", "state", "created_at")
    return [dict(row) for row in values]


def erase(user: Any) -> None:
    """That a text was reported stays; who did, and the words, leave."""
    Flag.objects.filter(reporter=user).update(reporter=None, note="")
