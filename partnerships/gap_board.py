"""The board "belum terdanai" of one place: sums by its parts, by sector and by year; bars of one scale."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from urllib.parse import urlencode

from django.urls import reverse
from django.utils.translation import gettext as _

from forum_site.core.display.charts import Funding
from forum_site.core.money import number, percent
from forum_site.regions.models import Region
from partnerships.choices import SECTORS
from partnerships.display import sum_funding
from partnerships.models import MediumTermPlan
from partnerships.region_sums import Cut, Sums, added, by_key, sums_in, sums_of_parts


@dataclass(frozen=True)
class Line:
    """One row of a chart and of the table behind it. `url` drills down; `needs` lists what was summed."""

    words: str
    url: str
    needs: str
    sums: Sums
    slices: list[tuple[str, int]]

    @property
    def cells(self) -> list[str]:
        amounts = (self.sums[name] for name in ("cost", "committed", "received", "spent", "gap"))
        return [self.words, number(self.sums["n"]), *(number(amount) for amount in amounts)]


@dataclass(frozen=True)
class Chart:
    lines: list[Line]

    @property
    def rows(self) -> list[list[str]]:
        """The table behind it."""
        return [line.cells for line in self.lines]


@dataclass(frozen=True)
class GapBoard:
    """`parts` are the provinces, kota, kecamatan, kelurahan or plans of the place, what lacks most first."""

    total: Sums
    funding: Funding
    parts: Chart
    sectors: Chart
    years: Chart

    @property
    def found(self) -> str:
        """How much of the cost is found, in words: "36%"."""
        return percent(self.total["cost"] - self.total["gap"], self.total["cost"])


def gap_board(region: Region | None, cut: Cut, query: dict[str, str]) -> GapBoard:
    """Three or four statements, however many needs there are; `query` is what links keep."""
    rows = sums_in(region, cut, "sector", "year")
    total = added(rows)
    sectors = {code: str(words) for code, words in SECTORS}
    return GapBoard(
        total=total,
        funding=sum_funding(total),
        parts=parts_of(region, cut, query),
        sectors=lines(
            by_key(rows, "sector"),
            lambda key: sectors.get(key, _("Sector not stated yet")),
            lambda key: board_url(region, {**query, "sector": key}) if key else "",
            lambda key: needs_url(region, {**query, "sector": key}) if key else "",
        ),
        years=lines(
            by_key(rows, "year"),
            lambda key: key if key not in ("", "0") else _("Year not stated yet"),
            lambda key: board_url(region, {**query, "year": key}) if key not in ("", "0") else "",
            lambda key: needs_url(region, {**query, "year": key}) if key not in ("", "0") else "",
        ),
    )


def parts_of(region: Region | None, cut: Cut, query: dict[str, str]) -> Chart:
    rows = sorted(sums_of_parts(region, cut), key=lambda row: -row["gap"])
    if region is not None and region.level == Region.Level.VILLAGE:
        plans = MediumTermPlan.objects.select_related("board").in_bulk([row["plan_id"] for row in rows])
        names = {str(pk): f"{plan.board.name}, PJM {plan.period}" for pk, plan in plans.items()}
        keyed = [{**row, "key": str(row["plan_id"])} for row in rows]
        return lines(
            keyed, names.__getitem__, lambda key: plans[int(key)].get_absolute_url(), lambda _key: ""
        )
    places = {one.code: one for one in Region.objects.filter(code__in=[row["code"] for row in rows])}
    keyed = [{**row, "key": row["code"]} for row in rows if row["code"] in places]
    return lines(
        keyed,
        lambda key: places[key].name,
        lambda key: board_url(places[key], query),
        lambda key: needs_url(places[key], query),
    )


def lines(
    rows: list[Sums],
    words: Callable[[str], str],
    url: Callable[[str], str],
    needs: Callable[[str], str],
) -> Chart:
    """Bars against the largest cost among the rows, so that they can be compared."""
    most = max((row["cost"] for row in rows), default=0)
    found = []
    for row in rows:
        key, slices = row["key"], [*sum_funding(row).slices(), ("track", most - row["cost"])]
        found.append(Line(words(key), url(key), needs(key), row, slices))
    return Chart(found)


def board_url(region: Region | None, query: dict[str, str]) -> str:
    path = reverse("partnerships:gap_of", args=[region.code]) if region else reverse("partnerships:gap")
    return f"{path}?{urlencode(query)}" if query else path


def needs_url(region: Region | None, query: dict[str, str]) -> str:
    """The list of exactly the needs that were summed."""
    said = {"state": "all", **query}
    if region is not None:
        said["region"] = region.code
    return f"{reverse('partnerships:needs')}?{urlencode(said)}"
