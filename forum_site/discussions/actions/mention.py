"""Remember whom a post calls, and tell them once."""

from __future__ import annotations

from typing import Any, Final

from forum_site.discussions.called import MOST_PEOPLE, called_by
from forum_site.discussions.listeners import muters_among
from forum_site.discussions.mentions import Target, find_mentions
from forum_site.discussions.models import Mention, Post
from forum_site.notifications.api import announce
from forum_site.notifications.models import Notification

KIND: Final = "discussions.mention"


def record_mentions(post: Post, targets: list[Target] | None = None) -> None:
    """The rows say whom the text calls now; a name in a quotation calls nobody. Tells nobody."""
    found = find_mentions(post.source) if targets is None else targets
    wanted = {target.key: target for target in found if target.told}
    known = {key_of(row): row for row in post.mentions.all()} if post.pk else {}
    if gone := [row.pk for key, row in known.items() if key not in wanted]:
        Mention.objects.filter(pk__in=gone).delete()
    fresh = [
        Mention(
            post=post, user=one.user, organisation=one.organisation, role=one.role, unit=one.unit
        )
        for key, one in wanted.items()
        if key not in known
    ]  # fmt: skip
    Mention.objects.bulk_create(fresh, ignore_conflicts=True)


def key_of(row: Mention) -> tuple[Any, ...]:
    return (row.user_id, row.organisation_id, row.role, row.unit)


def tell_mentioned(post: Post) -> None:
    """Tell those the post calls who may read it and were not told of it before.

    Nobody hears of a text that is not visible, nor of a topic or a writer they muted.
    """
    people = called_by(post)
    if not people:
        return
    known = set(told_before(post)) if post.edited_at else set()
    unheard = [pk for pk in people if pk not in known]
    fresh = set(unheard[: max(MOST_PEOPLE - len(known), 0)])  # corrections are no way around it either
    announce(
        KIND,
        actor=post.author,
        subject=post,
        recipients={"mentioned": sorted(fresh - muters_among(post, fresh))},
        key=f"mention:{post.pk}:{post.edited_at.timestamp() if post.edited_at else 0}",
        about=post.topic,
    )


def told_before(post: Post) -> list[int]:
    rows = Notification.objects.filter(event__kind=KIND, event__object_id=post.pk)
    return list(rows.values_list("user_id", flat=True))
