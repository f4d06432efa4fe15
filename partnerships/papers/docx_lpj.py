"""A report as a docx, from the same blocks as the PDF; texts go in as text, never as markup."""

from __future__ import annotations

import io
from collections.abc import Callable
from typing import Any, Final

from docx import Document
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.shared import Cm, Pt

PICTURE: Final = Cm(5.2)
A_ROW: Final = 3  # pictures


def docx_of(data: dict[str, Any]) -> bytes:
    """`data` as `lpj.lpj_data` makes it."""
    paper = Document()
    paper.styles["Normal"].font.size = Pt(10.5)
    paper.core_properties.title, paper.core_properties.author = data["title"], "Jejaring BKM"
    for words, bold in ((data["kind"], False), (data["heading"].upper(), True), (data["subject"], True)):
        line = paper.add_paragraph()
        line.alignment = WD_ALIGN_PARAGRAPH.CENTER
        line.add_run(words).bold = bold
    for block in data["blocks"]:
        if block["title"]:
            paper.add_heading(block["title"], level=2)
        _DRAWN[block["kind"]](paper, block)
    paper.add_paragraph(data["printed"]).runs[0].font.size = Pt(8)
    out = io.BytesIO()
    paper.save(out)
    return out.getvalue()


def _pairs(paper: Any, block: dict[str, Any]) -> None:
    table = paper.add_table(rows=0, cols=2)
    for label, words in block["rows"]:
        cells = table.add_row().cells
        cells[0].text, cells[1].text = label, words


def _text(paper: Any, block: dict[str, Any]) -> None:
    for words in block["paragraphs"]:
        paper.add_paragraph(words)


def _table(paper: Any, block: dict[str, Any]) -> None:
    """The head and the sum are bold; numbers stand at the right."""
    head = [cell[0] for cell in block["head"]]
    rows = [head, *block["rows"], *([block["total"]] if block["total"] else [])]
    table = paper.add_table(rows=len(rows), cols=len(head), style="Table Grid")
    for at, row in enumerate(rows):
        bold = at == 0 or (block["total"] is not None and at == len(rows) - 1)
        for column, words in enumerate(row):
            line = table.cell(at, column).paragraphs[0]
            run = line.add_run(words)
            run.bold, run.font.size = bold, Pt(9)
            if block["head"][column][1]:
                line.alignment = WD_ALIGN_PARAGRAPH.RIGHT


def _pictures(paper: Any, block: dict[str, Any]) -> None:
    rows = block["rows"]
    table = paper.add_table(rows=(len(rows) + A_ROW - 1) // A_ROW, cols=A_ROW)
    for at, one in enumerate(rows):
        cell = table.cell(at // A_ROW, at % A_ROW)
        cell.paragraphs[0].add_run().add_picture(io.BytesIO(bytes(one["bytes"])), width=PICTURE)
        cell.add_paragraph(one["caption"]).runs[0].font.size = Pt(8)


def _signs(paper: Any, block: dict[str, Any]) -> None:
    table = paper.add_table(rows=2, cols=len(block["signs"]))
    for at, words in enumerate(block["signs"]):
        table.cell(0, at).text = f"{words},"
        table.cell(1, at).text = "\n\n\n(………………………………………)"


_DRAWN: Final[dict[str, Callable[[Any, dict[str, Any]], None]]] = {
    "pairs": _pairs, "text": _text, "table": _table, "pictures": _pictures, "signs": _signs,
}  # fmt: skip
