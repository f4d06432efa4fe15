"""A person's reports in the copy of their data, and what leaves with them."""

from typing import Any

from forum_site.accounts.data_rights import register_eraser, register_exporter
from forum_site.moderation.models import Flag, Sanction


def register() -> None:
    register_exporter("reports", copy_of)
    register_eraser("reports", erase)
    register_exporter("sanctions", sanctions_of)
    register_eraser("sanctions", erase_sanctions)


def copy_of(user: Any) -> list[dict[str, Any]]:
    rows = Flag.objects.filter(reporter=user).order_by("created_at")
    values = rows.values("content_type__model", "object_id", "reason", "note", "state", "created_at")
    return [dict(row) for row in values]


def erase(user: Any) -> None:
    """That a text was reported stays; who did, and the words, leave."""
    Flag.objects.filter(reporter=user).update(reporter=None, note="")


def sanctions_of(user: Any) -> list[dict[str, Any]]:
    """What was decided about the person, with the reason and the end; not who decided."""
    rows = Sanction.objects.filter(user=user).order_by("created_at")
    return [dict(row) for row in rows.values("kind", "reason", "created_at", "ends_at", "lifted_at")]


def erase_sanctions(user: Any) -> None:
    """That there was one stays with the nameless account; the words leave. What an officer decided stays
    without the officer's name."""
    Sanction.objects.filter(user=user).update(reason="")
    Sanction.objects.filter(by=user).update(by=None)
    Sanction.objects.filter(lifted_by=user).update(lifted_by=None)
    Flag.objects.filter(assignee=user).update(assignee=None)
