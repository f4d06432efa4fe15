"""An offer told to 10,000 members: when the rows stand, how fast mail leaves, and if the site still answers.

Real PostgreSQL, Redis, web processes, and one worker with the command and niceness of its unit. The short
form has few members and looks that each gets one mail and pages answer; `make bench` judges the times.
"""

from __future__ import annotations

import os
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial
from itertools import cycle
from statistics import median

import pytest

from tests import servers
from tests.bench.conftest import say
from tests.bench.fast_mail import Taken
from tests.bench.forum_load import Reader
from tests.bench.notice_load import Load, running_load
from tests.soak import amount

pytestmark = pytest.mark.soak
SOAK = os.environ.get("SOAK") == "1"
MEMBERS = amount(short=300, long=10_000)
ROUNDS = amount(short=1, long=3)
QUIET = amount(short=1, long=25)  # seconds that the site is asked while no mail leaves, each time
TIMES = amount(short=1, long=2)  # quiet and busy by turns
PAUSE = 1 / 20  # seconds between two requests
MOST_SECONDS = 0.5  # from the commit until all rows stand
LEAST_SHARE = 0.6  # of the mails a second of a bare loop
MOST_TIMES = 2.0  # as slow as without mail


@pytest.fixture(scope="module")
def load() -> Iterator[Load]:
    if reason := servers.missing("postgres", "redis-server"):
        pytest.skip(reason)
    sizes = {"topics": amount(short=20, long=1_000), "posts": amount(short=200, long=20_000)}
    people = amount(short=10, long=200)
    with running_load(members=MEMBERS, people=people, logged_in=amount(short=4, long=20), **sizes) as started:
        yield started


@dataclass(frozen=True)
class Sent:
    """Mails of one sender; `cpu` is in milliseconds a mail."""

    rate: float
    cpu: float

    def __str__(self) -> str:
        return f"{self.rate:6.0f}/s {self.cpu:5.2f} ms CPU"


def rate(mails: list[Taken]) -> float:
    """Mails a second, from the first to the last that was accepted."""
    return (len(mails) - 1) / (mails[-1].at - mails[0].at)


@dataclass(frozen=True)
class Round:
    """One announcement, with what is compared to it in the same minute; `rows` and `bulk` are seconds."""

    rows: float
    bulk: float
    worker: Sent
    bare: Sent
    plain: Sent

    @property
    def share(self) -> float:
        return self.worker.rate / self.bare.rate

    def __str__(self) -> str:
        return (
            f"rows {self.rows:.3f} s, bulk_create {self.bulk:.3f} s; mail: worker {self.worker}, "
            f"bare loop {self.bare} ({self.share:.0%}), smtplib and ready bytes {self.plain}"
        )


def one_round(load: Load) -> Round:
    mark, cpu = load.mark(), load.worker_cpu()
    told = load.ask("tell")
    assert told["rows"] == [MEMBERS, MEMBERS]
    mails = load.mails(mark, MEMBERS)
    worker = Sent(rate(mails), (load.worker_cpu() - cpu) * 1000 / MEMBERS)
    each_once(load, mails, told["event"])
    bulk = load.ask("bulk", event=told["event"])["seconds"]
    assert load.ask("prepare", event=told["event"]) == {"letters": MEMBERS}
    return Round(told["seconds"], bulk, worker, loop(load, "bare"), loop(load, "plain"))


def each_once(load: Load, mails: list[Taken], event: int) -> None:
    assert len(mails) == MEMBERS
    assert len({one.to for one in mails}) == MEMBERS
    assert len({one.message_id for one in mails}) == MEMBERS
    assert load.ask("states", event=event) == {"sent": MEMBERS}


def loop(load: Load, name: str) -> Sent:
    """Sends what `prepare` kept, in one of the two bare ways."""
    mark = load.mark()
    cpu = load.ask(name)["cpu"]
    return Sent(rate(load.mails(mark, MEMBERS)), cpu * 1000 / MEMBERS)


def test_bench_of_an_offer_told_to_all_members(load):
    rounds = []
    for _number in range(ROUNDS):
        rounds.append(one_round(load))
        say(str(rounds[-1]))
    rows, bulk = median(one.rows for one in rounds), median(one.bulk for one in rounds)
    share = median(one.share for one in rounds)
    say(f"median: rows {rows:.3f} s, bulk_create {bulk:.3f} s, mail at {share:.0%} of the bare loop")
    if SOAK:
        assert rows <= MOST_SECONDS
        assert rows < bulk
        assert share >= LEAST_SHARE


def test_bench_of_pages_while_mail_leaves(load):
    asked = pages(load)
    for _path in range(2 * len(load.facts["topics"]) + 10):
        next(asked)()  # once for what the processes keep
    before: list[float] = []
    during: list[float] = []
    for _number in range(TIMES):
        end = time.monotonic() + QUIET
        before += steadily(asked, lambda end=end: time.monotonic() > end)
        mark = load.mark()
        event = load.ask("tell")["event"]
        during += steadily(asked, lambda mark=mark: load.arrived(mark) >= MEMBERS)
        each_once(load, load.mails(mark, MEMBERS), event)
    say(f"pages, no mail:     {figures(before)}")
    say(f"pages, mail leaves: {figures(during)}")
    assert not SOAK or at(0.99, during) <= MOST_TIMES * at(0.99, before)


def pages(load: Load) -> Iterator[Callable[[], float]]:
    """For ever: asks a page, as a visitor and then logged in; milliseconds until all of it is there."""
    visitors = cycle([Reader(load.port) for _number in range(4)])
    people = cycle([Reader(load.port, session) for session in load.facts["sessions"]])
    for path in cycle(["/", "/discussions/", load.facts["offer"], *load.facts["topics"]]):
        yield partial(timed, next(visitors), path)
        yield partial(timed, next(people), path)


def timed(reader: Reader, path: str) -> float:
    started = time.perf_counter()
    status, _body = reader.ask(path)
    assert status == 200, f"{status} {path}"
    return (time.perf_counter() - started) * 1000


def steadily(asked: Iterator[Callable[[], float]], over: Callable[[], bool]) -> list[float]:
    """One request each PAUSE until it is over, at least one; after a slow answer the next goes at once."""
    found: list[float] = []
    turn = time.monotonic()
    while not found or not over():
        found.append(next(asked)())
        turn = max(turn + PAUSE, time.monotonic())
        time.sleep(max(0.0, turn - time.monotonic()))
    return found


def at(share: float, values: list[float]) -> float:
    found = sorted(values)
    return found[min(len(found) - 1, int(len(found) * share))]


def figures(values: list[float]) -> str:
    return f"{len(values):5} requests, p50 {at(0.5, values):5.1f} ms, p99 {at(0.99, values):5.1f} ms"
