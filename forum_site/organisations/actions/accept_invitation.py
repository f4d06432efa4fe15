"""A person with the code comes in."""

from __future__ import annotations

from typing import Any

from django.db import transaction
from django.utils import timezone

from forum_site.core import audit
from forum_site.notifications.api import announce
from forum_site.organisations import rules
from forum_site.organisations.actions.claim_organisation import file_claim
from forum_site.organisations.actions.decide_claim import grant_role
from forum_site.organisations.actions.hand_over import join_handover, open_handover_of
from forum_site.organisations.authority import holders
from forum_site.organisations.models import Claim, Handover, Invitation, Membership


class CodeSpent(Exception):
    """Somebody else used the code in the same moment."""


def accept_invitation(invitation: Invitation, *, by: Any) -> Membership | Handover:
    """The role of the invitation from today. A board not verified yet gets into the secretariat's queue.

    An invitation to take over an office gives no role yet: the person becomes the successor, and the
    handover comes back. The code works once, also for two people in the same moment (CodeSpent for the
    second).
    """
    rules.can_accept(by, invitation).require()
    organisation = invitation.organisation
    with transaction.atomic():
        spent = {"used_at": timezone.now(), "used_by": by}
        if not Invitation.objects.usable().filter(pk=invitation.pk).update(**spent):
            raise CodeSpent
        if handover := open_handover_of(invitation):
            return join_handover(handover, invitation, by=by)
        membership = grant_role(by, organisation, invitation.role)
        audit.record(organisation, "organisations.accept_invitation", by=by)
        if organisation.is_board and not organisation.is_verified:
            _ask_for_verification(invitation, by)
        announce(
            "organisations.member_joined",
            actor=by,
            subject=membership,
            recipients=holders(organisation),
            reason="role",
        )
    return membership


def _ask_for_verification(invitation: Invitation, by: Any) -> None:
    """The letter proves who delivered it, not the decree of the board: the secretariat still looks."""
    claim, new = Claim.objects.get_or_create(
        organisation=invitation.organisation,
        claimant=by,
        status=Claim.Status.PENDING,
        defaults={"role": invitation.role},
    )
    if new:
        file_claim(claim, by=by)
