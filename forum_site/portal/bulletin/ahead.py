"""Days to keep in mind: reports and answers that fall due, money on its way, the end of the plan."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from typing import Any, Final, NamedTuple

from django.utils.translation import gettext as _

from forum_site.core.money import rupiah_short
from forum_site.organisations.models import Organisation
from forum_site.portal.bulletin.figure import VISITOR
from forum_site.portal.bulletin.parts import NAME, TEXT, Line, Part, part, short_day, shortened
from partnerships.channelling.report_states import OPEN, REPORTED_WHILE
from partnerships.channelling.report_words import name_of
from partnerships.channelling.stages import Stage
from partnerships.channelling.words import side_name
from partnerships.models import Instalment, MediumTermPlan, Partnership, Report

MOST: Final = 5
AHEAD: Final = timedelta(days=28)
LATE: Final = timedelta(days=90)  # what is later than that is no longer a day to keep in mind
READ: Final = 20


class Day(NamedTuple):
    on: date
    text: str
    url: str


def ahead_part(board: Organisation, plan: MediumTermPlan | None, today: date) -> Part:
    """The next four weeks; what is late stays on top until it is done."""
    public = Partnership.objects.visible_to(VISITOR).filter(board=board)
    days = [*_reports(public, today), *_answers(public, today), *_instalments(public, today)]
    days += _end_of_plan(plan, today)
    lines = [_line(one, today) for one in sorted(days)]
    return part(
        "ahead", _("Days to keep in mind"), lines, most=MOST, path=board.get_absolute_url(),
        note=_("No day is noted for the next four weeks. When do we meet?"),
    )  # fmt: skip


def _line(one: Day, today: date) -> Line:
    text = _("Late: %(what)s") % {"what": one.text} if one.on < today else one.text
    return Line(shortened(text, TEXT), "", short_day(one.on), one.url)


def _reports(public: Any, today: date) -> Iterator[Day]:
    rows = Report.objects.filter(
        partnership__in=public, partnership__stage__in=REPORTED_WHILE, state__in=OPEN,
        due_on__range=(today - LATE, today + AHEAD),
    ).select_related("partnership__partner", "instalment")  # fmt: skip
    for one in rows.order_by("due_on")[:READ]:
        words = {"report": name_of(one), "partner": shortened(one.partnership.partner.name, NAME)}
        text = _("%(report)s for %(partner)s") % words
        yield Day(one.due_on, text, one.partnership.get_absolute_url())


def _answers(public: Any, today: date) -> Iterator[Day]:
    """Who owes the other an answer, as the page of the partnership says it."""
    rows = public.waiting().filter(answer_due_on__range=(today - LATE, today + AHEAD))
    for one in rows.select_related("board", "partner").order_by("answer_due_on")[:READ]:
        who = shortened(side_name(one, one.answer_from), NAME)
        text = _("Answer of %(who)s: %(title)s") % {"who": who, "title": one.title}
        yield Day(one.answer_due_on, text, one.get_absolute_url())


def _instalments(public: Any, today: date) -> Iterator[Day]:
    rows = Instalment.objects.filter(
        partnership__in=public, partnership__stage=Stage.ACTIVE, state=Instalment.State.PLANNED,
        due_on__range=(today, today + AHEAD),
    ).select_related("partnership__partner")  # fmt: skip
    for one in rows.order_by("due_on")[:READ]:
        partner = shortened(one.partnership.partner.name, NAME)
        words = {"n": one.number, "amount": rupiah_short(one.amount), "partner": partner}
        text = _("Instalment %(n)s planned: %(amount)s from %(partner)s") % words
        yield Day(one.due_on, text, one.partnership.get_absolute_url())


def _end_of_plan(plan: MediumTermPlan | None, today: date) -> Iterator[Day]:
    if plan is None:
        return
    end = date(plan.period_end, 12, 31)
    if today <= end <= today + AHEAD:
        yield Day(end, _("PJM %(period)s ends") % {"period": plan.period}, plan.get_absolute_url())
