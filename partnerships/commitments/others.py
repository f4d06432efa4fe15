"""Which other needs a giver could help whose commitment expired."""

from __future__ import annotations

from typing import Final

from django.db.models import Case, F, IntegerField, Q, Value, When
from django.db.models.functions import Abs

from forum_site.regions.models import Region
from partnerships.models import Commitment, Need

OFFERED: Final = 3
NEAR: Final = 2  # up to twice the amount: another partner may cover the rest


def like_needs(commitment: Commitment) -> list[Need]:
    """At most three ready needs of the same kota, else of the province, whose gap is near the amount.

    The same category stands before the same sector, the nearest gap first.
    """
    above = Region.objects.ancestors_of(commitment.need.village)
    found: list[Need] = []
    for place in above.filter(level__lte=Region.Level.REGENCY).order_by("-level"):
        known = [commitment.need_id, *(need.pk for need in found)]
        found += _in(commitment, place, known)[: OFFERED - len(found)]
        if len(found) >= OFFERED:
            break
    return found


def _in(commitment: Commitment, place: Region, known: list[int]) -> list[Need]:
    need = commitment.need
    alike = Q(sector=need.sector) | Q(category=need.category) if need.category else Q(sector=need.sector)
    same = When(category=need.category or "-", then=Value(0))
    rows = Need.objects.ready().public().within(place).filter(alike, gap__lte=commitment.amount * NEAR)
    rows = rows.exclude(pk__in=known).annotate(
        unlike=Case(same, default=Value(1), output_field=IntegerField()),
        distance=Abs(F("gap") - commitment.amount),
    )
    return list(rows.for_list().select_related("plan").order_by("unlike", "distance", "pk")[:OFFERED])
