"""What a camera wrote never reaches the site; what is no picture is refused."""

import io

import pytest
from django.core.exceptions import ValidationError
from PIL import Image
from wagtail.images import get_image_model

from forum_site.pages.pictures import LONGEST_SIDE, clean_picture
from tests.factories.pages import photo, upload

SVG = b'<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'


def reopened(file):
    file.seek(0)
    return Image.open(io.BytesIO(file.read()))


@pytest.mark.parametrize(("kind", "ending"), [("JPEG", "jpg"), ("PNG", "png"), ("WEBP", "webp")])
def test_place_time_and_device_are_gone(kind, ending):
    original = photo(kind)
    assert b"Kamera Rahasia" in original
    clean = clean_picture(upload(original, f"foto.{ending}"))
    assert not reopened(clean).getexif()
    assert b"Kamera" not in clean.read()
    assert b"Exif" not in reopened(clean).tobytes()


def test_a_stored_image_and_its_rendition_hold_no_metadata(db):
    image = get_image_model().objects.create(title="Saluran", file=upload(photo(), "saluran.jpg"))
    with image.file.open("rb") as stored:
        assert b"Kamera" not in stored.read()
    rendition = image.get_rendition("width-32|format-jpeg")
    with rendition.file.open("rb") as drawn:
        assert not Image.open(drawn).getexif()


def test_the_form_of_the_back_office_stores_the_clean_file(client, root, db):
    client.force_login(root)
    sent = {"title": "Gang", "file": io.BytesIO(photo()), "collection": 1}
    sent["file"].name = "gang.jpg"
    answer = client.post("/admin/images/add/", sent)
    assert answer.status_code == 302, answer.context["form"].errors
    image = get_image_model().objects.get(title="Gang")
    with image.file.open("rb") as stored:
        content = stored.read()
    assert b"Kamera" not in content
    assert image.file_size == len(content)


def test_a_photo_is_turned_upright_before_its_direction_is_forgotten():
    clean = clean_picture(upload(photo(size=(64, 48), orientation=6), "tegak.jpg"))
    assert reopened(clean).size == (48, 64)


def test_a_large_original_becomes_smaller_but_keeps_its_shape():
    clean = clean_picture(upload(photo(size=(LONGEST_SIDE * 2, 400)), "lebar.jpg"))
    assert reopened(clean).size == (LONGEST_SIDE, 200)


def test_the_name_ends_as_the_content_demands():
    assert clean_picture(upload(photo("PNG"), "C:\\gambar\\saluran.php")).name == "saluran.png"


@pytest.mark.parametrize("content", [SVG, b"", b"GIF89a...", photo()[:300], b"\x89PNG\r\n\x1a\nrusak"])
def test_what_is_no_whole_picture_is_refused(content):
    with pytest.raises(ValidationError):
        clean_picture(upload(content, "gambar.jpg"))


def test_too_many_pixels_are_refused_before_they_are_unpacked(monkeypatch):
    monkeypatch.setattr("forum_site.core.pictures.MAX_PIXELS", 1000)
    with pytest.raises(ValidationError):
        clean_picture(upload(photo(), "besar.jpg"))


def test_svg_never_becomes_an_image(db):
    with pytest.raises(ValidationError):
        get_image_model().objects.create(title="x", file=upload(SVG, "x.svg"))
    assert not get_image_model().objects.exists()
