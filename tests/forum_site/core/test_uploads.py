"""Uploads are known by their content and lose what a camera wrote."""

import io

import pytest
from django.core.exceptions import ValidationError
from django.core.files.uploadedfile import SimpleUploadedFile
from PIL import Image

from forum_site.core.uploads import IMAGES, check_upload, safe_name

A_PDF = b"%PDF-1.7\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF\n"
GPS, MAKER, ORIENTATION = 0x8825, 0x010F, 0x0112


def photo(kind: str = "JPEG", size: tuple[int, int] = (40, 20), turned: bool = False) -> bytes:
    exif = Image.Exif()
    exif[MAKER] = "Kamera Rahasia"
    exif.get_ifd(GPS)[1] = "S"
    if turned:
        exif[ORIENTATION] = 6
    out = io.BytesIO()
    Image.new("RGB", size, "red").save(out, kind, exif=exif)
    return out.getvalue()


def test_it_works():
    checked = check_upload(SimpleUploadedFile("SK pengurus.pdf", A_PDF))
    assert (checked.content_type, checked.file.name) == ("application/pdf", "SK_pengurus.pdf")
    assert checked.file.read() == A_PDF


@pytest.mark.parametrize("kind", ["JPEG", "PNG"])
def test_a_photo_loses_place_and_device(kind):
    original = photo(kind)
    assert b"Kamera Rahasia" in original
    clean = check_upload(SimpleUploadedFile(f"a.{kind.lower()}", original)).file.read()
    assert b"Kamera Rahasia" not in clean
    assert not dict(Image.open(io.BytesIO(clean)).getexif())


def test_a_turned_photo_stands_upright_afterwards():
    clean = check_upload(SimpleUploadedFile("a.jpg", photo(turned=True))).file
    assert Image.open(clean).size == (20, 40)


def test_what_is_hidden_behind_a_picture_is_gone():
    clean = check_upload(SimpleUploadedFile("a.png", photo("PNG") + b"<script>alert(1)</script>")).file
    assert b"<script>" not in clean.read()


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"MZ\x90",
        b"<html>%PDF-",
        b"PK\x03\x04",
        b"%PDF-1.7 cut off",
        photo()[:200],
        b"\x89PNG\r\n\x1a\nno",
    ],
)
def test_other_and_broken_content_is_refused_with_a_sentence(content):
    with pytest.raises(ValidationError) as refused:
        check_upload(SimpleUploadedFile("surat.pdf", content))
    assert refused.value.messages[0].endswith(".")


def test_a_file_over_the_limit_is_not_read():
    with pytest.raises(ValidationError, match="1 MB"):
        check_upload(SimpleUploadedFile("a.pdf", A_PDF + b" " * 1024 * 1024), max_bytes=1024 * 1024)


def test_only_the_allowed_types_pass():
    with pytest.raises(ValidationError, match="JPG, PNG"):
        check_upload(SimpleUploadedFile("a.pdf", A_PDF), allowed=IMAGES)


@pytest.mark.parametrize(
    ("name", "safe"),
    [
        ("../../etc/passwd", "berkas.pdf"),
        ("sk.php.pdf", "sk-php.pdf"),
        ("C:\\berkas\\sk pengurus.exe", "sk_pengurus.pdf"),
        ("", "berkas.pdf"),
    ],
)
def test_names_are_plain_and_end_as_their_content(name, safe):
    assert safe_name(name, "pdf") == safe
