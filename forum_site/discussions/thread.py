"""The page of a topic: which posts stand on it, what is new, what the reader may do with each."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Final

from django.core.paginator import Page, Paginator

from forum_site.discussions import rules
from forum_site.discussions.models import POSTS_PER_PAGE, Post, ReadMark, State, Topic
from forum_site.moderation.territory import is_moderator

SIMILAR: Final = 4


@dataclass
class Shown:
    """A post as the reader sees it. `first_new` draws the divider above it."""

    post: Post
    is_answer: bool
    is_new: bool = False
    first_new: bool = False
    may_edit: bool = False
    may_judge: bool = False
    may_accept: bool = False
    may_report: bool = False
    may_quote: bool = False


@dataclass
class Thread:
    """`opening` and `answer` stand on the first page only. `read` is the mark before this visit, 0 for none;
    `last` the highest number on this page."""

    topic: Topic
    page: Page[int]
    opening: Shown | None
    answer: Shown | None
    replies: list[Shown]
    read: int
    last: int

    @property
    def new_count(self) -> int:
        """Replies since the last visit; 0 for who was never here."""
        return max(0, self.topic.last_number - self.read) if self.read else 0

    @property
    def first_new_url(self) -> str:
        return Post(topic=self.topic, number=self.read + 1).get_absolute_url()


def get_thread(topic: Topic, user: Any, number: Any) -> Thread:
    """Page `number` of a topic. Statements: the posts; for people the mark; for moderators one more."""
    page: Page[int] = Paginator(range(1, topic.last_number + 1), POSTS_PER_PAGE).get_page(number)
    numbers = page.object_list
    low, high = (numbers[0], numbers[-1]) if numbers else (0, 0)
    posts = posts_of(topic, user, low, high)
    read = mark_of(topic, user)
    shown = [show(post, topic, read) for post in posts]
    allow(shown, topic, user)
    answer = next((one for one in shown if one.is_answer), None) if low == 1 else None
    opening = next((one for one in shown if one.post.number == 1), None)
    rest = [
        one for one in shown if one is not opening and one is not answer and low <= one.post.number <= high
    ]
    if fresh := next((one for one in rest if one.is_new), None):
        fresh.first_new = True
    return Thread(topic, page, opening, answer, rest, read, high)


def posts_of(topic: Topic, user: Any, low: int, high: int) -> list[Post]:
    """Those numbers; on the first page also the answer, wherever it stands. One statement."""
    rows = Post.objects.in_topic(topic, user).for_page()
    wanted = rows.filter(number__range=(low, high))
    if low == 1 and topic.answer_id:
        wanted = wanted | rows.filter(pk=topic.answer_id)
    found = list(wanted.order_by("number"))
    for post in found:
        post.topic = topic  # their addresses need it
    return found


def mark_of(topic: Topic, user: Any) -> int:
    if not user.is_authenticated:
        return 0
    marks = ReadMark.objects.filter(user=user, topic=topic)
    return marks.values_list("number", flat=True).first() or 0


def show(post: Post, topic: Topic, read: int) -> Shown:
    is_new = 0 < read < post.number
    return Shown(post, is_answer=post.pk == topic.answer_id, is_new=is_new)


def allow(shown: list[Shown], topic: Topic, user: Any) -> None:
    """What the reader may do with each post; the rules are asked again when it is done."""
    if not user.is_authenticated:
        return
    judged = judged_ids(shown, user)
    accepts = topic.is_question and bool(rules.can_accept_answer(user, topic))
    joins = bool(rules.can_join(user, topic))
    for one in shown:
        post, visible = one.post, one.post.status == State.VISIBLE
        one.may_edit = bool(rules.can_edit_post(user, post))
        one.may_judge = post.pk in judged
        one.may_accept = accepts and post.number > 1 and visible
        one.may_report = visible and post.author_id != user.pk
        one.may_quote = joins and visible


def judged_ids(shown: list[Shown], user: Any) -> set[int]:
    if not is_moderator(user):
        return set()
    rows = Post.objects.filter(pk__in=[one.post.pk for one in shown])
    return set(rows.judged_by(user).values_list("pk", flat=True))


def similar(topic: Topic, tags: list[Any]) -> list[Topic]:
    """Other topics with one of the tags, newest activity first."""
    if not tags:
        return []
    rows = Topic.objects.public().filter(tags__in=tags).exclude(pk=topic.pk)
    return list(rows.distinct().latest()[:SIMILAR])
