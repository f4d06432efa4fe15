"""The agreement as a docx that both sides go on writing in; the same data as the PDF."""

from __future__ import annotations

import io
from typing import Any, Final

from docx import Document
from docx.document import Document as Paper
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.shared import Cm, Pt

from partnerships.models import Agreement
from partnerships.papers.agreement_data import agreement_data

CENTRE: Final = WD_ALIGN_PARAGRAPH.CENTER
RIGHT: Final = WD_ALIGN_PARAGRAPH.RIGHT


def agreement_docx(agreement: Agreement) -> bytes:
    data = agreement_data(agreement)
    paper = Document()
    _page(paper)
    _head(paper, data)
    _parties(paper, data)
    _recitals(paper, data)
    for number, article in enumerate(data["articles"], 1):
        _article(paper, f"{data['article']} {number}", article)
    paper.add_paragraph(data["closing"])
    _signatures(paper, data["signatures"])
    file = io.BytesIO()
    paper.save(file)
    return file.getvalue()


def _page(paper: Paper) -> None:
    section = paper.sections[0]
    section.page_width, section.page_height = Cm(21), Cm(29.7)
    section.left_margin = section.right_margin = Cm(2.5)
    section.top_margin = section.bottom_margin = Cm(2.2)
    style: Any = paper.styles["Normal"]
    style.font.name, style.font.size = "Times New Roman", Pt(11)
    style.paragraph_format.space_after = Pt(4)
    paper.core_properties.language = "id-ID"
    paper.core_properties.author = "Jejaring BKM"


def _head(paper: Paper, data: dict[str, Any]) -> None:
    paper.core_properties.title = data["title"]
    if data["draft"]:
        paper.add_paragraph("Konsep: belum dikonfirmasi kedua pihak").alignment = RIGHT
    title = paper.add_heading(data["title"].upper(), level=1)
    title.alignment = CENTRE
    lines = [
        "antara",
        data["between"][0],
        "dengan",
        data["between"][1],
        data["about"],
        f"Nomor: {data['number']}",
    ]
    for n, text in enumerate(lines):
        line = paper.add_paragraph()
        line.alignment = CENTRE
        line.add_run(text).bold = n in (1, 3, 4)


def _parties(paper: Paper, data: dict[str, Any]) -> None:
    paper.add_paragraph(data["opening"])
    for number, (body, name, office, address, called) in enumerate(data["parties"], 1):
        table = paper.add_table(rows=0, cols=2)
        rows = [
            (f"{number}. Nama", name), ("    Jabatan", office), ("    Alamat", address),
            ("    Bertindak untuk", f"{body}, selanjutnya disebut {called}."),
        ]  # fmt: skip
        for label, text in rows:
            cells = table.add_row().cells
            cells[0].text, cells[1].text = label, text
            cells[0].width, cells[1].width = Cm(4), Cm(12)
        paper.add_paragraph()


def _recitals(paper: Paper, data: dict[str, Any]) -> None:
    for word, texts in (("Menimbang:", data["recitals"]), ("Mengingat:", data["basis"])):
        if texts:
            paper.add_paragraph(word)
            for n, text in enumerate(texts):
                mark = f"{'abcdefgh'[n]}." if word.startswith("Menimbang") else f"{n + 1}."
                _item(paper, mark, f"{text};")
    paper.add_paragraph(f"Kedua pihak {data['verb']}:")


def _article(paper: Paper, number: str, article: dict[str, Any]) -> None:
    heading = paper.add_heading(f"{number}\n{article['title']}", level=2)
    heading.alignment = CENTRE
    texts = article["texts"]
    for n, text in enumerate(texts, 1):
        if len(texts) == 1:
            paper.add_paragraph(text)
        else:
            _item(paper, f"({n})", text)
    if article["rows"]:
        _table(paper, article["head"], article["rows"])


def _item(paper: Paper, mark: str, text: str) -> None:
    line = paper.add_paragraph(f"{mark}\t{text}")
    line.paragraph_format.left_indent = Cm(0.9)
    line.paragraph_format.first_line_indent = Cm(-0.9)
    line.paragraph_format.tab_stops.add_tab_stop(Cm(0.9))


def _table(paper: Paper, head: list[str], rows: list[list[str]]) -> None:
    table = paper.add_table(rows=1, cols=len(head))
    table.style = "Table Grid"
    for cell, text in zip(table.rows[0].cells, head, strict=True):
        cell.paragraphs[0].add_run(text).bold = True
    for row in rows:
        for cell, text, name in zip(table.add_row().cells, row, head, strict=True):
            cell.text = text
            if name.endswith("(Rp)"):
                cell.paragraphs[0].alignment = RIGHT
    paper.add_paragraph()


def _signatures(paper: Paper, signatures: list[dict[str, Any]]) -> None:
    table = paper.add_table(rows=1, cols=len(signatures))
    for cell, one in zip(table.rows[0].cells, signatures, strict=True):
        lines = [
            one["called"],
            one["body"],
            "",
            "(meterai)" if one["stamp"] else "",
            "",
            one["name"],
            one["office"],
        ]
        cell.text = lines[0]
        cell.paragraphs[0].alignment = CENTRE
        for text in lines[1:]:
            cell.add_paragraph(text).alignment = CENTRE
