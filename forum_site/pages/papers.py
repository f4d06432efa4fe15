"""Documents that editors upload: known by their content, without macros, small, no bomb."""

from __future__ import annotations

import io
import zipfile
from typing import Final

from django.core.exceptions import ValidationError
from django.core.files.base import File
from django.utils.translation import gettext as _

from forum_site.core import heavy_pdf
from forum_site.core.office_files import is_for_macros, refuse_paths
from forum_site.core.upload_names import refuse_path
from forum_site.core.uploads import check_size

MAX_BYTES: Final = 15 * 1024 * 1024
MAX_UNPACKED: Final = 200 * 1024 * 1024
MAX_ENTRIES: Final = 5000
_OLE: Final = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_OFFICE: Final = {"docx": "word/document.xml", "xlsx": "xl/workbook.xml", "pptx": "ppt/presentation.xml"}
_OPEN: Final = {
    "odt": b"application/vnd.oasis.opendocument.text",
    "ods": b"application/vnd.oasis.opendocument.spreadsheet",
}
_TEXT: Final = {"csv", "txt"}
ENDINGS: Final = frozenset({"pdf", "xls", *_OFFICE, *_OPEN, *_TEXT})
_MARKUP: Final = (b"<!doctype", b"<html", b"<svg", b"<script", b"<?xml", b"<?php")
_MACRO_FOLDERS: Final = ("Basic/", "Scripts/")


def check_document(file: File[bytes]) -> None:
    """Nothing when the content is what the name says, else a ValidationError that says what to send."""
    ending = (file.name or "").rpartition(".")[2].lower()
    if ending not in ENDINGS:
        kinds = ", ".join(sorted(ENDINGS)).upper()
        raise ValidationError(
            _("We can keep %(kinds)s here. Save the file as one of these.") % {"kinds": kinds}
        )
    refuse_path(file)
    check_size(file, MAX_BYTES)
    file.seek(0)
    content = file.read()
    file.seek(0)
    if not _is(ending, content):
        raise ValidationError(
            _("The content of the file is not %(kind)s. Open it, save it as %(kind)s, then send it again.")
            % {"kind": ending.upper()}
        )


def _is(ending: str, content: bytes) -> bool:
    if ending == "pdf":
        whole = content.startswith(b"%PDF-") and b"%%EOF" in content[-2048:]
        if whole:
            heavy_pdf.refuse(content)
        return whole
    if ending == "xls":
        _refuse_macros("_VBA_PROJECT".encode("utf-16-le") in content)
        return content.startswith(_OLE)
    if ending in _TEXT:
        return b"\0" not in content and not content.lstrip()[:10].lower().startswith(_MARKUP)
    return _is_archive(ending, content)


def _is_archive(ending: str, content: bytes) -> bool:
    if not content.startswith(b"PK\x03\x04"):
        return False
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            entries = archive.infolist()
            if len(entries) > MAX_ENTRIES or sum(entry.file_size for entry in entries) > MAX_UNPACKED:
                raise ValidationError(_("The file unpacks to far too much. Save it again without pictures."))
            names = {entry.filename for entry in entries}
            refuse_paths(names)
            _refuse_macros(_has_macros(names) or is_for_macros(content))
            if ending in _OFFICE:
                return "[Content_Types].xml" in names and _OFFICE[ending] in names
            return "mimetype" in names and archive.read("mimetype")[:80].strip() == _OPEN[ending]
    except (zipfile.BadZipFile, NotImplementedError, RuntimeError, EOFError, OSError):
        return False


def _has_macros(names: set[str]) -> bool:
    return any(
        name.endswith("vbaProject.bin") or name.startswith(_MACRO_FOLDERS) or "macrosheets/" in name
        for name in names
    )


def _refuse_macros(found: bool) -> None:
    if found:
        raise ValidationError(_("The file holds macros. Save it without macros, then send it again."))
