"""Maps the columns of a sheet to fields: by heading, by a person's choice, and at last by the values."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Final

from partnerships.importers import fields as f
from partnerships.importers.header import Header
from partnerships.importers.headings import money_unit, read_heading, suggest
from partnerships.importers.money import read_money
from partnerships.importers.personal import MASK, looks_institutional, mask, mask_text
from partnerships.importers.sheets import Cell, RawSheet, letter
from partnerships.importers.words import clip, text_of

BY_HEADING: Final = "heading"
BY_VALUES: Final = "values"
BY_PERSON: Final = "person"

_ACTIVITY: Final = re.compile(r"kegiatan|program|usulan", re.I)
_LOOKED_AT: Final = 200
_SAMPLES: Final = 3
_LEAST_COST: Final = 100_000


@dataclass(frozen=True, slots=True)
class Column:
    """One column: what it is taken for and why. `heading` and `samples` are masked.

    `confidence` is a percentage, 0 for an unknown column; `suggestion` is a field to ask about.
    `unit` is how many rupiah a bare number counts.
    """

    index: int
    letter: str
    heading: str
    field: str = ""
    confidence: int = 0
    how: str = ""
    samples: tuple[str, ...] = ()
    suggestion: str = ""
    unit: int = 1


def map_columns(sheet: RawSheet, header: Header, chosen: Mapping[str, str] | None = None) -> list[Column]:
    """Return every column that has a heading or a value. `chosen` (letter → field) wins over guesses."""
    body = sheet.rows[header.last + 1 : header.last + 1 + _LOOKED_AT]
    unit = money_unit(_preamble(sheet, header.first))
    columns = [
        _column(index, header, [row[index] for row in body if row[index] is not None], unit)
        for index in range(len(header.headings))
    ]
    columns = [column for column in columns if column.heading or column.samples]
    columns = [_chosen(column, chosen or {}) for column in columns]
    return _guess_cost(_guess_title(columns, body), body)


def _column(index: int, header: Header, values: list[Cell], unit: int) -> Column:
    heading = header.headings[index]
    meaning = read_heading(heading.text, heading.above)
    field = meaning.field if meaning else ""
    if field == f.PERSONAL and _names_bodies(values):
        field = f.PROPOSER
    own = max(money_unit(heading.text), money_unit(heading.above))
    return Column(
        index=index,
        letter=letter(index),
        heading=clip(mask_text(heading.whole)[0]),
        field=field,
        confidence=meaning.confidence if meaning else 0,
        how=BY_HEADING if meaning else "",
        samples=_samples(values, field),
        suggestion="" if field else suggest(heading.text),
        unit=own if own > 1 else unit,
    )


def _samples(values: list[Cell], field: str) -> tuple[str, ...]:
    if field == f.PERSONAL:
        return (MASK,) if values else ()
    return tuple(clip(text_of(mask(value, money=f.is_money(field))[0])) for value in values[:_SAMPLES])


def _names_bodies(values: list[Cell]) -> bool:
    texts = [value for value in values if isinstance(value, str)]
    return bool(texts) and 2 * sum(looks_institutional(text) for text in texts) > len(values)


def _preamble(sheet: RawSheet, first: int) -> str:
    """Return what a title says about money: "(dalam ribuan rupiah)" counts for the whole table."""
    texts = [text_of(cell) for row in sheet.rows[:first] for cell in row if isinstance(cell, str)]
    return " ".join(text for text in texts if "dalam" in text.lower() and "rup" in text.lower())


def _chosen(column: Column, chosen: Mapping[str, str]) -> Column:
    field = chosen.get(column.letter)
    if field is None or not (f.is_known(field) or field == ""):
        return column
    return replace(column, field=field or f.IGNORE, confidence=100, how=BY_PERSON, suggestion="")


def _guess_title(columns: list[Column], body: tuple[tuple[Cell, ...], ...]) -> list[Column]:
    """Without a heading for activities, the unknown column with the longest texts is it."""
    if any(column.field == f.TITLE for column in columns):
        return columns
    shared = next((c for c in columns if c.field == f.SECTOR and _ACTIVITY.search(c.heading)), None)
    if shared is not None:  # "Bidang / Kegiatan": headings of sectors and lines in one column
        return [_by_values(c, f.TITLE) if c is shared else c for c in columns]
    lengths = {column.index: _mean_length(column.index, body) for column in columns if not column.field}
    best = max(lengths, key=lambda index: lengths[index], default=None)
    if best is None or lengths[best] < 10:  # noqa: PLR2004
        return columns
    return [_by_values(c, f.TITLE) if c.index == best else c for c in columns]


def _guess_cost(columns: list[Column], body: tuple[tuple[Cell, ...], ...]) -> list[Column]:
    """Without a heading for the cost, an unknown column of amounts is it; several are left to be asked."""
    if any(column.field == f.COST or column.field.startswith(f.FUNDING_PREFIX) for column in columns):
        return columns
    found = [column for column in columns if not column.field and _holds_amounts(column.index, body)]
    if len(found) != 1:
        return columns
    return [_by_values(c, f.COST) if c.index == found[0].index else c for c in columns]


def _by_values(column: Column, field: str) -> Column:
    return replace(column, field=field, confidence=40, how=BY_VALUES, suggestion="")


def _mean_length(index: int, body: tuple[tuple[Cell, ...], ...]) -> int:
    texts = [row[index] for row in body if isinstance(row[index], str)]
    return sum(len(str(text)) for text in texts) // len(texts) if texts else 0


def _holds_amounts(index: int, body: tuple[tuple[Cell, ...], ...]) -> bool:
    values = [row[index] for row in body if row[index] is not None]
    amounts = [read_money(value).amount for value in values]
    large = sum(amount is not None and amount >= _LEAST_COST for amount in amounts)
    return bool(values) and 10 * large >= 6 * len(values)
