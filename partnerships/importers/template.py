"""Writes the empty sheet a board can fill: headings the reader knows, and a guide in Indonesian.

The words in the file are data for people in Indonesia, not interface text, so they are not translated.
Nothing is locked: a board may add columns, rows and totals as it likes.
"""

import io
from collections.abc import Sequence
from typing import Any, Final

from partnerships.importers.layout import (
    ANNUAL_SHEET,
    CHOICES_SHEET,
    COLUMNS,
    GUIDE_SHEET,
    HEADER_ROW,
    PLAN_SHEET,
    SECTOR_WORDS,
    SheetColumn,
    category_words,
)

Categories = Sequence[tuple[str, str]]  # (sector code, category code)

_RULES: Final = (
    "Cara mengisi",
    "1. Satu baris untuk satu kegiatan. Kolom Kegiatan wajib diisi; kolom lain boleh menyusul.",
    "2. Biaya ditulis dengan angka saja, misalnya 12500000.",
    "3. Jangan menulis nama warga, NIK, nomor KK, nomor telepon, atau nomor rekening.",
    "4. Kolom boleh ditambah, dihapus, atau dipindah; kami mengenalinya dari judulnya.",
    "5. Baris jumlah dan tanda tangan boleh ditambahkan; baris itu dilewati saat dibaca.",
    "6. Setelah diunggah, isi berkas diperiksa dulu. Belum ada yang disimpan sebelum Anda setujui.",
    "7. Berkas yang diperbaiki boleh diunggah lagi: baris yang sama dikenali, tidak menjadi ganda.",
)
_GUIDE_HEADING: Final = ("Kolom", "Wajib", "Cara mengisi kolom", "Contoh", "Nilai yang boleh")
_GUIDE_WIDTHS: Final = (20, 8, 62, 32, 34)
_ROWS_PREPARED: Final = 100


def write_template(*, start: int, end: int, categories: Categories = ()) -> bytes:
    """Return an empty xlsx for a plan of the years `start` to `end`, which reads back without warnings.

    `categories` are offered in the column for them.
    """
    import openpyxl  # takes a tenth of a second to load; only this button needs it

    book = openpyxl.Workbook()
    sheet = book.active
    sheet.title = PLAN_SHEET if end > start else ANNUAL_SHEET
    for place, text in zip(("A1", "A2"), titles(start, end), strict=True):
        sheet[place] = text
    _write_heading(sheet)
    _write_choices(sheet, start, end, len(categories))
    _write_guide(book.create_sheet(GUIDE_SHEET))
    if categories:
        _write_categories(book.create_sheet(CHOICES_SHEET), categories)
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def titles(start: int, end: int) -> tuple[str, str]:
    """The two lines above the heading; the reader takes kind and years from them."""
    if end > start:
        return "PJM PRONANGKIS", f"PERIODE {start} - {end}"
    return "RENCANA TAHUNAN (RENTA)", f"TAHUN {start}"


def style_heading(cell: Any) -> None:
    from openpyxl.styles import Alignment, Font, PatternFill  # as in write_template

    cell.font = Font(bold=True, color="FFFFFF")
    cell.fill = PatternFill("solid", fgColor="171E52")
    cell.alignment = Alignment(wrap_text=True, vertical="center")


def _write_heading(sheet: Any) -> None:
    from openpyxl.styles import Font  # as in write_template

    sheet["A1"].font = sheet["A2"].font = Font(bold=True)
    for number, column in enumerate(COLUMNS, start=1):
        cell = sheet.cell(row=HEADER_ROW, column=number, value=column.heading)
        style_heading(cell)
        sheet.column_dimensions[cell.column_letter].width = column.width
        if column.is_money:
            for row in range(HEADER_ROW + 1, HEADER_ROW + 1 + _ROWS_PREPARED):
                sheet.cell(row=row, column=number).number_format = "#,##0"
    sheet.freeze_panes = sheet.cell(row=HEADER_ROW + 1, column=5)


def _write_choices(sheet: Any, start: int, end: int, categories: int) -> None:
    from openpyxl.utils import get_column_letter  # as in write_template
    from openpyxl.worksheet.datavalidation import DataValidation

    years = ",".join(str(year) for year in range(start, end + 1))
    lists = {"sector": f'"{",".join(SECTOR_WORDS.values())}"', "year": f'"{years}"'}
    if categories:
        lists["category"] = f"{CHOICES_SHEET}!$B$2:$B${categories + 1}"
    for number, column in enumerate(COLUMNS, start=1):
        if column.field not in lists:
            continue
        rule = DataValidation(
            type="list", formula1=lists[column.field], allow_blank=True, showErrorMessage=False
        )
        letter = get_column_letter(number)
        rule.add(f"{letter}{HEADER_ROW + 1}:{letter}{HEADER_ROW + _ROWS_PREPARED}")
        sheet.add_data_validation(rule)


def _write_guide(sheet: Any) -> None:
    from openpyxl.styles import Alignment, Font  # as in write_template

    rows: list[tuple[str, ...]] = [(text,) for text in _RULES]
    rows += [(), _GUIDE_HEADING, *(_guide_row(column) for column in COLUMNS)]
    for row in rows:
        sheet.append(row)
    sheet["A1"].font = Font(bold=True)
    heading = len(_RULES) + 2
    for number, width in enumerate(_GUIDE_WIDTHS, start=1):
        cell = sheet.cell(row=heading, column=number)
        style_heading(cell)
        sheet.column_dimensions[cell.column_letter].width = width
        for line in range(heading + 1, heading + 1 + len(COLUMNS)):
            sheet.cell(row=line, column=number).alignment = Alignment(wrap_text=True, vertical="top")


def _guide_row(column: SheetColumn) -> tuple[str, ...]:
    wanted = "ya" if column.field == "title" else "tidak"
    return column.heading, wanted, column.help, column.example, column.allowed


def _write_categories(sheet: Any, categories: Categories) -> None:
    sheet.append(("Bidang", "Kategori"))
    for sector, code in categories:
        sheet.append((SECTOR_WORDS[sector], category_words(code)))
    for letter, width in (("A", 16), ("B", 24)):
        sheet.column_dimensions[letter].width = width
        style_heading(sheet[f"{letter}1"])
