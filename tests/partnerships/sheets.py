"""Small plan sheets made in the test, and the uploads they become."""

import io
from typing import Any

import openpyxl
from django.core.files.base import ContentFile

from forum_site.organisations.models import Organisation
from partnerships.importers import PlanDraft, analyse, read_sheet
from partnerships.models import PlanImport

HEADING = [
    "No",
    "Bidang",
    "Kegiatan",
    "Lokasi",
    "Volume",
    "Satuan",
    "Biaya (Rp)",
    "Swadaya (Rp)",
    "Tahun",
    "KK",
]
DRAINAGE = [
    1,
    "Lingkungan",
    "Saluran drainase Gang Manduhara",
    "RT 03/RW 02",
    120,
    "m",
    186400000,
    22200000,
    2027,
    45,
]
SEWING = [2, "Ekonomi", "Mesin jahit KSM Mawar", "RT 06/RW 03", 4, "unit", 18500000, None, 2028, 16]
MEALS = [3, "Sosial", "Makanan tambahan balita", "RW 02", 86, "anak", 43200000, None, 2027, 60]
LINES = [DRAINAGE, SEWING, MEALS]


def workbook(lines: list[list[Any]], *, title: str = "PJM PRONANGKIS PERIODE 2027 - 2029") -> bytes:
    """An xlsx with a title, a heading in row 3 and these lines from row 4 on."""
    book = openpyxl.Workbook()
    sheet = book.active
    assert sheet is not None
    sheet.title = "PJM"
    for row in ([title], [], HEADING, *lines):
        sheet.append(row)
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def upload(board: Organisation, lines: list[list[Any]], **fields: Any) -> PlanImport:
    """An uploaded sheet that waits for its confirmation."""
    sheet = PlanImport(board=board, filename="pjm.xlsx", sha256="0" * 64, **fields)
    sheet.file.save("sheet", ContentFile(workbook(lines)), save=False)
    sheet.save()
    return sheet


def changed(line: list[Any], **cells: Any) -> list[Any]:
    """The same line with other cells, by short names."""
    names = ["no", "sector", "title", "place", "volume", "unit", "cost", "swadaya", "year", "kk"]
    return [cells.get(name, value) for name, value in zip(names, line, strict=True)]


def draft_of(lines: list[list[Any]], **options: Any) -> PlanDraft:
    return analyse(read_sheet(workbook(lines), "pjm.xlsx"), **options)
