"""A role ends before its term does."""

from __future__ import annotations

from typing import Any

from django.db import transaction
from django.utils import timezone

from forum_site.core import audit
from forum_site.organisations import rules
from forum_site.organisations.actions.hand_over import lock, stop_with_role
from forum_site.organisations.authority import forget_authority
from forum_site.organisations.back_office import sync_person
from forum_site.organisations.models import Membership


def end_membership(membership: Membership, *, by: Any) -> Membership:
    """From this moment the role gives nothing; the row stays as history. Nothing for an ended one.

    An ended role is passed on to nobody: its open handover stops, and both sides are told.
    """
    rules.can_end_membership(by, membership).require()
    with transaction.atomic():
        # the handover first, as the witness does; who was quicker has ended the role already
        handovers = [lock(one) for one in membership.handovers.open()]
        if not Membership.objects.current().filter(pk=membership.pk).exists():
            return membership
        membership.ended_at = timezone.now()
        membership.save(update_fields=["ended_at", "updated_at"])
        forget_authority(membership.user)
        sync_person(membership.user)
        audit.record(membership, "organisations.end_membership", by=by)
        for handover in handovers:
            if handover.is_open:
                stop_with_role(handover, by=by)
    return membership
