"""The map of many needs: counted in cells by the database, so that it costs as many statements as of ten."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from hashlib import sha256
from typing import Any, Final

from django.core.cache import cache
from django.db.models import Count, F, Max, Min, Q, Sum
from django.db.models.functions import Coalesce
from django.db.models.lookups import GreaterThanOrEqual

from forum_site.regions.models import Region
from partnerships.maps import INDONESIA, Box, Point, View, fit
from partnerships.maps.view import WIDE
from partnerships.models import Need, NeedTotal
from partnerships.querysets import WORK_STATES, NeedQuerySet
from partnerships.totals.read import grouped

COLUMNS, ROWS = 6, 3
BETWEEN: Final = " – "  # two names of one cell
MOST_POINTS: Final = 24  # needs shown one by one; more are counted in cells
DEEPEST: Final = 400.0  # metres: a view this small is not divided any more
NATIONAL: Final = fit(Box(*INDONESIA), margin=0.01, aspect=WIDE)
KEPT: Final = 300  # seconds
# What a need can be without a sum over all needs telling it.
KINDS: Final = ("status", "sector", "year", "band", "verified", "published")
FUNDED: Final = Q(gap=0) | Q(status__in=WORK_STATES)
# The cell's width in metres from which on a province, a kota, a kecamatan names it.
_NAMED: Final = (
    (250_000, Region.Level.PROVINCE),
    (25_000, Region.Level.REGENCY),
    (3_000, Region.Level.DISTRICT),
)


@dataclass(frozen=True)
class Cell:
    """`n` needs within `box`, `funded` of them funded; `lack` in rupiah; `villages` two that lie in it."""

    n: int
    funded: int
    lack: int
    box: Box
    villages: tuple[int, int]

    @property
    def middle(self) -> Point:
        return Point((self.box.south + self.box.north) / 2, (self.box.west + self.box.east) / 2)


@dataclass(frozen=True)
class Overview:
    """What a view holds, `n` needs: cells, or with few needs the needs themselves."""

    view: View
    n: int
    cells: Sequence[Cell] = ()
    needs: Sequence[Need] = ()


def overview(rows: NeedQuerySet, box: Box | None = None) -> Overview:
    """The needs of `rows` within the box, or all of them in the view that fits; at most three statements."""
    view = fit(box, margin=0, aspect=WIDE) if box else NATIONAL
    cells = counted(rows, view) if box else counted_once(rows)
    if box is None and (whole := _around(cells)):
        nearer = fit(whole, aspect=WIDE)
        if nearer.metres < view.metres / 2:
            view, cells = nearer, counted(rows, nearer)
    n = sum(cell.n for cell in cells)
    if n <= MOST_POINTS or view.metres <= DEEPEST:
        return Overview(view, n, needs=points(rows, view) if n else ())
    return Overview(view, n, cells)


def points(rows: NeedQuerySet, view: View) -> list[Need]:
    """The needs in view with what a row shows, those that lack most first."""
    # Of few rows: an expression that is no column keeps the database from walking all needs by their gap.
    lack = Coalesce("gap", "gap").desc(nulls_last=True)
    return list(_inside(rows, view).for_list().order_by(lack, "pk")[:MOST_POINTS])


def counted_once(rows: NeedQuerySet) -> list[Cell]:
    """The cells of the whole country, counted anew when any of its sums has changed; one statement or two.

    A need that only moved is seen on this map after five minutes at most.
    """
    sums = sorted(grouped(NeedTotal.objects.of(None), *KINDS), key=str)
    told = f"{sums} {rows.query}"
    key = f"map-cells:{sha256(told.encode()).hexdigest()}"
    cells = cache.get(key)
    if cells is None:
        cells = counted(rows, NATIONAL)
        cache.set(key, cells, KEPT)
    return list(cells)


def counted(rows: NeedQuerySet, view: View) -> list[Cell]:
    """The cells of the view that hold needs; one statement.

    The database groups by which lines of the grid a need lies behind: of yes and no it knows that there
    are few groups, and keeps them in memory; of a number it would expect one for every need, and sort.
    """
    box = view.box
    behind = {
        f"x{step}": GreaterThanOrEqual(F("map_lng"), box.west + (box.east - box.west) * step / COLUMNS)
        for step in range(1, COLUMNS)
    } | {
        f"y{step}": GreaterThanOrEqual(F("map_lat"), box.south + (box.north - box.south) * step / ROWS)
        for step in range(1, ROWS)
    }
    grouped = (
        _inside(rows, view)
        .order_by()
        .values(**behind)
        .annotate(
            # the point is counted: the key is not in the index
            n=Count("map_lat"), funded_n=Count("map_lat", filter=FUNDED), lack=Sum("gap"),
            south=Min("map_lat"), north=Max("map_lat"), west=Min("map_lng"), east=Max("map_lng"),
            first=Min("village_id"), last=Max("village_id"),
        )
    )  # fmt: skip
    return [_cell(found) for found in grouped]


def cell_names(cells: Sequence[Cell], view: View) -> list[str]:
    """The place of each cell in words, "Kota A" or "Kota A – Kota B"; one statement."""
    wide = view.metres / COLUMNS
    level = next((level for metres, level in _NAMED if wide >= metres), Region.Level.VILLAGE)
    keys = {key for cell in cells for key in cell.villages}
    rows = Region.objects.filter(pk__in=keys).select_related("parent__parent__parent")
    names = {region.pk: _name_at(region, level) for region in rows}
    return [BETWEEN.join(dict.fromkeys(names[key] for key in cell.villages)) for cell in cells]


def _inside(rows: NeedQuerySet, view: View) -> NeedQuerySet:
    """Those in view; every public point lies in the view of all of Indonesia."""
    if view is NATIONAL:
        return rows.filter(map_lat__isnull=False)
    box = view.box
    return rows.filter(
        map_lat__gte=box.south, map_lat__lte=box.north, map_lng__gte=box.west, map_lng__lte=box.east
    )


def _cell(found: dict[str, Any]) -> Cell:
    box = Box(found["south"], found["west"], found["north"], found["east"])
    return Cell(found["n"], found["funded_n"], found["lack"] or 0, box, (found["first"], found["last"]))


def _around(cells: Sequence[Cell]) -> Box | None:
    return Box.of(
        point
        for cell in cells
        for point in (Point(cell.box.south, cell.box.west), Point(cell.box.north, cell.box.east))
    )


def _name_at(region: Region, level: int) -> str:
    while region.level > level and region.parent is not None:
        region = region.parent
    return region.name
