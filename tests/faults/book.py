"""What was accepted, written down beside the site, and the judgement at the end."""

import time
from collections import Counter, defaultdict
from collections.abc import Callable
from dataclasses import dataclass, field
from random import Random
from typing import Final

from tests.faults.bad_mailbox import Copy
from tests.faults.place import PATIENCE, Place

MOST_PASSES: Final = 40
A_PASS: Final = 15.0  # seconds; what is not done then may be held by somebody who died
A_SWEEP: Final = 35.0  # seconds; then the sweeper takes up an event that is not fanned out
LEASE: Final = 16 * 60.0  # seconds after which the claims of the dead are free
UNDONE = "status IN ('queued', 'claimed')"
LEFT = "SELECT count(*) FROM notifications_event WHERE fanned_out_at IS NULL AND kind LIKE 'fault.%%'"


@dataclass
class Tally:
    """What all rounds together did."""

    rounds: int = 0
    events: int = 0
    notices: int = 0
    letters: int = 0
    unanswered: int = 0  # repeated: the server never said that it had the letter
    unwritten: int = 0  # repeated: it said so, to a worker that was killed before it could write that down
    revived: int = 0
    restarts: int = 0  # of workers that ended by themselves, where the broker died under them
    slowest: float = 0.0  # seconds that announcing took at most
    hits: Counter[str] = field(default_factory=Counter)
    misses: Counter[str] = field(default_factory=Counter)

    def words(self) -> str:
        repeated = (
            f"{self.unanswered} repeated after no answer, {self.unwritten} after a kill behind the answer"
        )
        hit = ", ".join(f"{name.replace('_', ' ')} {n}" for name, n in sorted(self.hits.items()))
        return (
            f"{self.rounds} rounds, {self.events} events, {self.notices} notices, {self.letters} letters"
            f" taken ({repeated}), {self.revived} revived, {self.restarts} workers ended by themselves,"
            f" {self.slowest:.1f} s the longest wait of who announced; faults that hit their moment: {hit}"
            f"; that missed it: {dict(self.misses) or 'none'}"
        )


