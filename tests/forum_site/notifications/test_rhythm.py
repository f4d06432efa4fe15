"""A person's nights and weekends are kept when a letter would leave; nothing is dropped."""

from datetime import UTC, datetime, time

import pytest

from forum_site.notifications.actions.choose import choose_frequencies
from forum_site.notifications.channels.base import TemporaryError
from forum_site.notifications.hours import DAY_OFF, QUIET
from forum_site.notifications.models import Delivery, Preference, Rhythm
from tests.factories.accounts import UserFactory
from tests.forum_site.notifications.conftest import ALARM, DUTY

pytestmark = pytest.mark.django_db


def waiting() -> list[tuple[datetime, str, int]]:
    rows = Delivery.objects.filter(status="queued").order_by("next_try_at")
    return list(rows.values_list("next_try_at", "error", "attempts"))


def utc(day: int, hour: int) -> datetime:
    return datetime(2026, 11, day, hour, tzinfo=UTC)


def test_letter_of_the_night_leaves_in_the_morning_and_costs_no_attempt(tell, post, ani, nights, beat):
    nights.set(18, 22)
    tell([ani])
    assert post.letters == [] and waiting() == [(utc(18, 23), QUIET, 0)]  # 06.00 in Jakarta
    nights.set(19, 5, 59)
    beat()
    assert post.letters == []
    nights.set(19, 6)
    beat()
    beat()
    assert len(post.letters) == 1 and Delivery.objects.get().error == ""


def test_each_zone_has_its_own_night(tell, post, nights):
    people = [UserFactory(time_zone=f"Asia/{name}") for name in ("Jakarta", "Makassar", "Jayapura")]
    nights.set(18, 19, 30)
    tell(people)
    assert [letter.user for letter in post.letters] == people[:1]
    assert [row[0] for row in waiting()] == [utc(18, 21), utc(18, 22)]


@pytest.mark.parametrize(("kind", "leaves"), [(ALARM, True), (DUTY, False)])
def test_only_what_is_urgent_passes_the_night(tell, post, ani, nights, kind, leaves):
    nights.set(18, 23)
    tell([ani], kind=kind)
    assert bool(post.letters) is leaves


def test_weekend_is_kept_for_who_wants_it(tell, post, ani, budi, nights):
    Rhythm.objects.create(user=ani, weekends=False)
    nights.set(21, 12)
    tell([ani, budi])
    assert [letter.user for letter in post.letters] == [budi]
    assert waiting() == [(utc(22, 23), DAY_OFF, 0)]  # Monday, 06.00 in Jakarta


def test_retry_keeps_the_night_too(tell, post, ani, nights, beat):
    def refuse(letter):
        raise TemporaryError("later")

    nights.set(18, 19, 59)
    post.fail = refuse
    tell([ani])
    post.fail = lambda letter: None
    nights.set(18, 20, 5)
    beat()
    assert waiting() == [(utc(18, 23), QUIET, 1)]
    nights.set(19, 6)
    beat()
    assert len(post.letters) == 1


def test_changed_rhythm_holds_for_what_leaves_from_then_on(tell, post, ani, nights, beat):
    nights.set(18, 22)
    tell([ani])
    Rhythm.objects.create(user=ani, quiet_until=time(9))
    nights.set(19, 6)
    beat()
    assert post.letters == [] and waiting()[0][0] == utc(19, 2)


def test_unsubscribing_in_the_night_stops_what_waits(tell, post, ani, nights, beat):
    nights.set(18, 22)
    tell([ani])
    choose_frequencies({("match", "email"): "off"}, by=ani)
    nights.set(19, 7)
    beat()
    assert post.letters == [] and Delivery.objects.get().status == "skipped"


def test_digests_of_a_free_weekend_come_in_one_letter_on_monday(tell, post, ani, nights, beat):
    Rhythm.objects.create(user=ani, weekends=False)
    Preference.objects.create(user=ani, group="match", channel="email", frequency="daily")
    for day in (20, 21, 22):
        nights.set(day, 12)
        tell([ani], n=day)
    for day in (21, 22, 23):
        nights.set(day, 7)
        beat()
        assert len(post.letters) == (1 if day == 23 else 0)
    assert len(post.letters[0].lines) == 3


def test_night_of_a_crowd_is_put_off_in_few_statements(
    tell, post, crowd, nights, settings, django_assert_max_num_queries
):
    nights.set(18, 22)
    settings.NOTICES_PAUSED = True
    tell(crowd(45))
    settings.NOTICES_PAUSED = False
    from forum_site.notifications.actions.deliver import deliver

    with django_assert_max_num_queries(16):
        deliver(Delivery.objects.all())
    assert post.opened == 0 and len(waiting()) == 45


def test_switched_off_nobody_waits(tell, post, ani, nights, settings):
    settings.QUIET_HOURS = False
    nights.set(18, 23)
    tell([ani])
    assert len(post.letters) == 1
