"""A board takes a paper back."""

from __future__ import annotations

from typing import Any

from django.db import transaction
from django.utils import timezone

from forum_site.core import audit
from forum_site.organisations import document_rules
from forum_site.organisations.document_events import papers_changed
from forum_site.organisations.document_files import drop_file
from forum_site.organisations.document_states import MOVES
from forum_site.organisations.models import Document, Organisation


def withdraw_document(document: Document, *, by: Any) -> Document:
    """It counts no more. The file goes at once when nobody ever relied on it, else a year later."""
    document_rules.can_withdraw_document(by, document).require()
    with transaction.atomic():
        Organisation.objects.select_for_update().get(pk=document.organisation_id)
        found = Document.objects.select_for_update().get(pk=document.pk)
        document_rules.can_withdraw_document(by, found).require()
        found.status, found.closed_at = MOVES["withdraw"].target, timezone.now()
        if found.verified_at is None:
            drop_file(found)
        found.save()
        audit.record(found, "organisations.withdraw_document", by=by, data={"kind": found.kind})
        papers_changed(found.organisation_id)
    return found
