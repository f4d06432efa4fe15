"""Whatever breaks in the middle: each event that was accepted reaches each reader once, by inbox and mail."""

import os
import secrets
from collections.abc import Iterator
from pathlib import Path
from random import Random

import pytest

from tests import servers
from tests.faults.book import Book, Tally
from tests.faults.place import Place
from tests.faults.scenes import SCENES, Scenes
from tests.soak import amount

pytestmark = [pytest.mark.services, pytest.mark.soak]
ROUNDS = amount(short=3, long=50)
TRIES = 3  # of a fault, until it hits its moment
PEOPLE = 400
A_ROUND = -(-len(SCENES) // 3)  # so that three rounds see every fault


@pytest.fixture
def place(tmp_path: Path, postgres_address: str) -> Iterator[Place]:
    if reason := servers.missing("redis-server"):
        pytest.skip(reason)
    made = Place(tmp_path, postgres_address)
    try:
        made.start(PEOPLE)
        yield made
    finally:
        made.stop()


def test_every_event_reaches_everybody_once_whatever_breaks(place, capsys):
    seed = int(os.environ.get("FAULT_SEED", "0")) or amount(short=1, long=secrets.randbelow(10**6))
    draw, tally = Random(seed), Tally()
    for number in range(ROUNDS):
        book = Book(place, draw, tally)
        try:
            play(book, number)
        except BaseException:
            say(capsys, f"seed {seed}, round {number + 1}: FAULT_SEED={seed} draws the same")
            raise
    say(capsys, f"seed {seed}: {tally.words()}")
    never = [scene.__name__ for scene in SCENES if not tally.hits[scene.__name__]]
    assert not never, f"these faults never hit their moment, so nothing is known of them: {never}"


def play(book: Book, number: int) -> None:
    """One round: a third of all faults in an order of its own, then the repair, then the judgement."""
    start = number * A_ROUND
    chosen = [SCENES[n % len(SCENES)] for n in range(start, start + A_ROUND)]
    book.draw.shuffle(chosen)
    scenes = Scenes(book.place, book, book.draw)
    for scene in chosen:
        hit = any(scene(scenes) for _ in range(TRIES))
        (book.tally.hits if hit else book.tally.misses)[scene.__name__] += 1
    book.settle()
    book.judge()


def say(capsys: pytest.CaptureFixture[str], words: str) -> None:
    with capsys.disabled():
        print(f"\nfaults: {words}")  # noqa: T201
