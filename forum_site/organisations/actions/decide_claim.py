"""The secretariat verifies, or returns with a reason."""

from __future__ import annotations

from typing import Any

from django.db import transaction
from django.utils import timezone

from forum_site.core import audit
from forum_site.notifications.api import announce
from forum_site.organisations import rules
from forum_site.organisations.authority import forget_authority, secretariat_for
from forum_site.organisations.back_office import sync_person
from forum_site.organisations.document_events import papers_changed
from forum_site.organisations.models import Claim, Membership, Organisation, Verification


def accept_claim(claim: Claim, *, by: Any) -> Claim:
    """The claimant holds the role from today; the organisation is verified if it was not."""
    rules.can_decide_claim(by, claim).require()
    with transaction.atomic():
        _settle(claim, Claim.Status.ACCEPTED, by)
        grant_role(claim.claimant, claim.organisation, claim.role, claim.term_end)
        _verify(claim.organisation)
        audit.record(claim, "organisations.accept_claim", by=by)
        _tell(claim, by)
    return claim


def return_claim(claim: Claim, *, by: Any, reason: str) -> Claim:
    """Send it back with what is missing; the claimant may file it again. ValueError without reason."""
    rules.can_decide_claim(by, claim).require()
    if not reason.strip():
        raise ValueError("a returned claim needs a reason")
    with transaction.atomic():
        _settle(claim, Claim.Status.RETURNED, by, reason.strip())
        organisation = claim.organisation
        waiting = organisation.claims.pending().exists()
        if organisation.verification == Verification.PENDING and not waiting:
            organisation.verification = Verification.RETURNED
            organisation.save(update_fields=["verification", "updated_at"])
        audit.record(claim, "organisations.return_claim", by=by)
        _tell(claim, by)
    return claim


def grant_role(user: Any, organisation: Organisation, role: str, term_end: Any = None) -> Membership:
    """The role from today until `term_end`; the running one when the person already holds it.

    A role that ended earlier today runs again, because a term starts once a day.
    """
    held = Membership.objects.filter(user=user, organisation=organisation, role=role)
    membership: Membership | None = held.current().first()
    if membership is None:
        membership, _new = held.update_or_create(
            user=user,
            organisation=organisation,
            role=role,
            term_start=timezone.localdate(),
            defaults={"term_end": term_end, "ended_at": None},
        )
        forget_authority(user)
        sync_person(user)
    return membership


def _settle(claim: Claim, status: str, by: Any, reason: str = "") -> None:
    """Locked, so that two officers at once decide once."""
    locked = Claim.objects.select_for_update().get(pk=claim.pk)
    rules.can_decide_claim(by, locked).require()
    claim.status, claim.decided_by, claim.reason = status, by, reason
    claim.decided_at = timezone.now()
    claim.save(update_fields=["status", "decided_by", "decided_at", "reason", "updated_at"])


def _verify(organisation: Organisation) -> None:
    if organisation.is_verified:
        return
    organisation.verification = Verification.VERIFIED
    organisation.verified_at = timezone.now()
    territory = organisation.territory
    organisation.verified_by = secretariat_for(territory) if territory else None
    organisation.save(update_fields=["verification", "verified_at", "verified_by", "updated_at"])
    papers_changed(organisation.pk)


def _tell(claim: Claim, by: Any) -> None:
    announce(
        "organisations.claim_decided",
        actor=by,
        subject=claim,
        recipients=[claim.claimant],
        data={"accepted": claim.status == Claim.Status.ACCEPTED},
        reason="applicant",
    )
