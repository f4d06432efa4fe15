"""The handover record (BAST) as a docx that both sides can still word anew."""

from __future__ import annotations

import io
from typing import Any

from docx import Document
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.shared import Pt

HEAD = ("Kegiatan", "Tempat", "Volume", "Dana diterima (Rp)", "Dana terpakai (Rp)")


def docx_of(data: dict[str, Any]) -> bytes:
    """`data` as `bast.bast_data` makes it; the texts go in as text, never as markup."""
    paper = Document()
    paper.styles["Normal"].font.size = Pt(11)
    paper.core_properties.title, paper.core_properties.author = data["title"], "Jejaring BKM"
    for words, bold in ((data["heading"].upper(), True), (data["subject"], False), (data["number"], False)):
        line = paper.add_paragraph()
        line.alignment = WD_ALIGN_PARAGRAPH.CENTER
        line.add_run(words).bold = bold
    paper.add_paragraph(data["opening"])
    for who, role in data["parties"]:
        line = paper.add_paragraph(style="List Number")
        line.add_run(who).bold = True
        line.add_run(f", {role}.")
    paper.add_paragraph(data["basis"])
    paper.add_paragraph("Kedua pihak sepakat sebagai berikut.")
    for clause in data["clauses"]:
        paper.add_paragraph(clause, style="List Bullet")
    paper.add_heading("Daftar hasil kegiatan", level=2)
    _table(paper, [HEAD, *data["works"], data["works_total"]])
    paper.add_heading("Keadaan dan pemeliharaan", level=2)
    for label, words in data["facts"]:
        line = paper.add_paragraph()
        line.add_run(f"{label}: ").bold = True
        line.add_run(words)
    paper.add_paragraph(data["closing"])
    _signs(paper, data["signs"])
    paper.add_paragraph(data["printed"]).runs[0].font.size = Pt(8)
    out = io.BytesIO()
    paper.save(out)
    return out.getvalue()


def _table(paper: Any, rows: list[Any]) -> None:
    """The first row is the head, the last the sum; amounts stand at the right."""
    table = paper.add_table(rows=len(rows), cols=len(HEAD), style="Table Grid")
    for at, row in enumerate(rows):
        for column, words in enumerate(row):
            line = table.cell(at, column).paragraphs[0]
            line.add_run(words).bold = at in (0, len(rows) - 1)
            if column >= 2 and at:  # noqa: PLR2004 - volume and amounts
                line.alignment = WD_ALIGN_PARAGRAPH.RIGHT


def _signs(paper: Any, signs: list[list[str]]) -> None:
    table = paper.add_table(rows=3, cols=len(signs))
    for column, (what, who) in enumerate(signs):
        cells = [table.cell(row, column).paragraphs[0] for row in range(3)]
        cells[0].add_run(what).bold = True
        cells[1].add_run(who)
        cells[2].add_run("\n\n\n………………………………\nNama, jabatan, tanda tangan dan cap").font.size = Pt(9)
        for one in cells:
            one.alignment = WD_ALIGN_PARAGRAPH.CENTER
