"""Writes the invented forum: people with boards, categories, topics, posts, tags, marks and watches."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta
from itertools import groupby
from random import Random
from typing import Any, Final

from django.contrib.contenttypes.models import ContentType
from django.db import transaction
from django.db.models import Model
from django.utils import timezone
from modelsearch.backends import get_search_backends
from taggit.models import Tag, TaggedItem

from forum_site.accounts.models import User
from forum_site.core.markdown import render_markdown
from forum_site.discussions.models import Category, Post, ReadMark, Topic
from forum_site.notifications.models import Watch
from forum_site.organisations.models import Kind, Membership, Organisation, Role, Verification
from forum_site.portal.demo.forum import words
from forum_site.portal.demo.nation.bulk import write
from forum_site.regions.models import Region

MARK: Final = "warga-rekaan"
TEXTS: Final = 1_500  # different texts; posts draw from them, so that rendering is no work
BLOCK: Final = 500  # topics a transaction
WATCHERS: Final = 4  # people who follow a topic
WEEKS: Final = 52
TAGS: Final = 60

Pair = tuple[User, Organisation]


def load_forum(*, topics: int, posts: int, people: int = 1_000, seed: int = 1, search: bool = True) -> int:
    """How many posts were written; 0 when an invented forum is there already. Regions must be loaded."""
    if User.objects.filter(handle__startswith=f"{MARK}-").exists():
        return 0
    dice = Random(seed)  # noqa: S311 - invented data, not secrets
    with transaction.atomic():
        writers = load_people(people, dice)
        categories, tags = load_categories(), load_tags()
    texts = [(one, render_markdown(one)) for one in (words.text(dice) for _number in range(TEXTS))]
    done = 0
    for start in range(0, topics, BLOCK):
        count = min(BLOCK, topics - start)
        with transaction.atomic():
            rows = make_topics(count, categories, writers, dice)
            lengths = shares(posts * count // topics, count, dice)
            done += write_talk(rows, lengths, writers, texts, dice, search)
            write_around(rows, tags, writers, dice)
    return done


def load_people(count: int, dice: Random) -> list[Pair]:
    """Members of verified boards, five a board; the first is the coordinator."""
    places = list(Region.objects.filter(level=Region.Level.VILLAGE).order_by("code")[: -(-count // 5)])
    boards = [board(number, places[number % len(places)]) for number in range(-(-count // 5))]
    write(Organisation, boards)
    people = [
        User(
            handle=f"{MARK}-{number}",
            name=words.person_name(dice),
            phone=f"+62800{number:08d}",
            phone_verified=True,
            home=boards[number // 5].region,
            password="!",  # noqa: S106 - nobody logs in with it
        )
        for number in range(count)
    ]
    write(User, people)
    pairs = [(person, boards[number // 5]) for number, person in enumerate(people)]
    roles = [Role.BOARD_COORDINATOR, *[Role.BOARD_MEMBER] * 4]
    held = [
        Membership(user=person, organisation=body, role=roles[number % 5], term_start=date(2024, 1, 1))
        for number, (person, body) in enumerate(pairs)
    ]
    write(Membership, held)
    return pairs


def board(number: int, place: Region) -> Organisation:
    return Organisation(
        kind=Kind.BOARD,
        name=f"BKM Rekaan {number + 1}",
        slug=f"{MARK}-{number + 1}",
        label="BKM",
        region=place,
        territory=place,
        verification=Verification.VERIFIED,
        verified_at=timezone.now(),
    )


def load_categories() -> list[Category]:
    made = [
        Category(name=name, slug=f"{MARK}-{number}", intro="Data rekaan untuk mengukur.", order=number)
        for number, name in enumerate(words.CATEGORIES, start=1)
    ]
    write(Category, made)
    return made


def load_tags() -> list[Tag]:
    made = [Tag(name=f"label rekaan {number}", slug=f"{MARK}-{number}") for number in range(TAGS)]
    write(Tag, made)
    return made


def make_topics(
    count: int, categories: Sequence[Category], writers: Sequence[Pair], dice: Random
) -> list[Topic]:
    made = []
    for _number in range(count):
        author, body = dice.choice(writers)
        made.append(
            Topic(
                category=dice.choice(categories),
                type=dice.choice((Topic.Type.DISCUSSION, Topic.Type.QUESTION)),
                title=words.title(dice),
                author=author,
                organisation=body if dice.random() < 1 / 2 else None,
                last_post_at=timezone.now() - timedelta(minutes=dice.randint(1, WEEKS * 7 * 24 * 60)),
            )
        )
    return made


def shares(posts: int, topics: int, dice: Random) -> list[int]:
    """How many posts each topic has, 1 at least, a few very long; together exactly `posts`."""
    weights = [dice.paretovariate(1.3) for _topic in range(topics)]
    free, whole = posts - topics, sum(weights)
    lengths = [1 + int(free * weight / whole) for weight in weights]
    lengths[0] += posts - sum(lengths)
    return lengths


def write_talk(
    rows: list[Topic],
    lengths: Sequence[int],
    writers: Sequence[Pair],
    texts: Sequence[tuple[str, str]],
    dice: Random,
    search: bool,
) -> int:
    for topic, length in zip(rows, lengths, strict=True):
        topic.last_number, topic.reply_count = length, length - 1
    write(Topic, rows)
    posts = [
        post_in(topic, number, dice.choice(writers), dice.choice(texts), dice)
        for topic in rows
        for number in range(1, topic.last_number + 1)
    ]
    write(Post, posts)
    if search:
        index(Topic, rows)
        index(Post, posts)
    return len(posts)


def post_in(topic: Topic, number: int, writer: Pair, text: tuple[str, str], dice: Random) -> Post:
    author, body = (topic.author, topic.organisation) if number == 1 else writer
    hat = body if number == 1 or dice.random() < 1 / 2 else None
    return Post(topic=topic, number=number, author=author, organisation=hat, source=text[0], html=text[1])


def write_around(rows: list[Topic], tags: Sequence[Tag], writers: Sequence[Pair], dice: Random) -> None:
    """Two tags a topic, its followers, and how far they have read."""
    kind = ContentType.objects.get_for_model(Topic)
    followers = {topic: [topic.author, *near(topic.author, writers, dice)] for topic in rows}
    tagged = [
        TaggedItem(tag=tag, content_type=kind, object_id=topic.pk)
        for topic in rows
        for tag in dice.sample(tags, 2)
    ]
    write(TaggedItem, tagged)
    pairs = [(topic, person) for topic, people in followers.items() for person in people]
    write(Watch, [Watch(user=person, content_type=kind, object_id=topic.pk) for topic, person in pairs])
    marks = [
        ReadMark(user=person, topic=topic, number=dice.randint(1, topic.last_number), seen_at=timezone.now())
        for topic, person in pairs
    ]
    write(ReadMark, marks)


def near(author: User, writers: Sequence[Pair], dice: Random) -> list[User]:
    drawn = [person for person, _body in dice.sample(writers, WATCHERS)]
    return [person for person in drawn if person.pk != author.pk]


def index(model: type[Model], rows: Sequence[Any]) -> None:
    for backend in get_search_backends(with_auto_update=True):
        for _block, some in groupby(enumerate(rows), key=lambda pair: pair[0] // 2_000):
            backend.add_bulk(model, [row for _number, row in some])
