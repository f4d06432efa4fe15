"""To which boards a person may want to propose: the own ones first, or those of a place."""

from __future__ import annotations

from typing import Any, Final

from django.db.models import Q

from forum_site.organisations.models import Kind, Membership, Organisation
from forum_site.regions.models import Region

SHOWN: Final = 12


def boards_for(user: Any) -> list[Organisation]:
    """Boards in which the person has a role, of the own groups, else of the home kelurahan."""
    held = Membership.objects.current().filter(user=user).select_related("organisation__territory")
    bodies = [one.organisation for one in held.order_by("pk")[:SHOWN]]
    own = Q(pk__in=[body.pk for body in bodies if body.is_board])
    for group in (body for body in bodies if body.kind == Kind.COMMUNITY_GROUP):
        own |= Q(pk=group.parent_id) if group.parent_id else covering(group.territory)
    found = _rows(user).filter(own)[:SHOWN] if own.children else []
    return list(found) or boards_in(user.home, user)


def boards_in(region: Region | None, user: Any) -> list[Organisation]:
    """Boards that serve the place; those who have proved themselves first."""
    if region is None or region.level != Region.Level.VILLAGE:
        return []
    rows = _rows(user).filter(covering(region))
    return sorted(rows[:SHOWN], key=lambda board: not board.is_verified)


def covering(region: Region | None) -> Q:
    if region is None:
        return Q(pk__in=[])
    return Q(territory__lo__lte=region.lo, territory__hi__gte=region.hi)


def _rows(user: Any) -> Any:
    rows = Organisation.objects.boards().visible_to(user).exclude(territory=None)
    return rows.select_related("territory__parent").distinct().order_by("name")
