"""Who reads what keeps needs from fitting in a place."""

from __future__ import annotations

from typing import Any

from forum_site.core.verdict import ALLOWED, HIDDEN, Verdict
from forum_site.organisations.authority import secretariats_of
from forum_site.regions.models import Region
from partnerships.rules.shared import SIGN_IN


def can_read_losses(user: Any, place: Region | None) -> Verdict:
    """Officers of a verified secretariat whose place holds this one; the site administrator everywhere.

    None is the whole country.
    """
    if not user.is_authenticated:
        return SIGN_IN
    if user.is_superuser:
        return ALLOWED
    own = [office.territory for office in secretariats_of(user) if office.is_verified]
    if place is not None and any(one is not None and one.contains(place) for one in own):
        return ALLOWED
    return HIDDEN
