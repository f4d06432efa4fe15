"""A sheet seen through its columns: rows whose values are asked for by field, masked from the start."""

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Final

from partnerships.importers import fields as f
from partnerships.importers.codes import is_code
from partnerships.importers.columns import Column
from partnerships.importers.header import Header
from partnerships.importers.personal import ID, MASK, NAME, PHONE, looks_institutional, mask, mask_text
from partnerships.importers.sheets import Cell, RawSheet
from partnerships.importers.words import is_blank, normal, text_of
from partnerships.importers.years import Period

LEAVE_OUT: Final = "leave_out"  # a correction of this name drops the row on a person's wish
Corrections = Mapping[str, Mapping[str, str]]
_DIGITS_OF_ID: Final = 14


@dataclass(slots=True)
class Table:
    """The table of one sheet: where it starts, what its columns are, and values shared by merged cells."""

    sheet: RawSheet
    name: str
    header: Header
    columns: list[Column]
    period: Period | None
    by_field: dict[str, list[Column]] = field(default_factory=dict)
    by_index: dict[int, Column] = field(default_factory=dict)
    shared: dict[tuple[int, int], Cell] = field(default_factory=dict)
    heading_words: frozenset[str] = frozenset()

    def __post_init__(self) -> None:
        for column in sorted(self.columns, key=lambda c: (-c.confidence, c.index)):
            self.by_field.setdefault(column.field, []).append(column)
        self.by_index = {column.index: column for column in self.columns}
        headings = self.header.headings
        self.heading_words = frozenset(normal(text) for h in headings for text in (h.text, h.above) if text)
        self._share_merged()
        self._share_sparse_sector()

    def _share_merged(self) -> None:
        for merge in self.sheet.merges:
            if merge.top <= self.header.last or merge.bottom == merge.top:
                continue
            column = self.by_index.get(merge.left)
            if column is None or column.field not in (*f.SHARED, f.TITLE):
                continue
            value = self.sheet.rows[merge.top][merge.left]
            for row in range(merge.top + 1, min(merge.bottom + 1, len(self.sheet.rows))):
                self.shared[row, merge.left] = value

    def _share_sparse_sector(self) -> None:
        """In csv and ods a sector is often written on the first row of its group only."""
        for column in self.by_field.get(f.SECTOR, []):
            start = self.header.last + 1
            values = [row[column.index] for row in self.sheet.rows[start:]]
            written = [normal(text_of(value)) for value in values if not is_blank(value)]
            grouped = len(set(written)) == len(written) and 0 < 3 * len(written) <= len(values)
            if not grouped or is_blank(values[0]):
                continue
            last: Cell = None
            for offset, value in enumerate(values):
                last = last if is_blank(value) else value
                self.shared.setdefault((start + offset, column.index), last)


@dataclass(slots=True)
class RowView:
    """One row of a table. Every value it gives is masked; `kinds` tells what was found in which column."""

    table: Table
    index: int
    overrides: Mapping[str, str] = field(default_factory=dict)
    cells: list[Cell] = field(default_factory=list)
    kinds: dict[int, tuple[str, ...]] = field(default_factory=dict)
    key: str = ""
    content_key: str = ""
    code: str = ""  # of the site, on a line that was exported: its words are taken as they stand

    def __post_init__(self) -> None:
        for position, cell in enumerate(self.table.sheet.rows[self.index]):
            column = self.table.by_index.get(position)
            masked, kinds = _mask_cell(cell, column)
            self.cells.append(masked)
            if kinds:
                self.kinds[position] = kinds
        for column in self.table.by_field.get(f.CODE, []):
            text = text_of(self.cells[column.index]) if column.index < len(self.cells) else ""
            self.code = text if is_code(text) else self.code
        content = "\x1f".join(text_of(cell) for cell in self.cells)
        self.content_key = hashlib.sha256(content.encode()).hexdigest()[:32]
        place = f"{self.table.name}\x1f{self.index}\x1f{content}"
        self.key = hashlib.sha256(place.encode()).hexdigest()[:32]

    def correct(self, corrections: Corrections) -> None:
        """Take over what a person wrote for this row; that too may hold a name."""
        self.overrides = {name: mask_text(text)[0] for name, text in corrections.get(self.key, {}).items()}

    @property
    def number(self) -> int:
        """The row's number as the sheet shows it."""
        return self.index + 1

    @property
    def is_empty(self) -> bool:
        return not self.overrides and all(is_blank(cell) for cell in self.cells)

    def all(self, name: str) -> list[tuple[Column, Cell]]:
        """Return the filled cells of all columns of a field, the surest column first."""
        found = []
        for column in self.table.by_field.get(name, []):
            value = self.cells[column.index]
            if is_blank(value) and not self.code:
                shared = self.table.shared.get((self.index, column.index))
                value = _mask_cell(shared, column)[0] if name != f.TITLE or self._stands_alone() else None
            if not is_blank(value):
                found.append((column, value))
        return found

    def first(self, name: str) -> tuple[str, Cell, int]:
        """Return (column letter, value, rupiah per unit) of a field; letter "" when no column has it."""
        columns = self.table.by_field.get(name, [])
        place = columns[0].letter if columns else ""
        if name in self.overrides:
            return place, self.overrides[name] or None, 1
        for column, value in self.all(name):
            return column.letter, value, column.unit
        return place, None, 1

    def text(self, name: str) -> str:
        return text_of(self.first(name)[1])

    def has(self, *names: str) -> bool:
        return any(
            not is_blank(self.cells[c.index]) for name in names for c in self.table.by_field.get(name, [])
        )

    def _stands_alone(self) -> bool:
        """A row under a merged title is a line of its own only with a cost or a volume of its own."""
        return self.has(f.COST, f.VOLUME)


def _mask_cell(cell: Cell, column: Column | None) -> tuple[Cell, tuple[str, ...]]:
    if column is not None and column.field == f.PERSONAL:
        # Never shown, whatever it holds; but a body ("Karang Taruna RW 2") is no person to be counted.
        kinds = () if is_blank(cell) or looks_institutional(text_of(cell)) else (_kind(text_of(cell)),)
        return (None if is_blank(cell) else MASK), kinds
    return mask(cell, money=column is not None and f.is_money(column.field))


def _kind(text: str) -> str:
    digits = sum(char.isdigit() for char in text)
    if digits >= _DIGITS_OF_ID:
        return ID
    return PHONE if digits * 2 > len(text) else NAME
