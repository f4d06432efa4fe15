"""Office documents are known by what lies in them; what carries programs or bombs is refused."""

import pytest
from django.core.exceptions import ValidationError

from forum_site.core.office_files import ENDINGS, office_type
from tests.files import archive, office

BOMB = b"0" * (101 * 1024 * 1024)
ELSEWHERE = '<Relationship Type="x/attachedTemplate" Target="http://x.invalid/a" TargetMode="External"/>'


@pytest.mark.parametrize("kind", ["docx", "xlsx", "odt", "ods"])
def test_it_works(kind):
    assert ENDINGS[office_type(office(kind).read())] == kind


@pytest.mark.parametrize(
    "extra",
    [
        {"word/vbaProject.bin": b"x"}, {"xl/vbaProject.bin": b"x"}, {"word/activeX/activeX1.bin": b"x"},
        {"word/embeddings/oleObject1.bin": b"x"}, {"media/a.exe": b"MZ"},
        {"word/_rels/settings.xml.rels": ELSEWHERE},
    ],
    ids=lambda extra: next(iter(extra)),
)  # fmt: skip
def test_programs_inside_are_refused(extra):
    with pytest.raises(ValidationError, match="makro"):
        office_type(office("docx", extra).read())


@pytest.mark.parametrize("part", ["Basic/Standard/Module1.xml", "Scripts/python/x.py"])
def test_scripts_of_the_other_family_are_refused(part):
    with pytest.raises(ValidationError):
        office_type(office("odt", {part: "x"}).read())


def test_a_bomb_is_refused_without_being_unpacked():
    with pytest.raises(ValidationError, match="terlalu besar"):
        office_type(office("xlsx", {"xl/big.xml": BOMB}).read())


def test_more_parts_than_any_document_has_are_refused():
    with pytest.raises(ValidationError):
        office_type(office("docx", {f"word/{n}.xml": "" for n in range(2001)}).read())


@pytest.mark.parametrize("name", ["../../etc/passwd", "/etc/passwd", "word/DOCUMENT.xml"])
def test_strange_names_are_refused(name):
    with pytest.raises(ValidationError):
        office_type(office("docx", {name: "x"}).read())


def test_a_second_file_behind_the_archive_is_refused():
    with pytest.raises(ValidationError):
        office_type(office("docx").read() + b"<html><script>alert(1)</script>")


def test_half_a_document_is_refused():
    whole = office("docx").read()
    with pytest.raises(ValidationError):
        office_type(whole[: len(whole) // 2])


@pytest.mark.parametrize(
    "content",
    [
        b"<html>" + office("docx").read(), b"", b"GIF89a",
        archive({"a.txt": "x"}, "a.zip").read(),
        archive({"[Content_Types].xml": "<Types/>"}, "a.docx").read(),
        archive({"[Content_Types].xml": "ms-word.document.macroEnabled.main+xml"}, "a.docm").read(),
        archive({"mimetype": "application/vnd.oasis.opendocument.presentation"}, "a.odp").read(),
    ],
)  # fmt: skip
def test_anything_else_is_no_office_document(content):
    assert office_type(content) == ""
