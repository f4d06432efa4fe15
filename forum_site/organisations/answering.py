"""Which rows wait for whom: the same persons as `authority.officers_for` names, as one condition."""

from __future__ import annotations

from typing import Any

from django.db.models import Exists, Q

from forum_site.organisations.authority import secretariats_of
from forum_site.organisations.models import Organisation


def answered_by(user: Any, path: str) -> Q:
    """Rows whose place (the region at `path`) the person answers for today.

    An officer: the own territory, less what a nearer secretariat with officers covers. The site
    administrator: what no such secretariat covers, and what has no place. Nobody else: nothing.
    """
    mine: Any = Q(pk__in=[])
    if not getattr(user, "is_authenticated", False):
        return mine
    covering = Organisation.objects.secretariats().verified().staffed().covering(path)
    if user.is_superuser:
        mine |= Q(**{path: None}) | ~Exists(covering)
    for secretariat in (office for office in secretariats_of(user) if office.is_verified):
        place = secretariat.territory
        if place is None:
            continue
        inside = Q(**{f"{path}__lo__gte": place.lo, f"{path}__hi__lte": place.hi})
        mine |= inside & ~Exists(covering.filter(territory__level__gt=place.level))
    return mine
