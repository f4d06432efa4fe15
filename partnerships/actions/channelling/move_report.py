"""One step of a report: written, submitted, accepted, returned or waived; every step comes through here."""

from __future__ import annotations

from typing import Any

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from forum_site.core import audit
from forum_site.notifications.api import announce, because
from forum_site.organisations.authority import holders
from forum_site.organisations.working_days import due_after
from partnerships.actions.channelling.advance import hat, held
from partnerships.actions.channelling.note_ready import note_ready
from partnerships.channelling import clock
from partnerships.channelling.ledger.evidence import public_words
from partnerships.channelling.ledger.writing import Row, write
from partnerships.channelling.report_data import live_data
from partnerships.channelling.report_points import lacking, points_of
from partnerships.channelling.report_states import (
    ANSWER_DAYS,
    DONE,
    OPEN,
    RETURNED,
    STEPS,
    SUBMITTED,
    Step,
)
from partnerships.channelling.stages import Side, Stage
from partnerships.funding_limits import Refused
from partnerships.models import Partnership, Report
from partnerships.rules import channelling_reports as rules
from partnerships.sheet_reading import masked


def write_report(
    report: Report, *, by: Any, narrative: str, beneficiaries: int | None, explanations: dict[str, str]
) -> Report:
    """Keep what the board has written so far; a returned one stays returned until it is sent again."""
    words = {key: masked(text).strip()[:400] for key, text in explanations.items() if text.strip()}
    with transaction.atomic():
        now = _held(report)
        rules.can_step(by, now, "write").require()
        now.narrative, now.explanations = masked(narrative).strip()[:6000], words
        now.beneficiaries = beneficiaries
        _apply(now, STEPS["write"], "", by=by)
    return _take_over(report, now)


def submit_report(report: Report, *, by: Any) -> Report:
    """Send it to the partner, with a frozen copy of what the entries say; Refused with what is lacking."""
    with transaction.atomic():
        now = _held(report)
        rules.can_step(by, now, "submit").require()
        data = live_data(now)
        if said := lacking(points_of(now, data)):
            raise Refused(_("Not complete yet: %(points)s") % {"points": " ".join(said)})
        now.frozen, now.submitted_at, now.submitted_by = data, timezone.now(), by
        _apply(now, STEPS["submit"], "", by=by)
    return _take_over(report, now)


def decide_report(report: Report, code: str, *, by: Any, reason: str = "") -> Report:
    """The partner's "accept", "return" or "waive"; Refused without a reason where the step asks one."""
    step, reason = STEPS[code], masked(reason).strip()[:400]
    if step.asks_reason and not reason:
        raise Refused(_("Write the reason."))
    with transaction.atomic():
        now = _held(report)
        rules.can_step(by, now, code).require()
        now.decided_at, now.decided_by, now.reason = timezone.now(), by, reason
        _apply(now, step, reason, by=by)
    return _take_over(report, now)


def _held(report: Report) -> Report:
    """Partnership first, then the report, as they are stored now."""
    partnership = held(report.partnership)
    now = Report.objects.select_for_update(of=("self",)).select_related("instalment").get(pk=report.pk)
    now.partnership = partnership
    return now


def _apply(report: Report, step: Step, reason: str, *, by: Any) -> None:
    """State, clock, ledger, audit entry and notices of one step."""
    partnership, before = report.partnership, report.state
    stays = step.code == "write" and before == RETURNED
    report.state = before if stays else step.target
    report.save()
    set_clock(partnership)
    if report.state in DONE:
        note_ready(partnership)
    if report.state != before:
        row = Row(
            kind=f"report.{report.state}", about=report, partnership=partnership.pk, side=step.side,
            role=hat(by, partnership, step.side).get("role", ""),
            evidence=public_words(
                reason, house_level=any_house(partnership), shown=partnership.is_public
            ),
        )  # fmt: skip
        write(partnership.board_id, [row])
    data = {"report": report.pk, "from": before, "to": report.state}
    audit.record(partnership, f"partnerships.report_{step.code}", by=by, data=data)
    if step.code != "write":
        _tell(report, step, by=by)


def _tell(report: Report, step: Step, *, by: Any) -> None:
    """Both sides; each sending and each answer once."""
    one = report.partnership
    at = report.submitted_at if step.code == "submit" else report.decided_at
    announce(
        f"partnerships.report_{report.state}", actor=by, subject=report,
        recipients=because("role", [*holders(one.board), *holders(one.partner)]),
        key=f"report:{report.pk}:{report.state}:{at:%Y%m%d%H%M%S%f}", about=one,
    )  # fmt: skip


def any_house(partnership: Partnership) -> bool:
    return any(line.need.is_house_level for line in partnership.lines.select_related("need"))


def set_clock(partnership: Partnership) -> None:
    """Who owes what while the work goes on: the partner an answer to a report, else the board the final one.

    Only in the stages in which nothing else sets the clock. The first report sent is the first answered.
    """
    if partnership.stage not in (Stage.ACTIVE, Stage.REPORTING):
        return
    side, asked, due = "", None, None
    waiting = partnership.reports.filter(state=SUBMITTED).order_by("submitted_at").first()
    final = partnership.reports.filter(instalment=None).exclude(state__in=DONE).first()
    if waiting is not None and waiting.submitted_at is not None:
        side, asked = Side.PARTNER, timezone.localdate(waiting.submitted_at)
        due = due_after(asked, ANSWER_DAYS, clock.off_days(partnership))
    elif partnership.stage == Stage.REPORTING and final is not None and final.state in OPEN:
        side, asked, due = Side.BOARD, timezone.localdate(), final.due_on
    if (partnership.answer_from, partnership.answer_due_on) == (side, due):
        return
    partnership.answer_from, partnership.asked_on, partnership.answer_due_on = side, asked, due
    partnership.reminded_on = None
    partnership.save(update_fields=[*clock.CLOCK_FIELDS, "updated_at"])


def _take_over(report: Report, now: Report) -> Report:
    for field in Report._meta.concrete_fields:
        setattr(report, field.attname, getattr(now, field.attname))
    return report
