"""Numbers of posts after a topic was split or merged, and how far people have read then."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Final

from django.db.models import F
from django.utils import timezone

from forum_site.discussions.models import Post, ReadMark, State, Topic

ASIDE: Final = 1_000_000  # above every number of a topic, so that no two posts ever share one

Marks = dict[int, dict[int, int]]


def marks_in(*topics: Topic) -> Marks:
    """`{person: {topic: highest number read}}`."""
    found: Marks = {}
    rows = ReadMark.objects.filter(topic__in=topics).values_list("user_id", "topic_id", "number")
    for person, topic, number in rows:
        found.setdefault(person, {})[topic] = number
    return found


def place(topic: Topic, posts: Sequence[Post]) -> None:
    """These posts, in this order, are the topic from now on: numbered 1, 2, 3, … Writes `last_number`.

    The caller holds the lock of every topic that they come from.
    """
    Post.objects.filter(pk__in=[post.pk for post in posts]).update(number=F("number") + ASIDE)
    now = timezone.now()  # what was drawn of a post with its old number is stale
    for number, post in enumerate(posts, 1):
        post.topic, post.number, post.updated_at = topic, number, now
    Post.objects.bulk_update(posts, ["topic", "number", "updated_at"], batch_size=200)
    topic.last_number = len(posts)
    Topic.objects.filter(pk=topic.pk).update(last_number=topic.last_number)


def read_so_far(before: Sequence[tuple[int, int, str]], marks: Mapping[int, int]) -> int:
    """The number up to which everything was read in a new order, so that nothing unread is passed over.

    `before`: of each post in the new order, where it stood: topic, number, status. What nobody sees counts
    as read.
    """
    read = 0
    for topic, number, status in before:
        if status == State.VISIBLE and marks.get(topic, 0) < number:
            break
        read += 1
    return read


def stood(posts: Sequence[Post]) -> list[tuple[int, int, str]]:
    """Where they stand before they are placed anew."""
    return [(post.topic_id, post.number, post.status) for post in posts]


def write_marks(topic: Topic, before: Sequence[tuple[int, int, str]], marks: Marks) -> None:
    """Marks of the topic as the marks before say; none for whoever has read nothing of it."""
    ReadMark.objects.filter(topic=topic).delete()
    rows = [
        ReadMark(user_id=person, topic=topic, number=number)
        for person, own in marks.items()
        if (number := read_so_far(before, own))
    ]
    ReadMark.objects.bulk_create(rows, batch_size=500, ignore_conflicts=True)
