"""How large the letters may be when a browser prints the bulletin, so that one A4 holds it.

Which letters a browser has is not known: they are taken to be broad, and counted line by line. The PDF
measures itself.
"""

from __future__ import annotations

from math import ceil
from typing import TYPE_CHECKING, Final, NamedTuple

from forum_site.portal.bulletin.parts import Part

if TYPE_CHECKING:
    from forum_site.portal.bulletin.issue import Bulletin

# Points; the classes size-0 … of bulletin.css say the same.
SIZES: Final = (12.5, 11.5, 10.5, 9.7, 9.0, 8.4, 7.8, 7.2)
WIDTH, HEIGHT = 516.0, 770.0  # points inside the margins, less a line for what is reckoned too small
LETTER, CAPITAL, BLANK = 0.57, 0.69, 0.33  # em, of the broadest letters that browsers print with
SMALL: Final = 0.93  # of the second line of what is told
RAGGED: Final = 1.06  # lines end before the edge
LINE: Final = 1.3  # em from line to line
HEADING, SPACE, GAP = 2.1, 0.4, 1.6  # em: of a part, between its lines, between columns
LEFT, RIGHT = 1.1 / 2.1, 1 / 2.1
TOP: Final = 7.4  # em of rules, title and gaps above the parts
FIGURE: Final = 9.2  # em of heading, number, bar and legend
CODE: Final = 68.0  # points; what stands beside the QR is at least as high
PEN: Final = 185.0  # points that the lines for handwriting take


class Room(NamedTuple):
    """`size` is the place in SIZES; `notes`: there is room for handwriting too."""

    size: int
    notes: bool


def room_of(it: Bulletin) -> Room:
    heights = [height(it, size) for size in SIZES]
    at = next((n for n, tall in enumerate(heights) if tall <= HEIGHT), len(SIZES) - 1)
    return Room(at, heights[at] + PEN <= HEIGHT)


def height(it: Bulletin, size: float) -> float:
    """Points that all of it takes with letters of this size."""
    whole = WIDTH / size
    above = TOP + LINE * (lines(it.board, whole) + lines(it.place, whole) + lines(it.week, whole))
    if it.figure:
        above += FIGURE + LINE * lines(" ".join(it.figure.words), whole)
    foot = LINE * (lines(it.ask, whole - 9) + lines(it.address, whole - 9) + lines(it.printed(), whole - 9))
    return size * (above + told(it.parts, whole)) + max(CODE, size * foot) + 2 * size


def told(parts: tuple[Part, ...], whole: float) -> float:
    """In em; what lies ahead stands in two columns beneath the rest."""
    if len(parts) <= 2:
        return sum(tall(part, whole) for part in parts)
    changes, offers, ahead, talk = parts
    columns = whole - GAP
    beside = tall(ahead, columns * RIGHT) + tall(talk, columns * RIGHT)
    return tall(changes, whole) + max(tall(offers, columns * LEFT), beside)


def tall(part: Part, width: float) -> float:
    rows = lines(part.note, width) + lines(part.more, width)
    rows += sum(
        lines(f"{one.mark} {one.text}", width) + lines(one.detail, width / SMALL) for one in part.lines
    )
    return HEADING + LINE * rows + SPACE * (len(part.lines) + 1)


def lines(text: str, width: float) -> int:
    """How many lines of so many em the words fill."""
    broad = sum(BLANK if letter.isspace() else CAPITAL if letter.isupper() else LETTER for letter in text)
    return ceil(broad * RAGGED / width)
