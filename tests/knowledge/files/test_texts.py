"""The text inside a document is found; whatever file comes, there is an answer and the site lives."""

import io
import subprocess
import zipfile

import pytest
from django.core.exceptions import ValidationError

from forum_site.core import bounded
from knowledge.files import check, limits
from knowledge.files.check import text_inside
from knowledge.files.texts import tidy
from knowledge.files.worker import answer
from tests.factories.library import SENTENCE, document
from tests.files import archive, pdf_bomb

W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'


def docx(body: str, **parts: str) -> bytes:
    return archive({"word/document.xml": body, **parts}, "a.docx").read()


@pytest.mark.parametrize("kind", ["docx", "xlsx", "pdf"])
def test_it_works(kind):
    assert SENTENCE in text_inside(document(kind), kind)


def test_an_open_document_is_read():
    said = "<o:body><t:p>Berita</t:p><t:p>acara</t:p></o:body>"
    body = f"<d xmlns:t='t' xmlns:o='o'><o:meta>Rahasia</o:meta>{said}</d>"
    data = archive({"content.xml": body}, "a.odt").read()
    assert text_inside(data, "odt") == "Berita\nacara"


def test_words_are_kept_apart_by_lines_and_cells():
    line = "<w:p><w:r><w:t>Satu</w:t></w:r><w:r><w:t>dua</w:t></w:r></w:p>"
    body = f"<w:d {W}>{line}<w:tc><w:t>tiga</w:t></w:tc><w:t>x</w:t></w:d>"
    assert text_inside(docx(body), "docx") == "Satudua\ntiga x"


def test_fields_and_hidden_instructions_are_no_text():
    assert text_inside(docx(f"<w:d {W}><w:instrText>PAGE</w:instrText><w:t>Isi</w:t></w:d>"), "docx") == "Isi"


def test_a_long_text_is_cut():
    assert len(text_inside(document("docx", "kata " * 60_000), "docx")) <= limits.MAX_TEXT


def test_a_text_holds_nothing_that_a_database_refuses():
    assert tidy("a\0b\ud800c \n\n \t d") == "a b c\nd"


@pytest.mark.parametrize(
    ("data", "kind"),
    [
        (b"", "docx"), (b"PK\x03\x04", "docx"), (b"PK\x03\x04", "xlsx"), (b"%PDF-1.7 %%EOF", "pdf"),
        (docx("<w:p>"), "docx"), (archive({"x": "y"}, "a.docx").read(), "docx"),
        (document("pdf")[:300], "pdf"), (document("docx"), "odt"), (document("docx"), "exe"),
    ],
)  # fmt: skip
def test_what_cannot_be_read_is_said(data, kind):
    assert answer(data, kind) == {"problem": "damaged"}


def test_a_document_type_is_refused_before_its_entities_grow():
    laughs = "".join(f'<!ENTITY l{n} "{f"&l{n - 1};" * 10}">' for n in range(1, 9))
    body = f'<!DOCTYPE x [<!ENTITY l0 "ha">{laughs}]><w:d {W}><w:t>&l8;</w:t></w:d>'
    assert answer(docx(body), "docx") == {"problem": "damaged"}


def test_a_part_that_unpacks_to_far_too_much_is_refused():
    out = io.BytesIO()
    with (
        zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as packed,
        packed.open("word/document.xml", "w") as part,
    ):
        part.write(f"<w:d {W}>".encode())
        for _n in range(limits.MAX_PART // 2**20 + 1):
            part.write(b" " * 2**20)
        part.write(b"</w:d>")
    assert answer(out.getvalue(), "docx") == {"problem": "damaged"}


def test_a_bomb_in_a_pdf_is_refused_by_the_limits_of_the_process():
    with pytest.raises(ValidationError, match="terlalu besar"):
        text_inside(pdf_bomb(), "pdf")


@pytest.mark.parametrize("command", [["sh", "-c", "kill -9 $$"], ["sleep", "9"]])
def test_a_process_that_dies_or_hangs_is_a_problem_of_the_file(monkeypatch, command):
    monkeypatch.setattr(check, "WORKER", command)
    monkeypatch.setattr(check, "WORKER_WALL_SECONDS", 0.2)
    with pytest.raises(ValidationError, match="terlalu besar"):
        text_inside(document("docx"), "docx")


def test_the_worker_knows_no_secret_and_loads_no_framework(monkeypatch):
    monkeypatch.setenv("SECRET_KEY", "s3cret")
    code = (
        "import os, sys; from knowledge.files import worker, texts; "
        "loaded = {m.split('.')[0] for m in sys.modules} & {'django', 'celery'}; "
        "print('SECRET_KEY' in os.environ, sorted(loaded))"
    )
    command = [*check.WORKER[:2], "-c", code]
    done = subprocess.run(
        command, capture_output=True, text=True, cwd=bounded.ROOT, env=bounded.environment(), check=True
    )
    assert done.stdout.strip() == "False []"
