"""The secretariat verifies a paper, or returns it with a reason."""

from __future__ import annotations

from typing import Any

from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from forum_site.core import audit
from forum_site.notifications.api import announce
from forum_site.organisations import document_rules
from forum_site.organisations.authority import holders, secretariat_for
from forum_site.organisations.document_events import papers_changed
from forum_site.organisations.document_kinds import OWN_ACCOUNT
from forum_site.organisations.document_states import MOVES, DocumentStatus
from forum_site.organisations.models import Document, Organisation


def verify_document(document: Document, *, by: Any, holder_confirmed: bool = False) -> Document:
    """It counts from now on; the older verified one of its kind becomes history.

    Of an account the verifier says that the passbook names the body itself (`holder_confirmed`);
    ValueError without that.
    """
    document_rules.can_decide_document(by, document, "verify").require()
    if document.kind == OWN_ACCOUNT and not holder_confirmed:
        raise ValueError("the holder of the account must be confirmed")
    with transaction.atomic():
        _lock(document, by, "verify")
        board, now = document.organisation, timezone.now()
        older = board.documents.verified().filter(kind=document.kind)
        older.update(status=MOVES["supersede"].target, closed_at=now, updated_at=now)
        if document.kind == OWN_ACCOUNT:
            document.account_holder = board.name
        document.verified_at = now
        document.verified_by = secretariat_for(board.territory) if board.territory else None
        _settle(document, by, DocumentStatus.VERIFIED)
    return document


def return_document(document: Document, *, by: Any, reason: str) -> Document:
    """Send it back with what is missing, also what was verified by mistake. ValueError without reason."""
    document_rules.can_decide_document(by, document, "return").require()
    if not reason.strip():
        raise ValueError("a returned document needs a reason")
    with transaction.atomic():
        _lock(document, by, "return")
        newer = document.organisation.documents.under_way().filter(kind=document.kind)
        if newer.exclude(pk=document.pk).exists():
            raise PermissionDenied(_("A newer one is under way; decide on that first."))
        document.reason = reason.strip()
        _settle(document, by, DocumentStatus.RETURNED)
    return document


def _lock(document: Document, by: Any, move: str) -> None:
    """The board first, as uploads do; then the paper as it stands: two officers at once decide once."""
    Organisation.objects.select_for_update().get(pk=document.organisation_id)
    locked = Document.objects.select_for_update().get(pk=document.pk)
    document_rules.can_decide_document(by, locked, move).require()


def _settle(document: Document, by: Any, status: str) -> None:
    document.status, document.decided_by, document.decided_at = status, by, timezone.now()
    document.warned_days = None
    document.save()
    verb = "verify" if status == DocumentStatus.VERIFIED else "return"
    audit.record(document, f"organisations.{verb}_document", by=by, data={"kind": document.kind})
    announce(
        "organisations.document_decided",
        actor=by,
        subject=document,
        recipients=holders(document.organisation),
        data={"accepted": verb == "verify"},
        reason="role",
    )
    papers_changed(document.organisation_id)
