"""Pictures of an optional tile server behind a map (Web Mercator, 256 px)."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import Final

from partnerships.maps.view import View

DEEPEST: Final = 19
SHARP: Final = 640  # the width in pixels for which tiles are chosen
TILE: Final = 256
MOST: Final = 24  # pictures a map


@dataclass(frozen=True, slots=True)
class Tile:
    """Where a picture lies on the frame, in percents."""

    url: str
    x: float
    y: float
    width: float
    height: float


def tiles_of(view: View, template: str) -> list[Tile]:
    """The pictures that cover the view; `template` holds {z}, {x} and {y}."""
    zoom = zoom_of(view)
    while zoom > 0 and _count(view, zoom) > MOST:
        zoom -= 1
    columns, rows = _range(view, zoom)
    return [_tile(view, template, zoom, column, row) for row in rows for column in columns]


def zoom_of(view: View) -> int:
    wide = view.box.east - view.box.west
    return max(0, min(DEEPEST, round(math.log2(360 / wide * SHARP / TILE))))


def _tile(view: View, template: str, zoom: int, column: int, row: int) -> Tile:
    west, east = _lng(column, zoom), _lng(column + 1, zoom)
    north, south = _lat(row, zoom), _lat(row + 1, zoom)
    address = template.replace("{z}", str(zoom)).replace("{x}", str(column)).replace("{y}", str(row))
    x, y = view.x(west), view.y(north)
    return Tile(address, x, y, view.x(east) - x, view.y(south) - y)


def _range(view: View, zoom: int) -> tuple[range, range]:
    box, most = view.box, 2**zoom - 1
    columns = (_column(box.west, zoom), _column(box.east, zoom))
    rows = (_row(box.north, zoom), _row(box.south, zoom))
    return (
        range(max(0, columns[0]), min(most, columns[1]) + 1),
        range(max(0, rows[0]), min(most, rows[1]) + 1),
    )


def _count(view: View, zoom: int) -> int:
    columns, rows = _range(view, zoom)
    return len(columns) * len(rows)


def _column(lng: float, zoom: int) -> int:
    return math.floor((lng + 180) / 360 * 2**zoom)


def _row(lat: float, zoom: int) -> int:
    return math.floor((1 - math.asinh(math.tan(math.radians(lat))) / math.pi) / 2 * 2**zoom)


def _lng(column: int, zoom: int) -> float:
    return column / 2**zoom * 360 - 180


def _lat(row: int, zoom: int) -> float:
    return math.degrees(math.atan(math.sinh(math.pi * (1 - 2 * row / 2**zoom))))
