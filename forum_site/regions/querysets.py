"""Adjectives of `Region` lists; each is one condition on the village interval or the level."""

from typing import TYPE_CHECKING, Self

from django.db import models

if TYPE_CHECKING:
    from forum_site.regions.models import Region


class RegionQuerySet(models.QuerySet["Region"]):
    def current(self) -> Self:
        """Regions of the loaded edition; a region that left the list is kept, not offered."""
        return self.filter(is_current=True)

    def provinces(self) -> Self:
        return self.filter(level=1)

    def regencies(self) -> Self:
        """Kabupaten and kota."""
        return self.filter(level=2)

    def districts(self) -> Self:
        return self.filter(level=3)

    def villages(self) -> Self:
        """Kelurahan, desa and desa adat."""
        return self.filter(level=4)

    def within(self, region: "Region") -> Self:
        """The region itself and everything below it.

        The level is part of the condition: the first village of a province shares its `lo`.
        """
        # Each level is named: of one from which on they count, an index by level is read to its end.
        levels = [level for level in region.Level.values if level >= region.level]
        return self.filter(lo__range=(region.lo, region.hi), level__in=levels)

    def containing(self, rank: int) -> Self:
        """The village of this rank, its kecamatan, kabupaten or kota, and province, highest first."""
        return self.filter(lo__lte=rank, hi__gte=rank).order_by("level")

    def ancestors_of(self, region: "Region") -> Self:
        """Province first; the region itself is not among them."""
        return self.filter(lo__lte=region.lo, hi__gte=region.hi, level__lt=region.level).order_by("level")

    def children_of(self, region: "Region") -> Self:
        return self.filter(parent=region)
