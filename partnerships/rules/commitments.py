"""Who makes, accepts, declines and takes back a commitment, and why not."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.utils.translation import gettext_lazy as _

from forum_site.core.verdict import ALLOWED, HIDDEN, Verdict, denied
from forum_site.organisations.authority import manages
from forum_site.organisations.models import Organisation
from partnerships.querysets import READY_NEED_STATES
from partnerships.rules.interests import can_declare_interest
from partnerships.rules.offers import can_create_offer

if TYPE_CHECKING:
    from partnerships.models import Commitment, Need


def can_commit(user: Any, need: Need, organisation: Organisation | None = None) -> Verdict:
    """Whoever may say "we are interested"; for an organisation its officers, once it is verified."""
    allowed = can_declare_interest(user, need)
    if not allowed or organisation is None:
        return allowed
    allowed = can_create_offer(user, organisation)
    if allowed and not organisation.is_verified:
        return denied(_("The secretariat has to verify your organisation before it commits itself."))
    return allowed


def can_accept_commitment(user: Any, commitment: Commitment) -> Verdict:
    """The board, and nobody of it who stands on the giver's side too."""
    seen = _board(user, commitment)
    if not seen:
        return seen
    if commitment.state != commitment.State.OFFERED:
        return denied(_("This commitment no longer waits for your answer."))
    if gives(user, commitment):
        return denied(_("You are on the giver's side. Somebody else of the board accepts it."))
    if commitment.need.status not in READY_NEED_STATES:
        return denied(_("This need is not looking for partners now."))
    if not commitment.need.gap:
        return denied(_("This need is fully funded already."))
    return ALLOWED


def can_decline_commitment(user: Any, commitment: Commitment) -> Verdict:
    """The board, as long as it is not firm; a firm one is made void among the funding entries."""
    return _board(user, commitment) and _open(commitment)


def can_withdraw_commitment(user: Any, commitment: Commitment) -> Verdict:
    """The giver, as long as it is not firm."""
    return _open(commitment) if gives(user, commitment) else HIDDEN


def gives(user: Any, commitment: Commitment) -> bool:
    """Is the person the giver, or an officer of the body that gives?"""
    if not user.is_authenticated:
        return False
    if commitment.organisation is None:
        return bool(commitment.user_id == user.pk)
    return manages(user, commitment.organisation)


def _board(user: Any, commitment: Commitment) -> Verdict:
    if not user.is_authenticated or not manages(user, commitment.need.board):
        return HIDDEN
    return ALLOWED


def _open(commitment: Commitment) -> Verdict:
    if commitment.is_open:
        return ALLOWED
    if commitment.is_firm:
        return denied(_("It is firm. The board can make its funding entry void, with a reason."))
    return denied(_("This commitment has ended."))
