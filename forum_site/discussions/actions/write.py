"""Start a topic and reply; `edit_post` stands in `revise`."""

from collections.abc import Iterable
from datetime import timedelta
from typing import Any, Final

from django.db import transaction
from django.utils import timezone

from forum_site.core import audit
from forum_site.core.one_row import update_row
from forum_site.core.ready import ready
from forum_site.discussions import limits, rules
from forum_site.discussions.actions.attach import claim_attachments
from forum_site.discussions.actions.claim import settle_claim
from forum_site.discussions.actions.mention import record_mentions, tell_mentioned
from forum_site.discussions.actions.revise import edit_post
from forum_site.discussions.actions.tell import tell_moderators, tell_watchers
from forum_site.discussions.freshness import topic_changed
from forum_site.discussions.mentions import Target, find_mentions
from forum_site.discussions.models import Category, Post, ReadMark, State, Topic
from forum_site.discussions.rendering import render_post
from forum_site.discussions.tag_groups import check_tags
from forum_site.notifications.watches import follow_once
from forum_site.organisations.models import Organisation

__all__ = ["add_post", "edit_post", "reply", "start_topic"]

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
    parts: dict[str, Any] | None = None,
    said_by: str = "",
    attachments: Iterable[str] = (),
) -> Topic:
    """A topic with its first post; it waits for approval while nobody vouches for the author.

    `parts`: the answers of an experience, from which `text` was made. `said_by`: whose words the author
    writes down. `attachments`: tokens of the author's own uploads.

    The same title and text sent again within ten minutes gives the topic that exists.
    """
    rules.can_start_topic(by, category).require()
    rules.can_choose_type(by, type).require()
    limits.fits(by, text).require()
    check_tags(category, tags := list(tags))
    check_voice(by, organisation, said_by)
    status = State.PENDING if rules.must_wait(by, category) else State.VISIBLE
    with transaction.atomic():
        if known := sent_already(_started_by(author=by.pk, title=title), text):
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
        post = add_post(
            topic, by, text, organisation, status, parts=parts, said_by=said_by, attachments=attachments
        )
        topic.save()  # once more, so that the search index holds the text
        tell_start(post, by)
    return topic


def tell_start(post: Post, by: Any) -> None:
    """Logged; a topic that waits concerns its moderators, a visible one everybody who listens there."""
    record(post.topic, "discussions.start_topic", post, by)
    if post.status == State.PENDING:
        tell_moderators(post)
    else:
        tell_mentioned(post)
        tell_watchers(post)
        topic_changed(post.topic)


def reply(
    topic: Topic,
    *,
    by: Any,
    text: str,
    organisation: Organisation | None = None,
    said_by: str = "",
    attachments: Iterable[str] = (),
) -> Post:
    """A post at the end of the topic; watchers are told unless it waits for approval.

    `said_by` and `attachments` as in `start_topic`. The same text sent again within ten minutes gives the
    post that exists.
    """
    rules.can_reply(by, topic).require()
    check_voice(by, organisation, said_by)
    status = State.PENDING if rules.must_wait(by, topic.category) else State.VISIBLE
    with transaction.atomic():
        locked = lock(topic.pk)
        if locked.merged_into_id:  # a moderator merged it while this was written
            locked = lock(locked.merged_into_id)
        if locked.category_id == topic.category_id:
            locked.category = topic.category  # read just now; whom to tell and what to judge ask for it
        if known := sent_already(_replied_by(author=by.pk, topic=locked.pk), text):
            return known
        limits.can_send(by, text, topic).require()
        post = add_post(locked, by, text, organisation, status, said_by=said_by, attachments=attachments)
        record(locked, "discussions.reply", post, by)
        if status == State.PENDING:
            tell_moderators(post)
        else:
            tell_mentioned(post)
            tell_watchers(post)
            settle_claim(locked, by)
            topic_changed(locked)
    return post


def lock(pk: int) -> Topic:
    """Replies to a topic are written one after the other: they are numbered."""
    topic: Topic = _locked(topic=pk)[0]
    return topic


@ready
def _locked(*, topic: int) -> Any:
    return Topic.objects.select_for_update().filter(pk=topic)


def check_voice(by: Any, organisation: Organisation | None, said_by: str) -> None:
    """For whom, and whose words."""
    rules.can_write_for(by, organisation).require()
    rules.can_write_down(by, organisation, said_by).require()


def sent_already(newest: list[Post], text: str) -> Post | None:
    """The author's newest post at the place when it says the same and is ten minutes old at most."""
    fresh = newest and timezone.now() - newest[0].created_at < SENT_TWICE
    return newest[0] if fresh and newest[0].source == text else None


@ready
def _started_by(*, author: int, title: str) -> Any:
    first = Post.objects.filter(author=author, topic__title=title, number=1)
    return first.order_by("-pk").select_related("topic")[:1]


@ready
def _replied_by(*, author: int, topic: int) -> Any:
    return Post.objects.filter(author=author, topic=topic).order_by("-pk").select_related("topic")[:1]


def record(topic: Topic, verb: str, post: Post, by: Any) -> None:
    """Words written down for somebody else leave an entry of their own."""
    audit.record_many([(topic, {"post": post.pk})], verb, by=by)  # the short way: one statement
    if post.said_by:
        audit.record(topic, "discussions.write_down", by=by, data={"post": post.pk})


def draw_with_files(post: Post, tokens: list[str], by: Any, called: list[Target]) -> None:
    """The author's uploads belong to the post from now on, and stand in its HTML."""
    files = claim_attachments(post, tokens, by)
    post.html = render_post(post.source, files, called=called)
    Post.objects.filter(pk=post.pk).update(html=post.html)


def add_post(
    topic: Topic,
    author: Any,
    text: str,
    organisation: Organisation | None,
    status: str,
    *,
    parts: dict[str, Any] | None = None,
    said_by: str = "",
    attachments: Iterable[str] = (),
) -> Post:
    """The row itself, numbered, with its files; the author follows the topic and has read up to here.

    `topic` was locked or is new. Counters are written without `save()`, which would index it again.
    """
    topic.last_number += 1
    called, tokens = find_mentions(text), list(attachments)
    post = Post.objects.create(
        topic=topic,
        number=topic.last_number,
        author=author,
        organisation=organisation,
        source=text,
        html="" if tokens else render_post(text, called=called),
        status=status,
        parts=parts,
        said_by=said_by,
    )
    if tokens:
        draw_with_files(post, tokens, author, called)
    if called:
        record_mentions(post, called)
    if post.number > 1 and status == State.VISIBLE:
        topic.reply_count, topic.last_post_at = topic.reply_count + 1, post.created_at
    update_row(topic, "last_number", "reply_count", "last_post_at")
    follow_once(author, topic)
    ReadMark.objects.bulk_create(
        [ReadMark(user=author, topic=topic, number=post.number)],
        update_conflicts=True,
        unique_fields=["user", "topic"],
        update_fields=["number", "seen_at"],
    )
    return post
