"""Reports on the page of a partnership: which are due, sent, accepted; whose turn it is."""

from __future__ import annotations

from typing import Any

from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _

from forum_site.core.dates import day
from forum_site.core.money import rupiah_short
from forum_site.organisations.working_days import due_after
from partnerships.channelling.clock import off_days
from partnerships.channelling.progress import NOTED_WHILE
from partnerships.channelling.report_data import live_data
from partnerships.channelling.report_states import ANSWER_DAYS, OPEN, REPORTED_WHILE
from partnerships.channelling.report_words import name_of, state_words
from partnerships.channelling.sections import Reader
from partnerships.channelling.spending import received_of, spent_of
from partnerships.channelling.stages import AGREED_ON, Side, Stage
from partnerships.models import LedgerEntry, Partnership, Report

State = Report.State


def reports_section(partnership: Partnership, reader: Reader) -> dict[str, Any] | None:
    """For `sections`: none before the work begins; a draft's share is told to the two sides alone."""
    begun = partnership.stage in AGREED_ON or partnership.stage_before in AGREED_ON
    if not begun or partnership.stage == Stage.AGREED:
        return None
    reports = reports_of(partnership)
    today = timezone.localdate()
    rows = [_row(report, reader, today) for report in reports]
    final = any(report.is_final for report in reports)
    context: dict[str, Any] = {
        "rows": rows, "final_to_come": not final, "returns": returns_of(partnership, reports),
        "inside": reader.inside, "own": reader.acts_as(Side.BOARD),
        "received": received_of(partnership), "spent": spent_of(partnership),
        "turn": _turn(partnership, reports, reader),
    }  # fmt: skip
    return {
        "template": "partnerships/channelling/works/reports_section.html",
        "context": context,
        "anchor": ("h-lapor", _("Reports")),
    }


def reports_of(partnership: Partnership) -> list[Report]:
    """Those of instalments in their order, the final one last."""
    rows = list(partnership.reports.select_related("instalment"))
    for report in rows:
        report.partnership = partnership
    return sorted(rows, key=lambda one: (one.is_final, one.instalment.number if one.instalment else 0))


def _row(report: Report, reader: Reader, today: Any) -> dict[str, Any]:
    draft = reader.inside and report.state == State.DRAFT
    return {
        "name": name_of(report), "due": day(report.due_on), "url": address_of(report),
        "state": state_words(report, today, live_data(report) if draft else None),
    }  # fmt: skip


def address_of(report: Report) -> str:
    return reverse("partnerships:report", args=[report.partnership_id, report.pk])


def returns_of(partnership: Partnership, reports: list[Report]) -> list[dict[str, str]]:
    """Each return with its reason, as the ledger keeps it: public words."""
    names = {report.pk: name_of(report) for report in reports}
    rows = LedgerEntry.objects.filter(partnership=partnership.pk, kind="report.returned").order_by("number")
    return [
        {"name": names.get(row.object_id, ""), "day": day(row.at), "reason": row.evidence} for row in rows
    ]


def _turn(partnership: Partnership, reports: list[Report], reader: Reader) -> dict[str, Any] | None:
    if partnership.stage not in REPORTED_WHILE:
        return None
    if reader.acts_as(Side.BOARD):
        return _turn_of_board(next((one for one in reports if one.state in OPEN), None))
    if reader.acts_as(Side.PARTNER):
        waiting = next((one for one in reports if one.state == State.SUBMITTED), None)
        return _turn_of_partner(partnership, waiting)
    return None


def _turn_of_board(report: Report | None) -> dict[str, Any] | None:
    if report is None:
        return None
    name, partnership = name_of(report), report.partnership
    words = _("Send it by %(day)s. The figures are filled in already; check them and add photos.")
    said = words % {"day": day(report.due_on)}
    if report.state == State.RETURNED:
        said = _("Returned: %(reason)s Complete it and send it again.") % {"reason": report.reason}
    url = reverse("partnerships:report_edit", args=[report.partnership_id, report.pk])
    turn = {"words": f"{name}. {said}", "label": _("Write: %(report)s") % {"report": name}, "url": url}
    if partnership.stage not in NOTED_WHILE:
        return turn
    photos = reverse("partnerships:progress_new", args=[partnership.pk])
    return {**turn, "also": {"label": _("Add photos of progress"), "url": photos}}


def _turn_of_partner(partnership: Partnership, report: Report | None) -> dict[str, Any] | None:
    if report is None or report.submitted_at is None:
        return None
    due = due_after(timezone.localdate(report.submitted_at), ANSWER_DAYS, off_days(partnership))
    words = {
        "board": partnership.board.name, "report": name_of(report), "day": day(due),
        "spent": rupiah_short(report.frozen.get("spent", 0)),
    }  # fmt: skip
    said = _("%(board)s sent: %(report)s, %(spent)s spent. Accept or return it by %(day)s.")
    return {"words": said % words, "label": _("Check the report"), "url": address_of(report)}
