"""Take replies out of a topic and make them a topic of their own."""

from collections.abc import Collection
from typing import Any

from django.db import transaction

from forum_site.core import audit
from forum_site.discussions import order_rules
from forum_site.discussions.actions.status import recount
from forum_site.discussions.freshness import topic_changed
from forum_site.discussions.models import Category, Post, State, Topic
from forum_site.discussions.numbering import marks_in, place, stood, write_marks
from forum_site.notifications.api import announce
from forum_site.notifications.watches import follow_once


def split_topic(
    topic: Topic, posts: Collection[int], *, by: Any, title: str, category: Category | None = None
) -> Topic:
    """The new topic, which opens with the earliest of the posts (ids) and belongs to its author.

    Both topics are numbered anew; read marks, counters and the chosen answer follow. ValueError when a post
    is not a reply of the topic or the earliest is not visible.
    """
    order_rules.can_arrange(by, topic).require()
    if category is not None:
        order_rules.can_move(by, topic, category).require()
    with transaction.atomic():
        old = Topic.objects.select_for_update().get(pk=topic.pk)
        taken, left = parted(old, posts)
        marks = marks_in(old)
        new = begin(taken[0], title, category or old.category)
        for one, rows in ((new, taken), (old, left)):
            before = stood(rows)
            place(one, rows)
            write_marks(one, before, marks)
        if old.answer_id in {post.pk for post in taken}:
            Topic.objects.filter(pk=old.pk).update(answer=None)
        finish(old, new, taken, by)
    return new


def parted(topic: Topic, ids: Collection[int]) -> tuple[list[Post], list[Post]]:
    """Posts that go and posts that stay, each in their order."""
    rows = list(topic.posts.select_for_update().select_related("author").order_by("number"))
    taken = [post for post in rows if post.pk in ids]
    if not taken or len(taken) != len(set(ids)) or taken[0].number == 1:
        raise ValueError("only replies of the topic can be taken out, at least one")
    if taken[0].status != State.VISIBLE:
        raise ValueError("a topic opens with a visible post")
    return taken, [post for post in rows if post.pk not in ids]


def begin(first: Post, title: str, category: Category) -> Topic:
    return Topic.objects.create(
        category=category,
        title=title,
        author=first.author,
        organisation_id=first.organisation_id,
        status=first.status,
        last_post_at=first.created_at,
    )


def finish(old: Topic, new: Topic, taken: list[Post], by: Any) -> None:
    """Counters, the search index, followers, one audit entry, what visitors see, and word to the authors."""
    new.save()  # once more, so that the search index holds the text
    for one in (old, new):
        recount(one)
        topic_changed(one)
    for author in {post.author_id: post.author for post in taken}.values():
        follow_once(author, new)
    audit.record(
        old, "discussions.split_topic", by=by, data={"into": new.pk, "posts": [post.pk for post in taken]}
    )
    announce(
        "discussions.split",
        actor=by,
        subject=new,
        recipients=[post.author for post in taken if post.status == State.VISIBLE],
        data={"topic": old.title},
        reason="author",
    )
    new.refresh_from_db()
