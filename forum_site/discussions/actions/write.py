"""Start a topic, reply, and correct one's own text."""

from collections.abc import Iterable
from datetime import timedelta
from typing import Any, Final

from django.db import transaction
from django.db.models import F
from django.utils import timezone

from forum_site.core import audit
from forum_site.core.markdown import render_markdown
from forum_site.discussions import rules
from forum_site.discussions.actions.tell import tell_moderators, tell_watchers
from forum_site.discussions.models import Category, Post, ReadMark, State, Topic
from forum_site.notifications.watches import follow_once
from forum_site.organisations.models import Organisation

SENT_TWICE: Final = timedelta(minutes=10)  # a slow network makes people press the button again


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
    """A topic with its first post; it waits for approval while nobody vouches for the author.

    The same title and text sent again within ten minutes gives the topic that exists.
    """
    rules.can_start_topic(by, category).require()
    rules.can_choose_type(by, type).require()
    rules.can_write_for(by, organisation).require()
    status = State.PENDING if rules.must_wait(by) else State.VISIBLE
    with transaction.atomic():
        if known := sent_already(by, text, topic__title=title, number=1):
            return known.topic
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
    """A post at the end of the topic; watchers are told unless it waits for approval.

    The same text sent again within ten minutes gives the post that exists.
    """
    rules.can_reply(by, topic).require()
    rules.can_write_for(by, organisation).require()
    status = State.PENDING if rules.must_wait(by) else State.VISIBLE
    with transaction.atomic():
        locked = Topic.objects.select_for_update().get(pk=topic.pk)
        if known := sent_already(by, text, topic=locked):
            return known
        post = add_post(locked, by, text, organisation, status)
        audit.record(locked, "discussions.reply", by=by, data={"post": post.pk})
        if status == State.PENDING:
            tell_moderators(post)
        else:
            Topic.objects.filter(pk=locked.pk).update(
                reply_count=F("reply_count") + 1, last_post_at=post.created_at
            )
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
        if post.number == 1:
            post.topic.save(update_fields=["updated_at"])  # the search index holds this text
        audit.record(post.topic, "discussions.edit_post", by=by, data={"post": post.pk})
    return post


def sent_already(author: Any, text: str, **where: Any) -> Post | None:
    """The author's newest post at the place when it says the same and is ten minutes old at most."""
    last = Post.objects.filter(author=author, **where).order_by("-pk").select_related("topic").first()
    fresh = last is not None and timezone.now() - last.created_at < SENT_TWICE
    return last if last is not None and fresh and last.source == text else None


def add_post(topic: Topic, author: Any, text: str, organisation: Organisation | None, status: str) -> Post:
    """The row itself, numbered; the author follows the topic and has read up to here.

    Counters are written without `save()`, which would index the whole topic again.
    """
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
    Topic.objects.filter(pk=topic.pk).update(last_number=topic.last_number)
    follow_once(author, topic)
    ReadMark.objects.update_or_create(user=author, topic=topic, defaults={"number": post.number})
    return post


def recount(topic: Topic) -> None:
    """Make the counters of a topic true after a post was approved, hidden or restored."""
    visible = topic.posts.filter(status=State.VISIBLE)
    newest = visible.order_by("-number").first()
    Topic.objects.filter(pk=topic.pk).update(
        reply_count=visible.filter(number__gt=1).count(),
        last_post_at=newest.created_at if newest else topic.created_at,
    )
