"""Approve, hide and restore posts; choose an answer; close a topic."""

from typing import Any

from django.db import transaction

from forum_site.core import audit
from forum_site.discussions import rules
from forum_site.discussions.actions.tell import tell_watchers
from forum_site.discussions.actions.write import count_post
from forum_site.discussions.models import Post, State, Topic
from forum_site.notifications.api import announce


def approve_post(post: Post, *, by: Any) -> Post:
    """A waiting post becomes visible and its watchers are told now; repeating changes nothing."""
    rules.can_moderate(by, post).require()
    if post.status == State.VISIBLE:
        return post
    with transaction.atomic():
        first_time = post.status == State.PENDING
        set_status(post, State.VISIBLE)
        audit.record(post.topic, "discussions.approve_post", by=by, data={"post": post.pk})
        tell_author(post, by, "")
        if first_time and post.number > 1:
            tell_watchers(post)
    return post


def hide_post(post: Post, *, by: Any, reason: str) -> Post:
    """Out of sight but kept, with a reason the author is told; hiding the first post hides the topic."""
    rules.can_moderate(by, post).require()
    if not reason.strip():
        raise ValueError("hiding needs a reason")
    if post.status == State.HIDDEN:
        return post
    with transaction.atomic():
        set_status(post, State.HIDDEN)
        audit.record(post.topic, "discussions.hide_post", by=by, data={"post": post.pk, "reason": reason})
        tell_author(post, by, reason)
    return post


def set_status(post: Post, status: str) -> None:
    post.status = status
    post.save(update_fields=["status", "updated_at"])
    topic = Topic.objects.select_for_update().get(pk=post.topic_id)
    if post.number == 1:
        topic.status = status
        topic.save()
    if topic.answer_id == post.pk and status == State.HIDDEN:
        topic.answer = None
        topic.save()
    count_post(topic, post)


def tell_author(post: Post, by: Any, reason: str) -> None:
    announce(
        "moderation.decided",
        actor=by,
        subject=post,
        recipients=[post.author],
        data={"hidden": post.status == State.HIDDEN, "reason": reason},
        reason="author",
    )


def accept_answer(topic: Topic, post: Post | None, *, by: Any) -> Topic:
    """Mark a reply as the answer; None takes the mark away."""
    rules.can_accept_answer(by, topic).require()
    if post is not None and (post.topic_id != topic.pk or post.number == 1):
        raise ValueError("the answer must be a reply of this topic")
    topic.answer = post
    topic.save(update_fields=["answer", "updated_at"])
    audit.record(topic, "discussions.accept_answer", by=by, data={"post": post.pk if post else None})
    return topic


def set_locked(topic: Topic, *, by: Any, locked: bool) -> Topic:
    """Close a topic for replies, or open it again."""
    rules.can_moderate(by, topic.posts.get(number=1)).require()
    topic.locked = locked
    topic.save(update_fields=["locked", "updated_at"])
    audit.record(topic, "discussions.lock_topic", by=by, data={"locked": locked})
    return topic
