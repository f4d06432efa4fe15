"""Broken uploads are refused with a clear sentence, in the template library and among Wagtail's documents."""

import io

import pytest
from django.core.exceptions import ValidationError
from django.core.files.uploadedfile import SimpleUploadedFile

from forum_site.pages.models import SiteDocument
from knowledge.files.check import checked_document
from knowledge.models import Template
from tests.factories.library import document
from tests.files import archive, office, pdf_bomb

MACRO_TYPES = "<Types>application/vnd.ms-word.document.macroEnabled.main+xml</Types>"
MACRO = {"[Content_Types].xml": MACRO_TYPES, "word/document.xml": "<x/>", "word/vbaProject.bin": b"x"}
BOMB = {"word/media/a.bin": b"0" * (201 * 2**20)}


class Long(io.BytesIO):
    """Says that it has 200 MB; reading it would fail the test."""

    size = 200 * 2**20
    name = "rab.docx"

    def read(self, *args):
        raise AssertionError("read")


def with_path(file):
    """As it arrives when the name was sent with a path (test_upload_names.py)."""
    file.sent_name = f"../../{file.name}"
    return file


BROKEN = {
    "a program": (lambda: SimpleUploadedFile("rab.docx", b"MZ" + b"\0" * 500), "Word|DOCX"),
    "a page": (lambda: SimpleUploadedFile("rab.pdf", b"<html><script>alert(1)</script>"), "PDF"),
    "a presentation": (lambda: archive({"mimetype": "x"}, "rab.odt"), "Word|ODT"),
    "a docm": (lambda: archive(MACRO, "rab.docm"), "makro|docx"),
    "a docm called docx": (lambda: archive(MACRO, "rab.docx"), "makro"),
    "a docx with macros": (lambda: office("docx", {"word/vbaProject.bin": b"x"}), "makro"),
    "a bomb": (lambda: office("docx", BOMB), "terlalu besar|terlalu banyak|jauh"),
    "a path": (lambda: office("docx", {"../../etc/cron.d/x": "x"}), "nama|path|jalur"),
    "a bomb in a pdf": (lambda: SimpleUploadedFile("rab.pdf", pdf_bomb()), "terlalu besar"),
    "a name with a path": (lambda: with_path(office("docx")), "path|jalur"),
    "200 MB": (Long, "MB"),
}


@pytest.fixture(params=BROKEN)
def broken(request):
    make, said = BROKEN[request.param]
    return make(), said


def test_the_library_refuses(broken):
    file, said = broken
    with pytest.raises(ValidationError, match=said):
        checked_document(file)


def test_wagtail_s_own_documents_are_refused_too(broken, db):
    file, said = broken
    row = SiteDocument(title="RAB")
    row.file = file
    row.file._committed = False
    with pytest.raises(ValidationError, match=said):
        row.full_clean(exclude=["file_size", "file_hash", "uploaded_by_user", "collection"])


def test_the_form_says_it_and_keeps_nothing(client, eko):
    client.force_login(eko)
    answers = {"title": "RAB", "summary": "Biaya", "licence": "cc0"}
    answer = client.post("/knowledge/templates/add/", {**answers, "document": archive(MACRO, "rab.docx")})
    assert answer.status_code == 422
    assert "makro" in answer.content.decode()
    assert not Template.objects.exists()


def test_a_path_in_the_name_of_the_file_is_dropped(client, eko):
    client.force_login(eko)
    file = SimpleUploadedFile("x.docx", document("docx"))
    file._name = "../../etc/passwd.exe"
    checked = checked_document(file)
    assert checked.name == "passwd.docx"
