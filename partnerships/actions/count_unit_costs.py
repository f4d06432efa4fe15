"""Count what a unit costs in a province, from the needs that the public sees."""

from __future__ import annotations

from django.db import transaction
from django.utils import timezone

from forum_site.regions.models import Region
from partnerships.models import UnitCost
from partnerships.unit_costs import prices_in, quartiles


def count_unit_costs(province: Region) -> int:
    """Replace the rows of the province; the number of rows. Repeatable, one pass over its needs."""
    now = timezone.now()
    rows = [
        UnitCost(
            province=province.code, category=category, unit=unit, n=len(prices), counted_at=now,
            **dict(zip(("lower", "median", "upper"), quartiles(prices), strict=True)),
        )
        for (category, unit), prices in sorted(prices_in(province).items())
    ]  # fmt: skip
    with transaction.atomic():
        UnitCost.objects.filter(province=province.code).delete()
        UnitCost.objects.bulk_create(rows, batch_size=500)
    return len(rows)
