"""Reminders of reports: two weeks to one day before, on the day, weekly once late, and who hears then."""

from datetime import date, timedelta

import pytest

from forum_site.notifications.actions.tell_deadlines import tell_deadlines
from forum_site.notifications.models import Event, Notification
from forum_site.organisations.models import Membership, Unit
from partnerships.models import Instalment, Report
from tests.factories.channelling import make_partnership
from tests.factories.partnerships import NeedFactory

TODAY = date(2026, 11, 18)  # a Wednesday; the days around it are working days


@pytest.fixture
def work(handep, rimba, ani, gita):
    return make_partnership(NeedFactory(board=handep), rimba, stage="active")


def due_in(work, days, **more):
    return Report.objects.create(partnership=work, due_on=TODAY + timedelta(days=days), **more)


def instalment_of(work):
    return Instalment.objects.create(partnership=work, number=1, amount=1_000_000, due_on=TODAY)


def remind_reports(today=TODAY) -> int:
    return tell_deadlines(today, only="report")


def test_the_board_hears_a_week_before_and_once(work, ani):
    due_in(work, 7)
    assert (remind_reports(), remind_reports()) == (1, 0)
    assert [one.user for one in Notification.objects.all()] == [ani]


def test_late_the_partner_hears_too(work, ani, gita):
    due_in(work, -1)
    assert remind_reports() == 1
    assert {one.user for one in Notification.objects.all()} == {ani, gita}


def test_each_step_is_told_once(work):
    due_in(work, 0, instalment=instalment_of(work))
    for n in range(-30, 80):
        remind_reports(TODAY + timedelta(days=n))
    kinds = [kind.rpartition(".")[2] for kind in Event.objects.order_by("pk").values_list("kind", flat=True)]
    assert kinds == ["report_soon"] * 3 + ["report_soon_last"] * 2 + ["report_late"] * 8


def test_the_coordinator_hears_after_the_officer_and_then_the_secretariat(work, handep, ani, budi, gita, eko):
    Membership.objects.filter(user=budi).update(unit=Unit.objects.create(organisation=handep, kind="finance"))
    due_in(work, 0)
    heard = {}
    for n in range(-20, 7):
        remind_reports(TODAY + timedelta(days=n))
        for one in Notification.objects.select_related("user"):
            heard.setdefault(one.user.handle, n)
    assert heard == {"budi": -14, "gita": 1, "ani": 1, "eko": 5}  # the third working day is Monday
    assert Notification.objects.get(user=eko).reason == f"overdue:{TODAY}"


@pytest.mark.parametrize("state", ["submitted", "accepted", "waived"])
def test_it_stops_when_done(work, state):
    due_in(work, 0, state=state, reason="Cukup.")
    assert remind_reports() == 0


@pytest.mark.parametrize("stage", ["suspended", "terminated", "closed"])
def test_nobody_is_reminded_where_nothing_goes_on(handep, rimba, ani, stage):
    due_in(make_partnership(NeedFactory(board=handep), rimba, stage=stage), 0)
    assert remind_reports() == 0


def test_the_clock_tells_of_the_last_three_days_of_the_final_one(work):
    due_in(work, 3)
    assert remind_reports() == 0
