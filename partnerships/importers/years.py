"""Reads years: 2027, "2027-2029", "TA 2027", "Tahun ke-1", ticks, and a plan's period in its title."""

import re
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Final

from partnerships.importers.decimals import letters_among_digits
from partnerships.importers.sheets import Cell
from partnerships.importers.words import is_blank, normal, text_of

Period = tuple[int, int]

EARLIEST: Final = 2000
LATEST: Final = 2100
_LONGEST_PLAN: Final = 25
_YEAR: Final = re.compile(r"(?<!\d)(20\d\d)(?!\d)")
_BETWEEN: Final = r"\s*(?:-|–|—|/|s\s*/\s*d|s\.\s*d\.?|sd|sampai(?:\s+dengan)?|hingga)\s*"
_PERIOD: Final = re.compile(rf"(?<!\d)(20\d\d){_BETWEEN}(?:tahun\s+)?(20\d\d)(?!\d)", re.I)
_ORDINALS: Final = {
    "i": 1, "ii": 2, "iii": 3, "iv": 4, "v": 5, "1": 1, "2": 2, "3": 3, "4": 4, "5": 5,
    "pertama": 1, "kedua": 2, "ketiga": 3, "keempat": 4, "kelima": 5,
}  # fmt: skip
_ORDINAL: Final = re.compile(r"(?:(?:tahun|thn|th|ta)\s*)?(?:ke\s*)?(\w+)")
_TICKS: Final = frozenset("v V x X √ ✓ ✔ ☑ ● • ■ * 1 ya Ya YA TRUE y Y ü P þ O o".split())


@dataclass(frozen=True, slots=True)
class Years:
    """Years in order; `problem` is a code of `messages.ERRORS` or ""."""

    years: tuple[int, ...] = ()
    problem: str = ""
    suggestion: str = ""


def read_years(cell: Cell, period: Period | None) -> Years:
    """Read a cell of a year column. Nothing in it gives no years and no problem."""
    if is_blank(cell):
        return Years()
    if isinstance(cell, date):
        return Years((cell.year,))
    text = text_of(cell).strip()
    if isinstance(cell, int | Decimal):
        return _from_number(int(cell), period)
    found = read_period(text)
    if found is not None:
        return Years(tuple(range(found[0], found[1] + 1)))
    years = tuple(sorted({int(year) for year in _YEAR.findall(text)}))
    if years:
        return Years(years)
    return _repaired(text, period)


def _from_number(value: int, period: Period | None) -> Years:
    if EARLIEST <= value <= LATEST:
        return Years((value,))
    if period is not None and 1 <= value <= period[1] - period[0] + 1:
        return Years((period[0] + value - 1,))
    return Years(problem="year_unreadable")


def _repaired(text: str, period: Period | None) -> Years:
    repaired = letters_among_digits(text)
    if repaired is not None and _YEAR.search(repaired):
        return Years(problem="letter_in_number", suggestion=repaired)
    ordinal = year_ordinal(text)
    if ordinal is not None and period is not None:
        return _from_number(ordinal, period)
    return Years(problem="year_unreadable")


def year_ordinal(text: str) -> int | None:
    """Return 1 for "I", "Th. 1", "Tahun ke-1" or "Tahun Pertama"; None for anything else."""
    found = _ORDINAL.fullmatch(normal(text))
    return _ORDINALS.get(found[1]) if found else None


def read_period(text: str) -> Period | None:
    """Return the first period of years in `text`, such as "PERIODE 2027 s/d 2029"."""
    found = _PERIOD.search(text)
    if found is None:
        return None
    start, end = int(found[1]), int(found[2])
    return (start, end) if 0 <= end - start < _LONGEST_PLAN else None


def single_year(text: str) -> int | None:
    """Return the year of a title such as "RENTA TAHUN 2026", None when there is none or several."""
    years = {int(year) for year in _YEAR.findall(text)}
    return years.pop() if len(years) == 1 else None


def is_tick(cell: Cell) -> bool:
    """True when a cell under a year says "in this year": a mark, or any amount above zero."""
    if is_blank(cell):
        return False
    if isinstance(cell, int | Decimal):
        return cell > 0
    return text_of(cell) in _TICKS or any(char.isdigit() and char != "0" for char in text_of(cell))
