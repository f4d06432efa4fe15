"""Start a topic, reply, and correct one's own text."""

from collections.abc import Iterable
from typing import Any

from django.db import transaction
from django.utils import timezone

from forum_site.core import audit
from forum_site.core.markdown import render_markdown
from forum_site.discussions import rules
from forum_site.discussions.actions.tell import tell_moderators, tell_watchers
from forum_site.discussions.models import Category, Post, ReadMark, State, Topic
from forum_site.notifications.watches import follow_once
from forum_site.organisations.models import Organisation


def start_topic(
    category: Category,
    *,
    by: Any,
    title: str,
    text: str,
    type: str = Topic.Type.DISCUSSION,
    tags: Iterable[str] = (),
    subject: Any = None,
    organisation: Organisation | None = None,
) -> Topic:
    """A topic with its first post; it waits for approval when the author's contact is unverified."""
    rules.can_start_topic(by, category).require()
    status = State.PENDING if rules.must_wait(by) else State.VISIBLE
    with transaction.atomic():
        topic = Topic.objects.create(
            category=category,
            type=type,
            title=title,
            author=by,
            organisation=organisation,
            subject=subject,
            status=status,
            last_post_at=timezone.now(),
        )
        topic.tags.add(*tags)
        post = add_post(topic, by, text, organisation, status)
        topic.save()  # once more, so that the search index holds the text
        audit.record(topic, "discussions.start_topic", by=by)
        if status == State.PENDING:
            tell_moderators(post)
    return topic


def reply(topic: Topic, *, by: Any, text: str, organisation: Organisation | None = None) -> Post:
    """A post at the end of the topic; watchers are told unless it waits for approval."""
    rules.can_reply(by, topic).require()
    status = State.PENDING if rules.must_wait(by) else State.VISIBLE
    with transaction.atomic():
        locked = Topic.objects.select_for_update().get(pk=topic.pk)
        post = add_post(locked, by, text, organisation, status)
        audit.record(locked, "discussions.reply", by=by, data={"post": post.pk})
        if status == State.PENDING:
            tell_moderators(post)
        else:
            count_post(locked, post)
            tell_watchers(post)
    return post


def edit_post(post: Post, *, by: Any, text: str) -> Post:
    """Correct one's own text within the window; the same text again is a no-op."""
    rules.can_edit_post(by, post).require()
    if text == post.source:
        return post
    with transaction.atomic():
        post.source, post.html = text, render_markdown(text)
        post.edited_at = timezone.now()
        post.save(update_fields=["source", "html", "edited_at", "updated_at"])
        audit.record(post.topic, "discussions.edit_post", by=by, data={"post": post.pk})
    return post


def add_post(topic: Topic, author: Any, text: str, organisation: Organisation | None, status: str) -> Post:
    """The row itself, numbered; the author follows the topic and has read up to here."""
    topic.last_number += 1
    post = Post.objects.create(
        topic=topic,
        number=topic.last_number,
        author=author,
        organisation=organisation,
        source=text,
        html=render_markdown(text),
        status=status,
    )
    topic.save(update_fields=["last_number", "updated_at"])
    follow_once(author, topic)
    ReadMark.objects.update_or_create(user=author, topic=topic, defaults={"number": post.number})
    return post


def count_post(topic: Topic, post: Post) -> None:
    """Keep the counters of a topic true after a post became visible or hidden."""
    visible = topic.posts.filter(status=State.VISIBLE)
    newest = visible.order_by("-number").first()
    topic.reply_count = max(0, visible.filter(number__gt=1).count())
    topic.last_post_at = newest.created_at if newest else topic.created_at
    topic.save(update_fields=["reply_count", "last_post_at", "updated_at"])
