"""Days and times in the words and the zone of the reader."""

from datetime import UTC, date, datetime, timedelta

import pytest
from django.utils import timezone
from django.utils.translation import override

from forum_site.core import dates

NOW = datetime(2026, 11, 21, 5, 0, tzinfo=UTC)  # 12.00 WIB


@pytest.fixture(autouse=True)
def indonesian():
    with override("id"), timezone.override("Asia/Jakarta"):
        yield


def test_a_day_is_short_and_a_long_day_is_whole():
    assert dates.day(date(2026, 8, 3)) == "3 Agu 2026"
    assert dates.long_day(date(2026, 8, 3)) == "3 Agustus 2026"


@pytest.mark.parametrize(
    ("zone", "shown"),
    [("Asia/Jakarta", "12.00 WIB"), ("Asia/Makassar", "13.00 WITA"), ("Asia/Jayapura", "14.00 WIT")],
)
def test_the_clock_names_its_zone(zone, shown):
    with timezone.override(zone):
        assert dates.clock(NOW) == shown


def test_a_moment_near_midnight_falls_on_the_day_of_the_reader():
    late = datetime(2026, 11, 21, 16, 30, tzinfo=UTC)
    with timezone.override("Asia/Jayapura"):
        assert dates.moment(late) == "22 Nov 2026, 01.30 WIT"


@pytest.mark.parametrize(
    ("passed", "words"),
    [
        (timedelta(seconds=20), "just now"),
        (timedelta(minutes=1), "1 minute ago"),
        (timedelta(minutes=12), "12 minutes ago"),
        (timedelta(hours=3), "3 hours ago"),
        (timedelta(hours=20), "yesterday"),
        (timedelta(hours=40), "40 hours ago"),
        (timedelta(hours=48), "19 Nov 2026"),
        (timedelta(minutes=-5), "21 Nov 2026"),
    ],
)
def test_words_stand_for_less_than_two_days(passed, words):
    with override("en"):
        assert dates.ago(NOW - passed, now=NOW) == words


@pytest.mark.parametrize(
    ("days", "words"), [(9, "9 days left"), (1, "1 day left"), (0, "last day today"), (-3, "3 days late")]
)
def test_a_deadline_says_what_is_left(days, words):
    with override("en"):
        today = date(2026, 11, 21)
        assert dates.days_left(today + timedelta(days=days), today=today) == words


def test_nothing_is_said_of_no_date():
    shown = [dates.day(None), dates.clock(None), dates.moment(None), dates.ago(None), dates.days_left(None)]
    assert shown == [""] * 5
