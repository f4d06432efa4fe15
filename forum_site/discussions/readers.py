"""The same rights as `audiences`, asked the other way round: who of many people reads a category."""

from __future__ import annotations

from collections.abc import Collection
from typing import TYPE_CHECKING, Any

from django.db.models import Exists, OuterRef, Q

from forum_site.accounts.models import User
from forum_site.discussions.models.choices import Audience
from forum_site.organisations.models import OFFICER_ROLES, Kind, Membership, Role, Verification

if TYPE_CHECKING:
    from forum_site.discussions.models import Category
    from forum_site.regions.models import Region


def readers_among(category: Category, people: Collection[int]) -> set[int]:
    """Those of `people` (ids) who may read the category. No statement for an open one, else one."""
    if category.is_open or not people:
        return set(people)
    held = Membership.objects.current().filter(user=OuterRef("pk"))
    judges = Exists(held.filter(role__in=OFFICER_ROLES, organisation__in=category.moderators.values("pk")))
    admitted = Exists(held.filter(_of_audience(category.view)))
    if category.place is not None:
        admitted = admitted & _bound(category.place, held)
    rows = User.objects.filter(Q(is_superuser=True) | Q(judges) | Q(admitted), pk__in=people)
    return set(rows.values_list("pk", flat=True))


def _of_audience(audience: str) -> Q:
    """Roles that admit to the audience; officers belong to every one."""
    officer = Q(role__in=OFFICER_ROLES)
    if audience == Audience.OFFICERS:
        return officer
    verified = Q(organisation__verification=Verification.VERIFIED)
    if audience == Audience.BOARDS:
        verified &= Q(organisation__kind=Kind.BOARD)
    return officer | verified


def _bound(place: Region, held: Any) -> Any:
    """An own verified organisation lies in the place, or the place in the own office's territory."""
    lo, hi = place.lo, place.hi
    of_body = held.filter(
        organisation__verification=Verification.VERIFIED,
        organisation__territory__lo__gte=lo,
        organisation__territory__hi__lte=hi,
    )
    of_office = held.filter(
        role=Role.SECRETARIAT_OFFICER,
        organisation__territory__lo__lte=lo,
        organisation__territory__hi__gte=hi,
    )
    return Q(Exists(of_body)) | Q(Exists(of_office))
