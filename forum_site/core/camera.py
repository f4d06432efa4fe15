"""What a camera wrote into a photo: day and place. Read before the picture is cleaned, never stored."""

from __future__ import annotations

import math
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Any, Final

from PIL import ExifTags, Image

from forum_site.core.pictures import BROKEN

DIGITS: Final = 6  # of a degree: about 0.1 m
FIRST_DAY: Final = date(1995, 1, 1)  # before that there were no such photos: the clock was never set
_PARTS: Final = (1, 60, 3600)


@dataclass(frozen=True, slots=True)
class CameraNotes:
    """None where nothing, or nothing that can be true, was written. Degrees; south is negative."""

    taken_on: date | None = None
    place: tuple[float, float] | None = None


def read_notes(picture: Image.Image) -> CameraNotes:
    """Never fails: notes that cannot be read count as none."""
    try:
        exif = picture.getexif()
        return CameraNotes(_day(exif), _place(exif.get_ifd(ExifTags.IFD.GPSInfo)))
    except (*BROKEN, AttributeError):
        return CameraNotes()


def _day(exif: Image.Exif) -> date | None:
    """When the shutter opened, else when the file was made; a clock that runs ahead is not believed."""
    tags = exif.get_ifd(ExifTags.IFD.Exif)
    written = (
        tags.get(ExifTags.Base.DateTimeOriginal)
        or tags.get(ExifTags.Base.DateTimeDigitized)
        or exif.get(ExifTags.Base.DateTime)
    )
    try:
        day = datetime.strptime(str(written)[:10], "%Y:%m:%d").date()  # the camera's own
    except ValueError:
        return None
    tomorrow = date.today() + timedelta(days=1)  # somewhere it is already the next day
    return day if FIRST_DAY <= day <= tomorrow else None


def _place(gps: dict[int, Any]) -> tuple[float, float] | None:
    lat = _angle(gps.get(ExifTags.GPS.GPSLatitude), gps.get(ExifTags.GPS.GPSLatitudeRef), "S")
    lng = _angle(gps.get(ExifTags.GPS.GPSLongitude), gps.get(ExifTags.GPS.GPSLongitudeRef), "W")
    if lat is None or lng is None or abs(lat) > 90 or abs(lng) > 180:  # noqa: PLR2004 - poles, date line
        return None
    return None if lat == lng == 0 else (lat, lng)  # 0,0 is what a phone without a fix writes


def _angle(parts: Any, side: Any, negative: str) -> float | None:
    if not parts or not side or len(parts) != len(_PARTS):
        return None
    size = sum(float(part) / whole for part, whole in zip(parts, _PARTS, strict=True))
    if not math.isfinite(size):
        return None
    letter = side.decode("ascii", "replace") if isinstance(side, bytes) else str(side)
    return round(-size if letter.strip("\0 ").upper() == negative else size, DIGITS)
