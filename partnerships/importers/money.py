"""Reads an amount of money. Always whole rupiah, never a float; of a range the lower end counts."""

import re
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal
from typing import Final

from partnerships.importers.decimals import letters_among_digits, read_number
from partnerships.importers.sheets import Cell
from partnerships.importers.words import is_blank, text_of

MAX_RUPIAH: Final = 10**15  # a quadrillion is more than the state's budget for a year

_SCALES: Final = {
    "ribu": 10**3, "rb": 10**3, "rbu": 10**3,
    "juta": 10**6, "jt": 10**6, "jta": 10**6,
    "miliar": 10**9, "milyar": 10**9, "milliar": 10**9, "m": 10**9,
    "triliun": 10**12, "trilyun": 10**12,
}  # fmt: skip
_NOISE: Final = re.compile(
    r"\bidr\b|\brp\b\.?|\brp(?=[\d.\s])\.?|\brupiah\b|±|\+/-|~|≈"
    r"|\b(?:kurang lebih|sekitar|kira-kira|perkiraan|estimasi|lk\.)"
)
_IN_WORDS: Final = re.compile(r"\([^()\d]*\)")
_TAIL: Final = re.compile(r"(?:[.,]?\s*[-–—=]+|[.,;:]+)\s*$")
_RANGE: Final = re.compile(r"\s*(?:\bs/d\b|\bs\.d\.?|\bsd\b|\bsampai(?: dengan)?\b|\bhingga\b|[-–—])\s*")
_TIMES: Final = re.compile(r"\s*[x×*]\s*")
_PIECE: Final = re.compile(r"(?P<number>[\d][\d.,'’ ]*?)\s*(?P<scale>[a-z]+)?")


@dataclass(frozen=True, slots=True)
class Money:
    """`amount` and `upper` in rupiah; `problem` is a code of `messages.ERRORS` or "".

    Everything None and no problem means that the cell says nothing. `suggestion` is how to write it.
    """

    amount: int | None = None
    upper: int | None = None
    problem: str = ""
    suggestion: str = ""


def read_money(cell: Cell, *, unit: int = 1) -> Money:
    """Read a cell of a money column; `unit` is what a bare number counts (1000 in a sheet of thousands)."""
    if is_blank(cell):
        return Money()
    if isinstance(cell, int | Decimal):
        return _bounded(Decimal(cell) * unit)
    if not isinstance(cell, str):
        return Money(problem="cost_unreadable")
    text = _clean(cell)
    if is_blank(text):
        return Money()
    if _is_negative(text):
        return Money(problem="cost_negative")
    ends = _ends(text, unit)
    if ends is None:
        return _repaired(cell, unit)
    return _bounded(min(ends), max(ends) if len(ends) > 1 else None)


def _clean(text: str) -> str:
    text = _IN_WORDS.sub(" ", text_of(text).lower().lstrip("= "))
    text = " ".join(_NOISE.sub(" ", text).split())
    return _TAIL.sub("", text).strip()


def _is_negative(text: str) -> bool:
    return bool(re.match(r"(?:[-–—]\s*|minus\s+)\d|\([\d.,\s]+\)$", text))


def _ends(text: str, unit: int) -> list[Decimal] | None:
    """Return one amount, or the two ends of a range; None when any part cannot be read."""
    parts = [_product(part) for part in _RANGE.split(text)]
    if not parts or len(parts) > 2 or any(part is None for part in parts):  # noqa: PLR2004
        return None
    read = [part for part in parts if part is not None]
    last_scale = read[-1][1]
    ends = []
    for value, scale in read:
        # In "10 - 15 juta" the first number counts millions too.
        shared = scale or (last_scale if value < 1000 else 0)  # noqa: PLR2004
        ends.append(value * (shared or unit))
    return ends


def _product(text: str) -> tuple[Decimal, int] | None:
    """Return (value, scale) of "12,5 juta" or "10 x 500.000"; scale 0 when none is written."""
    factors = [_piece(part) for part in _TIMES.split(text)]
    value, scale = Decimal(1), 0
    for factor in factors:
        if factor is None:
            return None
        value *= factor[0]
        scale = scale or factor[1]
    return value, scale


def _piece(text: str) -> tuple[Decimal, int] | None:
    found = _PIECE.fullmatch(text.strip())
    if found is None:
        return None
    word = found["scale"] or ""
    if word and word not in _SCALES:
        return None
    number = read_number(found["number"], decimal_comma=bool(word))
    return None if number is None else (number, _SCALES.get(word, 0))


def _repaired(cell: str, unit: int) -> Money:
    """Tell a letter among digits from an amount that cannot be read at all."""
    repaired = letters_among_digits(_clean(cell))
    ends = _ends(_clean(repaired), unit) if repaired is not None else None
    if ends is None:
        return Money(problem="cost_unreadable")
    return Money(problem="letter_in_number", suggestion=str(_rupiah(min(ends))))


def _bounded(value: Decimal, upper: Decimal | None = None) -> Money:
    if value < 0:
        return Money(problem="cost_negative")
    if max(value, upper or value) > MAX_RUPIAH:
        return Money(problem="cost_impossible")
    if value == 0:
        return Money()
    return Money(amount=_rupiah(value), upper=None if upper is None else _rupiah(upper))


def _rupiah(value: Decimal) -> int:
    return int(value.quantize(Decimal(1), rounding=ROUND_HALF_UP)) if value < 10**24 else int(value)
