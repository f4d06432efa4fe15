"""Documents as offices write them, and templates, regulations and terms."""

from __future__ import annotations

import io
from functools import cache
from typing import Any

import openpyxl
import typst
from django.core.files.base import ContentFile
from docx import Document

from knowledge.actions.publish_template import add_template
from knowledge.files.check import checked_document
from knowledge.models import Regulation, Template, Term

SENTENCE = "Rencana Anggaran Biaya saluran beton"


@cache
def document(kind: str, text: str = SENTENCE) -> bytes:
    """docx, xlsx or pdf whose words are `text`."""
    out = io.BytesIO()
    if kind == "docx":
        word = Document()
        word.add_paragraph(text)
        word.save(out)
    elif kind == "xlsx":
        book = openpyxl.Workbook()
        book.active.append([text, 2.5])
        book.save(out)
    else:
        return bytes(typst.compile(text.encode()))
    return out.getvalue()


def sent(content: bytes, name: str) -> ContentFile:
    return ContentFile(content, name=name)


def template_of(by: Any, title: str = "RAB sederhana", text: str = SENTENCE, **fields: Any) -> Template:
    """Published by `by`, with one docx."""
    values = {"summary": "Menghitung biaya.", "sector": "", "licence": "cc0", **fields}
    return add_template(
        checked_document(sent(document("docx", text), "rab.docx")), by=by, title=title, **values
    )


def regulation_of(code: str = "perpres-16-2018", **fields: Any) -> Regulation:
    values = {
        "kind": "presidential", "number": "16", "year": 2018, "issuer": "Presiden",
        "title": "Pengadaan Barang/Jasa Pemerintah", **fields,
    }  # fmt: skip
    return Regulation.objects.create(code=code, **values)


def term_of(term: str = "BKM", **fields: Any) -> Term:
    values = {"full": "Badan Keswadayaan Masyarakat", "definition": "Pimpinan bersama warga.", **fields}
    return Term.objects.create(term=term, **values)
