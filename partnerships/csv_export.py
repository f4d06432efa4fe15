"""The open list of needs as CSV: nothing finer than the public pages show."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice
from typing import Any

from forum_site.core.csv_file import csv_lines
from partnerships.display import address_of, few_families, shown_count
from partnerships.models import Need
from partnerships.privacy import few

COLUMNS = (
    "id", "url", "title", "sector", "category", "status", "board", "village_code", "village", "place",
    "rw", "rt", "latitude", "longitude", "quantity", "unit", "cost", "committed", "received", "gap",
    "households", "poor_households", "people", "women", "year", "plan", "opened_on",
)  # fmt: skip
FIRST, BLOCK = 50, 500  # needs a statement


def need_lines(rows: Any) -> Iterator[str]:
    """The lines of the file, heading first; `rows` is a queryset of needs in their order."""
    return csv_lines(COLUMNS, _rows(rows.values_list("pk", flat=True)))


def _rows(keys: Any) -> Iterator[list[Any]]:
    for block in _blocks(keys):
        needs = Need.objects.for_list().select_related("plan").in_bulk(block)
        yield from (values_of(needs[key]) for key in block if key in needs)


def _blocks(keys: Any) -> Iterator[list[int]]:
    """The first block is asked for by itself: a file of the whole country begins as soon as a short one."""
    first = list(keys[:FIRST])
    if first:
        yield first
    if len(first) == FIRST:
        rest = keys[FIRST:].iterator(chunk_size=BLOCK)
        while block := list(islice(rest, BLOCK)):
            yield block


def values_of(need: Need) -> list[Any]:
    """In the order of COLUMNS."""
    hidden = few(need.households)  # then no other count is told either
    counts = [need.poor_households, need.people, need.women]
    village = need.village
    return [
        need.pk, address_of(need), need.public_title, need.sector, need.category, need.status,
        need.board.name, village.code, village.name, village.place,
        need.rw, "" if need.is_house_level else need.rt, need.map_lat, need.map_lng,
        "" if few_families(need) else need.quantity, need.unit,
        need.cost, need.committed, need.received, need.gap,
        shown_count(need.households), *("" if hidden else shown_count(count) for count in counts),
        need.year, need.plan.period, need.opened_at.date().isoformat() if need.opened_at else "",
    ]  # fmt: skip
