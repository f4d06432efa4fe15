"""Who may note the work and its expenses, and who moves a report, and why not."""

from __future__ import annotations

from typing import Any

from django.utils.translation import gettext_lazy as _

from forum_site.core.verdict import ALLOWED, Verdict, denied
from partnerships.channelling.progress import NOTED_WHILE
from partnerships.channelling.report_states import DONE, REPORTED_WHILE, STEPS
from partnerships.channelling.spending import SPENT_WHILE, final_is_with_partner
from partnerships.channelling.stages import Side
from partnerships.models import Expense, Partnership, Report
from partnerships.rules.channelling import can_act_as, can_read_papers

CLOSED_BOOK = denied(_("The final report is with the partner or accepted, so its figures stay as they are."))


def can_note_progress(user: Any, partnership: Partnership) -> Verdict:
    acts = can_act_as(user, partnership, Side.BOARD)
    if acts and partnership.stage not in NOTED_WHILE:
        return denied(_("Progress is noted while the work goes on."))
    return acts


def can_spend(user: Any, partnership: Partnership) -> Verdict:
    """Note what was spent of the partner's money."""
    acts = can_act_as(user, partnership, Side.BOARD)
    if not acts:
        return acts
    if partnership.stage not in SPENT_WHILE:
        return denied(_("Expenses are noted once the work has begun."))
    return CLOSED_BOOK if final_is_with_partner(partnership) else ALLOWED


def can_void_expense(user: Any, expense: Expense) -> Verdict:
    if expense.entry.voided_at is not None:
        return denied(_("This entry is void already."))
    return can_spend(user, expense.partnership)


def can_read_receipt(user: Any, expense: Expense) -> Verdict:
    return can_read_papers(user, expense.partnership)


def can_read_report(user: Any, report: Report) -> Verdict:
    """Receipts, single expenses and what is not accepted yet: the two sides and the secretariat."""
    return can_read_papers(user, report.partnership)


def can_step(user: Any, report: Report, code: str) -> Verdict:
    """Whether this person may make the step `code` of `report_states.STEPS` with the report as it stands."""
    step = STEPS[code]
    acts = can_act_as(user, report.partnership, step.side)
    if not acts:
        return acts
    if report.partnership.stage not in REPORTED_WHILE:
        return denied(_("In the stage this partnership is in, reports stay as they are."))
    if report.state not in step.sources:
        return denied(_("In the state this report is in, this step is not possible."))
    return waits_for_others(report) if code == "submit" else ALLOWED


def waits_for_others(report: Report) -> Verdict:
    """Reports are sent one after the other, so that none is skipped."""
    rows = Report.objects.filter(partnership=report.partnership_id).exclude(instalment=None)
    if report.instalment is not None:
        rows = rows.filter(instalment__number__lt=report.instalment.number)
    if rows.exclude(state__in=DONE).exists():
        return denied(_("The report before this one is not accepted yet."))
    return ALLOWED