@dataclass
class Book:
    """One round: `told` is {number of an event: ids of whom it was announced to}."""

    place: Place
    draw: Random
    tally: Tally
    told: dict[int, set[int]] = field(default_factory=dict)
    waits: list[float] = field(default_factory=list)  # seconds that announcing took

    def announce(self, kind: str, size: int) -> int:
        number = max(self.place.event_of, default=0) + 1
        who = self.draw.sample(self.place.people, size)
        answer = self.place.driver.ask("announce", n=number, kind=kind, who=who)
        self.place.event_of[number] = answer["event"]
        self.told[number] = set(who)
        self.waits.append(answer["seconds"])
        self.tally.slowest = max(self.tally.slowest, answer["seconds"])
        return number

    # --- until all is told ----------------------------------------------------------------------
    def work(self, enough: Callable[[], bool] = lambda: False, seconds: float = A_PASS) -> None:
        """Until nothing can be sent this moment or it is enough, for at most so many seconds."""
        end = time.monotonic() + seconds
        over = lambda: enough() or not self.is_busy() or time.monotonic() > end  # noqa: E731
        self.place.wait(over, "the end of a pass", 2 * seconds + PATIENCE)

    def is_busy(self) -> bool:
        """Something could be sent this moment, or is being sent by somebody who lives."""
        return self.due() + self.place.count(LEFT) > 0 or bool(self.place.claims())

    def fan_out_all(self) -> None:
        """So that the next fan-out is that of the next event."""
        self.place.clock.passes(A_SWEEP)
        self.place.wait(lambda: not self.place.count(LEFT), "the fan-out of all events")

    def due(self) -> int:
        moment = f"now() + make_interval(secs => {self.place.clock.day})"
        query = (
            f"SELECT count(*) FROM notifications_delivery WHERE status = 'queued' AND next_try_at <= {moment}"
        )
        return self.place.count(query)

    def waiting(self) -> int:
        undone = self.place.count(f"SELECT count(*) FROM notifications_delivery WHERE {UNDONE}")
        return undone + self.place.count(LEFT)

    def settle(self) -> None:
        """Nothing is broken any more; minutes and days pass until everybody has been told."""
        self.place.box.behave()
        self.place.workers.start()
        for _ in range(MOST_PASSES):
            if not self.waiting():
                revived = self.place.driver.ask("revive")
                self.tally.revived += revived
                if not revived:
                    return
            self.work()  # nobody's lease may end while they are at work
            self.let_time_pass()
            self.place.look_after()
        raise AssertionError(f"{self.waiting()} still wait after {MOST_PASSES} passes\n{self.place.logs()}")

    def let_time_pass(self) -> None:
        """At least until the leases of the dead are over, and until the hour of what waits longest."""
        latest = (
            f"SELECT extract(epoch FROM max(next_try_at) - now()) FROM notifications_delivery WHERE {UNDONE}"
        )
        hour = float(self.place.rows(latest)[0][0] or 0) - self.place.clock.day + 1
        self.place.clock.passes(max(hour, LEASE))

    # --- the judgement --------------------------------------------------------------------------
    def judge(self) -> None:
        wanted = {(number, person) for number, people in self.told.items() for person in people}
        self.judge_inboxes(wanted)
        self.judge_letters(wanted)
        self.tally.rounds += 1
        self.tally.restarts = self.place.workers.restarts
        self.tally.events += len(self.told)
        self.tally.notices += len(wanted)

    def judge_inboxes(self, wanted: set[tuple[int, int]]) -> None:
        rows = self.place.rows(
            "SELECT (e.data->>'n')::int, n.user_id, d.channel, d.status, d.error FROM notifications_event e"
            " LEFT JOIN notifications_notification n ON n.event_id = e.id"
            " LEFT JOIN notifications_delivery d ON d.notification_id = n.id"
            " WHERE e.id = ANY(%s)",
            [self.place.event_of[number] for number in self.told],
        )
        found = Counter((number, person) for number, person, *_ in rows)
        assert found == dict.fromkeys(wanted, 1), different(found, wanted)
        unsent = [row for row in rows if row[2:4] != ("email", "sent")]
        assert not unsent, unsent[:10]

    def judge_letters(self, wanted: set[tuple[int, int]]) -> None:
        """Each notice came in one message; that came again only where nobody could know that it had come."""
        reader = {address: person for person, address in self.place.address_of.items()}
        came: dict[tuple[int, int], set[str]] = defaultdict(set)
        copies: dict[str, list[Copy]] = defaultdict(list)
        for copy in self.place.box.copies:
            copies[copy.key].append(copy)
            for mark in copy.marks:
                came[mark, reader[copy.reader]].add(copy.key)
        found = Counter({pair: len(keys) for pair, keys in came.items()})
        assert found == dict.fromkeys(wanted, 1), different(found, wanted)
        self.tally.letters += len(self.place.box.copies)
        for same in copies.values():
            assert len({(copy.reader, copy.marks) for copy in same}) == 1, same
            known = [copy for copy in same[:-1] if copy.settled]
            assert not known, f"sent again though the site knew that it had come: {same}"
            self.tally.unanswered += sum(not copy.answered for copy in same[:-1])
            self.tally.unwritten += sum(copy.answered for copy in same[:-1])
        self.place.box.copies.clear()


def different(found: "Counter[tuple[int, int]]", wanted: set[tuple[int, int]]) -> str:
    missing = sorted(pair for pair in wanted if not found[pair])
    twice = sorted(pair for pair, n in found.items() if n > 1)
    strange = sorted(pair for pair in found if pair not in wanted)
    return f"missing {missing[:10]}, more than once {twice[:10]}, never announced {strange[:10]}"
