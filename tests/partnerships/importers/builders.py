"""Makes sheet files in every format out of a grid of cells."""

import io
from collections.abc import Sequence
from typing import Any

import openpyxl
import xlwt
from odf.opendocument import OpenDocumentSpreadsheet
from odf.table import Table, TableCell, TableRow
from odf.text import P

from partnerships.importers import DraftRow, PlanDraft, analyse, read_sheet
from partnerships.importers.sheets import Cell, Merge, RawSheet

Grid = Sequence[Sequence[Any]]

HEADING = ["No", "Bidang", "Kegiatan", "Lokasi", "Volume", "Satuan", "Biaya (Rp)", "Tahun"]
SIRING = [1, "Lingkungan", "Pembuatan siring", "RT 03/RW 02", 120, "m", 186_400_000, 2027]
BEASISWA = [2, "Sosial", "Beasiswa pelajar", "RT 01/RW 04", 20, "orang", 40_000_000, 2027]
MODAL = [3, "Ekonomi", "Modal KSM Mawar", "RT 06/RW 03", 4, "unit", 18_500_000, 2028]
PLAN: Grid = [HEADING, SIRING, BEASISWA, MODAL]


def xlsx(*grids: Grid, names: Sequence[str] = (), merges: Sequence[str] = ()) -> bytes:
    book = openpyxl.Workbook()
    book.remove(book.active)
    for number, grid in enumerate(grids):
        sheet = book.create_sheet(names[number] if names else f"Lembar{number + 1}")
        for row in grid:
            sheet.append(list(row))
        for merge in merges:
            sheet.merge_cells(merge)
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def xls(grid: Grid) -> bytes:
    book = xlwt.Workbook()
    sheet = book.add_sheet("Usulan")
    for row, cells in enumerate(grid):
        for column, value in enumerate(cells):
            if value is not None:
                sheet.write(row, column, value)
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def ods(grid: Grid) -> bytes:
    book = OpenDocumentSpreadsheet()
    table = Table(name="Usulan")
    for cells in grid:
        row = TableRow()
        for value in cells:
            number = isinstance(value, int | float)
            cell = TableCell(valuetype="float", value=value) if number else TableCell(valuetype="string")
            cell.addElement(P(text="" if value is None else str(value)))
            row.addElement(cell)
        table.addElement(row)
    book.spreadsheet.addElement(table)
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def csv(grid: Grid, *, delimiter: str = ";", encoding: str = "utf-8") -> bytes:
    lines = (delimiter.join("" if cell is None else str(cell) for cell in row) for row in grid)
    return "\r\n".join(lines).encode(encoding)


def raw(grid: Grid, *, name: str = "PJM", merges: Sequence[Merge] = (), **more: Any) -> RawSheet:
    """A sheet as the worker would give it, without the cost of a process."""
    width = max(len(row) for row in grid)
    rows: list[tuple[Cell, ...]] = [(*row, *([None] * (width - len(row)))) for row in grid]
    return RawSheet(name=name, rows=tuple(rows), merges=tuple(merges), **more)


def draft_of(grid: Grid, *, merges: Sequence[Merge] = (), name: str = "PJM", **choices: Any) -> PlanDraft:
    return analyse([raw(grid, merges=merges, name=name)], **choices)


def read(data: bytes, filename: str = "rencana.xlsx", **choices: Any) -> PlanDraft:
    return analyse(read_sheet(data, filename), **choices)


def only(draft: PlanDraft) -> DraftRow:
    (row,) = draft.rows
    return row


def codes(draft: PlanDraft) -> list[str]:
    return [problem.code for problem in draft.problems]


def line(**cells: Any) -> PlanDraft:
    """The draft of one line; cells by heading, `Kegiatan` filled unless given."""
    cells = {
        "Kegiatan": "Pembuatan siring",
        "Volume": 1,
        "Biaya": 50_000_000,
        "Bidang": "Lingkungan",
        **cells,
    }
    return draft_of([list(cells), list(cells.values())])
