"""Somebody asks to act for an organisation."""

from __future__ import annotations

from datetime import date
from typing import Any

from django.core.files.base import File
from django.db import transaction

from forum_site.core import audit
from forum_site.core.uploads import check_upload
from forum_site.notifications.api import announce
from forum_site.organisations import rules
from forum_site.organisations.authority import officers_for
from forum_site.organisations.models import KIND_ROLES, Claim, Organisation, Verification


def claim_organisation(
    organisation: Organisation,
    *,
    by: Any,
    role: str,
    term_end: date | None = None,
    note: str = "",
    evidence: File[bytes] | None = None,
) -> Claim:
    """File a claim for the secretariat of the territory; after a return, this files it anew.

    `evidence` is checked by content and stored privately; ValidationError says what to send instead.
    """
    rules.can_claim(by, organisation).require()
    if role not in KIND_ROLES[organisation.kind]:
        raise ValueError(f"no role {role!r} in {organisation.kind}")
    checked = check_upload(evidence).file if evidence else None
    with transaction.atomic():
        claim = Claim.objects.create(
            organisation=organisation,
            claimant=by,
            role=role,
            term_end=term_end,
            note=note,
            evidence=checked or "",
        )
        if organisation.verification == Verification.RETURNED:
            organisation.verification = Verification.PENDING
            organisation.save(update_fields=["verification", "updated_at"])
        file_claim(claim, by=by)
    return claim


def file_claim(claim: Claim, *, by: Any) -> None:
    """Write it down and tell those who decide; inside the caller's transaction."""
    audit.record(claim, "organisations.claim_organisation", by=by)
    announce(
        "organisations.claim_filed",
        actor=by,
        subject=claim,
        recipients=officers_for(claim.organisation.territory),
        reason="secretariat",
    )
