"""Who is told what happens in a topic."""

from collections.abc import Iterable
from typing import Any

from forum_site.discussions.models import Post, State
from forum_site.discussions.rules import place_of
from forum_site.notifications.api import announce, because
from forum_site.notifications.watches import watchers_of
from forum_site.organisations.authority import officers_for


def tell_watchers(post: Post) -> None:
    """The author of the topic and everybody who follows it, once each, never the writer."""
    watchers = watchers_of(post.topic)
    announce(
        "discussions.reply",
        actor=post.author,
        subject=post,
        recipients=because("author", watchers.filter(pk=post.topic.author_id))
        + because("watching", watchers),
        key=f"post:{post.pk}",
        about=post.topic,
    )


def moderators_of(post: Post) -> Iterable[Any]:
    """The officers of the text's place, else the administrators."""
    return officers_for(place_of(post))


def tell_moderators(post: Post) -> None:
    """A first post waits: the officers of the place have to look."""
    announce(
        "discussions.waiting",
        actor=post.author,
        subject=post,
        recipients=moderators_of(post),
        key=f"waiting:{post.pk}",
        reason="secretariat",
    )


def tell_author(post: Post, by: Any, reason: str) -> None:
    """What was decided about the text, with the moderator's words."""
    announce(
        "moderation.decided",
        actor=by,
        subject=post,
        recipients=[post.author],
        data={"hidden": post.status == State.HIDDEN, "reason": reason},
        key=f"post:{post.pk}:{post.updated_at.timestamp()}",
        reason="author",
    )
