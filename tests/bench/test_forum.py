"""What the forum costs with 20 categories, 5,000 topics and 100,000 posts; `make bench` prints the table.

CPU of the web processes and of PostgreSQL a request, in one run, by a client over kept connections. The
short form has a small forum and only looks that everything answers.
"""

from __future__ import annotations

import gzip
import os
import re
from collections.abc import Callable, Iterator
from itertools import count
from urllib.parse import quote_plus, urlencode

import pytest

from tests import servers
from tests.bench.conftest import say
from tests.bench.forum_load import HEAD, Forum, Line, Reader, measure, running_forum
from tests.soak import amount

pytestmark = pytest.mark.soak
SOAK = os.environ.get("SOAK") == "1"
ROUNDS = amount(short=1, long=8)
PAGES = amount(short=3, long=40)  # different addresses of a kind
PEOPLE = amount(short=4, long=60)
HEAVIEST = 20_000  # bytes of a topic's page, packed
WORDS = (
    "drainase",
    "sumur bor",
    "jamban",
    "rembug warga",
    "mesin jahit",
    "talud",
    "nota",
    "semen perusahaan",
)
TOPICS = """
from forum_site.discussions.models import Topic
for topic in Topic.objects.filter(last_number__gte=20).order_by("-pk")[:{count}]:
    print(topic.get_absolute_url())
"""
CATEGORIES = """
from forum_site.discussions.models import Category
for category in Category.objects.filter(topics__isnull=False).distinct()[:{count}]:
    print(category.get_absolute_url())
"""
NUMBERS = """
from django.db.models import Count, F, Max, Q
from forum_site.discussions.models import Topic
rows = Topic.objects.annotate(n=Count("posts"), top=Max("posts__number"))
print(rows.exclude(n=F("top"), top=F("last_number"), reply_count=F("n") - 1).count())
"""


@pytest.fixture(scope="module")
def forum() -> Iterator[Forum]:
    if reason := servers.missing("postgres", "redis-server"):
        pytest.skip(reason)
    sizes = {"topics": amount(short=60, long=5_000), "posts": amount(short=2_000, long=100_000)}
    with running_forum(**sizes, people=amount(short=50, long=1_000), logged_in=PEOPLE) as started:
        yield started


def asking(reader: Reader, path: str) -> Callable[[], None]:
    def ask() -> None:
        status, body = reader.ask(path)
        assert status == 200, f"{status} {path}"
        reader.weight = max(reader.weight, len(packed(body)))

    return ask


def packed(body: bytes) -> bytes:
    """As it travels: what the site sends plain, the server in front of it packs."""
    return body if body.startswith(b"\x1f\x8b") else gzip.compress(body, 6)


def rounds(readers: list[Reader], paths: list[str], times: int = ROUNDS) -> list[Callable[[], None]]:
    people = (readers[number % len(readers)] for number in count())
    return [asking(next(people), path) for _round in range(times) for path in paths]


def replying(reader: Reader, path: str, number: int) -> Callable[[], None]:
    """What the button sends, with the token of a page that was read before."""
    page = reader.ask(path, gzip=False)[1].decode()
    token = re.search(r'name="csrfmiddlewaretoken" value="([^"]+)"', page)
    where = re.search(r'action="(/discussions/\d+/reply/)', page)
    assert token, page[-3000:]
    assert where, page[-3000:]
    words = f"Terima kasih, ini kabar ke-{number} dari kami: **rapat** pekan depan membahas drainase."
    data = urlencode({"csrfmiddlewaretoken": token[1], "text": words, "organisation": ""})

    def send() -> None:
        status, body = reader.ask(where[1], data)
        assert status == 302, f"{status} {body[-2000:]!r}"

    return send


def test_bench_of_the_forum(forum):
    topics = forum.site.shell(TOPICS.format(count=PAGES)).split()
    lists = ["/discussions/", *forum.site.shell(CATEGORIES.format(count=19)).split()]
    searches = [f"/search/?q={quote_plus(words)}" for words in WORDS]
    visitors = [Reader(forum.port) for _number in range(4)]
    people = [Reader(forum.port, session) for session in forum.sessions]
    lines = [measure(forum, "(topic, visitor, not kept yet)", rounds(visitors, topics, 1))]
    weights: dict[str, int] = {}
    for name, who, paths, most in (
        ("topic of 20 posts, visitor", visitors, topics, 1.5),
        ("list of 30 topics, visitor", visitors, lists, 1.5),
        ("topic of 20 posts, logged in", people, topics, 12),
        ("list of 30 topics, logged in", people, lists, 12),
        ("search, visitor", visitors, searches, 20),
        ("search, logged in", people, searches, 20),
    ):
        for warm in rounds(who, paths, 2 if who is people else 4):
            warm()
        for one in who:
            one.weight = 0
        lines.append(measure(forum, name, rounds(who, paths), most))
        weights[name] = max(one.weight for one in who)
    lines.append(replies(forum, people, topics))
    show(lines, weights)
    assert forum.site.shell(NUMBERS) == "0"  # counters and numbers of every topic
    assert [name for name, weight in weights.items() if "topic" in name and weight > HEAVIEST] == []
    assert not SOAK or [str(line) for line in lines if line.most and line.both > line.most] == []


def replies(forum: Forum, people: list[Reader], topics: list[str]) -> Line:
    numbers = range(amount(short=4, long=300))
    work = [
        replying(people[number % len(people)], topics[number % len(topics)], number) for number in numbers
    ]
    return measure(forum, "reply", work, 12)


def show(lines: list[Line], weights: dict[str, int]) -> None:
    say(HEAD)
    for line in lines:
        say(str(line))
    for name, weight in weights.items():
        say(f"heaviest page, packed: {name:32} {weight / 1000:5.1f} kB")
