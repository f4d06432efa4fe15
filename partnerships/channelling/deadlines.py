"""The ladders of partnerships at work: reports, answers, questions of residents, agreements that end."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from typing import Any, Final

from forum_site.notifications.api import Told, because
from forum_site.notifications.deadlines import LONGEST, Duty, Ladder, register_ladder
from forum_site.organisations.authority import holders
from forum_site.organisations.deadlines import doers, to_leaders, to_secretariat, working_days_after
from forum_site.organisations.models import Unit
from forum_site.organisations.working_days import Calendar
from partnerships.actions.channelling.ask_question import asked_body
from partnerships.actions.channelling.remind import owing
from partnerships.channelling.report_states import OPEN
from partnerships.channelling.stages import WORKING, Stage
from partnerships.models import Agreement, Partnership, Question, Report

REMINDED_WHILE: Final = (Stage.ACTIVE, Stage.REPORTING)
LAST_ONES: Final = range(4)  # of a final report the answer clock tells these days


def since(today: date) -> date:
    """Nobody is called about what was due before this day."""
    return today - timedelta(days=LONGEST)


def open_reports(today: date, last: date) -> Iterator[Duty]:
    """Reports the board still owes, where the work goes on."""
    rows = Report.objects.filter(
        state__in=OPEN, due_on__range=(since(today), last), partnership__stage__in=REMINDED_WHILE
    )
    days = Calendar()
    for one in rows.select_related("partnership__board__territory", "partnership__partner", "instalment"):
        off = days.of(one.partnership.board.territory)
        yield Duty(one, one.due_on, about=one.partnership, after=working_days_after(one.due_on, off))


def _of_report(duty: Duty, step: int) -> list[Told]:
    """Who keeps the money of the board; once it is late the partner too."""
    report: Report = duty.subject
    if report.is_final and step in LAST_ONES:
        return []
    people = because("role", doers(report.partnership.board, Unit.Kind.FINANCE))
    return people + (because("role", holders(report.partnership.partner)) if step < 0 else [])


def open_answers(today: date, last: date) -> Iterator[Duty]:
    """Answers that one side owes the other; who was asked today knows the day."""
    rows = Partnership.objects.waiting().filter(
        answer_due_on__range=(since(today), last), asked_on__lt=today
    )  # fmt: skip
    days = Calendar()
    for one in rows.select_related("board__territory", "partner").order_by("pk"):
        due: Any = one.answer_due_on
        yield Duty(
            one, due, of=f"{one.pk}:{one.stage}:{one.answer_from}:{one.asked_on}",
            data={"due_on": due.isoformat(), "side": one.answer_from, "stage": one.stage},
            after=working_days_after(due, days.of(one.board.territory)),
        )  # fmt: skip


def open_questions(today: date, last: date) -> Iterator[Duty]:
    """What residents asked in public and nobody has answered."""
    rows = Question.objects.filter(
        answered_at=None, hidden_reason="", due_on__range=(since(today), last)
    )  # fmt: skip
    days = Calendar()
    for one in rows.select_related("partnership__board__territory", "partnership__partner"):
        off = days.of(one.partnership.board.territory)
        yield Duty(one, one.due_on, after=working_days_after(one.due_on, off))


def ending_agreements(today: date, last: date) -> Iterator[Duty]:
    """Agreements in force whose last day comes."""
    rows = Agreement.objects.filter(
        replaced_at=None, ends_on__range=(today, last), partnership__stage__in=[*WORKING, Stage.SUSPENDED]
    )
    for made in rows.select_related("partnership__board", "partnership__partner").order_by("pk"):
        yield Duty(made.partnership, made.ends_on or last, of=made.pk)


def both_sides(duty: Duty, _step: int) -> list[Told]:
    one: Partnership = duty.subject
    return because("role", holders(one.board)) + because("role", holders(one.partner))


def _board_of_part(duty: Duty) -> Any:
    return duty.subject.partnership.board


def register() -> None:
    place = to_secretariat(lambda duty: _board_of_part(duty).territory)
    register_ladder(
        Ladder(
            "report", open_reports, _of_report, "partnerships.report_soon", "partnerships.report_soon_last",
            "partnerships.report_late", before=(14, 7, 3, 1), weeks_late=8,
            chain=(to_leaders(_board_of_part), place), key="report:{pk}:{due:%Y%m%d}:{step}",
        )
    )  # fmt: skip
    # Once it is late the answer clock itself tells both sides (`remind.remind_late`).
    register_ladder(
        Ladder(
            "answer", open_answers, lambda duty, step: because("role", holders(owing(duty.subject))),
            "partnerships.answer_soon", "partnerships.answer_soon_last", before=(3, 1), made_up=0,
            chain=(
                to_secretariat(lambda duty: duty.subject.board.territory, "partnerships.answer_missing"),
            ),
        )
    )  # fmt: skip
    register_ladder(
        Ladder(
            "question", open_questions, lambda duty, step: because("role", holders(asked_body(duty.subject))),
            "partnerships.question_due", "partnerships.question_due_last", "partnerships.question_late",
            before=(1,), weeks_late=2, chain=(place,),
        )
    )  # fmt: skip
    register_ladder(
        Ladder(
            "agreement", ending_agreements, both_sides, "partnerships.agreement_ends", before=(30, 14, 7),
            on_day=False, key="agreement_ends:{pk}:{step}:{due}",
        )
    )  # fmt: skip
