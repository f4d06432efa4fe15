"""How far the forum trusts a person, and what follows from that: one table."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Any, Final

from django.db.models import Count, Exists, IntegerField, OuterRef, Q, Subquery, Sum
from django.db.models.functions import Coalesce

from forum_site.accounts.models import User
from forum_site.core.ready import ready
from forum_site.discussions.models import Post, Standing, State
from forum_site.organisations.authority import held_today
from forum_site.organisations.models import OFFICER_ROLES, Role, Verification

Level = Standing.Level

POSTS_OF_A_MEMBER: Final = 10
THANKS_OF_A_MEMBER: Final = 5
TRUSTED_ROLES: Final = OFFICER_ROLES | {Role.FACILITATOR, Role.FORUM_CHAIR}


@dataclass(frozen=True)
class Effect:
    """What a level may. `links`: in one text, None for any number. `topics`, `replies`: rates of
    `accounts.limits`. `pictures`: may attach files. `arranges`: may tag others' topics and claim questions.
    """

    must_wait: bool
    links: int | None
    pictures: bool
    topics: str
    replies: str
    arranges: bool


EFFECTS: Final[dict[int, Effect]] = {
    Level.NEW: Effect(True, 2, False, "2/h/user,5/d/user", "5/h/user,20/d/user", False),
    Level.KNOWN: Effect(False, 5, True, "6/h/user,15/d/user", "10/m/user,100/d/user", False),
    Level.MEMBER: Effect(False, None, True, "10/h/user,30/d/user", "10/m/user,200/d/user", True),
    Level.TRUSTED: Effect(False, None, True, "20/h/user,60/d/user", "20/m/user,400/d/user", True),
}


def level_of(user: Any) -> int:
    """0 new, 1 known, 2 member, 3 trusted. One statement beside the roles; kept on the person's object.

    An officer is trusted whatever was given; for anybody else a level given by a moderator holds, and
    else the highest of what the roles say and what was earned.
    """
    if not getattr(user, "is_authenticated", False):
        return Level.NEW
    kept: int | None = getattr(user, "_trust", None)
    if kept is None:
        kept = user._trust = _level(user)
    return kept


def effect_of(user: Any) -> Effect:
    return EFFECTS[level_of(user)]


def forget_level(user: Any) -> None:
    """Drop what this object remembers: before a text is kept, the texts of this moment count."""
    user._trust = None


def _level(user: Any) -> int:
    by_role = level_by_role(user)
    if by_role == Level.TRUSTED:
        return by_role
    given, earned, known = next(iter(_facts(user=user.pk)), (None, 0, False))
    if given is not None:
        return int(given)
    return max(by_role, earned, Level.KNOWN if known else Level.NEW)


@ready
def _facts(*, user: int) -> Any:
    standing = Standing.objects.filter(user=OuterRef("pk"))
    rows = User.objects.filter(pk=user).annotate(
        given=Subquery(standing.values("given")),
        earned=Coalesce(Subquery(standing.values("earned")), 0, output_field=IntegerField()),
        known=Exists(Post.objects.filter(author=OuterRef("pk"), status=State.VISIBLE)),
    )
    return rows.values_list("given", "earned", "known")


def level_by_role(user: Any) -> int:
    """What the roles held today say: an officer is trusted, a role in a verified organisation vouches."""
    if user.is_superuser:
        return Level.TRUSTED
    vouched = [one for one in held_today(user) if one.organisation.verification == Verification.VERIFIED]
    if any(one.role in TRUSTED_ROLES for one in vouched):
        return Level.TRUSTED
    return Level.MEMBER if vouched else Level.NEW


def who_earned() -> Any:
    """People with enough visible texts; `n` texts and `thanked` times thanked."""
    visible = Q(status=State.VISIBLE)
    rows = Post.objects.filter(visible).order_by().values("author")
    return rows.annotate(n=Count("pk"), thanked=Coalesce(Sum("thanks"), 0))


def recompute(now: datetime) -> int:
    """Write the earned level of everybody who wrote; how many rows changed. Repeating changes nothing.

    Texts that were hidden later count no more, so a level can also be lost.
    """
    earned = {row["author"]: earned_by(row["n"], row["thanked"]) for row in who_earned().iterator()}
    known = {one.user_id: one for one in Standing.objects.all()}
    new = [Standing(user_id=pk, earned=level) for pk, level in earned.items() if pk not in known]
    changed = [one for pk, one in known.items() if one.earned != earned.get(pk, Level.NEW)]
    for one in changed:
        one.earned, one.updated_at = earned.get(one.user_id, Level.NEW), now
    Standing.objects.bulk_create(new, batch_size=500, ignore_conflicts=True)
    Standing.objects.bulk_update(changed, ["earned", "updated_at"], batch_size=500)
    return len(new) + len(changed)


def earned_by(posts: int, thanks: int) -> int:
    """The level that so many visible texts and thanks earn."""
    if posts >= POSTS_OF_A_MEMBER and thanks >= THANKS_OF_A_MEMBER:
        return Level.MEMBER
    return Level.KNOWN if posts else Level.NEW
