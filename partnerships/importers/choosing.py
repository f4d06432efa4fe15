"""Chooses among the sheets of a workbook, and says what kind of plan a sheet looks like."""

import re
from typing import Final

from partnerships.importers import draft as d
from partnerships.importers.reading import SheetReading
from partnerships.importers.words import normal
from partnerships.importers.years import single_year

_KIND_WORDS: Final = {
    d.RENTA: re.compile(r"\b(?:renta|rencana tahunan|rencana kerja tahunan)\b"),
    d.PJM: re.compile(r"\b(?:pjm|pronangkis|jangka menengah)\b"),
    d.PROPOSALS: re.compile(r"\b(?:usulan|musrenbang|daftar)\b"),
}


def choose(readings: list[SheetReading], kind: str) -> tuple[list[SheetReading], list[SheetReading]]:
    """Return (sheets to read, other sheets that look like plans too).

    Sheets with the same columns and different lines are parts of one plan (per sector, year or RW). A sheet
    that repeats lines of the best one, as a Renta repeats its PJM, is not read.
    """
    best = max(readings, key=lambda reading: (_is_kind(reading, kind), len(reading.rows)))
    used: list[SheetReading] = []
    others: list[SheetReading] = []
    for reading in readings:
        part = reading is best or (reading.signature == best.signature and not _repeats(reading, best))
        (used if part else others).append(reading)
    return used, others


def _is_kind(reading: SheetReading, kind: str) -> bool:
    words = _KIND_WORDS.get(kind)
    return bool(words and words.search(normal(reading.sheet.name)))


def _repeats(reading: SheetReading, best: SheetReading) -> bool:
    known = {(normal(row.title), normal(row.location)) for row in best.rows}
    same = sum((normal(row.title), normal(row.location)) in known for row in reading.rows)
    return 5 * same > len(reading.rows)


def suggest_kind(reading: SheetReading) -> str:
    """Return the kind a sheet looks like, from its name and title, else from its years."""
    for text in (reading.sheet.name, reading.title, reading.sheet.filename):
        for kind, words in _KIND_WORDS.items():
            if words.search(normal(text)):
                return kind
    years = {year for row in reading.rows for year in row.years}
    if len(years) > 1:
        return d.PJM
    return d.RENTA if single_year(reading.title) else d.PROPOSALS
