"""Day and place as cameras write them; what cannot be true counts as nothing."""

import io
from datetime import date

import pytest
from PIL import Image

from forum_site.core.camera import CameraNotes, read_notes
from tests.factories.place import camera_photo

pytestmark = pytest.mark.pure


def notes(content: bytes) -> CameraNotes:
    with Image.open(io.BytesIO(content)) as picture:
        return read_notes(picture)


@pytest.mark.parametrize("kind", ["JPEG", "PNG", "WEBP"])
def test_it_works(kind):
    assert notes(camera_photo(kind)) == CameraNotes(date(2026, 3, 5), (-2.2096, 113.9108))


@pytest.mark.parametrize("place", [(3.5, 98.67), (-8.65, 115.2167), (1.0, -0.5)])
def test_each_hemisphere(place):
    found = notes(camera_photo(place=place)).place
    assert found == pytest.approx(place, abs=1e-5)


@pytest.mark.parametrize(
    "taken", ["", "0000:00:00 00:00:00", "1970:01:01 00:00:00", "2999:01:01 10:00:00", "kemarin"]
)
def test_a_clock_that_was_never_set_is_not_believed(taken):
    assert notes(camera_photo(taken=taken)).taken_on is None


def test_a_phone_without_a_fix_and_a_drawing_say_nothing():
    assert notes(camera_photo(place=(0.0, 0.0))).place is None
    out = io.BytesIO()
    Image.new("RGB", (10, 10)).save(out, "PNG")
    assert notes(out.getvalue()) == CameraNotes()


@pytest.mark.parametrize(
    "gps", [{2: (1, 2, 3)}, {1: "S", 2: (1, 2), 3: "E", 4: (1, 2)}, {1: "S", 2: (1, 2, 3), 3: "E"}]
)
def test_broken_notes_break_nothing(gps):
    exif = Image.Exif()
    exif.get_ifd(0x8825).update(gps)
    out = io.BytesIO()
    Image.new("RGB", (10, 10)).save(out, "JPEG", exif=exif)
    assert notes(out.getvalue()).place is None
