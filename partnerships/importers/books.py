"""Reads xlsx, xls and ods with calamine, and formulas without a saved result with openpyxl."""

import io
import sys
import zipfile
from collections.abc import Callable
from datetime import date, datetime
from decimal import Decimal
from typing import Any, Final

import python_calamine as calamine

from partnerships.importers import formulas, sniff
from partnerships.importers.limits import MAX_COLUMNS, MAX_ROWS, MAX_SHEETS
from partnerships.importers.problems import ImportProblem, outside_limits
from partnerships.importers.sheets import Cell, Merge, RawSheet

_DIGITS: Final = ".15g"  # what a spreadsheet shows of a number; more is noise of binary fractions
_Formulas = dict[tuple[int, int], str]


def read_book(data: bytes, kind: str) -> list[RawSheet]:
    """Return every worksheet that has cells. ImportProblem when the book cannot be read."""
    try:
        book = calamine.CalamineWorkbook.from_filelike(io.BytesIO(data))
    except calamine.PasswordError as error:
        raise ImportProblem("encrypted") from error
    except (calamine.CalamineError, calamine.ZipError, calamine.XmlError, OSError, ValueError) as error:
        raise ImportProblem("encrypted" if "assword" in str(error) else "damaged") from error
    wanted = [m for m in book.sheets_metadata if m.typ == calamine.SheetTypeEnum.WorkSheet]
    if len(wanted) > MAX_SHEETS:
        raise ImportProblem("too_many_sheets", limit=MAX_SHEETS)
    texts = _formulas(data) if kind == sniff.XLSX and _has_formulas(data) else {}
    return [_sheet(book, meta, texts.get(meta.name, {})) for meta in wanted]


def _sheet(book: Any, meta: Any, texts: _Formulas) -> RawSheet:
    try:
        sheet = book.get_sheet_by_name(meta.name)
        height, width = sheet.end if sheet.end is not None else (0, 0)
        if height >= MAX_ROWS or width >= MAX_COLUMNS:
            raise outside_limits(meta.name, height, width)
        rows = [[_cell(value) for value in row] for row in sheet.to_python(skip_empty_area=False)]
        ranges = sheet.merged_cell_ranges or []
    except (calamine.CalamineError, OSError, ValueError) as error:
        raise ImportProblem("damaged") from error
    _fill_formulas(rows, texts)
    return RawSheet(
        name=meta.name,
        rows=tuple(tuple(row) for row in rows),
        merges=tuple(Merge(top, left, bottom, right) for (top, left), (bottom, right) in ranges),
        formulas=texts,
        hidden=meta.visible != calamine.SheetVisibleEnum.Visible,
    )


def _cell(value: Any) -> Cell:
    if value is None or value == "":
        return None
    if isinstance(value, bool):
        return "TRUE" if value else None
    if isinstance(value, float):
        number = Decimal(format(value, _DIGITS))
        if not number.is_finite():
            return str(value)
        return int(number) if number == number.to_integral_value() else number
    if isinstance(value, datetime):
        return value.date()
    return value if isinstance(value, int | str | date) else str(value)


def _has_formulas(data: bytes) -> bool:
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        parts = [name for name in archive.namelist() if name.startswith("xl/worksheets/")]
        return any(b"<f" in archive.read(name) for name in parts if name.endswith(".xml"))


def _formulas(data: bytes) -> dict[str, _Formulas]:
    """Return the formulas of each sheet; none when openpyxl cannot read a book that calamine can."""
    sys.modules.setdefault("numpy", None)  # type: ignore[arg-type]  # openpyxl would load it for nothing
    import openpyxl  # only books with formulas pay for loading it

    try:
        book = openpyxl.load_workbook(io.BytesIO(data), read_only=True, data_only=False)
        return {sheet.title: _sheet_formulas(sheet) for sheet in book.worksheets}
    except MemoryError:
        raise
    except Exception:  # noqa: BLE001  # openpyxl raises anything at all on odd books; values are enough
        return {}


def _sheet_formulas(sheet: Any) -> _Formulas:
    found: _Formulas = {}
    rows = sheet.iter_rows(max_row=MAX_ROWS, max_col=MAX_COLUMNS)
    for row in rows:
        for cell in row:
            if isinstance(cell.value, str) and cell.data_type == "f":
                found[cell.row - 1, cell.column - 1] = cell.value
    return found


def _fill_formulas(rows: list[list[Cell]], texts: _Formulas) -> None:
    """Put a result where a formula has none; one we cannot compute stays as its text."""
    if not rows:
        return
    width = len(rows[0])
    for row, column in texts:
        if row >= len(rows):
            rows.extend([None] * width for _ in range(row + 1 - len(rows)))
        for line in rows:
            if column >= len(line):
                line.extend([None] * (column + 1 - len(line)))
    lookup = _lookup(rows, texts)
    for (row, column), text in texts.items():
        if rows[row][column] is None:
            value = lookup((row, column))
            rows[row][column] = text if value is None else _cell(float(value))


def _lookup(rows: list[list[Cell]], texts: _Formulas) -> Callable[[formulas.Address], Decimal | None]:
    known: dict[formulas.Address, Decimal | None] = {}

    def lookup(at: formulas.Address) -> Decimal | None:
        row, column = at
        if not (0 <= row < len(rows) and 0 <= column < len(rows[row])):
            return None
        value = rows[row][column]
        if isinstance(value, int | Decimal):
            return Decimal(value)
        if value is None and at in texts and at not in known:
            known[at] = None  # a circle of formulas ends here
            known[at] = formulas.compute(texts[at], lookup)
        return known.get(at)

    return lookup
