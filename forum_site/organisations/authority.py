"""Who may act where: the few questions every feature's rules ask.

Authority is a current `Membership`; a secretariat officer's authority is the territory of the
secretariat, an interval of village ranks. A territory without a secretariat falls to the one of its
province, then to the site administrator.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import TYPE_CHECKING, Any

from django.db.models import Q
from django.utils import timezone

from forum_site.core.ready import ready
from forum_site.organisations.models import (
    MANAGING_ROLES,
    OFFICER_ROLES,
    Membership,
    Organisation,
    Role,
)

if TYPE_CHECKING:
    from forum_site.accounts.models import User
    from forum_site.regions.models import Region


def is_member(user: Any, organisation: Organisation) -> bool:
    return bool(
        user.is_authenticated
        and Membership.objects.current().filter(user=user, organisation=organisation).exists()
    )


def manages(user: Any, organisation: Organisation) -> bool:
    """Holds today a role that acts for the organisation; asked anew each time, one short statement."""
    held = user.is_authenticated and _managing(timezone.localdate(), user=user.pk, body=organisation.pk)
    return bool(held)


@ready
def _managing(day: date, *, user: int, body: int) -> Any:
    rows = Membership.objects.managing(user, day).filter(organisation=body)
    return rows.values_list("pk", flat=True)[:1]


def acts_for(user: Any, organisation: Organisation) -> bool:
    """`manages` for what a page shows: one statement for all the bodies of the person.

    Remembered on the person's object; an action asks `manages`.
    """
    return any(
        one.organisation_id == organisation.pk and one.role in MANAGING_ROLES for one in held_today(user)
    )


def is_officer(user: Any) -> bool:
    """Of whom a second factor is required: officers and the site administrator."""
    if not user.is_authenticated:
        return False
    return user.is_superuser or any(one.role in OFFICER_ROLES for one in held_today(user))


def held_today(user: Any) -> list[Membership]:
    """The roles that the person holds today with their bodies, the oldest first; one statement a request.

    Kept on the person's object, because the frame of a page, its walls and its parts all ask.
    """
    if not getattr(user, "is_authenticated", False):
        return []
    cached: list[Membership] | None = getattr(user, "_held", None)
    if cached is None:
        cached = user._held = _held_on(timezone.localdate(), user=user.pk)
    return cached


@ready
def _held_on(day: date, *, user: int) -> Any:
    # the day is part of the statement, which is put together once a day
    return Membership.objects.current(day).filter(user=user).select_related("organisation").order_by("pk")


def secretariats_of(user: Any) -> list[Organisation]:
    """The secretariats in which the person is an officer today, with their territories."""
    if not getattr(user, "is_authenticated", False):
        return []
    cached: list[Organisation] | None = getattr(user, "_secretariats", None)
    if cached is None:
        offices = [one.organisation_id for one in held_today(user) if one.role == Role.SECRETARIAT_OFFICER]
        cached = list(_secretariats(offices)) if offices else []
        user._secretariats = cached
    return cached


def _secretariats(offices: list[int]) -> Any:
    rows = Organisation.objects.secretariats().filter(pk__in=offices)
    return rows.exclude(territory=None).select_related("territory")


def bodies_of(user: Any) -> list[Organisation]:
    """The organisations in which the person holds a role today, the oldest role first; at most 20."""
    found = {one.organisation_id: one.organisation for one in held_today(user)}
    return list(found.values())[:20]


def forget_authority(user: Any) -> None:
    """Drop what this object remembers of its roles; actions that change a role call it."""
    for name in ("_secretariats", "_held"):
        vars(user).pop(name, None)


def territories_of(user: Any) -> list[tuple[int, int]]:
    """Village-rank intervals in which the person is a secretariat officer today."""
    places = [secretariat.territory for secretariat in secretariats_of(user)]
    return [(place.lo, place.hi) for place in places if place is not None]


def territory_filter(user: Any, path: str) -> Q:
    """A Q that holds for rows whose region (at `path`) lies in a territory of the person.

    The site administrator matches everything; a person without territory matches nothing.
    """
    if getattr(user, "is_superuser", False):
        return ~Q(pk__in=[])  # an empty Q would vanish beside others
    condition = Q(pk__in=[])
    for lo, hi in territories_of(user):
        condition |= Q(**{f"{path}__lo__gte": lo, f"{path}__hi__lte": hi})
    return condition


def oversees(user: Any, region: Region | None) -> bool:
    """Is this place in the person's own territory as secretariat officer?

    A province's officer oversees only what has no nearer secretariat (see `secretariat_for`).
    """
    if not getattr(user, "is_authenticated", False):
        return False
    if user.is_superuser:
        return True
    if region is None or not secretariats_of(user):  # most people are no officers: one kept answer
        return False
    secretariat = secretariat_for(region)
    return (
        secretariat is not None
        and Membership.objects.current()
        .filter(user=user, role=Role.SECRETARIAT_OFFICER, organisation=secretariat)
        .exists()
    )


def secretariat_for(region: Region) -> Organisation | None:
    """The nearest open secretariat with an officer whose territory contains the place.

    One whose officers' terms have all ended counts as none. None means the site administrator.
    """
    return (
        Organisation.objects.secretariats()
        .verified()
        .staffed()
        .filter(territory__lo__lte=region.lo, territory__hi__gte=region.hi)
        .select_related("territory")
        .order_by("-territory__level")
        .first()
    )


def holders(organisation: Organisation, roles: Iterable[str] = MANAGING_ROLES) -> list[User]:
    """The people who hold one of the roles today: notices go to roles, not to persons."""
    from forum_site.accounts.models import User

    held = Membership.objects.current().filter(organisation=organisation, role__in=list(roles))
    return list(User.objects.filter(is_active=True, pk__in=held.values("user")).order_by("pk"))


def officers_for(region: Region | None) -> list[User]:
    """Who answers for a place: its secretariat's officers, else (or for no place) the administrators."""
    from forum_site.accounts.models import User

    secretariat = secretariat_for(region) if region else None
    people = holders(secretariat, [Role.SECRETARIAT_OFFICER]) if secretariat else []
    return people or list(User.objects.filter(is_superuser=True, is_active=True))
