"""Remember whom a post calls, and tell them once."""

from __future__ import annotations

from typing import Any, Final

from django.db.models import Q

from forum_site.accounts.models import User
from forum_site.discussions import rules
from forum_site.discussions.listeners import muters_among
from forum_site.discussions.mentions import Target, find_mentions
from forum_site.discussions.models import Mention, Post, State
from forum_site.notifications.api import announce
from forum_site.notifications.models import Notification
from forum_site.organisations.models import MANAGING_ROLES, Membership

KIND: Final = "discussions.mention"
MOST_PEOPLE: Final = 30  # of one text; a body with many officers is no way around the limit


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


def tell_mentioned(post: Post) -> list[User]:
    """Tell those the post calls who may read it and were not told of it before; who they are.

    Roles reach whoever holds them now. Nobody hears of a text that is not visible, nor of a topic or a
    writer they muted.
    """
    rows = list(post.mentions.select_related("user")) if post.status == State.VISIBLE else []
    if not rows:
        return []
    people = [one for one in called_people(rows) if one.pk != post.author_id]
    people = [one for one in people if rules.can_view_topic(one, post.topic)][:MOST_PEOPLE]
    known = set(told_before(post)) if post.edited_at else set()
    unheard = [one.pk for one in people if one.pk not in known]
    fresh = set(unheard[: max(MOST_PEOPLE - len(known), 0)])  # corrections are no way around it either
    announce(
        KIND,
        actor=post.author,
        subject=post,
        recipients={"mentioned": sorted(fresh - muters_among(post, fresh))},
        key=f"mention:{post.pk}:{post.edited_at.timestamp() if post.edited_at else 0}",
        about=post.topic,
    )
    return people


def called_people(rows: list[Mention]) -> list[User]:
    """Active people, each once: those named, then whoever holds the named roles. At most one statement."""
    found = {row.user_id: row.user for row in rows if row.user is not None and row.user.is_active}
    held = Q(pk__in=[])
    for row in rows:
        if row.organisation_id is not None:
            roles = {"role": row.role} if row.role else {"role__in": list(MANAGING_ROLES)}
            held |= Q(
                organisation=row.organisation_id, **roles, **({"unit__kind": row.unit} if row.unit else {})
            )
    if held != Q(pk__in=[]):
        terms = Membership.objects.current().filter(held, user__is_active=True).select_related("user")
        for term in terms.order_by("pk")[: MOST_PEOPLE * 2]:
            found.setdefault(term.user_id, term.user)
    return [user for user in found.values() if user is not None]


def told_before(post: Post) -> list[int]:
    rows = Notification.objects.filter(event__kind=KIND, event__object_id=post.pk)
    return list(rows.values_list("user_id", flat=True))
