"""Who may see, change and move a need, and why not."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.utils.translation import gettext_lazy as _

from forum_site.core.verdict import ALLOWED, HIDDEN, Verdict, denied
from forum_site.organisations.models import Membership, Role
from partnerships.need_guards import Step, missing
from partnerships.need_states import MOVES, Actor, Move
from partnerships.rules.shared import SIGN_IN, for_managers

if TYPE_CHECKING:
    from partnerships.models import Need

UNIT_ROLES = (Role.UNIT_MANAGER, Role.UNIT_STAFF)
BOARD_ROLES = (Role.BOARD_COORDINATOR, Role.BOARD_SECRETARY)


def can_edit_need(user: Any, need: Need) -> Verdict:
    return for_managers(user, need.board, _("Only officers of this board can change this need."))


def can_view_need(user: Any, need: Need) -> Verdict:
    visible = type(need).objects.visible_to(user).filter(pk=need.pk).exists()
    return ALLOWED if visible else HIDDEN


def actors(user: Any, need: Need) -> frozenset[Actor]:
    """As what this person may move the need today; None as user is the system."""
    if user is None:
        return frozenset({Actor.SYSTEM})
    if not user.is_authenticated:
        return frozenset()
    own = {Actor.PROPOSER} if need.proposed_by_id == user.pk else set()
    return board_actors(user, need.board_id) | own


def board_actors(user: Any, board_id: int) -> frozenset[Actor]:
    """As what the person acts in the board today, whatever the need."""
    roles = Membership.objects.current().filter(user=user, organisation=board_id)
    held = set(roles.values_list("role", flat=True))
    found = {Actor.UNIT} if held & set(UNIT_ROLES) else set()
    found |= {Actor.BOARD} if held & set(BOARD_ROLES) else set()
    return frozenset(found)


def can_move(user: Any, need: Need, code: str, step: Step | None = None) -> Verdict:
    """Whether the move may be made: who, from where, and (with `step`) all its guards."""
    move = MOVES[code]
    if step is not None and step.follows:
        user = None
    if user is not None and not user.is_authenticated:
        return SIGN_IN
    if not actors(user, need) & move.actors:
        if user is not None and not can_view_need(user, need):
            return HIDDEN
        return denied(_("Your role in this board does not make this step."))
    return stands(need, move, step)


def stands(need: Need, move: Move, step: Step | None) -> Verdict:
    """The part of `can_move` that asks the need, not the person: from where, and the guards."""
    if need.status not in move.sources:
        return denied(_("From where this need stands now, this step is not possible."))
    if step is None:
        return ALLOWED
    said = missing(need, move.guards, step)
    if said is None and move.asks_reason and not step.reason.strip():
        said = _("Write the reason.")
    return ALLOWED if said is None else denied(said)
