"""50 people post into one topic at once: none is lost, none comes twice, numbers and counters are right."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from threading import Barrier
from typing import Any

import pytest
from django.db import connection, connections

from forum_site.discussions.actions.write import reply
from forum_site.discussions.models import Post, ReadMark, Topic
from tests.factories.accounts import UserFactory
from tests.factories.discussions import TopicFactory
from tests.factories.organisations import MembershipFactory, OrganisationFactory

pytestmark = pytest.mark.django_db(transaction=True)
PEOPLE = 50
AT_ONCE = 25  # connections that write at the same moment


@pytest.fixture
def crowd() -> list[Any]:
    board = OrganisationFactory(verification="verified")
    people = [UserFactory(phone=f"+6281200{number:05d}", phone_verified=True) for number in range(PEOPLE)]
    for person in people:
        MembershipFactory(user=person, organisation=board)
    return people


def all_at_once(work: Any, people: list[Any]) -> list[Any]:
    """What each call gave or raised; the first ones start together."""
    start = Barrier(AT_ONCE)

    def one(place: int) -> Any:
        if place < AT_ONCE:
            start.wait(60)
        try:
            return work(people[place])
        except Exception as error:
            return error
        finally:
            connections.close_all()

    with ThreadPoolExecutor(AT_ONCE) as pool:
        return list(pool.map(one, range(len(people))))


def test_no_post_is_lost_and_none_comes_twice(crowd):
    topic = TopicFactory()

    def write(person: Any) -> Any:
        return reply(Topic.objects.get(pk=topic.pk), by=person, text=f"Kabar dari {person.handle}.").pk

    written = all_at_once(write, crowd)
    assert [one for one in written if isinstance(one, Exception)] == []
    assert len(set(written)) == PEOPLE
    texts = list(Post.objects.filter(topic=topic, number__gt=1).values_list("source", flat=True))
    assert sorted(texts) == sorted(f"Kabar dari {person.handle}." for person in crowd)
    check_counters(topic)


def test_the_same_text_pressed_twice_at_once_is_one_post_each(crowd):
    topic = TopicFactory()

    def write(person: Any) -> Any:
        return reply(Topic.objects.get(pk=topic.pk), by=person, text="Kami hadir.").pk

    pressed = [person for person in crowd[: PEOPLE // 2] for _press in range(2)]
    written = all_at_once(write, pressed)
    assert [one for one in written if isinstance(one, Exception)] == []
    assert len(set(written)) == PEOPLE // 2
    check_counters(topic, PEOPLE // 2)


def check_counters(topic: Topic, replies: int = PEOPLE) -> None:
    topic.refresh_from_db()
    numbers = list(Post.objects.filter(topic=topic).order_by("number").values_list("number", flat=True))
    assert numbers == list(range(1, replies + 2))
    assert (topic.last_number, topic.reply_count) == (replies + 1, replies)
    assert topic.last_post_at == Post.objects.filter(topic=topic).latest("created_at").created_at
    for mark in ReadMark.objects.filter(topic=topic):
        assert Post.objects.filter(topic=topic, author=mark.user, number=mark.number).exists()


def test_the_database_of_the_suite_lets_writers_wait(crowd):
    """On SQLite: the write-ahead log, and transactions that wait for their turn instead of failing."""
    if connection.vendor != "sqlite":
        pytest.skip("PostgreSQL locks the row of the topic")
    with connection.cursor() as cursor:
        cursor.execute("PRAGMA journal_mode")
        assert cursor.fetchone() == ("wal",)
