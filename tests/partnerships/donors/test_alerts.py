"""A saved search tells each new need once: the mark moves with the notice, or not at all."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.utils import timezone
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from forum_site.notifications.models import Event
from forum_site.notifications.wording import words_of
from partnerships.actions.keep_search import change_search, save_search
from partnerships.donors import alerts
from partnerships.donors.alerts import SETTLED, due_searches, tell_search
from partnerships.donors.tasks import tell_saved_searches
from partnerships.models import Need, SavedSearch
from tests.factories.partnerships import NeedFactory
from tests.partnerships.offer_cases import told

KIND = "partnerships.saved_search"
HOUR = timedelta(hours=1)
START = timezone.now().replace(microsecond=0)


def keep(user, query="", frequency="instant", seen=START) -> SavedSearch:
    return SavedSearch.objects.create(
        user=user, query=query, name="Drainase", frequency=frequency, seen_until=seen
    )


def opened(board, after, **fields) -> Need:
    return NeedFactory(board=board, opened_at=START + after, **fields)


def test_it_works(gita, handep):
    search = keep(gita)
    need = opened(handep, HOUR, title="Saluran Gang Manduhara")
    assert tell_search(search.pk, now=START + 2 * HOUR) == 1
    assert told(gita) == [KIND]
    said = words_of(Event.objects.get(kind=KIND))
    assert need.title in said.body and "Drainase" in said.title
    assert said.url == "/needs/?order=new"


def test_a_second_call_tells_nothing_more(gita, handep):
    search = keep(gita)
    opened(handep, HOUR)
    for now in (2 * HOUR, 2 * HOUR, 4 * HOUR, 9 * HOUR):
        tell_search(search.pk, now=START + now)
    assert told(gita) == [KIND]


def test_what_fails_moves_no_mark(gita, handep, monkeypatch):
    search = keep(gita)
    opened(handep, HOUR)

    def broken(*_args, **_kwargs):
        raise RuntimeError("down")

    monkeypatch.setattr(alerts, "announce", broken)
    with pytest.raises(RuntimeError):
        tell_search(search.pk, now=START + 2 * HOUR)
    monkeypatch.undo()
    search.refresh_from_db()
    assert search.seen_until == START and told(gita) == []
    assert tell_search(search.pk, now=START + 2 * HOUR) == 1


def test_what_is_still_on_its_way_is_told_later_and_not_lost(gita, handep):
    """A need opened at 60 minutes whose transaction ends at 65 is in the round after."""
    search = keep(gita)
    tell_search(search.pk, now=START + HOUR + timedelta(minutes=2))
    opened(handep, HOUR)
    assert tell_search(search.pk, now=START + 2 * HOUR) == 1


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    openings=st.lists(st.integers(1, 600), max_size=8),
    rounds=st.lists(st.integers(0, 700), min_size=1, max_size=6),
)
def test_each_need_is_told_exactly_once_however_often_we_look(gita, handep, openings, rounds):
    Need.objects.all().delete()
    SavedSearch.objects.all().delete()
    search = keep(gita)
    for minutes in openings:
        opened(handep, timedelta(minutes=minutes))
    looked = [*sorted(rounds), *rounds, 2000]
    numbers = [tell_search(search.pk, now=START + timedelta(minutes=one)) for one in looked]
    assert sum(numbers) == len(openings)


def test_the_mark_never_goes_back(gita):
    search = keep(gita)
    marks = []
    for hours in (5, 2, 9, 1, 9):
        tell_search(search.pk, now=START + hours * HOUR)
        search.refresh_from_db()
        marks.append(search.seen_until)
    assert marks == sorted(marks) and marks[-1] == START + 9 * HOUR - SETTLED


def test_the_first_five_are_named_and_the_rest_counted(gita, handep):
    search = keep(gita)
    for step in range(8):
        opened(handep, HOUR, title=f"Saluran {step}", cost=(step + 1) * 10_000_000)
    tell_search(search.pk, now=START + 2 * HOUR)
    event = Event.objects.get(kind=KIND)
    assert event.data == {"needs": 8, "titles": [f"Saluran {step}" for step in (7, 6, 5, 4, 3)]}
    assert "Saluran 2" not in words_of(event).body and "3" in words_of(event).body


@pytest.mark.parametrize(
    ("query", "n"), [("", 2), ("sector=SOCIAL", 1), ("region=33.72", 1), ("region=33.99", 0), ("gap=250-", 0)]
)
def test_only_what_passes_the_filters_is_told(gita, handep, laweyan, query, n):
    opened(handep, HOUR)
    opened(laweyan, HOUR, sector="SOCIAL")
    opened(handep, HOUR, status="in_plan")
    assert tell_search(keep(gita, query).pk, now=START + 2 * HOUR) == n


@pytest.mark.parametrize(
    ("frequency", "hours", "due"),
    [
        ("instant", 1, True), ("daily", 12, False), ("daily", 24, True), ("weekly", 24, False),
        ("weekly", 168, True), ("off", 999, False),
    ],
)  # fmt: skip
def test_its_turn_comes_as_often_as_was_chosen(gita, handep, frequency, hours, due):
    search = keep(gita, frequency=frequency)
    opened(handep, timedelta(minutes=5))
    now = START + hours * HOUR
    assert due_searches(now) == ([search.pk] if due else [])
    assert tell_search(search.pk, now=now) == due


def test_a_search_without_news_is_silent_and_its_turn_passes(gita):
    search = keep(gita, frequency="daily")
    assert tell_search(search.pk, now=START + 24 * HOUR) == 0
    assert due_searches(START + 25 * HOUR) == [] and told(gita) == []


def test_after_a_silence_only_what_comes_from_now_on_is_told(gita, handep):
    search = keep(gita, frequency="off", seen=START - 100 * HOUR)
    opened(handep, -50 * HOUR)
    change_search(search, by=gita, name="Drainase", frequency="instant")
    assert tell_search(search.pk, now=timezone.now() + HOUR) == 0


def test_what_stood_there_when_it_was_kept_is_no_news(gita, handep):
    opened(handep, -HOUR)
    search = save_search("", by=gita, name="Semua", frequency="instant")
    assert tell_search(search.pk, now=timezone.now() + HOUR) == 0


def test_the_schedule_tells_who_is_due(gita, hadi, handep, django_capture_on_commit_callbacks):
    keep(gita, seen=START - 9 * HOUR)
    keep(hadi, seen=START - 9 * HOUR, frequency="weekly")
    opened(handep, -HOUR)
    with django_capture_on_commit_callbacks(execute=True):
        tell_saved_searches()
    assert told(gita) == [KIND] and told(hadi) == []


def test_one_who_was_closed_out_hears_nothing(gita, handep):
    search = keep(gita)
    opened(handep, HOUR)
    gita.is_active = False
    gita.save()
    assert due_searches(START + 9 * HOUR) == []
    assert tell_search(search.pk, now=START + 9 * HOUR) == 0
