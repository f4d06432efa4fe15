"""Pictures that editors upload: known by content, upright, of sensible size, without what a camera wrote."""

from __future__ import annotations

import io
from pathlib import PurePath
from typing import Final

from django.core.exceptions import ValidationError
from django.core.files.base import ContentFile, File
from django.utils.translation import gettext as _
from PIL import Image, ImageCms, ImageOps

LONGEST_SIDE: Final = 2400  # pixels; twice the widest picture of any page
MAX_PIXELS: Final = 40_000_000
_ENDINGS: Final = {"JPEG": ("jpg", "jpeg"), "PNG": ("png",), "WEBP": ("webp",)}
_MODES: Final = {"L", "LA", "RGB", "RGBA"}
# How each format is written: nothing but the picture itself is handed over.
_WRITING: Final[dict[str, dict[str, bool | int]]] = {
    "JPEG": {"quality": 86, "optimize": True, "progressive": True},
    "PNG": {"optimize": True},
    "WEBP": {"quality": 84, "method": 4},
}


def clean_picture(file: File[bytes]) -> ContentFile[bytes]:
    """The same picture re-encoded: no EXIF, place, comment, thumbnail or colour profile; sRGB.

    A ValidationError whose sentence says what to send instead, for anything that is not a whole JPG,
    PNG or WebP of at most 40 megapixels. The name ends as the content demands.
    """
    file.seek(0)
    try:
        with Image.open(io.BytesIO(file.read()), formats=list(_ENDINGS)) as picture:
            kind = str(picture.format)
            if picture.width * picture.height > MAX_PIXELS:
                raise ValidationError(_("The picture has too many pixels. Send a smaller one."))
            content = _encoded(_upright(picture), kind)
    except ValidationError:
        raise
    except (OSError, SyntaxError, ValueError, Image.DecompressionBombError) as error:
        raise ValidationError(
            _("This is not a picture we can read. Send a photo or drawing as JPG, PNG or WebP.")
        ) from error
    return ContentFile(content, name=_name(file.name or "", kind))


def _upright(picture: Image.Image) -> Image.Image:
    """Turned as the camera meant, in sRGB, no side longer than LONGEST_SIDE."""
    upright = ImageOps.exif_transpose(picture)
    profile = picture.info.get("icc_profile")
    if profile and upright.mode in {"RGB", "RGBA"}:
        try:
            source = ImageCms.ImageCmsProfile(io.BytesIO(profile))
            upright = ImageCms.profileToProfile(upright, source, ImageCms.createProfile("sRGB")) or upright
        except (ImageCms.PyCMSError, OSError):
            pass  # a broken profile: the colours are taken as they are
    upright.thumbnail((LONGEST_SIDE, LONGEST_SIDE))
    return upright


def _encoded(picture: Image.Image, kind: str) -> bytes:
    transparent = kind != "JPEG" and ("A" in picture.getbands() or "transparency" in picture.info)
    mode = picture.mode if picture.mode in _MODES else "RGBA" if transparent else "RGB"
    bare = picture.convert("RGB" if kind == "JPEG" and mode != "L" else mode)
    bare.info.clear()
    out = io.BytesIO()
    bare.save(out, kind, **_WRITING[kind])
    return out.getvalue()


def _name(name: str, kind: str) -> str:
    path = PurePath(name.replace("\\", "/")).name
    stem, _dot, ending = path.rpartition(".")
    return path if ending.lower() in _ENDINGS[kind] else f"{stem or path or 'gambar'}.{_ENDINGS[kind][0]}"
