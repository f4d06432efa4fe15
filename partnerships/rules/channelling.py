"""Who may see, read and move a partnership, and why not."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from django.utils.translation import gettext_lazy as _

from forum_site.core.verdict import ALLOWED, HIDDEN, Verdict, denied
from forum_site.organisations.authority import manages, oversees
from forum_site.organisations.models import Organisation
from partnerships.channelling.guards import Step, missing
from partnerships.channelling.stages import MOVES, TWO_SIDES, Move, Side, for_both
from partnerships.models import Need, Partnership
from partnerships.querysets import READY_NEED_STATES
from partnerships.rules.shared import SIGN_IN

BOTH_SIDES = denied(_("You act for both sides. Somebody else of one side decides."))


def sides_of(user: Any, partnership: Partnership) -> frozenset[Side]:
    """As what the person may act today; None as user is the system. At most two."""
    if user is None:
        return frozenset({Side.SYSTEM})
    if not getattr(user, "is_authenticated", False):
        return frozenset()
    found = {Side.BOARD} if manages(user, partnership.board) else set()
    found |= {Side.PARTNER} if manages(user, partnership.partner) else set()
    found |= {Side.SECRETARIAT} if oversees(user, partnership.board.territory) else set()
    return frozenset(found)


def side_worn(user: Any, partnership: Partnership) -> str:
    """For which of the two sides the person acts; "" for none or both."""
    found = sides_of(user, partnership) & TWO_SIDES
    return str(next(iter(found))) if len(found) == 1 else ""


def can_view_partnership(user: Any, partnership: Partnership) -> Verdict:
    return ALLOWED if partnership.is_public or sides_of(user, partnership) else HIDDEN


def can_read_papers(user: Any, partnership: Partnership) -> Verdict:
    """Files, drafts, account and messages: the two sides and the secretariat of the board's place."""
    return ALLOWED if sides_of(user, partnership) else _outside(partnership)


def _outside(partnership: Partnership) -> Verdict:
    if not partnership.is_public:
        return HIDDEN
    return denied(_("Only the two sides and the secretariat read this. What is public stands on the page."))


def can_act_as(user: Any, partnership: Partnership, side: str) -> Verdict:
    """Whether the person acts for this side, and not for both (rule: nobody agrees with themselves)."""
    return _can_act_as_one_of(user, partnership, [Side(side)])


def _can_act_as_one_of(user: Any, partnership: Partnership, wanted: Sequence[Side]) -> Verdict:
    """The first of `wanted` is named when the person is of none of them."""
    if not getattr(user, "is_authenticated", False):
        return SIGN_IN if partnership.is_public else HIDDEN
    sides = sides_of(user, partnership)
    if not sides:
        return _outside(partnership)
    if for_both(sides):
        return BOTH_SIDES
    if not sides.isdisjoint(wanted):
        return ALLOWED
    words = {
        Side.BOARD: _("Only officers of the board do this."),
        Side.PARTNER: _("Only officers of the partner do this."),
        Side.SECRETARIAT: _("Only the secretariat does this."),
    }
    return denied(words.get(wanted[0], _("The site does this by itself.")))


def can_advance(user: Any, partnership: Partnership, code: str, step: Step | None = None) -> Verdict:
    """Whether the move may be made: who, from where, and (with `step`) all its guards."""
    move = MOVES[code]
    if step is not None and step.follows:
        user = None
    if user is not None:
        acts = _can_act_as_one_of(user, partnership, sorted(move.actors))
        if not acts:
            return acts
    elif Side.SYSTEM not in move.actors:
        return denied(_("A person has to do this."))
    return stands(partnership, move, step)


def stands(partnership: Partnership, move: Move, step: Step | None) -> Verdict:
    """The part of `can_advance` that asks the partnership, not the person."""
    if partnership.stage not in move.sources:
        return denied(_("From the stage this partnership is in, this step is not possible."))
    if step is None:
        return ALLOWED
    said = missing(partnership, move.guards, step)
    if said is None and move.asks_reason and not step.reason.strip():
        said = _("Write the reason.")
    return ALLOWED if said is None else denied(said)


def can_start_as_board(user: Any, need: Need) -> Verdict:
    """The board sends its short proposal: an own need that looks for partners."""
    if not getattr(user, "is_authenticated", False):
        return SIGN_IN
    if not manages(user, need.board):
        return denied(_("Only officers of this board send its proposals."))
    return _looks(need)


def can_start_as_partner(user: Any, need: Need, partner: Organisation) -> Verdict:
    """An organisation declares its interest in a need of a board it is not."""
    if not getattr(user, "is_authenticated", False):
        return SIGN_IN
    if not manages(user, partner):
        return denied(_("Only officers of the organisation speak for it."))
    if partner.pk == need.board_id:
        return denied(_("A board cannot be its own partner."))
    return _looks(need)


def _looks(need: Need) -> Verdict:
    if need.status in READY_NEED_STATES and need.gap and need.board.is_verified:
        return ALLOWED
    return denied(_("This need is not looking for partners now."))
