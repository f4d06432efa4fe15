"""Words out of the XML of docx and odt, read as it streams by; declarations of types are refused."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Collection
from typing import Final
from xml.parsers import expat  # nosec: a document type stops it, and it runs in the bounded process

from knowledge.files.limits import MAX_PART, MAX_TEXT

DOCX_PARTS: Final = ("word/document.xml", "word/footnotes.xml", "word/header1.xml", "word/footer1.xml")
ODT_PARTS: Final = ("content.xml",)
_ENDS_LINE: Final = frozenset({"p", "h", "br", "tr", "line-break"})
_GAP: Final = frozenset({"tab", "s", "tc", "table-cell"})
_PIECE: Final = 64 * 1024


class Damaged(Exception):  # noqa: N818  # what the file is, not an error of ours
    """Not the document that it seems to be."""


class _Words:
    """Collects character data; in docx only that of `t`, in odt all of the body."""

    def __init__(self, inside: Collection[str]) -> None:
        self.inside = frozenset(inside)
        self.depth = 0
        self.size = 0
        self.found: list[str] = []

    def start(self, name: str, _attributes: object) -> None:
        self.depth += name.rpartition(" ")[2] in self.inside

    def end(self, name: str) -> None:
        local = name.rpartition(" ")[2]
        self.depth -= local in self.inside
        if local in _ENDS_LINE:
            self.found.append("\n")
        elif local in _GAP:
            self.found.append(" ")

    def text(self, words: str) -> None:
        if self.depth and self.size < MAX_TEXT:
            self.found.append(words)
            self.size += len(words)


def docx_text(data: bytes) -> str:
    return _text(data, DOCX_PARTS, {"t"})


def odt_text(data: bytes) -> str:
    return _text(data, ODT_PARTS, {"body"})


def _text(data: bytes, parts: Collection[str], inside: Collection[str]) -> str:
    """The words of those `parts` that are there; the first must be. Damaged otherwise."""
    words = _Words(inside)
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            names = set(archive.namelist())
            for place, part in enumerate(parts):
                if part in names:
                    _read(archive, part, words)
                elif place == 0:
                    raise Damaged(part)
    except (zipfile.BadZipFile, NotImplementedError, EOFError, OSError, ValueError, RuntimeError) as error:
        raise Damaged from error
    return "".join(words.found)


def _read(archive: zipfile.ZipFile, part: str, words: _Words) -> None:
    parser = expat.ParserCreate(namespace_separator=" ")
    parser.StartElementHandler = words.start
    parser.EndElementHandler = words.end
    parser.CharacterDataHandler = words.text
    parser.StartDoctypeDeclHandler = _refuse
    left = MAX_PART
    try:
        with archive.open(part) as stream:
            while (piece := stream.read(_PIECE)) and words.size < MAX_TEXT:
                left -= len(piece)
                if left < 0:
                    raise Damaged(part)
                parser.Parse(piece, False)
            if not piece:
                parser.Parse(b"", True)
    except expat.ExpatError as error:
        raise Damaged(part) from error


def _refuse(*_declared: object) -> None:
    raise Damaged("document type")
