"""Who may send, decide, open and share the papers of a body; and why not.

Everybody else gets "not there": that a paper exists is told by the public status alone.
"""

from __future__ import annotations

from typing import Any

from django.utils.translation import gettext_lazy as _

from forum_site.core.verdict import ALLOWED, HIDDEN, Verdict, denied
from forum_site.organisations.answering import answered_by
from forum_site.organisations.authority import manages
from forum_site.organisations.document_states import MOVES, DocumentStatus
from forum_site.organisations.models import Document, DocumentAccess, Membership, Organisation, Verification
from forum_site.organisations.rules import SIGN_IN

DECIDED = denied(_("This is already decided."))
OWN = denied(_("Nobody decides on papers of the own organisation; ask a colleague."))


def can_upload_document(user: Any, organisation: Organisation) -> Verdict:
    """Who acts for a board; also while the secretariat still checks the board itself."""
    if not user.is_authenticated:
        return SIGN_IN
    return ALLOWED if organisation.is_board and manages(user, organisation) else HIDDEN


def can_withdraw_document(user: Any, document: Document) -> Verdict:
    verdict = can_upload_document(user, document.organisation)
    if verdict and document.status not in MOVES["withdraw"].sources:
        return DECIDED
    return verdict


def can_decide_document(user: Any, document: Document, move: str = "verify") -> Verdict:
    """The officers of the territory's secretariat and no other; never for the own body or upload.

    Where no secretariat has an officer, the province's, then the site administrator.
    """
    if not user.is_authenticated:
        return SIGN_IN
    rows = Document.objects.filter(pk=document.pk)
    if rows.decidable_by(user).exists():
        return ALLOWED if document.status in MOVES[move].sources else DECIDED
    return OWN if rows.answered_by(user).exists() else HIDDEN


def can_read_document(user: Any, document: Document) -> Verdict:
    """The file: the board's officers, its verifier, and officers of bodies that the board named."""
    if not user.is_authenticated:
        return SIGN_IN
    return ALLOWED if Document.objects.filter(pk=document.pk).readable_by(user).exists() else HIDDEN


def can_share_documents(user: Any, organisation: Organisation) -> Verdict:
    """Name others who may read: the board alone, nobody above it."""
    return can_upload_document(user, organisation)


def can_share_document(user: Any, document: Document) -> Verdict:
    verdict = can_share_documents(user, document.organisation)
    if verdict and document.status != DocumentStatus.VERIFIED:
        return denied(_("Only a verified document can be shared."))
    return verdict


def can_see_documents(user: Any, organisation: Organisation) -> Verdict:
    """The page that lists the papers: who may open at least some of them."""
    if not user.is_authenticated:
        return SIGN_IN
    if not organisation.is_board:
        return HIDDEN
    if manages(user, organisation) or verifies(user, organisation):
        return ALLOWED
    acting = Membership.objects.managing(user).values("organisation")
    named = DocumentAccess.objects.in_force().filter(organisation=organisation, to__in=acting)
    named = named.filter(to__verification=Verification.VERIFIED)
    return ALLOWED if named.exists() else HIDDEN


def verifies(user: Any, organisation: Organisation) -> bool:
    """Answers for the place of the body today."""
    rows = Organisation.objects.filter(answered_by(user, "territory"), pk=organisation.pk)
    return bool(user.is_authenticated and rows.exists())
