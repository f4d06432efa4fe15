"""What may hang on a post: kinds and sizes, and the files that are kept of an upload."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from django.core.exceptions import ValidationError
from django.core.files.base import File
from django.utils.translation import gettext as _

from forum_site.core import office_files, pictures, uploads

MOST: Final = 5  # files of one post
MAX_BYTES: Final = uploads.MAX_BYTES
LONG_SIDE: Final = 1600  # pixels
THUMBNAIL_SIDE: Final = 480
WEBP: Final = "image/webp"
FORMATS: Final = (pictures.JPEG, pictures.PNG, pictures.WEBP)
ACCEPT: Final = ".pdf,.jpg,.jpeg,.png,.webp,.xlsx,.docx,.ods,.odt"


@dataclass(frozen=True)
class Kept:
    """Safe to store and to serve. A picture is WebP; sizes are in pixels, 0 for other files."""

    content: bytes
    content_type: str
    name: str
    thumbnail: bytes = b""
    width: int = 0
    height: int = 0


def kept_of(file: File[bytes]) -> Kept:
    """What is kept of an upload, or a ValidationError whose sentence says what to send instead."""
    uploads.check_size(file, MAX_BYTES)
    file.seek(0)
    content = file.read()
    name = file.name or ""
    if is_picture(content):
        return kept_picture(content, name)
    if uploads.sniff(content) == uploads.PDF:
        return Kept(uploads.whole_pdf(content), uploads.PDF, uploads.safe_name(name, "pdf"))
    kind = office_files.office_type(content)
    if not kind:
        raise ValidationError(
            _("We can read pictures (JPG, PNG, WebP), PDF, Word (docx, odt) and Excel (xlsx, ods) here.")
        )
    return Kept(content, kind, uploads.safe_name(name, office_files.ENDINGS[kind]))


def is_picture(content: bytes) -> bool:
    webp = content[:4] == b"RIFF" and content[8:12] == b"WEBP"
    return webp or uploads.sniff(content) in uploads.IMAGES


def kept_picture(content: bytes, name: str) -> Kept:
    """Upright, at most LONG_SIDE, without anything the camera wrote; and its small copy."""
    refusal = _("The picture cannot be opened. Take or save it again.")
    with pictures.opened(content, formats=FORMATS, refusal=refusal) as picture:
        picture.draft("RGB", (LONG_SIDE, LONG_SIDE))  # a large JPEG is unpacked at a fraction of its size
        whole = pictures.upright(picture, LONG_SIDE)
        large = pictures.written(whole, pictures.WEBP, quality=80, method=4)
        small = whole.copy()
        small.thumbnail((THUMBNAIL_SIDE, THUMBNAIL_SIDE))
        thumbnail = pictures.written(small, pictures.WEBP, quality=72, method=4)
    return Kept(large, WEBP, uploads.safe_name(name, "webp"), thumbnail, *whole.size)


def thumbnail_size(width: int, height: int) -> tuple[int, int]:
    """Width and height to write into the page, before the picture has come."""
    part = min(1.0, THUMBNAIL_SIDE / max(width, height, 1))
    return max(1, round(width * part)), max(1, round(height * part))
