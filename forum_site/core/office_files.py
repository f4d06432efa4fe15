"""Documents of office programs (docx, xlsx, odt, ods): zip archives, known by what lies in them.

Nothing is unpacked but two small lists of contents. What carries programs, hides another file before or
behind the archive, or would fill a reader's disk when it is opened is refused.
"""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Iterable
from typing import Final

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

_OOXML: Final = "application/vnd.openxmlformats-officedocument"
DOCX: Final = f"{_OOXML}.wordprocessingml.document"
XLSX: Final = f"{_OOXML}.spreadsheetml.sheet"
ODT: Final = "application/vnd.oasis.opendocument.text"
ODS: Final = "application/vnd.oasis.opendocument.spreadsheet"
OFFICE: Final = frozenset({DOCX, XLSX, ODT, ODS})
ENDINGS: Final = {DOCX: "docx", XLSX: "xlsx", ODT: "odt", ODS: "ods"}

# What reading an archive raises when it is damaged, locked, or packed in a way that nobody here unpacks.
UNREADABLE: Final = (
    zipfile.BadZipFile, NotImplementedError, EOFError, OSError, ValueError, RuntimeError,
)  # fmt: skip
SIGNATURE: Final = b"PK\x03\x04"
_END: Final = b"PK\x05\x06"
_END_BYTES: Final = 22  # of the record that closes an archive without a comment
MOST_PARTS: Final = 2000
MOST_UNPACKED: Final = 100 * 1024 * 1024
_LIST_BYTES: Final = 512 * 1024
_MAIN: Final = {
    f"{DOCX}.main+xml".encode(): DOCX,
    f"{XLSX}.main+xml".encode(): XLSX,
}
# Programs inside a document: macros, controls, packed objects, scripts of either family.
_PROGRAMS: Final = re.compile(
    r"vba\w*\.(bin|xml)$|activex|oleobject|^basic/|^scripts/|\.(exe|js|vbs|dll|scr)$"
)
_TEMPLATE_ELSEWHERE: Final = re.compile(rb"attachedTemplate[^>]*TargetMode|TargetMode[^>]*attachedTemplate")


def office_type(content: bytes) -> str:
    """Which of OFFICE the bytes are; "" for any other zip. ValidationError for one that is not safe."""
    if not content.startswith(SIGNATURE):
        return ""
    refusal = _("The document cannot be opened. Save it again on your device, then send it.")
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            kind = _kind(archive)
            if kind:
                _check(archive, content)
            return kind
    except UNREADABLE as error:
        raise ValidationError(refusal) from error


def refuse_paths(names: Iterable[str]) -> None:
    """ValidationError for parts that would be written outside the document's own folder."""
    if any(name.startswith(("/", "\\")) or ".." in re.split(r"[/\\]", name) for name in names):
        raise ValidationError(
            _("The document holds files with a path in their name. Save it again with an office program.")
        )


def is_for_macros(content: bytes) -> bool:
    """A document made to carry macros (docm, xlsm, dotm …), whatever its name says."""
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            return b"macroEnabled" in _small(archive, "[Content_Types].xml")
    except (KeyError, *UNREADABLE):
        return False


def _kind(archive: zipfile.ZipFile) -> str:
    names = archive.namelist()
    if names and names[0] == "mimetype":
        told = _small(archive, "mimetype").decode("ascii", "replace").strip()
        return told if told in {ODT, ODS} else ""
    if "[Content_Types].xml" not in names:
        return ""
    types = _small(archive, "[Content_Types].xml")
    return next((kind for mark, kind in _MAIN.items() if mark in types), "")


def _small(archive: zipfile.ZipFile, name: str) -> bytes:
    """The beginning of a part; a bomb costs no more than this."""
    with archive.open(name) as part:
        return part.read(_LIST_BYTES)


def _check(archive: zipfile.ZipFile, content: bytes) -> None:
    parts = archive.infolist()
    names = [part.filename.lower() for part in parts]
    if len(parts) > MOST_PARTS or sum(part.file_size for part in parts) > MOST_UNPACKED:
        raise ValidationError(_("The document becomes far too large when it is opened. Send a smaller one."))
    refuse_paths(names)
    hidden = content.rfind(_END) != len(content) - _END_BYTES or archive.start_dir < 0
    if hidden or len(set(names)) != len(names) or any(part.flag_bits & 1 for part in parts):
        raise ValidationError(
            _("The document is locked or damaged. Save it without a password, then send it.")
        )
    links = [name for name in archive.namelist() if name.lower() == "word/_rels/settings.xml.rels"]
    if any(_PROGRAMS.search(name) for name in names) or any(
        _TEMPLATE_ELSEWHERE.search(_small(archive, name)) for name in links
    ):
        raise ValidationError(
            _("The document holds macros. Save it without macros (docx, xlsx), then send it.")
        )
