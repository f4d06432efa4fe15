"""The stored files of a photo: a JPEG of ours, small, without a word of the camera; hostile ones refused."""

import io
import struct
import zlib

import pytest
from django.core.exceptions import ValidationError
from PIL import Image

from partnerships.photo_files import LONG_SIDE, THUMBNAIL_BYTES, THUMBNAIL_SIDE, photo_files, thumbnail_size
from tests.factories.place import DEVICE, camera_photo, sent

SVG = b'<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'
HTML = b"<script>alert(document.cookie)</script>"


def stored(content: bytes) -> list[bytes]:
    files = photo_files(sent(content))
    return [files.image.read(), files.thumbnail.read()]


def markers(content: bytes) -> set[int]:
    """The second bytes of a JPEG's segments, up to the picture itself."""
    found, place = set(), 2
    while content[place] == 0xFF and content[place + 1] != 0xDA:
        found.add(content[place + 1])
        place += 2 + struct.unpack(">H", content[place + 2 : place + 4])[0]
    return found


@pytest.mark.parametrize("kind", ["JPEG", "PNG", "WEBP"])
def test_both_files_are_bare_jpegs_whatever_was_sent(kind):
    original = camera_photo(kind)
    assert DEVICE.encode() in original
    for content in stored(original):
        assert content.startswith(b"\xff\xd8\xff") and content.endswith(b"\xff\xd9")
        assert not markers(content) & {0xE1, 0xE2, 0xED, 0xFE}, "EXIF, profile, IPTC or comment"
        assert DEVICE.encode() not in content and b"Exif" not in content
        assert not dict(Image.open(io.BytesIO(content)).getexif())


def test_what_the_camera_knew_is_handed_over_beside_the_files():
    notes = photo_files(sent(camera_photo())).notes
    assert notes.place == (-2.2096, 113.9108) and notes.taken_on.isoformat() == "2026-03-05"


def test_large_photos_become_1600_and_thumbnails_480_pixels():
    large, small = (Image.open(io.BytesIO(content)) for content in stored(camera_photo(size=(3200, 2400))))
    assert large.size == (LONG_SIDE, 1200)
    assert small.width <= THUMBNAIL_SIDE and small.width / small.height == pytest.approx(4 / 3, rel=0.02)


def test_even_a_thumbnail_of_noise_is_at_most_30_kilobytes():
    assert len(stored(camera_photo(size=(1600, 1600)))[1]) <= THUMBNAIL_BYTES


@pytest.mark.parametrize(
    ("size", "thumb"), [((1600, 1200), (480, 360)), ((900, 1600), (270, 480)), ((300, 200), (300, 200))]
)
def test_the_page_knows_the_size_of_a_thumbnail(size, thumb):
    assert thumbnail_size(*size) == thumb


def test_a_polyglot_keeps_nothing_but_its_picture():
    for content in stored(camera_photo() + HTML + b"PK\x03\x04"):
        assert HTML not in content and b"PK\x03\x04" not in content


def bomb(side: int) -> bytes:
    """A PNG of a few hundred bytes that says how many pixels it has; with 8,000 Pillow alone opens it."""

    def chunk(name: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data))

    head = struct.pack(">IIBBBBB", side, side, 8, 2, 0, 0, 0)
    return (
        b"\x89PNG\r\n\x1a\n"
        + chunk(b"IHDR", head)
        + chunk(b"IDAT", zlib.compress(b"\0" * 1000))
        + chunk(b"IEND", b"")
    )


@pytest.mark.parametrize(
    "content",
    [
        SVG, HTML, b"", b"GIF89a" + b"\0" * 100, camera_photo()[:2000], camera_photo("PNG")[:2000],
        b"\x89PNG\r\n\x1a\nrusak", b"RIFF\x10\0\0\0WEBPVP8 ", b"\xff\xd8\xff\xe0" + b"\0" * 50,
        bomb(60_000), bomb(8_000),
    ],
    ids="svg html empty gif cut-jpeg cut-png broken-png broken-webp broken-jpeg bomb small-bomb".split(),
)  # fmt: skip
def test_what_is_no_whole_photo_is_refused_with_a_sentence(content):
    with pytest.raises(ValidationError) as refused:
        photo_files(sent(content))
    assert refused.value.messages[0].endswith(".")


def test_too_many_bytes_are_not_read_and_tiny_pictures_show_nothing(monkeypatch):
    monkeypatch.setattr("partnerships.photo_files.MAX_BYTES", 1000)
    with pytest.raises(ValidationError, match="MB"):
        photo_files(sent(camera_photo()))
    monkeypatch.undo()
    with pytest.raises(ValidationError):
        photo_files(sent(camera_photo(size=(64, 48))))


def test_changed_bytes_give_a_photo_or_a_sentence_never_an_error():
    original = camera_photo(size=(320, 240))
    for place in range(2, 900, 23):
        changed = bytearray(original)
        changed[place] ^= 0xFF
        try:
            photo_files(sent(bytes(changed)))
        except ValidationError:
            pass
