"""A document is what its name says, without macros, and no bomb."""

import pytest
from django.core.exceptions import ValidationError

from forum_site.pages import papers
from tests.factories.pages import A_PDF, office_file, photo, upload

WORD, SHEET = "word/document.xml", "xl/workbook.xml"


def odt(mime: bytes = b"application/vnd.oasis.opendocument.text", *more: tuple[str, bytes]) -> bytes:
    return office_file("content.xml", ("mimetype", mime), *more)


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("a.pdf", A_PDF),
        ("a.docx", office_file(WORD)),
        ("a.xlsx", office_file(SHEET)),
        ("a.pptx", office_file("ppt/presentation.xml")),
        ("a.odt", odt()),
        ("a.ods", odt(b"application/vnd.oasis.opendocument.spreadsheet")),
        ("a.xls", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 500),
        ("a.csv", b"Kegiatan;Biaya\nDrainase;1"),
        ("a.txt", "Catatan rapat".encode("cp1252")),
    ],
)
def test_what_boards_use_is_taken(name, content):
    papers.check_document(upload(content, name))


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("a.exe", b"MZ"),
        ("a.svg", b"<svg/>"),
        ("a", A_PDF),
        ("a.pdf", photo()),
        ("a.pdf", A_PDF[:20]),
        ("a.docx", office_file(SHEET)),
        ("a.docx", b"PK\x03\x04rusak"),
        ("a.docx", A_PDF),
        ("a.odt", odt(b"application/zip")),
        ("a.txt", b"  <!DOCTYPE html><script>"),
        ("a.csv", b"a\0b"),
        ("a.xls", office_file(SHEET)),
    ],
)
def test_what_is_something_else_is_refused(name, content):
    with pytest.raises(ValidationError):
        papers.check_document(upload(content, name))


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("a.docx", office_file(WORD, ("word/vbaProject.bin", b"x"))),
        ("a.xlsx", office_file(SHEET, ("xl/macrosheets/sheet1.xml", b"x"))),
        ("a.odt", odt(b"application/vnd.oasis.opendocument.text", ("Basic/Standard/x.xml", b"x"))),
        ("a.xls", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "_VBA_PROJECT".encode("utf-16-le")),
    ],
)
def test_macros_are_refused(name, content):
    with pytest.raises(ValidationError):
        papers.check_document(upload(content, name))


def test_a_bomb_is_refused_without_unpacking_it(monkeypatch):
    monkeypatch.setattr(papers, "MAX_UNPACKED", 1_000_000)
    with pytest.raises(ValidationError):
        papers.check_document(upload(office_file(WORD, ("word/media/a", b"0" * 2_000_000)), "a.docx"))


def test_a_large_file_is_refused(monkeypatch):
    monkeypatch.setattr(papers, "MAX_BYTES", 10)
    with pytest.raises(ValidationError):
        papers.check_document(upload(A_PDF, "a.pdf"))
