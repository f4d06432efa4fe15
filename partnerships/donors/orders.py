"""Orders of the list that are computed a row: by readiness, share of poor households, urgency.

No index holds them, so they are used where sorting is cheap: for lists of few rows (`need_counts.FEW`).
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Final

from django.db.models import BigIntegerField, Case, F, Q, When
from django.db.models.functions import Cast
from django.utils.translation import gettext_lazy as _

from partnerships.donors import readiness
from partnerships.privacy import LEAST_SHOWN

PER_MILLE: Final = 1000
# A share is known to the public only where both counts are; the order must not tell more.
SHOWN: Final = Q(households__gte=LEAST_SHOWN, poor_households__gte=LEAST_SHOWN)


def poor_share() -> Case:
    """Poor households of a thousand, null where the public may not know."""
    share = Cast("poor_households", BigIntegerField()) * PER_MILLE / F("households")
    return Case(When(SHOWN, then=share), default=None, output_field=BigIntegerField())


def by_readiness() -> tuple[Any, ...]:
    return (readiness.most_first(), F("gap").asc(nulls_last=True), "pk")


def by_poverty() -> tuple[Any, ...]:
    return (poor_share().desc(nulls_last=True), F("gap").desc(nulls_last=True), "-pk")


def by_urgency() -> tuple[Any, ...]:
    """The year of work first, what should be done already at the top; then the residents' own ranking."""
    year, rank = F("year").asc(nulls_last=True), F("priority_rank").asc(nulls_last=True)
    return (year, rank, F("gap").desc(nulls_last=True), "pk")


COMPUTED: Final[dict[str, tuple[Any, Callable[[], tuple[Any, ...]]]]] = {
    "ready": (_("Most ready"), by_readiness),
    "poor": (_("Largest share of poor households"), by_poverty),
    "urgent": (_("Most urgent"), by_urgency),
}
