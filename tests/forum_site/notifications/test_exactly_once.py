"""Over random histories: each accepted event reaches each recipient once, by inbox and by message."""

from collections import Counter
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from django.utils import timezone
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from forum_site.accounts.models import TIME_ZONES
from forum_site.notifications import api, outbox
from forum_site.notifications.actions.choose import choose_frequencies
from forum_site.notifications.actions.deliver import deliver, deliver_digests
from forum_site.notifications.actions.fan_out import fan_out
from forum_site.notifications.channels.base import TemporaryError
from forum_site.notifications.hours import next_digest
from forum_site.notifications.models import Delivery, Event, Notification, Preference
from tests.factories.accounts import UserFactory
from tests.forum_site.notifications.conftest import NEWS
from tests.soak import amount

FREQUENCIES = ("instant", "daily", "weekly", "off")
STEPS = st.one_of(
    st.tuples(st.just("announce"), st.sets(st.integers(0, 3), min_size=1), st.integers(0, 4)),
    st.tuples(st.just("choose"), st.integers(0, 3), st.sampled_from(FREQUENCIES)),
    st.tuples(st.just("fail"), st.booleans()),
    st.tuples(st.just("die"), st.integers(1, 3)),
    st.tuples(st.just("hours"), st.integers(1, 200)),
    st.tuples(st.just("deliver")),
)
PATIENT = settings(
    max_examples=amount(short=25, long=400),
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)


class History:
    """The site and its people; what was accepted is written down beside it, by hand."""

    def __init__(self, post, subject):
        Event.objects.all().delete()
        Preference.objects.all().delete()
        self.post, self.subject, self.failing = post, subject, False
        post.letters.clear()
        post.fail = self.refuse_sometimes
        self.people = people()
        self.accepted: Counter[tuple[int, str]] = Counter()
        self.wanted: Counter[tuple[int, str]] = Counter()
        self.stopped: Counter[tuple[int, str]] = Counter()

    def refuse_sometimes(self, letter):
        if self.failing:
            raise TemporaryError("later")

    def announce(self, who, key):
        if Event.objects.filter(key=str(key)).exists():
            who = set()  # told before: nothing new
        event = api.announce(
            NEWS.code,
            actor=None,
            subject=self.subject,
            recipients=[self.people[n] for n in who] or self.people,
            data={"n": f"#{key}."},
            key=str(key),
        )
        if event and not event.fanned_out_at:
            event.refresh_from_db()  # two workers hold the same event
            fan_out(event)
            fan_out(event)
        for n in who:
            self.accepted[self.people[n].pk, f"#{key}."] += 1
            row = Preference.objects.filter(user=self.people[n]).first()
            self.wanted[self.people[n].pk, f"#{key}."] += not row or row.frequency != "off"

    def choose(self, n, frequency):
        choose_frequencies({("match", "email"): frequency}, by=self.people[n])
        if frequency == "off":  # stops what waits, unless the person turns back before it would leave
            sent = set(self.sent())
            waiting = {one for one in self.wanted if one[0] == self.people[n].pk and one not in sent}
            self.stopped.update({one: self.wanted.pop(one) for one in waiting})

    def fail(self, failing):
        self.failing = failing

    def die(self, count):
        """A worker takes some rows and is never heard of again."""
        outbox.claim(Delivery.objects.all(), count)

    def hours(self, count):
        """Time passes for everything that waits."""
        passed = timedelta(hours=count)
        for row in Delivery.objects.filter(status__in=["queued", "claimed"]):
            claimed = row.claimed_at and row.claimed_at - passed
            Delivery.objects.filter(pk=row.pk).update(
                next_try_at=row.next_try_at - passed, claimed_at=claimed
            )
        outbox.free_stale(timezone.now())

    def deliver(self):
        deliver(Delivery.objects.all())  # every task comes twice
        deliver(Delivery.objects.all())
        deliver_digests()

    def sent(self):
        for letter in self.post.letters:
            for line in letter.lines:
                yield letter.user.pk, line.title.split()[1]


def people():
    from forum_site.accounts.models import User

    zones = [zone for zone, _label in TIME_ZONES] + ["Asia/Jakarta"]
    known = list(User.objects.filter(handle__startswith="warga-acak").order_by("handle"))
    return known or [UserFactory(handle=f"warga-acak-{n}", time_zone=zone) for n, zone in enumerate(zones)]


@pytest.mark.django_db
@PATIENT
@given(steps=st.lists(STEPS, max_size=25))
def test_each_event_reaches_each_person_exactly_once(post, handep, monkeypatch, steps):
    monkeypatch.setattr(api, "AT_ONCE", 1)  # two people are a crowd here, so both ways are taken
    history = History(post, handep)
    for name, *arguments in steps:
        getattr(history, name)(*arguments)
    history.failing = False
    for _round in range(3):
        history.hours(24 * 8)
        history.deliver()
    inbox = Notification.objects.values_list("user_id", "event__data__n")
    assert Counter(inbox) == history.accepted
    sent = Counter(history.sent())
    assert +history.wanted <= sent <= history.wanted + history.stopped


@pytest.mark.pure
@given(
    now=st.datetimes(datetime(2026, 1, 1), datetime(2030, 1, 1), timezones=st.just(UTC)),
    zone=st.sampled_from([zone for zone, _label in TIME_ZONES]),
)
def test_digests_leave_at_seven_in_the_readers_zone(now, zone):
    for frequency, longest in (("daily", timedelta(days=1)), ("weekly", timedelta(days=7))):
        moment = next_digest(frequency, now, zone)
        local = moment.astimezone(ZoneInfo(zone))
        assert timedelta(0) < moment - now <= longest
        assert (local.hour, local.minute) == (7, 0)
        assert frequency == "daily" or local.weekday() == 0


@pytest.mark.django_db
@pytest.mark.parametrize("zone", [zone for zone, _label in TIME_ZONES])
@pytest.mark.parametrize("frequency", ["daily", "weekly"])
def test_rows_of_digests_wait_for_the_hour_of_their_reader(handep, zone, frequency):
    reader = UserFactory(time_zone=zone)
    Preference.objects.create(user=reader, group="match", channel="email", frequency=frequency)
    api.announce(NEWS.code, actor=None, subject=handep, recipients=[reader])
    row = Delivery.objects.get()
    assert row.next_try_at == next_digest(frequency, row.created_at, zone)
