"""The two files of a photo, made from what was uploaded; and what the camera wrote, as a proposal only."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from django.core.exceptions import ValidationError
from django.core.files.base import ContentFile, File
from django.utils.translation import gettext as _
from PIL import Image

from forum_site.core import pictures
from forum_site.core.camera import CameraNotes, read_notes
from forum_site.core.uploads import MAX_BYTES, check_size

FORMATS: Final = (pictures.JPEG, pictures.PNG, pictures.WEBP)
LONG_SIDE: Final = 1600  # pixels
THUMBNAIL_SIDE: Final = 480
THUMBNAIL_BYTES: Final = 30_000
LEAST_SIDE: Final = 200  # a smaller picture shows no work
_QUALITIES: Final = (74, 64, 52, 40)
_SMALLER: Final = 0.8


@dataclass(frozen=True)
class PhotoFiles:
    """Two JPEGs without any note of the camera, and `notes`: day and place before they were removed."""

    image: ContentFile[bytes]
    thumbnail: ContentFile[bytes]
    notes: CameraNotes


def photo_files(file: File[bytes]) -> PhotoFiles:
    """ValidationError, with a sentence what to send, for anything but a whole JPG, PNG or WebP."""
    check_size(file, MAX_BYTES)
    file.seek(0)
    refusal = _("This is not a photo we can read. Send a JPG, PNG or WebP as the camera made it.")
    with pictures.opened(file.read(), formats=FORMATS, refusal=refusal) as picture:
        if min(picture.size) < LEAST_SIDE:
            raise ValidationError(_("The photo is too small to see the work. Send the original."))
        notes = read_notes(picture)
        picture.draft("RGB", (LONG_SIDE, LONG_SIDE))  # a large JPEG is unpacked at a fraction of its size
        image = pictures.on_white(pictures.upright(picture, LONG_SIDE))
        large = pictures.written(image, pictures.JPEG, quality=80, optimize=True, progressive=True)
    return PhotoFiles(ContentFile(large, "photo.jpg"), ContentFile(thumbnail_of(image), "photo.jpg"), notes)


def thumbnail_of(image: Image.Image) -> bytes:
    """At most THUMBNAIL_BYTES: first with less quality, then smaller."""
    side = float(THUMBNAIL_SIDE)
    while True:
        small = image.copy()
        small.thumbnail((round(side), round(side)), Image.Resampling.LANCZOS)
        for quality in _QUALITIES:
            content = pictures.written(small, pictures.JPEG, quality=quality, optimize=True, progressive=True)
            if len(content) <= THUMBNAIL_BYTES:
                return content
        side *= _SMALLER


def thumbnail_size(width: int, height: int) -> tuple[int, int]:
    """Width and height to write into the page, before the picture has come."""
    part = min(1.0, THUMBNAIL_SIDE / max(width, height, 1))
    return max(1, round(width * part)), max(1, round(height * part))
