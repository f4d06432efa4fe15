"""A report as a sheet: its lines, and its expenses one by one; numbers stay numbers."""

from __future__ import annotations

import io
from typing import Any, Final

from django.utils import translation

from forum_site.core.csv_file import csv_lines, safe
from partnerships.channelling.layouts import Layout
from partnerships.models import Report
from partnerships.papers.lpj_blocks import line_words, source_words

LINES: Final = ("kegiatan", "baris_rab", "volume", "rencana", "terpakai", "selisih", "penjelasan")
EXPENSES: Final = (
    "tanggal", "untuk_apa", "baris_rab", "sumber_dana", "kuitansi", "alasan_tanpa_kuitansi", "jumlah",
)  # fmt: skip


def line_rows(data: dict[str, Any]) -> list[list[Any]]:
    return [
        [row["title"], line_words(one), one["volume"], one["planned"], one["spent"], one["difference"],
         one["explanation"]]
        for row in data["needs"]
        for one in row["lines"]
    ]  # fmt: skip


def expense_rows(data: dict[str, Any]) -> list[list[Any]]:
    return [
        [one["day"], one["what"], one["line"], source_words(one["source"]),
         "ada" if one["receipt"] else "tidak", one["no_receipt"], one["amount"]]
        for one in data["expenses"]
    ]  # fmt: skip


def csv_of(_report: Report, data: dict[str, Any], _layout: Layout) -> bytes:
    """The lines; a partner's own sheet takes them in."""
    return "".join(csv_lines(LINES, line_rows(data))).encode()


def xlsx_of(_report: Report, data: dict[str, Any], _layout: Layout) -> bytes:
    """Two sheets. Text is text: no spreadsheet runs it as a formula."""
    import openpyxl  # takes a tenth of a second to load; only this button needs it
    from openpyxl.styles import Font

    with translation.override("id"):
        sheets = (("RAB", LINES, line_rows(data)), ("Pengeluaran", EXPENSES, expense_rows(data)))
    book = openpyxl.Workbook()
    book.remove(book.active)
    for title, head, rows in sheets:
        sheet = book.create_sheet(title)
        sheet.append(list(head))
        for row in rows:
            sheet.append([_cell(value) for value in row])
        for cell in sheet[1]:
            cell.font = Font(bold=True)
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def _cell(value: Any) -> Any:
    from openpyxl.cell.cell import ILLEGAL_CHARACTERS_RE  # as in xlsx_of

    return ILLEGAL_CHARACTERS_RE.sub(" ", str(safe(value))) if isinstance(value, str) else value
