"""Photos as phones make them, and needs with a point."""

from __future__ import annotations

import io
from datetime import date
from typing import Any

import factory
from django.core.files.uploadedfile import SimpleUploadedFile
from factory.django import DjangoModelFactory
from PIL import Image, TiffImagePlugin

from partnerships.models import Need, NeedPhoto
from partnerships.photo_files import photo_files
from tests.factories.partnerships import NeedFactory

MENTENG = (-2.2096, 113.9108)
DEVICE = "Kamera Rahasia"


def degrees(value: float) -> tuple[TiffImagePlugin.IFDRational, ...]:
    whole, rest = divmod(abs(value), 1)
    minutes, rest = divmod(rest * 60, 1)
    seconds = round(rest * 60 * 10_000)
    return tuple(
        TiffImagePlugin.IFDRational(top, low)
        for top, low in ((int(whole), 1), (int(minutes), 1), (seconds, 10_000))
    )


def camera_photo(
    kind: str = "JPEG",
    *,
    size: tuple[int, int] = (640, 480),
    place: tuple[float, float] | None = MENTENG,
    taken: str = "2026:03:05 10:00:00",
) -> bytes:
    """With device, day and place, as a phone writes them; noise, so that it does not shrink to nothing."""
    exif = Image.Exif()
    exif[0x010F], exif[0x0132] = DEVICE, taken
    if place:
        lat, lng = place
        exif.get_ifd(0x8825).update({
            1: "S" if lat < 0 else "N", 2: degrees(lat), 3: "W" if lng < 0 else "E", 4: degrees(lng),
        })  # fmt: skip
    out = io.BytesIO()
    Image.effect_noise(size, 60).convert("RGB").save(out, kind, exif=exif, quality=90)
    return out.getvalue()


def sent(content: bytes, name: str = "IMG_0001.jpg") -> SimpleUploadedFile:
    return SimpleUploadedFile(name, content, "image/jpeg")


class PhotoFactory(DjangoModelFactory[NeedPhoto]):
    """A stored photo of how it was before; give `need`."""

    class Meta:
        model = NeedPhoto

    moment = "before"
    caption = "Parit dangkal di tepi gang"
    taken_on = date(2026, 3, 5)
    consent = True
    image = factory.LazyFunction(lambda: files().image)
    thumbnail = factory.LazyFunction(lambda: files().thumbnail)


def files() -> Any:
    return photo_files(sent(camera_photo(size=(320, 240))))


def placed(lat: float = MENTENG[0], lng: float = MENTENG[1], **fields: Any) -> Need:
    """A need with a point; fields as in NeedFactory."""
    return NeedFactory(latitude=f"{lat:.6f}", longitude=f"{lng:.6f}", point_source="typed", **fields)
