"""Writes the empty sheet a board can fill: headings the reader knows, and a short guide in Indonesian.

The words in the file are data for people in Indonesia, not interface text, so they are not translated.
"""

import io
from typing import Any, Final

PLAN_SHEET: Final = "PJM"
ANNUAL_SHEET: Final = "Renta"
GUIDE_SHEET: Final = "Petunjuk"
HEADER_ROW: Final = 4

_COLUMNS: Final = (
    ("No", 6), ("Bidang", 14), ("Kegiatan", 44), ("Permasalahan", 30), ("Lokasi", 22), ("RT", 6), ("RW", 6),
    ("Volume", 10), ("Satuan", 10), ("Biaya (Rp)", 18), ("Swadaya (Rp)", 16), ("Tahun", 10), ("KK", 8),
    ("KK Miskin", 10), ("Perempuan", 11), ("Prioritas", 10), ("Pengusul", 22), ("Keterangan", 30),
)  # fmt: skip
_GUIDE: Final = (
    "Cara mengisi",
    "1. Satu baris untuk satu kegiatan. Kolom Kegiatan wajib diisi; kolom lain boleh menyusul.",
    "2. Bidang: lingkungan, sosial, atau ekonomi.",
    "3. Biaya ditulis dengan angka saja, misalnya 12500000.",
    "4. Volume angka saja; satuannya di kolom sebelah, misalnya 120 dan m.",
    "5. Tahun: satu tahun (2027) atau beberapa (2027-2028).",
    "6. KK, KK Miskin, dan Perempuan: jumlah orang atau keluarga saja.",
    "7. Jangan menulis nama warga, NIK, nomor KK, nomor telepon, atau nomor rekening.",
    "8. Baris jumlah dan tanda tangan boleh ditambahkan; baris itu dilewati saat dibaca.",
    "9. Setelah diunggah, isi berkas diperiksa dulu. Belum ada yang disimpan sebelum Anda setujui.",
)
_ROWS_PREPARED: Final = 100


def write_template(*, start: int, end: int) -> bytes:
    """Return an empty xlsx for a plan of the years `start` to `end`, which reads back without warnings."""
    import openpyxl  # takes a tenth of a second to load; only this button needs it

    book = openpyxl.Workbook()
    sheet = book.active
    sheet.title = PLAN_SHEET if end > start else ANNUAL_SHEET
    sheet["A1"] = "PJM PRONANGKIS" if end > start else "RENCANA TAHUNAN (RENTA)"
    sheet["A2"] = f"PERIODE {start} - {end}" if end > start else f"TAHUN {start}"
    _write_heading(sheet)
    _write_choices(sheet, start, end)
    _write_guide(book.create_sheet(GUIDE_SHEET))
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def _write_heading(sheet: Any) -> None:
    from openpyxl.styles import Alignment, Font, PatternFill  # loaded above already

    sheet["A1"].font = sheet["A2"].font = Font(bold=True)
    for column, (heading, width) in enumerate(_COLUMNS, start=1):
        cell = sheet.cell(row=HEADER_ROW, column=column, value=heading)
        cell.font = Font(bold=True, color="FFFFFF")
        cell.fill = PatternFill("solid", fgColor="171E52")
        cell.alignment = Alignment(wrap_text=True, vertical="center")
        sheet.column_dimensions[cell.column_letter].width = width
        if "(Rp)" in heading:
            for row in range(HEADER_ROW + 1, HEADER_ROW + 1 + _ROWS_PREPARED):
                sheet.cell(row=row, column=column).number_format = "#,##0"
    sheet.freeze_panes = sheet.cell(row=HEADER_ROW + 1, column=4)


def _write_choices(sheet: Any, start: int, end: int) -> None:
    from openpyxl.worksheet.datavalidation import DataValidation  # loaded above already

    last = HEADER_ROW + _ROWS_PREPARED
    years = [str(year) for year in range(start, end + 1)]
    for letter, choices in (("B", ["lingkungan", "sosial", "ekonomi"]), ("L", years)):
        rule = DataValidation(
            type="list", formula1=f'"{",".join(choices)}"', allow_blank=True, showErrorMessage=False
        )
        rule.add(f"{letter}{HEADER_ROW + 1}:{letter}{last}")
        sheet.add_data_validation(rule)


def _write_guide(sheet: Any) -> None:
    from openpyxl.styles import Alignment, Font  # loaded above already

    sheet.column_dimensions["A"].width = 90
    for row, text in enumerate(_GUIDE, start=1):
        sheet.cell(row=row, column=1, value=text).alignment = Alignment(wrap_text=True)
    sheet["A1"].font = Font(bold=True)
