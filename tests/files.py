"""Small uploads of every kind, made in memory."""

from __future__ import annotations

import io
import zipfile
import zlib
from functools import cache

from django.core.files.uploadedfile import SimpleUploadedFile
from PIL import Image

OOXML = "application/vnd.openxmlformats-officedocument"
MAIN = {
    "docx": f"{OOXML}.wordprocessingml.document.main+xml",
    "xlsx": f"{OOXML}.spreadsheetml.sheet.main+xml",
}
ODF = {"odt": "text", "ods": "spreadsheet"}
GPS = {1: "S", 2: (2.0, 12.0, 30.0), 3: "E", 4: (113.0, 55.0, 10.0)}


def picture(
    kind: str = "JPEG", size: tuple[int, int] = (800, 600), name: str = "", **options
) -> SimpleUploadedFile:
    """With `place=True` as a phone writes it: GPS, maker and turned by a quarter."""
    exif = Image.Exif()
    if options.pop("place", False):
        exif[0x0112], exif[0x010F] = 6, "Rahasia"
        exif.get_ifd(0x8825).update(GPS)
    out = io.BytesIO()
    Image.new("RGB", size, "teal").save(out, kind, exif=exif, **options)
    return SimpleUploadedFile(name or f"foto.{kind.lower()}", out.getvalue())


def archive(parts: dict[str, bytes | str], name: str) -> SimpleUploadedFile:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as written:
        for part, content in parts.items():
            stored = zipfile.ZIP_STORED if part == "mimetype" else None
            written.writestr(part, content, compress_type=stored)
    return SimpleUploadedFile(name, out.getvalue())


def office(kind: str, extra: dict[str, bytes | str] | None = None) -> SimpleUploadedFile:
    """docx, xlsx, odt or ods, with further parts."""
    if kind in ODF:
        parts = {"mimetype": f"application/vnd.oasis.opendocument.{ODF[kind]}", "content.xml": "<x/>"}
    else:
        types = f'<Types><Override PartName="/x" ContentType="{MAIN[kind]}"/></Types>'
        parts = {"[Content_Types].xml": types, "word/document.xml": "<x/>"}
    return archive({**parts, **(extra or {})}, f"jadwal.{kind}")


def pdf(name: str = "surat.pdf") -> SimpleUploadedFile:
    return SimpleUploadedFile(name, b"%PDF-1.4\n1 0 obj\nendobj\n%%EOF\n")


@cache
def pdf_bomb() -> bytes:
    """A page of some kilobytes that unpacks to a gigabyte."""
    packed = zlib.compress(zlib.compress(b"\0" * 2**30, 9), 9)
    head = f"<</Length {len(packed)}/Filter[/FlateDecode/FlateDecode]>>".encode()
    parts = [
        b"<</Type/Catalog/Pages 2 0 R>>", b"<</Type/Pages/Kids[3 0 R]/Count 1>>",
        b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]/Contents 4 0 R>>",
        head + b"stream\n" + packed + b"\nendstream",
    ]  # fmt: skip
    data, places = b"%PDF-1.4\n", []
    for number, part in enumerate(parts, 1):
        places.append(len(data))
        data += b"%d 0 obj\n" % number + part + b"\nendobj\n"
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    end = b"xref\n0 5\n0000000000 65535 f \n" + table + b"trailer<</Size 5/Root 1 0 R>>\nstartxref\n"
    data += end + b"%d\n%%%%EOF" % len(data)
    return data
