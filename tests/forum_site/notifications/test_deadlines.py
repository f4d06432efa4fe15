"""Deadlines: whose turn it is, each step once, the next above when nobody acts, by the roles of the day."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta
from functools import partial

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from forum_site.notifications import deadlines, registry
from forum_site.notifications.actions.tell_deadlines import tell_deadlines, tell_ladder
from forum_site.notifications.api import because
from forum_site.notifications.deadlines import Duty, Ladder, Rung
from forum_site.notifications.models import Event, Notification
from forum_site.notifications.reasons import named, words_of
from forum_site.organisations.authority import holders
from forum_site.organisations.models import DayOff
from forum_site.organisations.working_days import due_after
from tests.factories.organisations import MembershipFactory
from tests.forum_site.notifications.conftest import NEWS

DUE = date(2026, 11, 12)  # a Thursday
DAY = timedelta(days=1)
KINDS = [
    replace(NEWS, code=code, group="tasks", may_see=lambda user, event: True)
    for code in ("test.soon", "test.soon_last", "test.late")
]


@pytest.fixture(autouse=True)
def ladder_kinds() -> Iterator[None]:
    for kind in KINDS:
        registry.register(kind)
    yield
    for kind in KINDS:
        registry.unregister(kind.code)


def ladder(duties=(), people=lambda duty, step: [], **options) -> Ladder:
    options = {"weeks_late": 2, **options}
    return Ladder(
        "test", lambda today, last: [one for one in duties if one.due <= last], people, "test.soon",
        last="test.soon_last", late="test.late", **options,
    )  # fmt: skip


@pytest.mark.parametrize(
    ("left", "step"),
    [
        (31, None), (30, 30), (29, 30), (15, 30), (14, 14), (8, 14), (7, 7), (4, 7), (3, 3), (2, 3), (1, 1),
        (0, 0), (-1, -1), (-7, -1), (-8, -8), (-14, -8), (-15, None), (-400, None),
    ],
)  # fmt: skip
def test_whose_turn_it_is(left, step):
    assert ladder().step_of(Duty(None, DUE), DUE - left * DAY) == step


@pytest.mark.parametrize(("left", "step"), [(8, None), (7, 7), (1, 7), (0, 7), (-1, None)])
def test_a_feature_may_choose_its_steps(left, step):
    few = ladder(before=(7,), on_day=False, weeks_late=0)
    assert few.step_of(Duty(None, DUE), DUE - left * DAY) == step


@pytest.mark.parametrize(("behind", "step"), [(1, 0), (7, 0), (8, None)])
def test_a_missed_day_is_made_up_for_where_nothing_comes_after_it(behind, step):
    assert ladder(weeks_late=0).step_of(Duty(None, DUE), DUE + behind * DAY) == step


@pytest.mark.parametrize(("day", "step"), [(14, 0), (15, 0), (16, 0), (17, -1), (23, -1), (24, -8)])
def test_late_begins_on_the_first_working_day(day, step):
    friday = date(2026, 11, 13)
    off = {date(2026, 11, 16)}  # the Monday is free
    duty = Duty(None, friday, after=partial(due_after, friday, off=off))
    assert ladder().step_of(duty, date(2026, 11, day)) == step


def told(user):
    rows = Notification.objects.filter(user=user).order_by("event__pk")
    return [one.event.data["step"] for one in rows.select_related("event")]


@pytest.fixture
def told_to_board(handep, ani):
    """`(duty, ladder)` of BKM Handep, told to its officers."""
    duty = Duty(handep, DUE)
    return duty, ladder([duty], lambda duty, step: because("role", holders(duty.subject)))


def test_each_step_once_although_it_runs_twice_a_day(told_to_board, ani):
    for n in range(-40, 40):
        for _ in range(2):
            tell_ladder(told_to_board[1], DUE + n * DAY)
    assert told(ani) == [30, 14, 7, 3, 1, 0, -1, -8]
    kinds = list(Event.objects.order_by("pk").values_list("kind", flat=True))
    assert kinds == ["test.soon"] * 4 + ["test.soon_last"] * 2 + ["test.late"] * 2


def test_a_week_of_silence_sends_one_step(told_to_board, ani):
    for left in (8, 1):
        tell_ladder(told_to_board[1], DUE - left * DAY)
    assert told(ani) == [14, 1]


def test_what_is_done_is_told_no_more(ani, handep):
    open_ones = [Duty(handep, DUE)]
    it = ladder(open_ones, lambda duty, step: because("role", [ani]))
    tell_ladder(it, DUE - 7 * DAY)
    open_ones.clear()
    assert sum(tell_ladder(it, DUE + n * DAY) for n in range(-3, 30)) == 0


def test_another_day_is_told_anew_and_the_old_one_never_again(ani, handep):
    open_ones = [Duty(handep, DUE)]
    it = ladder(open_ones, lambda duty, step: because("role", [ani]))
    tell_ladder(it, DUE - 3 * DAY)
    for due in (DUE + 20 * DAY, DUE):
        open_ones[0] = Duty(handep, due)
        tell_ladder(it, DUE - 3 * DAY)
    assert told(ani) == [3, 30]


def test_a_duty_nobody_holds_waits_for_somebody(handep, hadi):
    it = ladder([Duty(handep, DUE)], lambda duty, step: because("role", holders(duty.subject)))
    assert tell_ladder(it, DUE - 7 * DAY) == 0
    MembershipFactory(user=hadi, organisation=handep)
    assert (tell_ladder(it, DUE - 6 * DAY), told(hadi)) == (1, [7])


def chained(duty, officer, leader, secretary):
    chain = (Rung(1, lambda duty: [officer, leader]), Rung(3, lambda duty: [leader, secretary]))
    return ladder([duty], lambda duty, step: because("role", [officer]), chain=chain)


@pytest.mark.parametrize(
    ("today", "heard"),
    [
        (date(2026, 11, 12), (1, 0, 0)),
        (date(2026, 11, 13), (1, 1, 0)),
        (date(2026, 11, 16), (1, 1, 0)),
        (date(2026, 11, 17), (1, 1, 0)),
        (date(2026, 11, 18), (1, 1, 1)),  # the Monday is free: the third working day is Wednesday
    ],
)
def test_the_next_above_hears_after_working_days(handep, kota_a, ani, budi, eko, today, heard):
    DayOff.objects.create(region=kota_a, day=date(2026, 11, 16), name="Hari jadi kota")
    duty = Duty(handep, DUE, after=partial(due_after, DUE, off={date(2026, 11, 16)}))
    it = chained(duty, budi, ani, eko)
    for _ in range(2):
        tell_ladder(it, today)
    assert tuple(len(told(user)) for user in (budi, ani, eko)) == heard


def test_who_is_above_hears_once_and_why(handep, ani, budi, eko):
    it = chained(Duty(handep, DUE), budi, ani, eko)
    for n in range(70):
        tell_ladder(it, DUE + n * DAY)
    assert (told(ani), told(eko)) == ([-1], [-1])
    why = Notification.objects.get(user=eko).reason
    assert why == named("overdue", "2026-11-12")
    assert "2026" in words_of(why) and "2026-11-12" not in words_of(why)


def test_nobody_is_called_about_what_was_left_lying_for_months(handep, ani, budi, eko):
    assert tell_ladder(chained(Duty(handep, DUE), budi, ani, eko), DUE + 61 * DAY) == 0


def test_one_ladder_that_fails_silences_no_other(monkeypatch, handep, ani, told_to_board):
    def broken(today, last):
        raise RuntimeError("rusak")

    bad = replace(told_to_board[1], code="bad", due=broken)
    monkeypatch.setattr(deadlines, "_LADDERS", {"bad": bad, "test": told_to_board[1]})
    assert tell_deadlines(DUE) == 1


def test_more_duties_told_before_cost_no_more_statements(handep, laweyan, ani, django_assert_num_queries):
    duties = [Duty(one, DUE, of=n) for n, one in enumerate([handep, laweyan] * 20)]
    it = ladder(duties, lambda duty, step: because("role", [ani]))
    assert tell_ladder(it, DUE) == 40
    with django_assert_num_queries(1):
        assert tell_ladder(it, DUE) == 0


@settings(deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(
    days=st.lists(st.integers(-45, 40), max_size=30).map(sorted),
    dues=st.lists(st.integers(0, 20), min_size=1, max_size=3),
)
def test_no_step_is_told_twice_and_none_in_its_last_day_goes_untold(days, dues):
    """Days on which the task ran, and days the duty was given one after the other."""
    known: set[str] = set()
    for n, day in enumerate(days):
        duty = Duty(Event(pk=1), DUE + dues[n * len(dues) // len(days)] * DAY)
        today = DUE + day * DAY
        new = [call for call in ladder().calls(duty, today) if call.key not in known]
        assert len(new) <= 1
        known |= {call.key for call in new}
        left = (duty.due - today).days
        if left in (*deadlines.BEFORE, 0):
            assert f"test:1:{duty.due}:{left}" in known
    assert len(known) <= 8 * len(set(dues))


def test_every_ladder_names_kinds_that_exist_and_the_last_days_are_urgent():
    for one in deadlines.ladders():
        for step in (*one.before, 0, *([deadlines.LATE] if one.weeks_late else [])):
            assert registry.get(one.kind_of(step)).group == "tasks", one.code
        assert all(registry.get(code).urgent for code in (one.last, one.late) if code), one.code
        assert all(registry.find(rung.kind or one.kind_of(-1)) for rung in one.chain)
