"""Papers whose last day has passed: what depends on them is looked at anew. The reminders are a ladder's."""

from __future__ import annotations

from datetime import date
from typing import Final

from django.db import transaction
from django.utils import timezone

from forum_site.organisations.document_events import papers_changed
from forum_site.organisations.models import Document

EXPIRED: Final = -1


def note_expired(today: date | None = None) -> int:
    """Each paper once; how many have expired since the last time."""
    today = today or timezone.localdate()
    rows = Document.objects.verified().filter(valid_until__lt=today).exclude(warned_days=EXPIRED)
    found = list(rows.order_by("pk"))
    for document in found:
        with transaction.atomic():
            document.warned_days = EXPIRED
            document.save(update_fields=["warned_days", "updated_at"])
            papers_changed(document.organisation_id)
    return len(found)
