"""Sums of needs in a place: from the kept totals; within a kota or kabupaten from the needs themselves."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from django.db.models import Count, F, Q, Sum
from django.db.models.functions import Substr

from forum_site.regions.models import Region
from partnerships.models import Need, NeedTotal
from partnerships.querysets import NeedQuerySet
from partnerships.totals.read import AMOUNTS, MEASURES, grouped

Level = Region.Level
CODE_LENGTH = {Level.DISTRICT: 8, Level.VILLAGE: 13}  # "62.71.01", "62.71.01.1001"
Sums = dict[str, Any]


@dataclass(frozen=True)
class Cut:
    """Which needs are summed: `state` as on the list page; one sector and year, or all."""

    state: str = "all"
    sector: str = ""
    year: int | None = None

    def of(self, rows: Any) -> Any:
        """Rows of needs or of kept totals in the state already."""
        rows = rows.filter(sector=self.sector) if self.sector else rows
        return rows.filter(year=self.year) if self.year else rows


def sums_in(region: Region | None, cut: Cut, *by: str) -> list[Sums]:
    """MEASURES a combination of `by` ("sector", "year"; year 0 or "" is not stated) in one statement."""
    if region is None or region.level <= Level.REGENCY:
        rows = grouped(cut.of(NeedTotal.objects.of(region).in_state(cut.state)), *by)
    else:
        rows = grouped_needs(needs_in(region, cut), *by)
    return [row for row in rows if row["n"]]


def sums_of_parts(region: Region | None, cut: Cut) -> list[Sums]:
    """MEASURES and the `code` of each part of a place that has needs; of a village, each `plan_id`."""
    if region is None or region.level < Level.REGENCY:
        kept = cut.of(NeedTotal.objects.parts_of(region).in_state(cut.state))
        rows = grouped(kept.annotate(code=F("place")), "code")
    elif region.level == Level.VILLAGE:
        rows = grouped_needs(needs_in(region, cut), "plan_id")
    else:
        length = CODE_LENGTH[Level(region.level + 1)]
        rows = grouped_needs(needs_in(region, cut).annotate(code=Substr("village__code", 1, length)), "code")
    return [row for row in rows if row["n"]]


def needs_in(region: Region, cut: Cut) -> NeedQuerySet:
    needs: NeedQuerySet = cut.of(Need.objects.in_state(cut.state)).within(region)
    return needs


def grouped_needs(needs: Any, *by: str) -> list[Sums]:
    """MEASURES of needs a combination of `by`, or of all; the twin of `totals.read.grouped`."""
    sums: dict[str, Any] = {f"all_{name}": Sum(name) for name in AMOUNTS}
    sums |= {"all_n": Count("pk"), "all_unpriced": Count("pk", filter=Q(cost=None))}
    rows = needs.order_by()
    found = rows.values(*by).annotate(**sums) if by else [rows.aggregate(**sums)]
    return [
        {**{key: row[key] for key in by}, **{name: row[f"all_{name}"] or 0 for name in MEASURES}}
        for row in found
    ]


def added(rows: list[Sums]) -> Sums:
    """The sum of sums."""
    return {name: sum(row[name] for row in rows) for name in MEASURES}


def by_key(rows: list[Sums], key: str) -> list[Sums]:
    """Finer groups put together: one a value of `key` (in "key"), ordered by it."""
    values = sorted({str(row[key] or "") for row in rows})
    return [
        {"key": value, **added([row for row in rows if str(row[key] or "") == value])} for value in values
    ]
