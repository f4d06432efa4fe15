"""What is kept of an upload: by content, pictures small and without what the camera wrote."""

import io

import pytest
from django.core.exceptions import ValidationError
from django.core.files.uploadedfile import SimpleUploadedFile
from PIL import Image

from forum_site.discussions.files import MAX_BYTES, kept_of, thumbnail_size
from tests.files import office, pdf, picture


def opened(content: bytes) -> Image.Image:
    return Image.open(io.BytesIO(content))


@pytest.mark.parametrize("kind", ["JPEG", "PNG", "WEBP"])
def test_a_picture_is_made_small_and_upright_and_forgets_its_place(kind):
    kept = kept_of(picture(kind, (2400, 1200), place=True))
    whole, small = opened(kept.content), opened(kept.thumbnail)
    assert (whole.format, whole.size, small.size) == ("WEBP", (800, 1600), (240, 480))
    assert (kept.width, kept.height, kept.content_type) == (800, 1600, "image/webp")
    assert not whole.getexif()
    for content in (kept.content, kept.thumbnail):
        assert b"Rahasia" not in content
        assert b"Exif" not in content


def test_what_hides_behind_a_picture_is_gone():
    sent = picture().read() + b"<script>alert(1)</script>PK\x03\x04"
    kept = kept_of(SimpleUploadedFile("foto.jpg", sent))
    assert b"script" not in kept.content


@pytest.mark.parametrize("name", ["foto.php", "../../x.jpg", "a.b.c.jpg", ".htaccess", "<img onerror=x>.jpg"])
def test_names_are_plain_and_end_as_the_content_demands(name):
    kept = kept_of(SimpleUploadedFile(name, picture().read()))
    assert kept.name.endswith(".webp")
    assert kept.name.count(".") == 1
    assert not set(kept.name) & set("/\\<>\"'& ")


@pytest.mark.parametrize("kind", ["docx", "xlsx", "odt", "ods"])
def test_office_documents_stay_as_they_are(kind):
    sent = office(kind)
    kept = kept_of(sent)
    sent.seek(0)
    assert (kept.content, kept.name, kept.thumbnail) == (sent.read(), f"jadwal.{kind}", b"")


def test_a_pdf_stays_as_it_is():
    assert kept_of(pdf("surat.exe")).name == "surat.pdf"


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("foto.png", b"<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>"),
        ("foto.png", b"<!doctype html><script>alert(1)</script>"),
        ("foto.png", b"\x89PNG\r\n\x1a\n<script>alert(1)</script>"),
        ("foto.webp", b"RIFF\x10\0\0\0WEBPVP8 "),
        ("foto.gif", b"GIF89a"), ("a.exe", b"MZ\x90"), ("a.txt", b"teks"), ("kosong.pdf", b""),
        ("a.pdf", b"%PDF-1.4 cut"), ("a.doc", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"),
    ],
)  # fmt: skip
def test_everything_else_is_refused_with_a_sentence(name, content):
    with pytest.raises(ValidationError) as refused:
        kept_of(SimpleUploadedFile(name, content))
    assert refused.value.messages[0].endswith(".")


def test_macros_are_refused():
    with pytest.raises(ValidationError):
        kept_of(office("xlsx", {"xl/vbaProject.bin": b"x"}))


def test_what_is_too_large_is_refused_before_it_is_read():
    with pytest.raises(ValidationError, match="8 MB"):
        kept_of(SimpleUploadedFile("foto.jpg", b"\0" * (MAX_BYTES + 1)))


def test_a_picture_of_too_many_pixels_is_refused():
    with pytest.raises(ValidationError):
        kept_of(picture("PNG", (9000, 9000)))


def test_the_place_of_a_picture_is_known_before_it_comes():
    assert (thumbnail_size(1600, 1200), thumbnail_size(100, 50)) == ((480, 360), (100, 50))
