"""Pictures that people upload: opened within limits, turned upright, written again with nothing else in them.

Every upload of the site goes through here (`core.uploads`, `pages.pictures`, photos of needs), so what a
camera or a program wrote beside the picture (EXIF, place, comment, preview, colour profile, anything after
the end) is never stored.
"""

from __future__ import annotations

import io
import struct
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from typing import Any, Final

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _
from PIL import Image, ImageCms, ImageOps

MAX_PIXELS: Final = 40_000_000
JPEG, PNG, WEBP = "JPEG", "PNG", "WEBP"
_MODES: Final = {"L", "LA", "RGB", "RGBA"}
# What Pillow raises for bytes that only pretend to be a picture.
BROKEN: Final = (
    OSError, SyntaxError, ValueError, TypeError, LookupError, EOFError, ArithmeticError, struct.error,
    Image.DecompressionBombError,
)  # fmt: skip


@contextmanager
def opened(content: bytes, *, formats: Sequence[str], refusal: str) -> Iterator[Image.Image]:
    """The picture, at most MAX_PIXELS large; nothing is unpacked before that is known.

    ValidationError with the sentence `refusal` for anything else, also for what breaks inside the block.
    """
    try:
        with Image.open(io.BytesIO(content), formats=list(formats)) as picture:
            if picture.width * picture.height > MAX_PIXELS:
                raise ValidationError(_("The picture has too many pixels. Send a smaller one."))
            yield picture
    except BROKEN as error:
        raise ValidationError(refusal) from error


def kind_of(picture: Image.Image) -> str:
    """The format; what phones write as several pictures in one JPEG is a JPEG."""
    return JPEG if picture.format == "MPO" else str(picture.format)


def upright(picture: Image.Image, longest: int | None = None) -> Image.Image:
    """Turned as the camera meant, in sRGB, no side longer than `longest` pixels."""
    turned = ImageOps.exif_transpose(picture)
    profile = picture.info.get("icc_profile")
    if profile and turned.mode in {"RGB", "RGBA"}:
        try:
            source = ImageCms.ImageCmsProfile(io.BytesIO(profile))
            turned = ImageCms.profileToProfile(turned, source, ImageCms.createProfile("sRGB")) or turned
        except (ImageCms.PyCMSError, OSError):
            pass  # a broken profile: the colours are taken as they are
    if longest is not None:
        turned.thumbnail((longest, longest))
    return turned


def written(picture: Image.Image, kind: str, **options: Any) -> bytes:
    """The bytes of the picture alone; `options` are those of Pillow's writer."""
    transparent = kind != JPEG and ("A" in picture.getbands() or "transparency" in picture.info)
    mode = picture.mode if picture.mode in _MODES else "RGBA" if transparent else "RGB"
    bare = on_white(picture) if kind == JPEG and mode != "L" else picture.convert(mode)
    bare.info.clear()
    out = io.BytesIO()
    bare.save(out, kind, **options)
    return out.getvalue()


def on_white(picture: Image.Image) -> Image.Image:
    """As RGB; what was see-through becomes paper, not black."""
    if "A" not in picture.getbands() and "transparency" not in picture.info:
        return picture.convert("RGB")
    layer = picture.convert("RGBA")
    paper = Image.new("RGB", layer.size, "white")
    paper.paste(layer, mask=layer.getchannel("A"))
    return paper
