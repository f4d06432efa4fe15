"""Correct a text and keep what it said before; put an earlier version back."""

from __future__ import annotations

from typing import Any

from django.db import transaction
from django.utils import timezone

from forum_site.core import audit
from forum_site.discussions import limits, rules
from forum_site.discussions.actions.mention import record_mentions, tell_mentioned
from forum_site.discussions.actions.status import lock_post, write_status
from forum_site.discussions.actions.tell import tell_moderators
from forum_site.discussions.freshness import topic_changed
from forum_site.discussions.mentions import find_mentions
from forum_site.discussions.models import Post, Revision, State
from forum_site.discussions.rendering import render_post


def edit_post(
    post: Post, *, by: Any, text: str, title: str | None = None, parts: dict[str, Any] | None = None
) -> Post:
    """Correct one's own text within the window; the same words again are a no-op.

    `title` names the topic anew and counts for its first post only. `parts`: the answers of an experience
    from which `text` was made; None leaves them. People whom only the new text calls are told.
    Where every text is read first, a visible one waits again (`rules.waits_again`).
    """
    rules.can_edit_post(by, post).require()
    limits.fits(by, text).require()
    return change_text(post, by, "discussions.edit_post", text, title, post.parts if parts is None else parts)


def revert_post(revision: Revision, *, by: Any) -> Post:
    """The post says again what it said then; what it says now is kept as a version too."""
    post = revision.post
    rules.can_revert_post(by, post).require()
    if revision.blanked:
        raise ValueError("a version without words cannot be put back")
    return change_text(
        post, by, "discussions.revert_post", revision.source, revision.title or None, revision.parts
    )


def blank_version(revision: Revision, *, by: Any) -> Revision:
    """Its words are gone for good; that it was there, whose and when, stays. Repeating changes nothing."""
    if revision.blanked:
        return revision
    rules.can_blank_version(by, revision).require()
    revision.title, revision.source, revision.parts, revision.blanked = "", "", None, True
    with transaction.atomic():
        revision.save(update_fields=["title", "source", "parts", "blanked"])
        data = {"post": revision.post_id, "version": revision.pk}
        audit.record(revision.post.topic, "discussions.blank_version", by=by, data=data)
    return revision


def change_text(
    post: Post, by: Any, verb: str, text: str, title: str | None, parts: dict[str, Any] | None
) -> Post:
    title = title if title and post.number == 1 else post.topic.title
    if (text, title, parts) == (post.source, post.topic.title, post.parts):
        return post
    with transaction.atomic():
        now = lock_post(post)
        waits = send_back(post, now, by)
        keep_version(now, by)
        called = find_mentions(text)
        post.source, post.parts, post.edited_at = text, parts, timezone.now()
        post.html = render_post(text, post.attachments.all(), called=called)
        post.save(update_fields=["source", "html", "parts", "edited_at", "updated_at"])
        if post.number == 1:
            post.topic.title = title
            post.topic.save(update_fields=["title", "updated_at"])  # the search index holds this text
        record_mentions(post, called)
        tell_mentioned(post)
        topic_changed(post.topic)
        audit.record(post.topic, verb, by=by, data={"post": post.pk})
        if waits:
            tell_moderators(post)
    return post


def send_back(post: Post, now: Post, by: Any) -> bool:
    """Before a change: a visible text that has to be read again waits from now on; whether it does.

    `now`: its row from `lock_post`. The caller calls `tell_moderators` when the change is made.
    """
    post.status = now.status
    if not rules.waits_again(by, post):
        return False
    write_status(post, State.PENDING)
    audit.record(post.topic, "discussions.wait_again", by=by, data={"post": post.pk})
    return True


def keep_version(now: Post, by: Any) -> Revision:
    """What the locked row holds before the post is changed."""
    return Revision.objects.create(
        post=now,
        title=now.topic.title if now.number == 1 else "",
        source=now.source,
        parts=now.parts,
        by=by,
        made_at=now.edited_at or now.created_at,
    )
