"""The public list of response times: which bodies, in which order."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Final

from django.db.models import Q

from forum_site.organisations.models import Organisation
from forum_site.regions.models import Region
from partnerships.channelling.response_times import Times, times_of

ORDERS: Final = ("name", "slowest", "fastest")
NEVER: Final = 10**6  # who has only been silent is the slowest


@dataclass(frozen=True)
class Line:
    """A body in the list; `organisation` is read for the lines that are shown."""

    pk: int
    name: str
    times: Times


def lines_of(place: Region | None = None, order: str = "name") -> list[Line]:
    """Public bodies with something to count, that sit in or serve the place; four statements."""
    times = times_of()
    rows: Any = Organisation.objects.public().filter(pk__in=times)
    if place is not None:
        inside = Region.objects.within(place).values("pk")
        rows = rows.filter(Q(region__in=inside) | Q(territory__in=inside))
    lines = [Line(pk, name, times[pk]) for pk, name in rows.order_by("name", "pk").values_list("pk", "name")]
    if order == "name":
        return lines
    lines.sort(key=lambda line: _slowness(line.times), reverse=order == "slowest")
    return lines


def _slowness(times: Times) -> tuple[float, int]:
    return (NEVER if times.median is None else times.median, times.silent)
