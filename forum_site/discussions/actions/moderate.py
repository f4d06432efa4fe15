"""Approve, hide and restore posts; choose an answer; close a topic."""

from typing import Any

from django.db import transaction
from wagtail.search import index

from forum_site.core import audit
from forum_site.discussions import rules
from forum_site.discussions.actions.tell import tell_author, tell_watchers
from forum_site.discussions.actions.write import recount
from forum_site.discussions.models import Post, State, Topic


def approve_post(post: Post, *, by: Any) -> Post:
    """A waiting or hidden post becomes visible. Watchers are told when it was never shown before.

    Repeating changes nothing.
    """
    rules.can_moderate(by, post).require()
    with transaction.atomic():
        before = set_status(post, State.VISIBLE)
        if before == State.VISIBLE:
            return post
        audit.record(post.topic, "discussions.approve_post", by=by, data={"post": post.pk})
        tell_author(post, by, "")
        if before == State.PENDING and post.number > 1:
            tell_watchers(post)
    return post


def hide_post(post: Post, *, by: Any, reason: str) -> Post:
    """Out of sight but kept, with a reason the author is told; hiding the first post hides the topic."""
    rules.can_moderate(by, post).require()
    if not reason.strip():
        raise ValueError("hiding needs a reason")
    with transaction.atomic():
        if set_status(post, State.HIDDEN) == State.HIDDEN:
            return post
        audit.record(post.topic, "discussions.hide_post", by=by, data={"post": post.pk, "reason": reason})
        tell_author(post, by, reason)
    return post


def set_status(post: Post, status: str) -> str:
    """Change post and, with the first post, topic; the status before. Locks topic, then post."""
    topic = Topic.objects.select_for_update().get(pk=post.topic_id)
    before: str = Post.objects.select_for_update().get(pk=post.pk).status
    if before == status:
        return before
    post.status = status
    post.save(update_fields=["status", "updated_at"])
    if post.number == 1:
        topic.status = status
    if topic.answer_id == post.pk and status == State.HIDDEN:
        topic.answer = None
    topic.save(update_fields=["status", "answer", "updated_at"])
    recount(topic)
    if status == State.HIDDEN:
        index.remove_object(post)
        if post.number == 1:
            index.remove_object(topic)
    return before


def accept_answer(topic: Topic, post: Post | None, *, by: Any) -> Topic:
    """Mark a visible reply as the answer; None takes the mark away. The same again is a no-op."""
    rules.can_accept_answer(by, topic).require()
    if post is not None and (post.topic_id != topic.pk or post.number == 1 or post.status != State.VISIBLE):
        raise ValueError("the answer must be a visible reply of this topic")
    if topic.answer_id == (post.pk if post else None):
        return topic
    with transaction.atomic():
        topic.answer = post
        topic.save(update_fields=["answer", "updated_at"])
        audit.record(topic, "discussions.accept_answer", by=by, data={"post": post.pk if post else None})
    return topic


def set_locked(topic: Topic, *, by: Any, locked: bool) -> Topic:
    """Close a topic for replies, or open it again."""
    rules.can_lock(by, topic).require()
    if topic.locked == locked:
        return topic
    with transaction.atomic():
        topic.locked = locked
        topic.save(update_fields=["locked", "updated_at"])
        audit.record(topic, "discussions.lock_topic", by=by, data={"locked": locked})
    return topic
