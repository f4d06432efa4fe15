"""Quiet hours and days off, in the reader's own zone: moved, never dropped."""

from datetime import UTC, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import event, given
from hypothesis import strategies as st

from forum_site.accounts.models import TIME_ZONES
from forum_site.notifications.hours import (
    is_quiet,
    next_digest,
    next_digest_moment,
    next_moment,
    why_not_now,
)
from forum_site.notifications.models import Rhythm

pytestmark = pytest.mark.pure
JAKARTA, MAKASSAR, JAYAPURA = (zone for zone, _label in TIME_ZONES)
MOMENTS = st.datetimes(datetime(2026, 1, 1), datetime(2030, 1, 1), timezones=st.just(UTC))
CLOCK = st.builds(time, st.integers(0, 23), st.sampled_from((0, 1, 30, 59)))
RHYTHMS = st.builds(Rhythm, quiet=st.booleans(), quiet_from=CLOCK, quiet_until=CLOCK, weekends=st.booleans())
ZONES = st.sampled_from((JAKARTA, MAKASSAR, JAYAPURA))


def at(day: int, hour: int, minute: int = 0, zone: str = JAKARTA) -> datetime:
    """In November 2026: the 20th is a Friday."""
    return datetime(2026, 11, day, hour, minute, tzinfo=ZoneInfo(zone))


@pytest.mark.parametrize(
    ("now", "leaves"),
    [
        (at(18, 19, 59), at(18, 19, 59)),
        (at(18, 20), at(19, 6)),
        (at(18, 23, 59), at(19, 6)),
        (at(19, 0), at(19, 6)),
        (at(19, 5, 59), at(19, 6)),
        (at(19, 6), at(19, 6)),
        (at(20, 21), at(21, 6)),  # Saturday: weekends are wanted
    ],
)
def test_default_night_lasts_from_eight_until_six(now, leaves):
    assert next_moment(Rhythm(), JAKARTA, now) == leaves


@pytest.mark.parametrize(("zone", "free"), [(JAKARTA, True), (MAKASSAR, False), (JAYAPURA, False)])
def test_night_comes_earlier_in_the_east(zone, free):
    now = at(18, 19, 30)  # 20.30 in Makassar, 21.30 in Jayapura
    assert (next_moment(Rhythm(), zone, now) == now) is free
    if not free:
        assert next_moment(Rhythm(), zone, now) == at(19, 6, zone=zone)


def test_same_hour_twice_is_no_quiet_at_all():
    now = at(18, 23)
    assert next_moment(Rhythm(quiet_from=time(6), quiet_until=time(6)), JAKARTA, now) == now
    assert next_moment(Rhythm(quiet=False), JAKARTA, now) == now


def test_quiet_hours_within_a_day_end_on_that_day():
    noon = Rhythm(quiet_from=time(11, 30), quiet_until=time(13))
    assert next_moment(noon, JAKARTA, at(18, 12)) == at(18, 13)
    assert next_moment(noon, JAKARTA, at(18, 23)) == at(18, 23)


@pytest.mark.parametrize(
    ("rhythm", "hour"),
    [
        ({}, 6),
        ({"quiet": False}, 7),
        ({"quiet_from": time(12), "quiet_until": time(13)}, 7),
    ],
)
@pytest.mark.parametrize("day", [21, 22])
def test_free_weekend_ends_on_monday_morning(rhythm, hour, day):
    off = Rhythm(weekends=False, **rhythm)
    assert next_moment(off, JAKARTA, at(day, 12)) == at(23, hour)
    assert next_moment(off, JAKARTA, at(20, 12)) == (at(20, 13) if rhythm.get("quiet_from") else at(20, 12))


def test_friday_night_before_a_free_weekend_lasts_until_monday():
    assert next_moment(Rhythm(weekends=False), JAKARTA, at(20, 21)) == at(23, 6)


def test_digest_of_a_free_weekend_goes_with_mondays_own():
    assert next_digest_moment(Rhythm(weekends=False), JAKARTA, at(21, 7)) == at(23, 7)
    assert next_digest_moment(Rhythm(quiet_until=time(9)), JAKARTA, at(18, 7)) == at(18, 9)
    assert next_digest_moment(Rhythm(), JAKARTA, at(18, 21)) == at(19, 7)  # the workers were late
    assert next_digest_moment(Rhythm(), JAKARTA, at(18, 7)) == at(18, 7)


@given(rhythm=RHYTHMS, zone=ZONES, now=MOMENTS)
def test_what_waits_leaves_at_the_first_free_moment_and_soon_enough(rhythm, zone, now):
    moment = next_moment(rhythm, zone, now)
    event("deferred" if moment > now else "at once")
    assert not why_not_now(rhythm, zone, moment)
    assert timedelta(0) <= moment - now <= timedelta(days=3, hours=24)
    assert (moment == now) is not bool(why_not_now(rhythm, zone, now))
    if moment > now and rhythm.weekends:  # quiet until the very end
        assert why_not_now(rhythm, zone, moment - timedelta(minutes=1))


@given(rhythm=RHYTHMS, zone=ZONES, now=MOMENTS, frequency=st.sampled_from(("daily", "weekly")))
def test_digest_leaves_in_peace_and_never_before_seven(rhythm, zone, now, frequency):
    due = next_digest(frequency, now, zone)
    leaves = next_digest_moment(rhythm, zone, due)
    assert not why_not_now(rhythm, zone, leaves) and leaves >= due
    assert leaves.astimezone(ZoneInfo(zone)).time() >= time(7) or is_quiet(rhythm, time(7))
