"""Papers that expire: the board is warned in time, and told when one has expired."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Final

from django.db import transaction

from forum_site.notifications.api import announce
from forum_site.organisations.authority import holders
from forum_site.organisations.document_events import papers_changed
from forum_site.organisations.models import Document

WARNINGS: Final = (30, 14, 7)  # days before the last good one
EXPIRED: Final = -1


def warn_expiring(today: date) -> int:
    """Each step of each paper once, the tightest only when days were missed; how many notices went out.

    Silent while a renewal waits at the secretariat.
    """
    due = Document.objects.verified().filter(valid_until__lte=today + timedelta(days=max(WARNINGS)))
    due = due.exclude(warned_days=EXPIRED)
    renewals = Document.objects.waiting().filter(organisation__in=due.order_by().values("organisation"))
    waiting = set(renewals.values_list("organisation_id", "kind"))
    told = 0
    for document in due.select_related("organisation").order_by("pk"):
        step = step_of(document.valid_until or today, today)  # never null here: the filter asks
        if document.warned_days is not None and document.warned_days <= step:
            continue
        if step == EXPIRED or (document.organisation_id, document.kind) not in waiting:
            told += _tell(document, step)
    return told


def step_of(valid_until: date, today: date) -> int:
    """The tightest warning that is due: 30, 14, 7, or EXPIRED."""
    left = (valid_until - today).days
    if left < 0:
        return EXPIRED
    return min(days for days in WARNINGS if left <= days)


def _tell(document: Document, step: int) -> int:
    with transaction.atomic():
        document.warned_days = step
        document.save(update_fields=["warned_days", "updated_at"])
        event = announce(
            "organisations.document_expiring",
            actor=None,
            subject=document,
            recipients=holders(document.organisation),
            data={"days": step},
            key=f"{document.pk}:{document.valid_until}:{step}",
            reason="role",
        )
        if step == EXPIRED:
            papers_changed(document.organisation_id)
    return 1 if event else 0
