"""Whom a category lets read, start topics and reply; and whose texts a category gives to its own moderators.

A page costs at most one statement for all categories, kept on the person's object; visitors, people without
a role and the administrator cost none.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, Any, Final, Literal, NamedTuple

from django.db.models import Exists, OuterRef, Q, QuerySet

from forum_site.core.ready import ready
from forum_site.discussions.models.choices import Audience
from forum_site.organisations.authority import held_today, is_officer
from forum_site.organisations.models import OFFICER_ROLES, Kind, Role, Verification
from forum_site.regions.models import Region

if TYPE_CHECKING:
    from forum_site.discussions.models import Category

Act = Literal["view", "start", "reply"]
ALL: Final = frozenset(str(one) for one in Audience)


class Rights(NamedTuple):
    """What one category grants one person. `judges`: all texts."""

    view: bool
    start: bool
    reply: bool
    judges: bool


def audiences_of(user: Any) -> frozenset[str]:
    """The audiences a person belongs to, wherever they live. No statement beside the roles of the day."""
    found = {str(Audience.ANYONE)}
    if not getattr(user, "is_authenticated", False):
        return frozenset(found)
    if is_officer(user):
        return ALL
    for one in held_today(user):
        if one.organisation.verification == Verification.VERIFIED:
            found.add(str(Audience.MEMBERS))
            if one.organisation.kind == Kind.BOARD:
                found.add(str(Audience.BOARDS))
    return frozenset(found)


def admits(user: Any, category: Category, act: Act) -> bool:
    """May the person do this in the category, as far as audience and place go?

    What anybody reads, anybody reads wherever they live; to write in a category of a place one is of it, by
    an own organisation, or by the home where anybody writes.
    """
    audience = getattr(category, act)
    if act == "view" and audience == Audience.ANYONE:
        return True
    if not getattr(user, "is_authenticated", False):
        return False
    if user.is_superuser:
        return True
    if category.place_id is None and audience in audiences_of(user):
        return True
    rights = rights_of(user).get(category.pk)
    return rights is not None and bool(getattr(rights, act))


def category_ids(user: Any, act: Act) -> list[int] | None:
    """Categories in which the person may do this; None for all. A visitor's are not kept: one statement."""
    if not getattr(user, "is_authenticated", False):
        from forum_site.discussions.models import Category

        rows = Category.objects.filter(view=Audience.ANYONE)
        return list(rows.values_list("pk", flat=True)) if act == "view" else []
    if user.is_superuser:
        return None
    return [pk for pk, rights in rights_of(user).items() if getattr(rights, act)]


def judged_ids(user: Any) -> list[int]:
    """Categories whose texts the person judges as officer of one of their moderating organisations."""
    if not _offices(user):
        return []
    return [pk for pk, rights in rights_of(user).items() if rights.judges]


def judges_some(user: Any) -> bool:
    return bool(judged_ids(user))


def readable_categories(user: Any, path: str) -> Q:
    """Rows whose category at `path` ("category", "topic__category") the person reads."""
    if getattr(user, "is_superuser", False):
        return Q()
    if not held_today(user):  # no role, no audience but "anyone"
        return Q(**{f"{path}__view": Audience.ANYONE})
    kept = getattr(user, "_forum_rights", None)
    if kept is not None and kept[0] is held_today(user):
        return Q(**{f"{path}__in": category_ids(user, "view")})
    return Q(**{f"{path}__in": _readable(user)})  # asked within the list's own statement


def _readable(user: Any) -> QuerySet[Any]:
    return readable_to(audiences_of(user), **reach_of(user))


def readable_to(
    audiences: frozenset[str], *, bodies: list[int], around: list[int], offices: list[int]
) -> QuerySet[Any]:
    """Keys of the categories that are read by whoever is in the audiences, with this `reach_of`."""
    from forum_site.discussions.models import Category

    rows = Category.objects.annotate(bound=_bound(bodies, around), judged=_judged(offices))
    member = Q(view__in=audiences, bound=True)
    return rows.filter(Q(view=Audience.ANYONE) | Q(judged=True) | member).order_by().values("pk")


def reach_of(user: Any) -> dict[str, list[int]]:
    """What the roles of the day open: regions of own verified bodies, regions around which an own office
    lies, bodies in which the person is an officer."""
    held = held_today(user)
    bodies = [one.organisation for one in held if one.organisation.verification == Verification.VERIFIED]
    around = [one.organisation for one in held if one.role == Role.SECRETARIAT_OFFICER]
    return {
        "bodies": _known(one.territory_id for one in bodies),
        "around": _known(one.territory_id for one in around),
        "offices": _offices(user),
    }


def rights_of(user: Any) -> dict[int, Rights]:
    """By category; one statement, kept as long as the roles that the person's object remembers."""
    held = held_today(user)
    kept: tuple[Any, dict[int, Rights]] | None = getattr(user, "_forum_rights", None)
    if kept is None or kept[0] is not held:
        kept = user._forum_rights = (held, _ask(user))
    return kept[1]


def _ask(user: Any) -> dict[int, Rights]:
    mine = audiences_of(user)
    found = {}
    for pk, view, start, reply, bound, lives, judged in _granted(home=user.home_id, **reach_of(user)):
        open_to = mine if bound else mine & {Audience.ANYONE} if lives else frozenset()
        reads = view == Audience.ANYONE or judged or (bound and view in mine)
        found[pk] = Rights(
            view=reads,
            start=reads and (judged or start in open_to),
            reply=reads and (judged or reply in open_to),
            judges=judged,
        )
    return found


@ready
def _granted(*, home: int | None, bodies: list[int], around: list[int], offices: list[int]) -> Any:
    from forum_site.discussions.models import Category

    rows = Category.objects.annotate(
        bound=_bound(bodies, around), lives=_within(_known([home])), judged=_judged(offices)
    )
    return rows.values_list("pk", "view", "start", "reply", "bound", "lives", "judged")


def _bound(bodies: list[int], around: list[int]) -> Q | Exists:
    """An own verified organisation lies in the place, or the place in the territory of an own office.

    Not the home: people write theirs themselves, so it opens only what anybody of the place may do.
    """
    rows = Region.objects.filter(pk__in=around, lo__lte=OuterRef("place__lo"), hi__gte=OuterRef("place__hi"))
    return Q(place=None) | _within(bodies) | Exists(rows)


def _within(keys: list[int]) -> Exists:
    """One of the regions lies in the category's place."""
    rows = Region.objects.filter(pk__in=keys)
    return Exists(rows.filter(lo__gte=OuterRef("place__lo"), hi__lte=OuterRef("place__hi")))


def _known(keys: Iterable[int | None]) -> list[int]:
    return [key for key in keys if key is not None]


def _judged(offices: list[int]) -> Exists:
    from forum_site.discussions.models import Category

    through = Category.moderators.through.objects
    return Exists(through.filter(category=OuterRef("pk"), organisation__in=offices))


def _offices(user: Any) -> list[int]:
    """Organisations in which the person is an officer today."""
    return [one.organisation_id for one in held_today(user) if one.role in OFFICER_ROLES]
