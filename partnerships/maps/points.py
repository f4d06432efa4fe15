"""A point as people write it, and how far two points are apart."""

from __future__ import annotations

import math
import re
from dataclasses import dataclass
from typing import Final
from urllib.parse import unquote_plus

EARTH: Final = 6_371_000  # metres, mean radius
DIGITS: Final = 6  # of a degree: about 0.1 m
LAT_RANGE: Final = (-11.0, 6.0)
LNG_RANGE: Final = (95.0, 141.1)  # the border with Papua New Guinea is at 141° 1′
INDONESIA: Final = (LAT_RANGE[0], LNG_RANGE[0], LAT_RANGE[1], LNG_RANGE[1])
SIXTY: Final = 60

_NUMBER: Final = r"(-?\d{1,3}(?:\.\d+)?)"
# Where the links of map sites carry the point: the marked place before the centre of the view.
_LINKS: Final = tuple(
    re.compile(pattern.replace("#", _NUMBER), re.IGNORECASE)
    for pattern in (
        r"!3d#!4d#",
        r"[?&]mlat=#&mlon=#",
        r"[?&](?:q|query|ll|sll|destination|daddr|center|cp)=(?:loc:)?#\s*[,~]\s*#",
        r"geo:#,#",
        r"/(?:place|search|dir)/#,\s*#",
        r"@#,#",
        r"[\x23]map=[\d.]+/#/#",
    )
)
_LINK: Final = re.compile(r"https?:|geo:|\bmaps?\.|goo\.gl", re.IGNORECASE)
# What stands for a hemisphere, in Indonesian and English; the longer words first.
_HEMISPHERES: Final = (
    (r"LINTANG\s+SELATAN|L\.?\s?S\.?(?![A-Z])|SOUTH|SELATAN|S(?![A-Z])", "S"),
    (r"LINTANG\s+UTARA|L\.?\s?U\.?(?![A-Z])|NORTH|UTARA|N(?![A-Z])|U(?![A-Z])", "N"),
    (r"BUJUR\s+TIMUR|B\.?\s?T\.?(?![A-Z])|EAST|TIMUR|E(?![A-Z])|T(?![A-Z])", "E"),
)
_NAMES: Final = re.compile(r"\b(?:LATITUDE|LONGITUDE|LAT|LONG|LNG|LON|LINTANG|BUJUR)\b")
_TOKEN: Final = re.compile(r"[-+]?\d+(?:\.\d+)?|[NSE]")


@dataclass(frozen=True, slots=True)
class Point:
    """Degrees: `lat` is negative in the south, `lng` positive in the east."""

    lat: float
    lng: float


class PointProblem(ValueError):
    """`code` is "unreadable" (no point in the text) or "link" (a link that carries no coordinates)."""

    def __init__(self, code: str) -> None:
        super().__init__(code)
        self.code = code


def inside_indonesia(point: Point) -> bool:
    return LAT_RANGE[0] <= point.lat <= LAT_RANGE[1] and LNG_RANGE[0] <= point.lng <= LNG_RANGE[1]


def distance(a: Point, b: Point) -> float:
    """Metres along the earth (haversine)."""
    lat_a, lat_b = math.radians(a.lat), math.radians(b.lat)
    half_lat, half_lng = (lat_b - lat_a) / 2, math.radians(b.lng - a.lng) / 2
    part = math.sin(half_lat) ** 2 + math.cos(lat_a) * math.cos(lat_b) * math.sin(half_lng) ** 2
    return 2 * EARTH * math.asin(min(1.0, math.sqrt(part)))


def read_point(text: str) -> Point:
    """The point in "-2.2096, 113.9108", "2°12′34,6″ LS 113°54′38,9″ BT" or a map link; PointProblem else.

    Latitude first, unless hemispheres say otherwise or only the other order lies in Indonesia.
    """
    if _LINK.search(text):
        return _of_link(unquote_plus(text))
    pair = _groups(_TOKEN.findall(_plain(text)))
    if pair is None:
        raise PointProblem("unreadable")
    (first, mark_a), (second, mark_b) = pair
    if mark_a == "E" or (mark_b and mark_b in "NS"):
        first, second = second, first
    return _point(first, second, turn=not (mark_a or mark_b))


def _of_link(text: str) -> Point:
    for pattern in _LINKS:
        if found := pattern.search(text):
            return _point(float(found[1]), float(found[2]), turn=False)
    raise PointProblem("link")


def _point(lat: float, lng: float, *, turn: bool) -> Point:
    point, turned = (
        Point(round(lat, DIGITS), round(lng, DIGITS)),
        Point(round(lng, DIGITS), round(lat, DIGITS)),
    )
    if turn and not inside_indonesia(point) and inside_indonesia(turned):
        return turned
    if abs(point.lat) > 90 or abs(point.lng) > 180:  # noqa: PLR2004 - the poles, the date line
        raise PointProblem("unreadable")
    return point


def _plain(text: str) -> str:
    """Capital letters, N S E for hemispheres, a dot before decimals, "-" for every minus."""
    words = _NAMES.sub(" ", _hemispheres(text.upper().translate(str.maketrans("−–—", "---"))))
    if not re.search(r"\d\.\d", words):  # then a comma between digits is the decimal one
        words = re.sub(r"(?<=\d),(?=\d)", ".", words)
    return words


def _hemispheres(words: str) -> str:
    for pattern, letter in _HEMISPHERES:
        words = re.sub(rf"(?<![A-Z])(?:{pattern})", f" {letter} ", words)
    return words


def _groups(tokens: list[str]) -> tuple[tuple[float, str], tuple[float, str]] | None:
    """Two (degrees, hemisphere or ""), or None when the tokens are not two angles."""
    letters = [token for token in tokens if token.isalpha()]
    numbers = [token for token in tokens if not token.isalpha()]
    half, odd = divmod(len(numbers), 2)
    if odd or not 1 <= half <= 3 or len(letters) not in {0, 2}:  # noqa: PLR2004 - degrees, minutes, seconds
        return None
    if letters and _places(tokens) not in {(0, half + 1), (half, 2 * half + 1)}:
        return None
    marks = letters or ["", ""]
    if letters and letters.count("E") != 1:
        return None
    first, second = _angle(numbers[:half], marks[0]), _angle(numbers[half:], marks[1])
    if first is None or second is None:
        return None
    return (first, marks[0]), (second, marks[1])


def _places(tokens: list[str]) -> tuple[int, ...]:
    return tuple(index for index, token in enumerate(tokens) if token.isalpha())


def _angle(parts: list[str], mark: str) -> float | None:
    """Degrees, minutes and seconds as degrees; None when they cannot be that."""
    degrees, *rest = (float(part) for part in parts)
    if any(not 0 <= part < SIXTY for part in rest) or any("." in part for part in parts[:-1]):
        return None
    size = abs(degrees) + sum(part / SIXTY**power for power, part in enumerate(rest, 1))
    return -size if mark == "S" or parts[0].startswith("-") else size
