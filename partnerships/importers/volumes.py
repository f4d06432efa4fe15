"""Reads how much of something: 120, "120 m1", "3 x 40", "=3*40", "1 paket", "± 10-15 unit"."""

import re
from dataclasses import dataclass
from decimal import Decimal
from typing import Final

from partnerships.importers import formulas
from partnerships.importers.decimals import letters_among_digits, read_number
from partnerships.importers.sheets import Cell
from partnerships.importers.words import is_blank, text_of

_WORDS: Final = {
    "satu": 1, "sebuah": 1, "seunit": 1, "dua": 2, "tiga": 3, "empat": 4, "lima": 5,
    "enam": 6, "tujuh": 7, "delapan": 8, "sembilan": 9, "sepuluh": 10,
}  # fmt: skip
_NOISE: Final = re.compile(r"±|\+/-|~|≈|\b(?:kurang lebih|sekitar|kira-kira|lk\.|minimal|maksimal)", re.I)
_NUMBER: Final = r"\d[\d.,]*"
_UNIT: Final = r"[^\W\d_][\w²³./%'’-]*(?:\s[^\W\d_][\w²³./-]*){0,5}"
_ONE: Final = re.compile(rf"(?P<number>{_NUMBER})\s*(?P<unit>{_UNIT})?(?:\s*\(.*\)|\s*@.*)?", re.I)
_BETWEEN: Final = re.compile(rf"({_NUMBER})\s*(?:-|–|s/d|sampai)\s*{_NUMBER}\s*(?P<unit>{_UNIT})?", re.I)
_TIMES: Final = re.compile(r"\s*(?:[x×*]|\bkali\b)\s*(?=\d)", re.I)
_LENGTHS: Final = frozenset(["m", "m1", "meter", "mtr"])
_LUMP_SUMS: Final = frozenset(["ls", "lumpsum", "lump sum", "paket", "pkt"])
_AREAS: Final = {2: "m2", 3: "m3"}


@dataclass(frozen=True, slots=True)
class Volume:
    """`quantity` is a plain decimal number as text ("250.5") or ""; `unit` as written or "".

    `text` is what the sheet says; `problem` is a code of `messages.ERRORS` or "".
    """

    quantity: str = ""
    unit: str = ""
    text: str = ""
    problem: str = ""
    suggestion: str = ""


def read_volume(cell: Cell) -> Volume:
    """Read a cell of a volume column. No quantity and no text means that the cell says nothing."""
    if is_blank(cell):
        return Volume()
    text = text_of(cell)
    if isinstance(cell, int | Decimal):
        return _volume(Decimal(cell), "", text)
    if text.startswith("="):
        value = formulas.compute(text, lambda _: None)
        if value is not None:
            return _volume(value, "", text.removeprefix("="))
    if re.match(r"[-–]\s*\d", text):
        return Volume(text=text, problem="volume_negative")
    return _from_text(text)


def plain(value: Decimal) -> str:
    """Return a decimal number without exponent and without trailing zeros: "120", "250.5"."""
    text = format(value.quantize(Decimal("0.0001")), "f")
    return text.rstrip("0").rstrip(".")


def _from_text(text: str) -> Volume:
    clean = " ".join(_NOISE.sub(" ", text).split()).lstrip("= ").rstrip(".,; ")
    first, _, rest = clean.partition(" ")
    if clean.lower() in _LUMP_SUMS:
        clean = f"1 {clean}"
    elif first.lower() in _WORDS:
        clean = f"{_WORDS[first.lower()]} {rest}".strip()
    repaired = letters_among_digits(clean, only_o=True)
    if repaired is not None and (_one(repaired) or _times(repaired)):
        return Volume(text=text, problem="letter_in_number", suggestion=repaired)
    read = _one(clean) or _between(clean) or _times(clean)
    return Volume(text=text) if read is None else _volume(read[0], read[1], text)


def _one(text: str) -> tuple[Decimal, str] | None:
    found = _ONE.fullmatch(text)
    number = read_number(found["number"].rstrip(".,"), decimal_comma=True) if found else None
    return None if found is None or number is None else (number, (found["unit"] or "").strip(" ./-"))


def _between(text: str) -> tuple[Decimal, str] | None:
    """Of a range the lower end counts, as with money."""
    found = _BETWEEN.fullmatch(text)
    number = read_number(found[1], decimal_comma=True) if found else None
    return None if found is None or number is None else (number, (found["unit"] or "").strip(" ./-"))


def _times(text: str) -> tuple[Decimal, str] | None:
    factors = [_one(part) for part in _TIMES.split(text)]
    if len(factors) not in (2, 3) or any(factor is None for factor in factors):
        return None
    read = [factor for factor in factors if factor is not None]
    value = Decimal(1)
    for number, _ in read:
        value *= number
    units = [unit for _, unit in read if unit]
    if len(units) == len(read) and all(unit.lower() in _LENGTHS for unit in units):
        return value, _AREAS[len(read)]
    if len({unit.lower() for unit in units}) > 1:
        return None  # 12 people × 3 days is a number of neither
    return value, units[0] if units else ""


def _volume(value: Decimal, unit: str, text: str) -> Volume:
    if value < 0:
        return Volume(text=text, problem="volume_negative")
    if value == 0:
        return Volume()
    if value > 10**12 or value < Decimal("0.0001"):
        return Volume(unit=unit, text=text)
    return Volume(quantity=plain(value), unit=unit, text=text)


def read_count(cell: Cell) -> int | None | str:
    """Return a number of people or households, None when the cell is empty, or the text that has none."""
    if is_blank(cell):
        return None
    volume = read_volume(cell)
    if volume.quantity and Decimal(volume.quantity) < 10**8:
        return int(Decimal(volume.quantity))
    return None if not volume.text else volume.text
