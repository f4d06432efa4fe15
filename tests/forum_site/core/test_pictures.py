"""What every uploaded picture goes through."""

import io

import pytest
from django.core.exceptions import ValidationError
from PIL import Image

from forum_site.core import pictures
from tests.factories.place import camera_photo

SENTENCE = "Kirim foto."


def test_it_works():
    with pictures.opened(camera_photo(), formats=["JPEG"], refusal=SENTENCE) as picture:
        content = pictures.written(pictures.upright(picture, 100), pictures.JPEG)
    assert Image.open(io.BytesIO(content)).size == (100, 75)


def test_a_format_that_is_not_asked_for_is_refused():
    with (
        pytest.raises(ValidationError, match=SENTENCE),
        pictures.opened(camera_photo("PNG"), formats=["JPEG"], refusal=SENTENCE),
    ):
        pass


def test_what_is_see_through_becomes_paper_in_a_jpeg():
    content = pictures.written(Image.new("RGBA", (10, 10), (255, 0, 0, 0)), pictures.JPEG)
    assert Image.open(io.BytesIO(content)).getpixel((5, 5)) == (255, 255, 255)


def test_several_pictures_in_one_jpeg_are_a_jpeg():
    out = io.BytesIO()
    one = Image.new("RGB", (20, 20))
    one.save(out, "MPO", save_all=True, append_images=[one])
    with pictures.opened(out.getvalue(), formats=["JPEG", "MPO"], refusal=SENTENCE) as picture:
        assert (picture.format, pictures.kind_of(picture)) == ("MPO", "JPEG")
