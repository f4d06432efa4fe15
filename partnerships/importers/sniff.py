"""Says what a file is by its content, never by its name, and refuses what must not reach a parser."""

import io
import re
import zipfile
from typing import Final

from partnerships.importers.limits import (
    MAX_COLUMNS,
    MAX_PARTS,
    MAX_ROWS,
    MAX_UNPACKED,
    MEGABYTE,
)
from partnerships.importers.problems import ImportProblem, outside_limits

XLSX: Final = "xlsx"
XLS: Final = "xls"
ODS: Final = "ods"
CSV: Final = "csv"

_OLE: Final = bytes.fromhex("d0cf11e0a1b11ae1")
_BIFF: Final = (b"\x09\x08", b"\x09\x04", b"\x09\x02", b"\x09\x00")  # bare xls streams of the oldest Excels
_TEXT_MARKS: Final = (b"\xff\xfe", b"\xfe\xff", b"\xef\xbb\xbf")
_FOREIGN: Final = (
    b"%PDF",
    b"\x89PNG",
    b"\xff\xd8\xff",
    b"GIF8",
    b"{\\rtf",
    b"\x1f\x8b",
    b"Rar!",
    b"7z\xbc\xaf",
)
_MARKUP: Final = re.compile(rb"\s*(?:<!doctype html|<html|<table|<\?xml|<!--|<head|<meta|<style)", re.I)
_CELL: Final = re.compile(rb"<(?:\w+:)?c\b([^<>]*?)(/?)>")
_ADDRESS: Final = re.compile(rb"""\br=["']([A-Z]{1,3})(\d{1,7})["']""")
_CONTROL: Final = frozenset(range(32)) - {9, 10, 12, 13, 26}


def sniff(data: bytes) -> str:
    """Return XLSX, XLS, ODS or CSV. ImportProblem when it is none of them, locked, or a bomb."""
    if not data.strip():
        raise ImportProblem("empty_file")
    if data[:4] == b"PK\x03\x04":
        return _sniff_zip(data)
    if data.startswith(_OLE):
        return _sniff_ole(data)
    if data[:2] in _BIFF and data[3:4] == b"\x00":
        return XLS
    if data.startswith(_FOREIGN):
        raise ImportProblem("wrong_type")
    if _MARKUP.match(data[:400].removeprefix(b"\xef\xbb\xbf")):
        raise ImportProblem("html_table")
    return _sniff_text(data)


def _sniff_ole(data: bytes) -> str:
    if "EncryptedPackage".encode("utf-16-le") in data:
        raise ImportProblem("encrypted")
    if any(name.encode("utf-16-le") in data for name in ("Workbook", "Book", "WORKBOOK", "BOOK")):
        return XLS
    other = any(
        name.encode("utf-16-le") in data for name in ("WordDocument", "PowerPoint Document", "__nameid")
    )
    raise ImportProblem("wrong_type" if other else "damaged")  # the list of streams may be what was cut off


def _sniff_text(data: bytes) -> str:
    if data.startswith(_TEXT_MARKS):
        return CSV
    sample = data[:65536]
    strange = sum(byte in _CONTROL for byte in sample)
    if b"\x00" in data or strange * 200 > len(sample):
        raise ImportProblem("wrong_type")
    return CSV


def _sniff_zip(data: bytes) -> str:
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            return _sniff_archive(archive)
    except (
        zipfile.BadZipFile,
        EOFError,
        OSError,
        ValueError,
        NotImplementedError,
        zipfile.LargeZipFile,
    ) as error:
        raise ImportProblem("damaged") from error
    except RuntimeError as error:  # zipfile's answer to a part with a password
        raise ImportProblem("encrypted") from error


def _sniff_archive(archive: zipfile.ZipFile) -> str:
    parts = archive.infolist()
    names = {part.filename for part in parts}
    if len(parts) > MAX_PARTS or sum(part.file_size for part in parts) > MAX_UNPACKED:
        raise ImportProblem("too_heavy")
    if any(part.flag_bits & 1 for part in parts):
        raise ImportProblem("encrypted")
    if "xl/workbook.xml" in names:
        _check_far_cells(archive, [p for p in parts if p.filename.startswith("xl/worksheets/")])
        return XLSX
    if "mimetype" in names and "content.xml" in names:
        return _sniff_opendocument(archive)
    raise ImportProblem("wrong_type")


def _sniff_opendocument(archive: zipfile.ZipFile) -> str:
    with archive.open("mimetype") as part:
        mime = part.read(200)
    if b"opendocument.spreadsheet" not in mime:
        raise ImportProblem("wrong_type")
    if "META-INF/manifest.xml" in archive.namelist():
        with archive.open("META-INF/manifest.xml") as part:
            if b"encryption-data" in part.read(MEGABYTE):
                raise ImportProblem("encrypted")
    return ODS


def _check_far_cells(archive: zipfile.ZipFile, parts: list[zipfile.ZipInfo]) -> None:
    """Refuse a filled cell far outside any plan: the parser would make room for all cells before it."""
    for part in parts:
        if not part.filename.endswith(".xml"):
            continue
        with archive.open(part) as stream:
            tail = b""
            while chunk := stream.read(MEGABYTE):
                text = tail + chunk
                _check_addresses(text, part.filename)
                cut = text.rfind(b"<")
                tail = text[cut:] if cut >= 0 and len(text) - cut < 4096 else b""


def _check_addresses(text: bytes, part: str) -> None:
    for found in _CELL.finditer(text):
        address = None if found[2] else _ADDRESS.search(found[1])
        if address is None:
            continue
        column = 0
        for byte in address[1]:
            column = column * 26 + byte - 64
        if column > MAX_COLUMNS or int(address[2]) > MAX_ROWS:
            raise outside_limits(
                part.rsplit("/", 1)[-1].removesuffix(".xml"), int(address[2]) - 1, column - 1
            )
