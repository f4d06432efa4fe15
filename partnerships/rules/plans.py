"""Who may import, see and publish plans, and why not."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.utils.translation import gettext_lazy as _

from forum_site.core.verdict import ALLOWED, HIDDEN, Verdict, denied
from forum_site.organisations.authority import manages, oversees
from forum_site.organisations.models import Organisation
from partnerships.choices import PlanStatus
from partnerships.rules.shared import for_managers

if TYPE_CHECKING:
    from partnerships.models import MediumTermPlan, PlanImport


def can_import_plan(user: Any, board: Organisation) -> Verdict:
    if not board.is_board:
        return denied(_("Only a BKM/LKM has a plan."))
    return for_managers(user, board, _("Only officers of this board can upload its plan."))


def can_confirm_import(user: Any, sheet: PlanImport) -> Verdict:
    """See, correct, save or cancel an uploaded sheet: only officers of its board know of it."""
    if not user.is_authenticated or not manages(user, sheet.board):
        return HIDDEN
    if sheet.status != sheet.Status.UPLOADED:
        return denied(_("This sheet is already saved or cancelled."))
    return ALLOWED if sheet.board.territory else denied(_("The board has no kelurahan or desa yet."))


def can_view_plan(user: Any, plan: MediumTermPlan) -> Verdict:
    if plan.status != PlanStatus.DRAFT:
        return ALLOWED
    if manages(user, plan.board) or oversees(user, plan.board.territory):
        return ALLOWED
    return HIDDEN


def can_publish_plan(user: Any, plan: MediumTermPlan) -> Verdict:
    allowed = for_managers(user, plan.board, _("Only officers of this board can publish its plan."))
    if not allowed:
        return allowed
    if not plan.board.is_verified:
        return denied(_("The board can publish its plan once the secretariat has verified the board."))
    if plan.status != PlanStatus.DRAFT:
        return denied(_("This plan is already published."))
    if not plan.needs.exists():
        return denied(_("The plan has no activities yet. Upload a sheet first."))
    return ALLOWED
