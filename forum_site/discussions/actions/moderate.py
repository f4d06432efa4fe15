"""Approve, hide and restore posts; choose an answer; close a topic."""

from typing import Any

from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.utils.translation import gettext_lazy as _

from forum_site.core import audit
from forum_site.discussions import rules
from forum_site.discussions.actions.claim import settle_claim
from forum_site.discussions.actions.mention import tell_mentioned
from forum_site.discussions.actions.status import lock_post, write_status
from forum_site.discussions.actions.tell import tell_answerer, tell_author, tell_watchers
from forum_site.discussions.freshness import topic_changed
from forum_site.discussions.models import Post, State, Topic

TAKEN_BACK = _("The author took this text back; only the author brings it back.")


def approve_post(post: Post, *, by: Any) -> Post:
    """A waiting or hidden post becomes visible. Watchers are told when it was never shown before.

    What its author had taken back before it was hidden is taken back again: only the author shows it.
    Repeating changes nothing.
    """
    rules.can_moderate(by, post).require()
    with transaction.atomic():
        now = lock_post(post)
        if now.status == State.REMOVED:
            raise PermissionDenied(str(TAKEN_BACK))
        if now.status == State.VISIBLE:
            return post
        post.taken_back = False
        write_status(post, State.REMOVED if now.taken_back else State.VISIBLE)
        audit.record(post.topic, "discussions.approve_post", by=by, data={"post": post.pk})
        if not now.taken_back:
            tell_author(post, by, "")
        if now.status == State.PENDING:
            tell_mentioned(post)
            tell_watchers(post)
    return post


def hide_post(post: Post, *, by: Any, reason: str) -> Post:
    """Out of sight but kept, with a reason the author is told; hiding the first post hides the topic."""
    rules.can_moderate(by, post).require()
    if not reason.strip():
        raise ValueError("hiding needs a reason")
    with transaction.atomic():
        now = lock_post(post)
        if now.status == State.HIDDEN:
            return post
        post.taken_back = now.status == State.REMOVED
        write_status(post, State.HIDDEN)
        audit.record(post.topic, "discussions.hide_post", by=by, data={"post": post.pk, "reason": reason})
        tell_author(post, by, reason)
    return post


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
        topic_changed(topic)
        audit.record(topic, "discussions.accept_answer", by=by, data={"post": post.pk if post else None})
        if post is not None:
            settle_claim(topic)
            tell_answerer(post, by)
    return topic


def set_locked(topic: Topic, *, by: Any, locked: bool) -> Topic:
    """Close a topic for replies, or open it again."""
    rules.can_lock(by, topic).require()
    if topic.locked == locked:
        return topic
    with transaction.atomic():
        topic.locked = locked
        topic.save(update_fields=["locked", "updated_at"])
        topic_changed(topic)
        audit.record(topic, "discussions.lock_topic", by=by, data={"locked": locked})
    return topic
