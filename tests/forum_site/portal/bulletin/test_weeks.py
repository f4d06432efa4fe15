"""Weeks in an address and in words."""

from datetime import UTC, date, datetime

import pytest
from django.utils import timezone, translation

from forum_site.portal.bulletin.weeks import Week


@pytest.mark.parametrize(
    ("text", "first"),
    [("2026-47", date(2026, 11, 16)), ("2026-01", date(2025, 12, 29)), ("2026-53", date(2026, 12, 28))],
)
def test_a_written_week_begins_on_its_monday(text, first):
    week = Week.read(text)
    assert (week.first, week.first.weekday(), str(week)) == (first, 0, text)


@pytest.mark.parametrize(
    "text", ["", "2026", "2026-00", "2025-53", "2026-54", "2026-7", "1999-01", "x", "2026-471"]
)
def test_what_is_no_week_of_the_calendar_is_none(text):
    assert Week.read(text) is None


def test_weeks_follow_each_other_over_the_new_year():
    week = Week.of(date(2027, 1, 3))
    assert week == Week(2026, 53)
    assert (week.before, week.after) == (Week(2026, 52), Week(2027, 1))
    assert week.before < week < week.after


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("2026-47", "pekan ke-47, 16–22 November 2026"),
        ("2026-49", "pekan ke-49, 30 November – 6 Desember 2026"),
        ("2026-53", "pekan ke-53, 28 Desember 2026 – 3 Januari 2027"),
    ],
)
def test_a_week_is_said_with_its_days(text, words):
    with translation.override("id"):
        assert Week.read(text).words == words


def test_a_week_begins_at_midnight_of_the_place():
    with timezone.override("Asia/Jayapura"):
        first, last = Week(2026, 47).moments
    assert first == datetime(2026, 11, 15, 15, 0, tzinfo=UTC)
    assert last < datetime(2026, 11, 22, 15, 0, tzinfo=UTC)
