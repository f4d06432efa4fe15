"""What people upload: known by its first bytes, never by its name; images lose what a camera wrote.

A photo re-encoded here carries no EXIF, so no place, no time and no device; it is turned upright first.
"""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from typing import Any, Final

from django.core.exceptions import ValidationError
from django.core.files.base import ContentFile, File
from django.utils.text import get_valid_filename
from django.utils.translation import gettext as _

from forum_site.core import pictures
from forum_site.core.upload_names import refuse_path

MAX_BYTES: Final = 8 * 1024 * 1024
PDF, JPEG, PNG = "application/pdf", "image/jpeg", "image/png"
DOCUMENT_OR_PHOTO: Final = frozenset({PDF, JPEG, PNG})
IMAGES: Final = frozenset({JPEG, PNG})
_SIGNATURES: Final = ((b"%PDF-", PDF), (b"\xff\xd8\xff", JPEG), (b"\x89PNG\r\n\x1a\n", PNG))
_ENDINGS: Final = {PDF: "pdf", JPEG: "jpg", PNG: "png"}
_NAMES: Final = {PDF: "PDF", JPEG: "JPG", PNG: "PNG"}
_WRITING: Final[dict[str, tuple[str, dict[str, Any]]]] = {
    JPEG: (pictures.JPEG, {"quality": 88, "optimize": True}),
    PNG: (pictures.PNG, {"optimize": True}),
}


@dataclass(frozen=True)
class CheckedUpload:
    """`file` is safe to store: its name ends as its content demands, an image is re-encoded."""

    file: File[bytes]
    content_type: str
    size: int


def check_upload(
    file: File[bytes],
    *,
    allowed: Collection[str] = DOCUMENT_OR_PHOTO,
    max_bytes: int = MAX_BYTES,
) -> CheckedUpload:
    """The cleaned file, or a ValidationError whose sentence says what to send instead."""
    refuse_path(file)
    check_size(file, max_bytes)
    file.seek(0)
    content = file.read()
    content_type = sniff(content)
    if content_type not in allowed:
        kinds = ", ".join(_NAMES[kind] for kind in sorted(allowed))
        raise ValidationError(
            _("We can read %(kinds)s here. Send the file as one of these.") % {"kinds": kinds}
        )
    if content_type == PDF:
        content = whole_pdf(content)
    else:
        content = clean_image(content, content_type)
    name = safe_name(file.name or "", _ENDINGS[content_type])
    return CheckedUpload(ContentFile(content, name=name), content_type, len(content))


def sniff(content: bytes) -> str:
    """The type that the first bytes show; "" for anything else."""
    return next((kind for signature, kind in _SIGNATURES if content.startswith(signature)), "")


def check_size(file: File[bytes], most: int) -> None:
    """ValidationError for more than `most` bytes; nothing is read."""
    if (file.size or 0) > most:
        limit = {"limit": most // (1024 * 1024)}
        raise ValidationError(_("The file is larger than %(limit)d MB. Send a smaller one.") % limit)


def safe_name(name: str, ending: str) -> str:
    """A plain name of at most 60 characters with the ending its content demands: "sk.php" → "sk.pdf"."""
    stem = name.rpartition("/")[2].rpartition("\\")[2].rpartition(".")[0].replace(".", "-")
    plain = get_valid_filename(stem[:50].strip(" -") or "berkas")
    return f"{plain}.{ending}"


def whole_pdf(content: bytes) -> bytes:
    """The same bytes when the file has an end; a broken upload is refused."""
    if b"%%EOF" not in content[-2048:]:
        raise ValidationError(_("The PDF seems cut off. Open it on your device, then send it again."))
    return content


def clean_image(content: bytes, content_type: str) -> bytes:
    """The picture alone: upright, re-encoded, without EXIF, comments or anything after its end."""
    refusal = _("The picture cannot be opened. Take or save it again.")
    with pictures.opened(content, formats=[pictures.JPEG, pictures.PNG], refusal=refusal) as picture:
        kind, options = _WRITING[content_type]
        return pictures.written(pictures.upright(picture), kind, **options)
