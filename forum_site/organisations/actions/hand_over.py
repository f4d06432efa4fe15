"""An office passes on: begun by a side, confirmed by both, witnessed by the secretariat."""

from __future__ import annotations

from typing import Any, NamedTuple

from django.db import IntegrityError, transaction
from django.utils import timezone

from forum_site.core import audit
from forum_site.notifications.api import announce, because
from forum_site.organisations import handover_rules as rules
from forum_site.organisations.actions.invite import Invited, issue
from forum_site.organisations.models import Handover, Invitation, Membership


class Started(NamedTuple):
    """`invited` holds the code of a letter or mail when the successor is not a member yet."""

    handover: Handover
    invited: Invited | None


def start_handover(
    membership: Membership,
    *,
    by: Any,
    successor: Any = None,
    email: str = "",
    note: str = "",
    pass_watches: bool = True,
) -> Started:
    """Begin it with a member of the body, or invite the successor by mail or letter. No role changes yet.

    ValueError for a successor who is no member today, or who holds this role already.
    """
    rules.can_start_handover(by, membership).require()
    if successor is not None:
        _check_successor(membership, successor)
    body = membership.organisation
    try:
        with transaction.atomic():
            invited = None if successor else issue(body, membership.role, by=by, email=email)
            handover = Handover.objects.create(
                membership=membership,
                organisation=body,
                role=membership.role,
                successor=successor,
                invitation=invited.invitation if invited else None,
                started_by=by,
                note=note.strip()[:2000],
                pass_watches=pass_watches,
            )
            audit.record(handover, "organisations.start_handover", by=by)
            _tell_both("organisations.handover_started", handover, by)
    except IntegrityError:  # somebody else began it in the same moment
        rules.STARTED.require()
        raise
    return Started(handover, invited)


def confirm_handover(handover: Handover, *, by: Any) -> Handover:
    """The word of the side that the person is. The secretariat hears when the successor has said yes."""
    with transaction.atomic():
        locked = lock(handover)
        rules.can_confirm_handover(by, locked).require()
        side = "outgoing_at" if by.pk == locked.membership.user_id else "incoming_at"
        setattr(locked, side, timezone.now())
        locked.save(update_fields=[side, "updated_at"])
        audit.record(locked, "organisations.confirm_handover", by=by, data={"side": side[:-3]})
        _tell_both("organisations.handover_confirmed", locked, by, data={"side": side[:-3]})
        if locked.incoming_at:
            announce(
                "organisations.handover_waiting",
                actor=by,
                subject=locked,
                recipients=rules.witnesses_of(locked),
                key=str(locked.pk),
                reason="secretariat",
            )
    return locked


def join_handover(handover: Handover, invitation: Invitation, *, by: Any) -> Handover:
    """The invited person has come: the successor, without any role yet. Inside the caller's transaction."""
    locked = lock(handover)
    rules.can_join_handover(by, locked).require()
    locked.successor = by
    locked.save(update_fields=["successor", "updated_at"])
    audit.record(invitation.organisation, "organisations.accept_invitation", by=by)
    audit.record(locked, "organisations.join_handover", by=by)
    _tell_both("organisations.handover_joined", locked, by)
    return locked


def cancel_handover(handover: Handover, *, by: Any) -> Handover:
    """Everything stays as it was; the invitation opens nothing any more."""
    with transaction.atomic():
        locked = lock(handover)
        rules.can_cancel_handover(by, locked).require()
        stop_handover(locked)
        audit.record(locked, "organisations.cancel_handover", by=by)
        _tell_both("organisations.handover_cancelled", locked, by)
    return locked


def stop_with_role(handover: Handover, *, by: Any) -> None:
    """Called off because the role ended, both sides are told; `handover` is locked by the caller."""
    stop_handover(handover, reason=Handover.ROLE_ENDED)
    data = {"reason": Handover.ROLE_ENDED}
    audit.record(handover, "organisations.cancel_handover", by=by, data=data)
    _tell_both("organisations.handover_cancelled", handover, by, data=data)


def stop_handover(handover: Handover, *, reason: str = "") -> None:
    """The rows of `cancel_handover`, without its rule and its words; for an account that leaves as well."""
    now = timezone.now()
    handover.cancelled_at, handover.reason = now, reason
    handover.save(update_fields=["cancelled_at", "reason", "updated_at"])
    if handover.invitation_id is not None:
        Invitation.objects.usable().filter(pk=handover.invitation_id).update(revoked_at=now)


def lock(handover: Handover) -> Handover:
    """The row as it stands now, held until the transaction ends."""
    rows = Handover.objects.select_for_update(of=("self",)).select_related(
        "membership__user", "organisation__territory", "successor"
    )
    return rows.get(pk=handover.pk)


def open_handover_of(invitation: Invitation) -> Handover | None:
    """The one that the invitation was written for."""
    return Handover.objects.open().filter(invitation=invitation).first()


def _check_successor(membership: Membership, successor: Any) -> None:
    held = Membership.objects.current().filter(user=successor, organisation=membership.organisation)
    roles = set(held.values_list("role", flat=True))
    if not roles or membership.role in roles:
        raise ValueError("the successor is a member of the body who does not hold this role")


def _tell_both(kind: str, handover: Handover, by: Any, data: dict[str, Any] | None = None) -> None:
    sides = [one for one in (handover.membership.user, handover.successor) if one is not None]
    announce(kind, actor=by, subject=handover, recipients=because("participant", sides), data=data)
