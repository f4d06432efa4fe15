"""Reads the table of one sheet from the first row beneath its heading to the last."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from partnerships.importers import fields as f
from partnerships.importers import row_kinds as k
from partnerships.importers.columns import Column, map_columns
from partnerships.importers.draft import DraftRow
from partnerships.importers.header import Header, find_header, guess_header, read_block
from partnerships.importers.lines import read_line
from partnerships.importers.money import read_money
from partnerships.importers.personal import mask_text
from partnerships.importers.places import BoardRegion, named_village
from partnerships.importers.sections import Section, enter
from partnerships.importers.sectors import heading_sector
from partnerships.importers.sheets import RawSheet
from partnerships.importers.table import Corrections, RowView, Table
from partnerships.importers.words import clip, text_of
from partnerships.importers.years import Period, read_period, single_year

_SAMPLES = 3


@dataclass(slots=True)
class SheetReading:
    """What one sheet gave. `header_rows` and `total_row` count from 1."""

    sheet: RawSheet
    name: str
    header: Header
    columns: list[Column]
    period: Period | None
    title: str
    village: str
    rows: list[DraftRow] = field(default_factory=list)
    skipped: Counter[str] = field(default_factory=Counter)
    file_total: int | None = None
    total_row: int = 0
    total_column: str = ""

    @property
    def header_rows(self) -> tuple[int, int]:
        return self.header.first + 1, self.header.last + 1

    @property
    def signature(self) -> tuple[tuple[str, str], ...]:
        """Sheets of one plan (one per year, per RW) have the same."""
        return tuple((column.letter, column.field) for column in self.columns if column.field)


def read_table(
    sheet: RawSheet,
    mapping: Mapping[str, str],
    corrections: Corrections,
    board: BoardRegion | None,
    period: Period | None,
    header_rows: tuple[int, int] | None,
    *,
    guessed: bool = False,
) -> SheetReading | None:
    """Return the reading of a sheet, None when it has no table of activities.

    `guessed` takes a row for the heading although its words say nothing to us.
    """
    header = guess_header(sheet) if guessed else _header(sheet, header_rows)
    if header is None:
        return None
    columns = map_columns(sheet, header, mapping)
    if not any(column.field == f.TITLE for column in columns):
        return None
    preamble = _preamble(sheet, header)
    name = clip(mask_text(sheet.name)[0])
    period = period or _period(preamble, sheet)
    table = Table(sheet, name, header, columns, period)
    village = next((v for text in preamble if (v := named_village(text))), "")
    title = " ".join([*preamble, sheet.name])
    reading = SheetReading(sheet, name, header, columns, period, title, clip(mask_text(village)[0]))
    _read_rows(table, reading, _start(preamble, sheet), corrections, board)
    return reading


def _header(sheet: RawSheet, rows: tuple[int, int] | None) -> Header | None:
    if rows is None:
        return find_header(sheet)
    first, last = rows
    return read_block(sheet, first - 1, last - 1) if 1 <= first <= last <= len(sheet.rows) else None


def _preamble(sheet: RawSheet, header: Header) -> list[str]:
    return [text_of(cell) for row in sheet.rows[: header.first] for cell in row if cell is not None]


def _period(preamble: list[str], sheet: RawSheet) -> Period | None:
    for text in (*preamble, sheet.name, sheet.filename):
        found = read_period(text)
        if found is not None:
            return found
    return None


def _start(preamble: list[str], sheet: RawSheet) -> Section:
    """Return what the title and the sheet's name already say about every row."""
    sectors = [sector for text in (*preamble, sheet.name) if (sector := heading_sector(text))]
    has_period = any(read_period(text) for text in preamble)
    year = single_year(sheet.name) or (None if has_period else single_year(" ".join(preamble)))
    return Section(sector=sectors[-1] if sectors else "", year=year)


def _read_rows(
    table: Table, reading: SheetReading, section: Section, corrections: Corrections, board: BoardRegion | None
) -> None:
    progress = k.Progress(numbered=k.is_numbered(table))
    samples: dict[int, list[str]] = {}
    for index in range(table.header.last + 1, len(table.sheet.rows)):
        view = RowView(table, index)
        view.correct(corrections)
        kind = k.classify(view, progress)
        if kind in (k.NEED, k.UNTITLED):
            row = read_line(view, section, board)
            reading.rows.append(row)
            progress.section_sum += row.cost or 0
            progress.grand_sum += row.cost or 0
            _sample(view, samples)
        elif kind != k.BLANK:
            reading.skipped[kind] += 1
            section = _pass_on(kind, view, section, progress, reading)
    reading.columns = [replace(c, samples=tuple(samples.get(c.index, c.samples))) for c in reading.columns]


def _pass_on(
    kind: str, view: RowView, section: Section, progress: k.Progress, reading: SheetReading
) -> Section:
    """Let a row that is no need tell what it says about the others."""
    if kind == "section":
        progress.section_sum = 0
        return enter(section, k.labels(view)[0])
    if kind == "total":
        _note_total(view, progress, reading)
        progress.section_sum = 0
    elif kind == "signature":
        progress.signed = True
    return section


def _note_total(view: RowView, progress: k.Progress, reading: SheetReading) -> None:
    """Remember the sheet's own total; a sum of the rows since the last heading is only a subtotal."""
    place, cell, unit = view.first(f.COST)
    value = read_money(cell, unit=unit).amount
    if value is None or (value == progress.section_sum != progress.grand_sum):
        return
    if any(heading_sector(label) for label in _tails(view)):
        return
    reading.file_total, reading.total_row, reading.total_column = value, view.number, place


def _tails(view: RowView) -> list[str]:
    """Return what stands after "Jumlah" or "Total" in the row's words."""
    return [label.partition(" ")[2] for label in k.labels(view)]


def _sample(view: RowView, samples: dict[int, list[str]]) -> None:
    for position, cell in enumerate(view.cells):
        kept = samples.setdefault(position, [])
        if cell is not None and len(kept) < _SAMPLES:
            kept.append(clip(text_of(cell)))
