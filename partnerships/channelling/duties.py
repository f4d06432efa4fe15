"""What each side has to do for the other, and how it stands: read from what is stored, never typed."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Final

from django.db.models import Q, Sum
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from forum_site.core.dates import day
from forum_site.core.money import number, rupiah_short
from forum_site.organisations.working_days import OffDays, days_until
from partnerships.channelling import clock
from partnerships.channelling.kept import kept
from partnerships.channelling.page_needs import lines_of
from partnerships.channelling.page_trace import steps_of
from partnerships.channelling.reason import MET, NOT_MET, OPEN, Reason
from partnerships.channelling.report_states import ANSWER_DAYS, DONE
from partnerships.channelling.sections import Reader
from partnerships.channelling.stages import MOVES, Side, Stage
from partnerships.channelling.words import is_agreed
from partnerships.choices import FundingStage
from partnerships.models import FundingEntry, Instalment, Partnership, PartnershipStep, Report

PAYS_WITHIN: Final = 14  # days after the conditions of an instalment hold
GIVEN: Final = frozenset({Stage.HANDED_OVER, Stage.EVALUATED, Stage.CLOSED})


def duties_section(partnership: Partnership, reader: Reader) -> dict[str, Any] | None:
    """None while neither side owes the other anything yet."""
    board, partner = _of_board(partnership), _of_partner(partnership)
    if not board and not partner:
        return None
    sides = [(partnership.board.name, board), (partnership.partner.name, partner)]
    return {
        "template": "partnerships/channelling/duties.html",
        "context": {"sides": sides},
        "anchor": ("h-wajib", _("Duties")),
    }


def _of_board(partnership: Partnership) -> list[Reason]:
    if not is_agreed(partnership):
        return answers(partnership, Side.BOARD)
    found = [*_self_help(partnership), *_reports(partnership), *_handover(partnership)]
    return [*found, *answers(partnership, Side.BOARD)]


def _of_partner(partnership: Partnership) -> list[Reason]:
    if not is_agreed(partnership):
        return answers(partnership, Side.PARTNER)
    return [*_pays(partnership), *_reads(partnership), *answers(partnership, Side.PARTNER)]


def _self_help(partnership: Partnership) -> list[Reason]:
    """What residents give, as noted on the needs: planned and confirmed."""
    rows = FundingEntry.objects.filter(
        need__in=[line.need_id for line in lines_of(partnership)], source_kind="SELF_HELP", voided_at=None
    )
    planned, firm = Q(stage=FundingStage.PLANNED), Q(stage=FundingStage.COMMITTED)
    sums = rows.aggregate(planned=Sum("amount", filter=planned), firm=Sum("amount", filter=firm))
    waits, given = sums["planned"] or 0, sums["firm"] or 0
    if not waits and not given:
        return []
    text = _("Self-help of %(amount)s") % {"amount": rupiah_short(waits + given)}
    detail = _("%(amount)s confirmed") % {"amount": rupiah_short(given)}
    return [Reason(OPEN if waits else MET, text, detail)]


def _reports(partnership: Partnership) -> list[Reason]:
    rows = reports_of(partnership)
    if not rows:
        return [Reason(OPEN, _("A report of each instalment, a final one"), _("none is due yet"))]
    done = sum(row.state in DONE for row in rows)
    late = any(row.is_late(timezone.localdate()) for row in rows)
    detail = _("%(n)s of %(all)s accepted") % {"n": number(done), "all": number(len(rows))}
    state = NOT_MET if late else MET if done == len(rows) else OPEN
    if late:
        detail = _("%(detail)s, one is late") % {"detail": detail}
    return [Reason(state, _("A report of each instalment, a final one"), detail)]


def _handover(partnership: Partnership) -> list[Reason]:
    if not partnership.is_physical:
        return []
    handover = getattr(partnership, "handover", None)
    if handover is None or partnership.stage not in GIVEN:
        return [Reason(OPEN, _("Hand over to those who keep it"))]
    return [Reason(MET, _("Hand over to those who keep it"), day(handover.handed_over_on))]


def _pays(partnership: Partnership) -> list[Reason]:
    """Days from the moment an instalment's conditions held until it was paid."""
    waits, text = [], _("Pays within %(n)s days of the conditions holding") % {"n": PAYS_WITHIN}
    for one in instalments_of(partnership):
        if one.ready_on and one.state != Instalment.State.CANCELLED:
            until = one.paid_on or timezone.localdate()
            waits.append((one.number, (until - one.ready_on).days, one.paid_on is not None))
    if not waits:
        return [Reason(OPEN, text, _("no instalment is due yet"))]
    words = [
        ngettext("instalment %(n)s: %(days)s day", "instalment %(n)s: %(days)s days", days)
        % {"n": n, "days": number(days)}
        for n, days, _paid in waits
    ]
    state = NOT_MET if any(days > PAYS_WITHIN for _n, days, _paid in waits) else MET
    return [Reason(state, text, ", ".join(words))]


def _reads(partnership: Partnership) -> list[Reason]:
    """Working days from a report's submission until the partner decided."""
    off, today = clock.off_days(partnership), timezone.localdate()
    text = _("Answers a report within %(n)s working days") % {"n": ANSWER_DAYS}
    took = [_reading_time(row, off, today) for row in reports_of(partnership) if row.submitted_at]
    if not took:
        return [Reason(OPEN, text, _("no report was sent yet"))]
    slowest = max(took)
    detail = ngettext("%(n)s working day at most", "%(n)s working days at most", slowest)
    return [Reason(NOT_MET if slowest > ANSWER_DAYS else MET, text, detail % {"n": number(slowest)})]


def _reading_time(row: Report, off: OffDays, today: Any) -> int:
    assert row.submitted_at is not None  # noqa: S101 - the caller asked
    decided = row.decided_at if row.decided_at and row.decided_at >= row.submitted_at else None
    until = timezone.localdate(decided) if decided else today
    return days_until(until, timezone.localdate(row.submitted_at), off)


def answers(partnership: Partnership, side: str) -> list[Reason]:
    """How quickly this side answered what the other asked on the way."""
    given = answered(steps_of(partnership), side)
    waits = partnership.answer_from == side
    if not given and not waits:
        return []
    text = _("Answers within the days of the clock")
    late = waits and bool(clock.late_by(partnership))
    if not given:
        due = _("asked, answer by %(day)s") % {"day": day(partnership.answer_due_on)}
        return [Reason(NOT_MET if late else OPEN, text, due)]
    in_time = sum(took <= allowed for took, allowed in given)
    mean = round(sum(took for took, _allowed in given) / len(given))
    words = {"n": number(in_time), "all": number(len(given)), "days": number(mean)}
    detail = ngettext(
        "%(n)s of %(all)s in time, %(days)s working day on average",
        "%(n)s of %(all)s in time, %(days)s working days on average",
        mean,
    )
    return [Reason(NOT_MET if late or in_time < len(given) else MET, text, detail % words)]


def answered(steps: Sequence[PartnershipStep], side: str) -> list[tuple[int, int]]:
    """(working days it took, working days it had) of each answer this side gave."""
    found, allowed = [], 0
    for step in steps:
        if step.answered_in is not None and step.side == side:
            found.append((step.answered_in, allowed))
        allowed = MOVES[step.move].days if step.move in MOVES else 0
    return found


@kept
def reports_of(partnership: Partnership) -> list[Report]:
    return list(partnership.reports.order_by("due_on", "pk"))


def instalments_of(partnership: Partnership) -> list[Instalment]:
    return list(partnership.instalments.order_by("number"))
