"""Who writes the list of need types."""

from __future__ import annotations

from typing import Any

from django.utils.translation import gettext_lazy as _

from forum_site.core.verdict import ALLOWED, Verdict, denied
from forum_site.organisations.authority import secretariats_of
from forum_site.regions.models import Region
from partnerships.rules.shared import SIGN_IN


def can_edit_need_type(user: Any, territory: Region | None) -> Verdict:
    """Officers of the secretariat of exactly this territory; the administrator everywhere."""
    if not user.is_authenticated:
        return SIGN_IN
    if user.is_superuser:
        return ALLOWED
    if territory is not None:
        for office in secretariats_of(user):
            if office.is_verified and office.territory_id == territory.pk:
                return ALLOWED
    return denied(_("The secretariat of a kota or kabupaten writes its own need types."))
