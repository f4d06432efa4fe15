"""Who may note, void and read the money of a need, and why not."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.utils.translation import gettext_lazy as _

from forum_site.core.verdict import ALLOWED, HIDDEN, Verdict, denied
from forum_site.organisations.authority import manages, oversees
from partnerships.choices import FundingStage, NeedStatus
from partnerships.rules.shared import for_managers

if TYPE_CHECKING:
    from partnerships.models import FundingEntry, Need

ENDED = frozenset({NeedStatus.MERGED, NeedStatus.DROPPED})


def can_record_funding(user: Any, need: Need) -> Verdict:
    """RAB, self-help and funding entries: the board's officers, while the need is alive."""
    found = for_managers(user, need.board, _("Only officers of this board can note its money."))
    if found and need.status in ENDED:
        return denied(_("This need was dropped or merged, so nothing can be noted for it."))
    return found


def can_void_funding(user: Any, entry: FundingEntry) -> Verdict:
    found = for_managers(user, entry.need.board, _("Only officers of this board can note its money."))
    if not found:
        return found
    if entry.voided_at is not None:
        return denied(_("This entry is void already."))
    if entry.stage == FundingStage.PLANNED:
        return denied(_("What is planned is simply changed, not voided."))
    return ALLOWED


def can_read_evidence(user: Any, entry: FundingEntry) -> Verdict:
    """The paper behind an amount: the board, its secretariat and who gives; nobody else knows of it."""
    if not user.is_authenticated:
        return HIDDEN
    board = entry.need.board
    if manages(user, board) or oversees(user, board.territory):
        return ALLOWED
    giver = entry.organisation
    return ALLOWED if giver is not None and manages(user, giver) else HIDDEN
