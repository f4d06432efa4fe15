"""The page of a topic: which posts stand on it, what is new, what the reader may do with each."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from django.core.paginator import Page, Paginator

from forum_site.core.ready import ready
from forum_site.discussions import rules
from forum_site.discussions.askers import kind_of, standing_for
from forum_site.discussions.models import POSTS_PER_PAGE, Post, State, Topic
from forum_site.discussions.taking_part import TakingPart, taking_part, with_own_reactions


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
    may_react: bool = False
    may_remove: bool = False
    may_restore: bool = False


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
    may_lock: bool
    part: TakingPart

    @property
    def new_count(self) -> int:
        """Replies since the last visit; 0 for who was never here."""
        return self.topic.fresh or 0

    @property
    def first_new_url(self) -> str:
        number = self.topic.first_fresh or 1
        return Post(topic=self.topic, number=number).get_absolute_url()


def get_thread(topic: Topic, user: Any, number: Any) -> Thread:
    """Page `number` of a topic that came by `for_reader`. One statement."""
    page: Page[int] = Paginator(range(1, topic.last_number + 1), POSTS_PER_PAGE).get_page(number)
    numbers = page.object_list
    low, high = (numbers[0], numbers[-1]) if numbers else (0, 0)
    posts = posts_of(topic, user, low, high)
    read: int = topic.mark or 0
    shown = [show(post, topic, read) for post in posts]
    may_lock = allow(shown, topic, user)
    answer = next((one for one in shown if one.is_answer), None) if low == 1 else None
    opening = next((one for one in shown if one.post.number == 1), None)
    rest = [
        one for one in shown if one is not opening and one is not answer and low <= one.post.number <= high
    ]
    if fresh := next((one for one in rest if one.is_new), None):
        fresh.first_new = True
    return Thread(topic, page, opening, answer, rest, read, high, may_lock, taking_part(topic, user))


def posts_of(topic: Topic, user: Any, low: int, high: int) -> list[Post]:
    """Those numbers; on the first page also the answer, wherever it stands. One statement."""
    answer = topic.answer_id if low == 1 else None
    kind = kind_of(user)
    if kind is None:
        found = list(_of_page(user, topic.pk, low, high, answer))
    else:
        found = _posts(kind, reader=user.pk, topic=topic.pk, low=low, high=high, answer=answer)
    for post in found:
        post.topic = topic  # their addresses need it
    return found


def _of_page(user: Any, topic: int, low: int, high: int, answer: int | None) -> Any:
    rows = with_own_reactions(Post.objects.in_topic(topic, user).for_thread(user), user)
    wanted = rows.filter(number__range=(low, high))
    if answer is not None:
        wanted = wanted | rows.filter(pk=answer)
    return wanted.order_by("number")


@ready
def _posts(kind: str, *, reader: int | None, topic: int, low: int, high: int, answer: int | None) -> Any:
    return _of_page(standing_for(kind, reader), topic, low, high, answer)


def show(post: Post, topic: Topic, read: int) -> Shown:
    is_new = 0 < read < post.number
    return Shown(post, is_answer=post.pk == topic.answer_id, is_new=is_new)


def allow(shown: list[Shown], topic: Topic, user: Any) -> bool:
    """What the reader may do with each post; the rules are asked again when it is done.

    Says whether the reader judges the topic as a whole.
    """
    if not user.is_authenticated:
        return False
    judged: bool = topic.judged
    visible = topic.status == State.VISIBLE
    accepts = topic.is_question and visible and (topic.author_id == user.pk or judged)
    joins = bool(rules.can_join(user, topic))
    for one in shown:
        post, seen = one.post, one.post.status == State.VISIBLE
        own = post.author_id == user.pk
        one.may_edit = bool(rules.can_edit_post(user, post))
        one.may_judge = post.judged and (user.is_superuser or not own)
        one.may_accept = accepts and post.number > 1 and seen
        one.may_report = seen and not own
        one.may_quote = joins and seen
        one.may_react = seen and visible and not own
        # the rule asks for others' hidden replies too; here it is enough not to tempt
        one.may_remove = one.may_edit and own and (post.number > 1 or not topic.reply_count)
        one.may_restore = own and post.status == State.REMOVED and (post.number == 1 or joins)
    return judged
