"""Who reads digests hears of the same events as who reads at once: none missing, none twice, none that was
closed to them when it left. Over random histories, nights and zones."""

import sys
from collections import Counter
from dataclasses import replace
from datetime import UTC, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest
from django.db import connection, transaction
from hypothesis import HealthCheck, event, given, settings
from hypothesis import strategies as st

from forum_site.accounts.models import TIME_ZONES, User
from forum_site.notifications import api, registry
from forum_site.notifications.actions.deliver import deliver, deliver_digests
from forum_site.notifications.models import Delivery, Event, Preference, Rhythm, Watch
from forum_site.notifications.watches import watchers_of
from tests.factories.accounts import UserFactory
from tests.forum_site.notifications.conftest import NEWS, REPLY
from tests.soak import amount

ZONES = [zone for zone, _label in TIME_ZONES]
PAIRS = st.integers(0, 2)  # one in each zone
HOURS = st.integers(0, 23)
SHUT: set[tuple[int, int]] = set()  # (pair, number of the place) that lost the right to see
STEPS = st.one_of(
    st.tuples(st.just("tell"), st.sampled_from((NEWS.code, REPLY.code)), st.integers(0, 1)),
    st.tuples(st.just("tell"), st.just(REPLY.code), st.integers(0, 1)),
    st.tuples(st.just("pass_time"), st.sampled_from((3, 40, 6 * 60, 11 * 60, 26 * 60, 75 * 60))),
    st.tuples(st.just("pass_time"), st.sampled_from((40, 6 * 60, 11 * 60))),
    st.tuples(st.just("watch"), PAIRS, st.integers(0, 1), st.booleans()),
    st.tuples(st.just("choose"), PAIRS, st.sampled_from(("daily", "weekly", "off"))),
    st.tuples(st.just("rhythm"), PAIRS, HOURS, HOURS, st.booleans()),
    st.tuples(st.just("right"), PAIRS, st.integers(0, 1), st.booleans()),
)
LONG = bool(amount(short=0, long=1))  # then a transaction for each history: one for all grows slow
SHORTEST, LONGEST = amount(short=6, long=20), amount(short=24, long=60)  # steps of one history
PATIENT = settings(
    max_examples=amount(short=10, long=200),
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)


def pair_may_see(user, event):
    return (ZONES.index(user.time_zone), event.data["place"]) not in SHUT


def twins():
    """[(reads at once, reads digests)] by zone."""
    found = {user.handle: user for user in User.objects.filter(handle__startswith="kembar-")}
    return [
        tuple(
            found.get(f"kembar-{n}-{how}") or UserFactory(handle=f"kembar-{n}-{how}", time_zone=zone)
            for how in ("lekas", "ringkas")
        )
        for n, zone in enumerate(ZONES)
    ]


