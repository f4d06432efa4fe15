"""The answer clock: a reminder before, one after, and "lapsed" after the days of grace; each once."""

from datetime import date, timedelta

import pytest
from django.utils import timezone

from forum_site.notifications.actions.tell_deadlines import tell_deadlines
from forum_site.organisations.models import DayOff
from forum_site.organisations.working_days import due_after
from partnerships.actions.channelling.remind import lapse_silent, remind_late
from partnerships.models import Partnership
from tests.factories.channelling import make_partnership
from tests.factories.partnerships import NeedFactory
from tests.partnerships.offer_cases import told

ASKED, DUE = date(2026, 11, 2), date(2026, 11, 16)  # Mondays, ten working days apart
DAY = timedelta(days=1)


@pytest.fixture
def waiting(handep, rimba, ani, gita):
    """A short proposal that the company has to answer by DUE."""
    return make_partnership(
        NeedFactory(board=handep), rimba, stage="teaser_sent", answer_from="partner", asked_on=ASKED,
        answer_due_on=DUE,
    )  # fmt: skip


def at(monkeypatch, today):
    monkeypatch.setattr(timezone, "localdate", lambda *a, **k: today)


def remind_before(today) -> int:
    return tell_deadlines(today, only="answer")


SOON = "partnerships.answer_soon"


@pytest.mark.parametrize(
    ("today", "kinds"), [(12, []), (13, [SOON]), (15, [f"{SOON}_last"]), (16, [f"{SOON}_last"]), (17, [])]
)
def test_from_three_days_before_the_side_that_owes_it_is_told_once(waiting, ani, gita, today, kinds):
    for _ in range(2):
        remind_before(date(2026, 11, today))
    assert (told(gita), told(ani)) == (kinds, [])


def test_three_working_days_after_it_the_secretariat_hears_once(waiting, ani, gita, eko, fitri):
    for n in range(1, 9):
        remind_before(DUE + n * DAY)
        assert told(eko) == (["partnerships.answer_missing"] if n >= 3 else [])
    assert told(gita) == told(ani) == told(fitri) == []


def test_who_was_asked_today_knows_the_day(waiting, gita):
    Partnership.objects.update(asked_on=DUE)
    assert remind_before(DUE) == 0


def test_the_day_after_both_sides_hear_of_the_reminder_once(waiting, ani, gita):
    assert [remind_late(day) for day in (DUE, DUE + DAY, DUE + DAY, DUE + 2 * DAY)] == [0, 1, 0, 0]
    assert (told(gita), told(ani)) == (["partnerships.answer_overdue"], ["partnerships.other_reminded"])
    assert Partnership.objects.get().reminded_on == DUE + DAY


@pytest.mark.parametrize(("after", "lapses"), [(4, False), (5, True), (30, True)])
def test_it_lapses_after_the_working_days_of_grace(waiting, gita, monkeypatch, after, lapses):
    remind_late(DUE + DAY)
    at(monkeypatch, due_after(DUE + DAY, after))
    assert [lapse_silent(), lapse_silent()] == [int(lapses), 0]
    now = Partnership.objects.get()
    assert now.stage == ("lapsed" if lapses else "teaser_sent")
    if lapses:
        step = now.steps.last()
        assert (step.side, step.data, now.answer_from) == ("system", {"owed": "partner"}, "")
        assert told(gita)[-1] == "partnerships.partnership_moved"


def test_free_days_of_the_kota_lengthen_the_grace(waiting, kota_a, monkeypatch):
    remind_late(DUE + DAY)
    DayOff.objects.create(region=kota_a, day=date(2026, 11, 18), name="Hari jadi kota")
    at(monkeypatch, due_after(DUE + DAY, 5))
    assert lapse_silent() == 0


def test_nothing_lapses_without_a_reminder(waiting, monkeypatch):
    at(monkeypatch, DUE + timedelta(days=90))
    assert lapse_silent() == 0


def test_after_the_agreement_one_is_reminded_and_nothing_lapses(waiting, gita, monkeypatch):
    Partnership.objects.update(stage="agreed")
    assert remind_late(DUE + DAY) == 1
    at(monkeypatch, DUE + timedelta(days=90))
    assert lapse_silent() == 0
