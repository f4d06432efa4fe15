"""What part of the earth a map shows, and where on the frame a point, a line or a distance lies.

The projection is equirectangular around the middle of the view: exact enough for a kelurahan, plain for
all of Indonesia. Places on the frame are percents of its width and height, so that the drawing follows
its container while words and signs keep their size.
"""

from __future__ import annotations

import math
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from partnerships.maps.points import INDONESIA, Point

ASPECT: Final = 4 / 3  # width by height of the frame, as in css/place.css
WIDE: Final = 2.0  # of the map that fills a page
METRES_A_DEGREE: Final = 111_195
LEAST_WIDE: Final = 300.0  # metres; a map of one point is still a map
MARGIN: Final = 0.12  # of the width and height of the points
MOST_LINES: Final = 4  # graticule lines a side
BAR_SHARE: Final = 0.3  # of the width, at most
_STEPS: Final = (10.0, 5.0, 2.0, 1.0, 0.5, 0.2, 0.1, 0.05, 0.02, 0.01, 0.005, 0.002, 0.001, 0.0005, 0.0002)
_CORNERS: Final = 4


@dataclass(frozen=True, slots=True)
class Box:
    """Degrees, in the order of `INDONESIA`; south < north, west < east."""

    south: float
    west: float
    north: float
    east: float

    @classmethod
    def of(cls, points: Iterable[Point]) -> Box | None:
        """The smallest that holds the points; None without any."""
        found = list(points)
        if not found:
            return None
        lats, lngs = [point.lat for point in found], [point.lng for point in found]
        return cls(min(lats), min(lngs), max(lats), max(lngs))

    @classmethod
    def read(cls, text: str) -> Box | None:
        """ "south,west,north,east" of an address; None for anything that is no box near Indonesia."""
        try:
            numbers = [float(part) for part in text.split(",")]
        except ValueError:
            return None
        if len(numbers) != _CORNERS or not all(math.isfinite(number) for number in numbers):
            return None
        box = cls(*numbers)
        ordered = box.south < box.north and box.west < box.east
        return box if ordered and box.meets(OUTER) else None

    def meets(self, other: Box) -> bool:
        return (
            self.south <= other.north
            and other.south <= self.north
            and self.west <= other.east
            and other.west <= self.east
        )

    def written(self) -> str:
        """As `read` takes it back: five decimals, about a metre."""
        return ",".join(f"{number:.5f}" for number in (self.south, self.west, self.north, self.east))


OUTER: Final = Box(*INDONESIA)


@dataclass(frozen=True, slots=True)
class View:
    """A box in the proportion of the frame."""

    box: Box

    @property
    def metres(self) -> float:
        """Width of the frame on the earth, at its middle."""
        return (self.box.east - self.box.west) * METRES_A_DEGREE * _shrink(self.box)

    @property
    def aspect(self) -> float:
        """Width of the frame by its height."""
        box = self.box
        return (box.east - box.west) * _shrink(box) / (box.north - box.south)

    def x(self, lng: float) -> float:
        return 100 * (lng - self.box.west) / (self.box.east - self.box.west)

    def y(self, lat: float) -> float:
        return 100 * (self.box.north - lat) / (self.box.north - self.box.south)

    def point(self, x: float, y: float) -> Point:
        """The earth under a place of the frame."""
        box = self.box
        return Point(
            box.north - y / 100 * (box.north - box.south), box.west + x / 100 * (box.east - box.west)
        )

    def meridians(self) -> list[tuple[float, float]]:
        """(longitude, x) of the lines to draw."""
        return [(lng, self.x(lng)) for lng in _lines(self.box.west, self.box.east)]

    def parallels(self) -> list[tuple[float, float]]:
        """(latitude, y) of the lines to draw."""
        return [(lat, self.y(lat)) for lat in _lines(self.box.south, self.box.north)]

    def scale(self) -> tuple[int, float]:
        """A round distance in metres and its width in percent."""
        most = self.metres * BAR_SHARE
        size = 10 ** math.floor(math.log10(most))
        length = next(factor * size for factor in (5, 2, 1) if factor * size <= most)
        return round(length), 100 * length / self.metres

    def moved(self, east: float = 0, north: float = 0, zoom: float = 1) -> View:
        """Shifted by shares of its own width and height; `zoom` 3 shows three times as much."""
        box = self.box
        wide, high = box.east - box.west, box.north - box.south
        lng, lat = (box.east + box.west) / 2 + east * wide, (box.north + box.south) / 2 + north * high
        half_w, half_h = wide * zoom / 2, high * zoom / 2
        return View(Box(lat - half_h, lng - half_w, lat + half_h, lng + half_w))


def fit(box: Box, *, margin: float = MARGIN, aspect: float = ASPECT) -> View:
    """The smallest view that shows the box with a margin around it."""
    lat, lng = (box.south + box.north) / 2, (box.west + box.east) / 2
    shrink = _shrink(box)
    wide = (box.east - box.west) * METRES_A_DEGREE * shrink * (1 + 2 * margin)
    high = (box.north - box.south) * METRES_A_DEGREE * (1 + 2 * margin)
    wide = max(wide, high * aspect, LEAST_WIDE)
    half_lng = wide / METRES_A_DEGREE / shrink / 2
    half_lat = wide / aspect / METRES_A_DEGREE / 2
    return View(Box(lat - half_lat, lng - half_lng, lat + half_lat, lng + half_lng))


def _shrink(box: Box) -> float:
    """How much shorter a degree of longitude is than one of latitude, in the middle of the box."""
    return max(0.1, math.cos(math.radians((box.south + box.north) / 2)))


def _lines(low: float, high: float) -> list[float]:
    """Round degrees within the range, at most MOST_LINES."""
    step = next((step for step in reversed(_STEPS) if (high - low) / step <= MOST_LINES), 2 * _STEPS[0])
    first = math.ceil(low / step)
    return [round(number * step, 6) for number in range(first, math.floor(high / step) + 1)]
