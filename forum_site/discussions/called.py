"""Who is called by name in a post."""

from __future__ import annotations

from typing import Final

from django.db.models import Q

from forum_site.accounts.models import User
from forum_site.discussions import rules
from forum_site.discussions.models import Mention, Post, State
from forum_site.organisations.models import MANAGING_ROLES, Membership

MOST_PEOPLE: Final = 30  # of one text; a body with many officers is no way around the limit


def called_by(post: Post) -> list[int]:
    """Ids of those whom a visible text calls and who may read it, never of its writer; MOST_PEOPLE at most.

    Roles call whoever holds them now. At most two statements, and those of the rights of the category.
    """
    if post.status != State.VISIBLE or "@" not in post.source:  # most texts call nobody
        return []
    people = called_people(list(post.mentions.select_related("user")))
    readers = (one.pk for one in people if one.pk != post.author_id and rules.can_view_topic(one, post.topic))
    return list(readers)[:MOST_PEOPLE]


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
