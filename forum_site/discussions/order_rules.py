"""Who may put a conversation in order, and who may take a text back."""

from __future__ import annotations

from typing import Any

from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from forum_site.core.verdict import ALLOWED, HIDDEN, Verdict, denied
from forum_site.discussions import rules
from forum_site.discussions.models import Category, Pinned, Post, State, Topic
from forum_site.moderation.sanctions import may_speak


def can_arrange(user: Any, topic: Topic) -> Verdict:
    """Move, split, pin, slow down: whoever judges the topic. To those who cannot read it, it is not there."""
    if not user.is_authenticated:
        return rules.SIGN_IN
    if not rules.can_view_topic(user, topic):
        return HIDDEN
    if topic.status == State.MERGED:
        return denied(_("This topic was merged into another."))
    return ALLOWED if rules.moderates(user, topic) else rules.NOT_YOURS


def can_move(user: Any, topic: Topic, category: Category) -> Verdict:
    """Into a category in which the person may start topics."""
    return can_arrange(user, topic) and rules.can_start_topic(user, category)


def can_merge(user: Any, topic: Topic, into: Topic) -> Verdict:
    """Both must fall to the person, and both be visible."""
    for one in (topic, into):
        if not (may := can_arrange(user, one)):
            return may
        if one.status != State.VISIBLE:
            return denied(_("Only visible topics are merged."))
    return denied(_("A topic is not merged into itself.")) if topic.pk == into.pk else ALLOWED


def can_pin(user: Any, topic: Topic, where: int) -> Verdict:
    """In the whole forum only the site administrator; in its category whoever judges the topic."""
    may = can_arrange(user, topic)
    if may and where == Pinned.EVERYWHERE and not user.is_superuser:
        return denied(_("Only the site administrator pins in the whole forum."))
    return may


def can_remove(user: Any, post: Post) -> Verdict:
    """One's own reply within 24 hours; the first text only while nobody else has written below it."""
    if not user.is_authenticated:
        return rules.SIGN_IN
    if post.author_id != user.pk:
        return denied(_("Only the author can take this text back."))
    if post.status not in (State.VISIBLE, State.PENDING):
        return denied(_("This text is not shown any more."))
    if timezone.now() - post.created_at > rules.EDIT_WINDOW:
        return denied(_("A text can be taken back for 24 hours."))
    if post.number == 1 and Post.objects.filter(topic=post.topic_id).exclude(author=user.pk).exists():
        return denied(_("Others have replied already; the topic stays for them."))
    return ALLOWED


def can_restore(user: Any, post: Post) -> Verdict:
    """What one took back oneself, in a topic that is open. What a moderator hid stays with the moderator."""
    if not user.is_authenticated:
        return rules.SIGN_IN
    if post.author_id != user.pk:
        return denied(_("Only the author can bring this text back."))
    if post.status != State.REMOVED:
        return denied(_("This text was not taken back."))
    if post.number > 1 and (post.topic.locked or post.topic.status != State.VISIBLE):
        return denied(_("This topic is closed. Start a new one and link to it."))
    return may_speak(user)
