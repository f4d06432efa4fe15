"""Who may import, see and publish plans, and why not."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.utils.translation import gettext_lazy as _

from forum_site.core.verdict import ALLOWED, HIDDEN, Verdict, denied
from forum_site.organisations.authority import manages, oversees
from forum_site.organisations.models import Organisation
from partnerships.choices import PlanStatus
from partnerships.plan_guards import missing
from partnerships.plan_states import PLAN_MOVES, Actor
from partnerships.rules.shared import for_managers

if TYPE_CHECKING:
    from partnerships.models import (
        AnnualPlan,
        MediumTermPlan,
        PlanDocument,
        PlanImport,
        PlanReview,
        SignedRecord,
    )

LIVING = frozenset({PlanStatus.AGREED, PlanStatus.UNDER_REVIEW})
_NOT_BY_HAND = denied(_("This follows from the calendar; nobody does it by hand."))
_NOT_BY_ITSELF = denied(_("The residents decide this; it never happens by itself."))


def can_import_plan(user: Any, board: Organisation) -> Verdict:
    if not board.is_board:
        return denied(_("Only a BKM/LKM has a plan."))
    return for_managers(user, board, _("Only officers of this board can upload its plan."))


def can_confirm_import(user: Any, sheet: PlanImport) -> Verdict:
    """See, correct, save or cancel an uploaded sheet: only officers of its board know of it."""
    if not user.is_authenticated or not manages(user, sheet.board):
        return HIDDEN
    if sheet.status != sheet.Status.UPLOADED:
        return denied(_("This sheet is being saved, or it is already saved or cancelled."))
    return ALLOWED if sheet.board.territory else denied(_("The board has no kelurahan or desa yet."))


def can_follow_import(user: Any, sheet: PlanImport) -> Verdict:
    """See how far the saving has come, and stop it: any officer of the board."""
    return ALLOWED if user.is_authenticated and manages(user, sheet.board) else HIDDEN


def can_view_plan(user: Any, plan: MediumTermPlan) -> Verdict:
    if plan.status != PlanStatus.DRAFT:
        return ALLOWED
    if manages(user, plan.board) or oversees(user, plan.board.territory):
        return ALLOWED
    return HIDDEN


def can_move_plan(user: Any, plan: MediumTermPlan, code: str) -> Verdict:
    """Whether the move of `plan_states` may be made: who, from where, and its guards. None is the system."""
    move = PLAN_MOVES[code]
    if user is not None:
        who = _for_board(user, plan) if move.actor == Actor.BOARD else _NOT_BY_HAND
        if not who:
            return who
    elif move.actor != Actor.SYSTEM:
        return _NOT_BY_ITSELF
    if plan.status not in move.sources:
        return denied(move.refused)
    said = missing(plan, move.guards)
    return ALLOWED if said is None else denied(said)


def can_publish_plan(user: Any, plan: MediumTermPlan) -> Verdict:
    return can_move_plan(user, plan, "publish_plan")


def can_edit_plan(user: Any, plan: MediumTermPlan) -> Verdict:
    """Papers, yearly plans and reviews: officers of the board. Others do not even know of a draft."""
    return _for_board(user, plan)


def can_change_period(user: Any, plan: MediumTermPlan) -> Verdict:
    allowed = can_edit_plan(user, plan)
    if allowed and plan.status != PlanStatus.DRAFT:
        return denied(_("The residents agreed on this period; it stays as it is."))
    return allowed


def can_edit_annual(user: Any, plan: MediumTermPlan) -> Verdict:
    """Choose the needs of a year and record that residents agreed on them."""
    allowed = can_edit_plan(user, plan)
    if allowed and plan.status not in LIVING:
        return denied(_("A yearly plan is chosen from a plan that residents have agreed on."))
    return allowed


def can_view_annual(user: Any, annual: AnnualPlan) -> Verdict:
    """An agreed one is public; a draft is its board's and secretariat's."""
    if annual.status == annual.Status.AGREED:
        return can_view_plan(user, annual.plan)
    return _of_board_or_secretariat(user, annual.plan.board)


def can_decide_review(user: Any, review: PlanReview) -> Verdict:
    allowed = can_edit_plan(user, review.plan)
    if allowed and review.status != review.Status.OPEN:
        return denied(_("This review is closed; its decisions stay."))
    return allowed


def can_see_record(user: Any, record: SignedRecord) -> Verdict:
    """The file names residents: only officers of the board and the secretariat that oversees it."""
    return _of_board_or_secretariat(user, record.board)


def can_attach_record(user: Any, record: SignedRecord) -> Verdict:
    """Bring the file that was still missing. One that is there proves what was decided and stays."""
    if not user.is_authenticated or not manages(user, record.board):
        return HIDDEN
    if record.file:
        return denied(_("The signed record is here already."))
    return ALLOWED


def can_see_document(user: Any, document: PlanDocument) -> Verdict:
    if document.public and can_view_plan(user, document.plan):
        return ALLOWED
    return _of_board_or_secretariat(user, document.plan.board)


def _for_board(user: Any, plan: MediumTermPlan) -> Verdict:
    """Officers of the board; others learn that only when they may see the plan at all."""
    allowed = for_managers(user, plan.board, _("Only officers of this board can do this with its plan."))
    if not allowed and plan.status == PlanStatus.DRAFT and not can_view_plan(user, plan):
        return HIDDEN
    return allowed


def _of_board_or_secretariat(user: Any, board: Organisation) -> Verdict:
    if user.is_authenticated and (manages(user, board) or oversees(user, board.territory)):
        return ALLOWED
    return HIDDEN
