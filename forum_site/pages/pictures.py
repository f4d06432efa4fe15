"""Pictures that editors upload: known by content, upright, of sensible size, without what a camera wrote."""

from __future__ import annotations

from pathlib import PurePath
from typing import Final

from django.core.files.base import ContentFile, File
from django.utils.translation import gettext as _

from forum_site.core import pictures

LONGEST_SIDE: Final = 2400  # pixels; twice the widest picture of any page
_ENDINGS: Final = {"JPEG": ("jpg", "jpeg"), "PNG": ("png",), "WEBP": ("webp",)}
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
    refusal = _("This is not a picture we can read. Send a photo or drawing as JPG, PNG or WebP.")
    with pictures.opened(file.read(), formats=list(_ENDINGS), refusal=refusal) as picture:
        kind = pictures.kind_of(picture)
        content = pictures.written(pictures.upright(picture, LONGEST_SIDE), kind, **_WRITING[kind])
    return ContentFile(content, name=_name(file.name or "", kind))


def _name(name: str, kind: str) -> str:
    path = PurePath(name.replace("\\", "/")).name
    stem, _dot, ending = path.rpartition(".")
    return path if ending.lower() in _ENDINGS[kind] else f"{stem or path or 'gambar'}.{_ENDINGS[kind][0]}"
