"""Read adjectives of the sums that are kept of needs."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.db import models

from partnerships.querysets.states import READY_NEED_STATES, STATE_GROUPS

if TYPE_CHECKING:
    from forum_site.regions.models import Region


class NeedTotalQuerySet(models.QuerySet[Any]):
    """Over summands: only sums of rows mean something."""

    def of(self, region: Region | None) -> NeedTotalQuerySet:
        """A province, kota or kabupaten; None is the country."""
        return self.filter(level=region.level if region else 0, place=region.code if region else "")

    def parts_of(self, region: Region | None) -> NeedTotalQuerySet:
        """All provinces of the country, all kota and kabupaten of a province."""
        if region is None:
            return self.filter(level=1)
        return self.filter(level=2, place__startswith=f"{region.code}.")

    def public(self) -> NeedTotalQuerySet:
        """As `Need.objects.public().counted()`."""
        return self.filter(published=True)

    def ready(self) -> NeedTotalQuerySet:
        """As `Need.objects.ready()`."""
        return self.filter(status__in=READY_NEED_STATES, band__gt=1, verified=True)

    def in_state(self, state: str) -> NeedTotalQuerySet:
        """As `Need.objects.in_state(state)`."""
        if state == "ready":
            return self.ready()
        rows = self.public()
        return rows.filter(status__in=STATE_GROUPS[state]) if STATE_GROUPS[state] else rows
