"""The map as SVG: frame, lines of degrees, scale, north, and signs that need no colour to be told apart.

Places are percents, signs are pixels (nested <svg>): the drawing follows its container and its words keep
their size, as the bars of the site do. Everything is escaped here; looks are classes of `css/place.css`.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from html import escape
from typing import Final

from partnerships.maps.tiles import Tile
from partnerships.maps.view import ASPECT, WIDE, View

PHONE: Final = 320  # pixels: the narrowest frame; signs keep apart even there
APART: Final = 27.0  # pixels between the middles of two signs
PLATES_APART: Final = 38.0  # and of two plates with a number
ROUNDS: Final = 60
MOVED: Final = 6.0  # pixels from which on a line leads to the true place
# Percents within which a degree label finds room: along the top, and down the left side.
TOP_ROOM: Final = (13.0, 75.0)
SIDE_ROOM: Final = (12.0, 96.0)
# The outline of each sector's sign, around 0,0: round, square, pointed.
SHAPES: Final = {
    "ENVIRONMENT": '<circle r="12"/>',
    "SOCIAL": '<rect x="-11" y="-11" width="22" height="22" rx="2"/>',
    "ECONOMIC": '<path d="M0-14 14 0 0 14-14 0z"/>',
    "": '<path d="M-7-12H7l6 12-6 12H-7l-6-12z"/>',
}
SECTOR_CLASSES: Final = {"ENVIRONMENT": "env", "SOCIAL": "soc", "ECONOMIC": "eco"}


@dataclass(frozen=True, slots=True)
class Mark:
    """A sign: `label` stands on it (a number), `title` is what a reader or a pointer is told.

    `count` makes it a plate for several needs, with its `place` beneath, and `share` (0–1) of them funded
    as a bar, or no bar.
    """

    lat: float
    lng: float
    label: str
    title: str = ""
    sector: str = ""
    funded: bool = False
    here: bool = False
    href: str = ""
    count: int = 0
    place: str = ""
    share: float | None = None


@dataclass(frozen=True, slots=True)
class MapWords:
    """The words on the map: sides of the sky, the decimal sign, how the map is read aloud."""

    label: str
    north: str = "N"
    south: str = "S"
    east: str = "E"
    top: str = "N"
    comma: str = "."


def draw(view: View, marks: Sequence[Mark], words: MapWords, tiles: Sequence[Tile] = ()) -> str:
    """The whole <svg>. Signs with a `href` are links, so the map is then a group, not a picture."""
    role = "group" if any(mark.href for mark in marks) else "img"
    css = "map wide" if view.aspect > (ASPECT + WIDE) / 2 else "map"
    parts = [
        f'<svg class="{css}" role="{role}" aria-label="{escape(words.label)}">',
        *(_picture(tile) for tile in tiles),
        _graticule(view, words),
        _signs(view, marks),
        _scale(view, words),
        f'<svg class="map-n" x="100%" aria-hidden="true"><path d="M-22 10l6 16-6-4-6 4z"/>'
        f'<text x="-22" y="40">{escape(words.top)}</text></svg>',
        '<rect class="map-f" width="100%" height="100%"/></svg>',
    ]
    return "".join(parts)


def degree_words(value: float, positive: str, negative: str, comma: str) -> str:
    """ "2,21° LS": as many decimals as the value has."""
    number = f"{abs(value):.6f}".rstrip("0").rstrip(".").replace(".", comma)
    return f"{number}°" if value == 0 else f"{number}° {positive if value > 0 else negative}"


def metre_words(metres: int, comma: str) -> str:
    """ "500 m", "2 km"."""
    if metres < 1000:  # noqa: PLR2004 - a kilometre
        return f"{metres} m"
    return f"{metres / 1000:g} km".replace(".", comma)


def sign(sector: str, *, funded: bool, label: str = "", here: bool = False) -> str:
    """The sign of one need, for the map and for its key."""
    css = " ".join(
        filter(
            None, ["pin", SECTOR_CLASSES.get(sector, ""), "full" if funded else "", "here" if here else ""]
        )
    )
    ring = '<circle class="pin-here" r="18"/>' if here else ""
    text = f'<text y="4">{escape(label)}</text>' if label else ""
    return f'<g class="{css}">{ring}{SHAPES.get(sector, SHAPES[""])}{text}</g>'


def spread(view: View, marks: Sequence[Mark]) -> list[tuple[float, float]]:
    """Places of the signs in percents, pushed apart until none hides another on a phone.

    The same marks always lie in the same places; those of equal points fan out in a circle.
    """
    apart = PLATES_APART if any(mark.count for mark in marks) else APART
    wide, high = float(PHONE), PHONE / view.aspect
    places = []
    for index, mark in enumerate(marks):
        turn = index * 2.4  # the golden angle: equal points never line up
        x, y = view.x(mark.lng) * wide / 100, view.y(mark.lat) * high / 100
        places.append([x + math.cos(turn) / 100, y + math.sin(turn) / 100])
    for _round in range(ROUNDS):
        if not _push(places, apart):
            break
    edge = apart / 2
    return [
        (100 * min(max(x, edge), wide - edge) / wide, 100 * min(max(y, edge), high - edge) / high)
        for x, y in places
    ]


def _push(places: list[list[float]], apart: float) -> bool:
    """One round; whether any two were too near."""
    touched = False
    for i, one in enumerate(places):
        for other in places[i + 1 :]:
            dx, dy = other[0] - one[0], other[1] - one[1]
            far = math.hypot(dx, dy) or 1e-6
            if far >= apart:
                continue
            touched = True
            step = (apart - far) / 2 / far
            one[0], one[1] = one[0] - dx * step, one[1] - dy * step
            other[0], other[1] = other[0] + dx * step, other[1] + dy * step
    return touched


def _signs(view: View, marks: Sequence[Mark]) -> str:
    leads, signs = [], []
    for mark, (x, y) in zip(marks, spread(view, marks), strict=True):
        true_x, true_y = view.x(mark.lng), view.y(mark.lat)
        if math.hypot((x - true_x) / 100 * PHONE, (y - true_y) / 100 * PHONE / view.aspect) > MOVED:
            leads.append(
                f'<line class="map-l" x1="{_p(true_x)}" y1="{_p(true_y)}" x2="{_p(x)}" y2="{_p(y)}"/>'
                f'<circle class="map-d" cx="{_p(true_x)}" cy="{_p(true_y)}" r="2.5"/>'
            )
        signs.append(_placed(mark, x, y))
    return "".join(leads) + "".join(signs)


def _placed(mark: Mark, x: float, y: float) -> str:
    inner = (
        _cell(mark) if mark.count else sign(mark.sector, funded=mark.funded, label=mark.label, here=mark.here)
    )
    title = f"<title>{escape(mark.title)}</title>" if mark.title else ""
    body = f'<svg class="map-s" x="{_p(x)}" y="{_p(y)}">{title}{inner}</svg>'
    if not mark.href:
        return body
    follow = ' rel="nofollow"' if mark.count else ""  # the parts of the map are without end
    return f'<a href="{escape(mark.href)}"{follow} aria-label="{escape(mark.title)}">{body}</a>'


def _cell(mark: Mark) -> str:
    """How many, on a plate as wide as the number, with the share that is funded as a bar beneath."""
    wide = max(28.0, 12 + 7.2 * len(mark.label))
    half = wide / 2
    plate = f'<rect class="cell" x="{-half:.1f}" y="-13" width="{wide:.1f}" height="26" rx="3"/>'
    text = f'<text y="{"2" if mark.share is not None else "4"}">{escape(mark.label)}</text>'
    text += f'<text class="map-p" y="27">{escape(mark.place)}</text>' if mark.place else ""
    if mark.share is None:
        return f"<g>{plate}{text}</g>"
    found = (wide - 8) * min(1.0, max(0.0, mark.share))
    bar = (
        f'<rect class="c-gap" x="{4 - half:.1f}" y="6" width="{wide - 8:.1f}" height="4"/>'
        f'<rect class="c-received" x="{4 - half:.1f}" y="6" width="{found:.1f}" height="4"/>'
    )
    return f"<g>{plate}{bar}{text}</g>"


def _graticule(view: View, words: MapWords) -> str:
    parts = []
    for lng, x in view.meridians():
        parts.append(f'<line class="map-g" x1="{_p(x)}" x2="{_p(x)}" y2="100%"/>')
        if TOP_ROOM[0] <= x <= TOP_ROOM[1]:
            label = degree_words(lng, words.east, "", words.comma)
            parts.append(f'<text class="map-t mid" x="{_p(x)}" y="13">{escape(label)}</text>')
    for lat, y in view.parallels():
        parts.append(f'<line class="map-g" y1="{_p(y)}" y2="{_p(y)}" x2="100%"/>')
        if SIDE_ROOM[0] <= y <= SIDE_ROOM[1]:
            label = degree_words(lat, words.north, words.south, words.comma)
            text = f'<text class="map-t" y="-4">{escape(label)}</text>'
            parts.append(f'<svg class="map-s" x="4" y="{_p(y)}">{text}</svg>')
    return f'<g aria-hidden="true">{"".join(parts)}</g>'


def _scale(view: View, words: MapWords) -> str:
    metres, share = view.scale()
    left, right = _p(97 - share), "97%"
    return (
        '<svg class="map-s" y="100%" width="100%" height="1" aria-hidden="true">'
        f'<line class="map-b" x1="{left}" x2="{right}" y1="-10" y2="-10"/>'
        f'<line class="map-b" x1="{left}" x2="{left}" y1="-14" y2="-6"/>'
        f'<line class="map-b" x1="{right}" x2="{right}" y1="-14" y2="-6"/>'
        f'<text class="map-t end" x="{right}" y="-18">{metre_words(metres, words.comma)}</text></svg>'
    )


def _picture(tile: Tile) -> str:
    return (
        f'<image href="{escape(tile.url)}" x="{_p(tile.x)}" y="{_p(tile.y)}" width="{_p(tile.width)}"'
        f' height="{_p(tile.height)}" preserveAspectRatio="none"/>'
    )


def _p(number: float) -> str:
    return f"{number:.2f}%"