class History:
    def __init__(self, post, clock, places):
        for model in (Event, Preference, Rhythm, Watch):
            model.objects.all().delete()
        SHUT.clear()
        self.post, self.clock, self.places, self.number = post, clock, places, 0
        post.letters.clear()
        clock.time = datetime(2026, 11, 18, 5, tzinfo=UTC)
        self.pairs = twins()
        self.told: dict[int, set[str]] = {n: set() for n in range(3)}
        self.owed: dict[int, set[str]] = {n: set() for n in range(3)}  # wanted and seen when it happened
        self.touched: dict[int, set[str]] = {n: set() for n in range(3)}  # may differ: changed on their way
        self.crossed: set[str] = set()  # zones whose midnight passed while something waited
        for n in range(3):
            self.choose(n, "daily")
            for place in (0, 1):
                self.watch(n, place, True)

    def tell(self, kind, place):
        self.number += 1
        name = f"#{self.number}."
        watchers = set(watchers_of(self.places[place]))
        api.announce(
            kind,
            actor=None,
            subject=self.places[place],
            recipients=watchers,
            data={"n": name, "place": place},
        )
        for n, (prompt, _slow) in enumerate(self.pairs):
            if prompt in watchers:
                self.told[n].add(name)
                if (n, place) not in SHUT and not off(prompt):
                    self.owed[n].add(name)
        self.work()

    def pass_time(self, minutes):
        """Whatever becomes due on the way leaves at its moment."""
        end = self.clock() + timedelta(minutes=minutes)
        while (due := self.next_due()) and due <= end:
            self.turn_to(max(due, self.clock()))
            self.work()
        self.turn_to(end)

    def next_due(self):
        waiting = Delivery.objects.filter(status="queued").order_by("next_try_at")
        return waiting.values_list("next_try_at", flat=True).first()

    def turn_to(self, moment):
        if self.next_due():
            days = {zone: self.clock().astimezone(ZoneInfo(zone)).date() for zone in ZONES}
            self.crossed |= {zone for zone in ZONES if moment.astimezone(ZoneInfo(zone)).date() > days[zone]}
        self.clock.time = moment

    def work(self):
        deliver(Delivery.objects.all())
        deliver_digests()

    def touch(self, n):
        """What is on its way to the pair may end differently: one of them may have it already."""
        got = [{name for name, _key in self.sent(twin)} for twin in self.pairs[n]]
        self.touched[n] |= self.told[n] - (got[0] & got[1])

    def watch(self, n, place, on):
        for twin in self.pairs[n]:
            level = Watch.Level.WATCHING if on else Watch.Level.NORMAL
            Watch.objects.filter(user=twin).on(self.places[place]).delete()
            Watch.objects.create(user=twin, target=self.places[place], level=level)

    def choose(self, n, frequency):
        """The second twin's digest; `off` for both."""
        if frequency == "off":
            self.touch(n)
        for twin, wanted in zip(self.pairs[n], ("instant", frequency), strict=True):
            for group in (NEWS.group, REPLY.group):
                Preference.objects.update_or_create(
                    user=twin,
                    group=group,
                    channel="email",
                    defaults={"frequency": "off" if frequency == "off" else wanted},
                )

    def rhythm(self, n, begin, end, weekends):
        for twin in self.pairs[n]:
            chosen = {"quiet_from": time(begin), "quiet_until": time(end), "weekends": weekends}
            Rhythm.objects.update_or_create(user=twin, defaults=chosen)

    def right(self, n, place, given):
        self.touch(n)
        (SHUT.discard if given else SHUT.add)((n, place))

    def sent(self, user):
        for letter in self.post.letters:
            if letter.user == user:
                yield from ((line.title.split()[1], letter.key) for line in letter.lines)

    def finish(self):
        for _step in range(80):
            if not (due := self.next_due()):
                return
            self.pass_time(max((due - self.clock()).total_seconds() / 60, 1))
        raise AssertionError("something waits for ever")


@pytest.fixture
def guarded(post, monkeypatch):
    """A channel that takes no line that its reader may not see at that moment."""
    broken = []

    def look(letter):
        for line in letter.lines:
            found = Event.objects.get(data__n=line.title.split()[1])
            if not pair_may_see(letter.user, found):
                broken.append((letter.user.handle, line.title))

    post.fail, post.broken = look, broken
    for kind in (NEWS, REPLY):
        monkeypatch.setitem(registry._KINDS, kind.code, replace(kind, may_see=pair_may_see))
    return post


@pytest.mark.soak
@pytest.mark.django_db(transaction=LONG)
def test_digest_readers_hear_what_instant_readers_hear(guarded, nights, settings, handep, laweyan):
    settings.NOTICE_PATIENCE, settings.NOTICE_SPACING = 300, 1800
    shares: Counter[str] = Counter()
    twins()

    @PATIENT
    @given(steps=st.lists(STEPS, min_size=SHORTEST, max_size=LONGEST))
    def holds(steps):
        with transaction.atomic():
            history = History(guarded, nights, (handep, laweyan))
            for name, *arguments in steps:
                getattr(history, name)(*arguments)
            history.finish()
            check(history)
            transaction.set_rollback(True)
        shares.update(all=1, midnight=bool(history.crossed), zones=len(history.crossed) > 1)
        shares.update(steps=len(steps), notices=history.number, letters=len(history.post.letters))
        shares.update(owed=sum(map(len, history.owed.values())))
        event(f"midnights of {len(history.crossed)} zones passed while something waited")

    holds()
    sys.stdout.write(f"\n{connection.vendor}: {dict(shares)}")  # shown with -s
    assert shares["midnight"] >= shares["all"] / 2 and shares["zones"] >= shares["all"] / 3


def check(history):
    assert history.post.broken == []
    for n, (prompt, slow) in enumerate(history.pairs):
        at_once, digests = (Counter(name for name, _key in history.sent(one)) for one in (prompt, slow))
        assert set(at_once.values()) | set(digests.values()) <= {1}
        assert set(at_once) - history.touched[n] == set(digests) - history.touched[n]
        assert set(at_once) | set(digests) <= history.told[n]
        assert history.owed[n] - history.touched[n] <= set(at_once)


def off(user):
    return Preference.objects.filter(user=user, frequency="off").exists()
