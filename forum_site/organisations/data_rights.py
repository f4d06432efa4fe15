"""What a person gets a copy of, and what leaves with them: roles, applications, evidence."""

from __future__ import annotations

from typing import Any

from django.utils import timezone

from forum_site.accounts.data_rights import register_eraser, register_exporter
from forum_site.organisations.actions.hand_over import stop_handover
from forum_site.organisations.authority import forget_authority
from forum_site.organisations.back_office import sync_person
from forum_site.organisations.models import (
    Claim,
    Document,
    DocumentAccess,
    Handover,
    Invitation,
    Membership,
)


def register() -> None:
    register_exporter("organisations", copy_of)
    register_eraser("organisations", erase)


def copy_of(user: Any) -> dict[str, Any]:
    roles = Membership.objects.filter(user=user).order_by("term_start")
    claims = Claim.objects.filter(claimant=user)
    passed = Handover.objects.concerning(user).order_by("created_at")
    papers = Document.objects.filter(uploaded_by=user).order_by("created_at")
    return {
        "roles": list(roles.values("organisation__name", "role", "term_start", "term_end", "ended_at")),
        "applications": list(
            claims.values(
                "organisation__name", "role", "note", "status", "reason", "created_at", "decided_at"
            )
        ),
        "handovers": list(
            passed.values("organisation__name", "role", "created_at", "witnessed_at", "cancelled_at")
        ),
        "handover_notes": list(Handover.objects.filter(started_by=user).values_list("note", flat=True)),
        "documents_sent": list(papers.values("organisation__name", "kind", "status", "created_at")),
    }


def erase(user: Any) -> None:
    """Roles end, evidence files are deleted; that somebody once applied stays, without words or file.

    Who was to take over does not any more; what the person hands over can still be witnessed. Papers
    belong to the organisation and remain, without the name of who sent or decided on them.
    """
    Document.objects.filter(uploaded_by=user).update(uploaded_by=None)
    Document.objects.filter(decided_by=user).update(decided_by=None)
    DocumentAccess.objects.filter(granted_by=user).update(granted_by=None)
    for handover in Handover.objects.open().filter(successor=user):
        stop_handover(handover)
    Handover.objects.filter(started_by=user).update(note="")
    Membership.objects.current().filter(user=user).update(ended_at=timezone.now())
    forget_authority(user)
    sync_person(user)
    for claim in Claim.objects.filter(claimant=user).exclude(evidence=""):
        claim.evidence.delete(save=False)
    Claim.objects.filter(claimant=user).update(evidence="", note="")
    Claim.objects.pending().filter(claimant=user).update(
        status=Claim.Status.RETURNED, decided_at=timezone.now()
    )
    if user.email:
        Invitation.objects.filter(email=user.email).update(email="")
