"""Writes the papers of `library.papers` as docx and xlsx; the same paper gives the same words."""

from __future__ import annotations

import io
from typing import Any, Final

from knowledge.library.papers import Grid, Paper

HEADING: Final = "# "
WIDE: Final = 18  # characters of a column in a sheet


def written(paper: Paper) -> bytes:
    return _docx(paper) if paper.kind == "docx" else _xlsx(paper)


def _rows(grid: Grid) -> list[tuple[str, ...]]:
    blank = ("",) * len(grid.columns)
    return [grid.columns, *grid.rows, *([blank] * grid.empty)]


def _docx(paper: Paper) -> bytes:
    from docx import Document  # slow to load, and needed when a site is set up only

    document: Any = Document()
    for line in paper.body:
        if isinstance(line, Grid):
            rows = _rows(line)
            table = document.add_table(len(rows), len(line.columns), style="Table Grid")
            for at, row in enumerate(rows):
                for place, words in enumerate(row):
                    table.cell(at, place).text = words
        elif line.startswith(HEADING):
            document.add_heading(line.removeprefix(HEADING), level=1)
        else:
            document.add_paragraph(line)
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()


def _xlsx(paper: Paper) -> bytes:
    from openpyxl import Workbook  # slow to load, and needed when a site is set up only
    from openpyxl.styles import Font
    from openpyxl.utils import get_column_letter

    book = Workbook()
    sheet: Any = book.active
    for line in paper.body:
        rows = _rows(line) if isinstance(line, Grid) else [(line.removeprefix(HEADING),)]
        first = sheet.max_row + 1 if sheet.max_row > 1 or sheet["A1"].value else 1
        for row in rows:
            sheet.append(row)
        if isinstance(line, Grid) or line.startswith(HEADING):
            for cell in sheet[first]:
                cell.font = Font(bold=True)
    for place in range(1, sheet.max_column + 1):
        sheet.column_dimensions[get_column_letter(place)].width = WIDE
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()
