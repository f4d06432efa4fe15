"""Who may hand over, note the yearly condition, and evaluate the other side; and why not."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

from django.utils.translation import gettext_lazy as _

from forum_site.core.verdict import ALLOWED, Verdict, denied
from forum_site.organisations.authority import manages
from partnerships.channelling.stages import TALKING, TWO_SIDES, Side, Stage, for_both
from partnerships.models import Handover, Partnership
from partnerships.rules.channelling import BOTH_SIDES, can_act_as, can_read_papers, sides_of
from partnerships.rules.shared import SIGN_IN

WRITTEN_IN = frozenset({Stage.ACTIVE, Stage.REPORTING})
GIVEN_IN = frozenset({Stage.HANDED_OVER, Stage.EVALUATED, Stage.CLOSED})
LOOK_BEFORE = timedelta(days=30)  # so long before its day the yearly look is asked for


def can_set_physical(user: Any, partnership: Partnership) -> Verdict:
    """The board says whether something is built or bought, until both agree."""
    verdict = can_act_as(user, partnership, Side.BOARD)
    if verdict and partnership.stage not in TALKING:
        return denied(_("This is settled once both sides have agreed."))
    return verdict


def can_write_handover(user: Any, partnership: Partnership) -> Verdict:
    """The board writes and mends the record while the work runs, until it is handed over."""
    verdict = can_act_as(user, partnership, Side.BOARD)
    if not verdict:
        return verdict
    if not partnership.is_physical:
        return denied(_("Nothing is built or bought in this partnership, so there is no handover."))
    if partnership.stage in GIVEN_IN:
        return denied(_("It is handed over; the record is not changed any more."))
    if partnership.stage not in WRITTEN_IN:
        return denied(_("The handover is written while the work runs or is reported."))
    return ALLOWED


def can_check_condition(user: Any, handover: Handover) -> Verdict:
    """Officers of the board, or of the keeper where it has a page here."""
    if not getattr(user, "is_authenticated", False):
        return SIGN_IN
    if handover.partnership.stage not in GIVEN_IN:
        return denied(_("The condition is noted once the works are handed over."))
    keeper = handover.keeper_body
    if manages(user, handover.partnership.board) or (keeper is not None and manages(user, keeper)):
        return ALLOWED
    return denied(_("Only officers of the board or of the keeper note the condition."))


def can_evaluate(user: Any, partnership: Partnership) -> Verdict:
    """Each side of the other, from the handover until both are published."""
    if not getattr(user, "is_authenticated", False):
        return can_act_as(user, partnership, Side.BOARD)
    sides = sides_of(user, partnership)
    if not sides:
        return can_read_papers(user, partnership)
    if for_both(sides):
        return BOTH_SIDES
    if not sides & TWO_SIDES:
        return denied(_("Only the two sides evaluate each other."))
    if partnership.stage in (Stage.EVALUATED, Stage.CLOSED):
        return denied(_("The evaluations are published; they are not changed any more."))
    if partnership.stage != Stage.HANDED_OVER:
        return denied(_("Both sides evaluate each other after the handover."))
    return ALLOWED
