"""Who may hand an office over, say yes to it, witness it, call it off; and why not."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from forum_site.core.verdict import ALLOWED, HIDDEN, Verdict, denied
from forum_site.organisations.authority import officers_for
from forum_site.organisations.models import Handover, Membership, Organisation
from forum_site.organisations.rules import SIGN_IN, settles_roles

if TYPE_CHECKING:
    from forum_site.accounts.models import User

OVER = denied(_("This handover is finished."))
STARTED = denied(_("This role is being handed over already."))
ENDED = denied(_("This role has ended. Invite the new officer instead."))
UNFIT = denied(_("The account of the successor is closed or suspended."))
UNPROVED = denied(_("Roles are handed over once the secretariat has verified the organisation."))


def can_start_handover(user: Any, membership: Membership) -> Verdict:
    """One's own role; any role of the body as its coordinator, officer or secretariat."""
    if not user.is_authenticated:
        return SIGN_IN
    if membership.user_id != user.pk and not settles_roles(user, membership.organisation):
        return HIDDEN
    if not membership.organisation.is_verified:
        return UNPROVED
    if not Membership.objects.current().filter(pk=membership.pk).exists():
        return ENDED
    return STARTED if membership.handovers.open().exists() else ALLOWED


def may_pass_on(user: Any, organisation: Organisation) -> list[Membership]:
    """The roles this person may begin to hand over: `can_start_handover` as a list, at most 6 statements."""
    rows = Membership.objects.current().filter(organisation=organisation)
    if not settles_roles(user, organisation):
        rows = rows.filter(user=user)
    if not organisation.is_verified:
        return []
    begun = Handover.objects.open().filter(organisation=organisation).values("membership")
    return list(rows.exclude(pk__in=begun).select_related("user", "unit").order_by("term_start", "pk"))


def can_join_handover(user: Any, handover: Handover) -> Verdict:
    """Come as the invited successor: anybody with the code but the outgoing person."""
    if not handover.is_open:
        return OVER
    if user.pk == handover.membership.user_id:
        return denied(_("Nobody takes over from themselves; give the code to your successor."))
    return ALLOWED


def can_view_handover(user: Any, handover: Handover) -> Verdict:
    if not user.is_authenticated:
        return SIGN_IN
    return ALLOWED if Handover.objects.visible_to(user).filter(pk=handover.pk).exists() else HIDDEN


def can_confirm_handover(user: Any, handover: Handover) -> Verdict:
    """The two people themselves, each for their side, once."""
    seen = can_view_handover(user, handover)
    if not seen:
        return seen
    if not handover.is_open:
        return OVER
    if user.pk == handover.membership.user_id:
        said = handover.outgoing_at
    elif user.pk == handover.successor_id:
        said = handover.incoming_at
    else:
        return denied(_("Only the two people themselves confirm a handover."))
    return denied(_("You have confirmed it.")) if said else ALLOWED


def can_witness_handover(user: Any, handover: Handover) -> Verdict:
    """The secretariat of the place, never one of the two; the successor must have said yes.

    Where the two sides leave it no officer, the site administrator.
    """
    if not user.is_authenticated:
        return SIGN_IN
    if not Handover.objects.witnessed_by(user).filter(pk=handover.pk).exists():
        seen = can_view_handover(user, handover)
        return denied(_("The secretariat witnesses it, and never one of the two.")) if seen else HIDDEN
    if not handover.is_open:
        return OVER
    if handover.successor_id is None or handover.incoming_at is None:
        return denied(_("The successor has not confirmed yet."))
    if not handover.organisation.is_verified:
        return UNPROVED
    return ALLOWED if _may_serve(handover.successor) else UNFIT


def _may_serve(successor: Any) -> bool:
    suspended = successor.suspended_until is not None and successor.suspended_until > timezone.now()
    return successor.is_active and not suspended


def can_cancel_handover(user: Any, handover: Handover) -> Verdict:
    """Both sides, who began it, and who settles roles in the body."""
    seen = can_view_handover(user, handover)
    if not seen:
        return seen
    if not handover.is_open:
        return OVER
    own = {handover.membership.user_id, handover.successor_id, handover.started_by_id}
    if user.pk in own or settles_roles(user, handover.organisation):
        return ALLOWED
    return denied(_("Only the two people, a coordinator or the secretariat can call it off."))


def witnesses_of(handover: Handover) -> list[User]:
    """The people of `witnessed_by`: officers of the place; where none is left the site administrator."""
    from forum_site.accounts.models import User

    sides = {pk for pk in (handover.membership.user_id, handover.successor_id) if pk is not None}
    people = [one for one in officers_for(handover.organisation.territory) if one.pk not in sides]
    return people or list(User.objects.filter(is_superuser=True, is_active=True).exclude(pk__in=sides))
