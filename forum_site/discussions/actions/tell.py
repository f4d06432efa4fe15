"""Who is told what happens in a topic."""

from collections.abc import Iterable
from typing import Any

from forum_site.discussions.audiences import admits
from forum_site.discussions.models import Post, State
from forum_site.discussions.rules import place_of
from forum_site.notifications.api import announce
from forum_site.organisations.authority import holders, officers_for
from forum_site.organisations.models import OFFICER_ROLES


def tell_watchers(post: Post) -> None:
    """Whoever follows the topic or what it belongs to, once each, never the writer.

    A first post is told as a new topic. Who that is, and who is called by name and hears of it otherwise,
    is found by a task (`listeners.audience_of`): nobody waits for it.
    """
    kind = "topic" if post.number == 1 else "reply"
    announce(f"discussions.{kind}", actor=post.author, subject=post, key=f"post:{post.pk}", about=post.topic)


def moderators_of(post: Post) -> Iterable[Any]:
    """The officers of the text's place who read its category, and those of the bodies that moderate it; else
    the administrators."""
    category = post.topic.category
    people = [one for one in officers_for(place_of(post)) if admits(one, category, "view")]
    for body in category.moderators.all():
        people += holders(body, OFFICER_ROLES)
    return list(dict.fromkeys(people)) or officers_for(None)


def tell_moderators(post: Post) -> None:
    """A text waits: the officers of the place have to look, after each change that makes it wait."""
    changed = f":{post.edited_at.timestamp()}" if post.edited_at else ""
    announce(
        "discussions.waiting",
        actor=post.author,
        subject=post,
        recipients=moderators_of(post),
        key=f"waiting:{post.pk}{changed}",
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


def tell_answerer(post: Post, by: Any) -> None:
    """Who wrote the answer that was chosen hears of it, once for each choice of that post."""
    announce(
        "discussions.accepted",
        actor=by,
        subject=post,
        recipients=[post.author],
        key=f"accepted:{post.pk}",
        reason="author",
        about=post.topic,
    )
