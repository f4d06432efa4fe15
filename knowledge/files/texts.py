"""The text of a docx, odt, xlsx, ods or pdf, as plain lines. Runs in the bounded process only."""

from __future__ import annotations

import io
import re
from collections.abc import Callable
from typing import Any, Final

from knowledge.files.limits import MAX_PAGES, MAX_ROWS, MAX_SHEETS, MAX_TEXT
from knowledge.files.markup import Damaged, docx_text, odt_text

_BLANKS: Final = re.compile(r"[^\S\n]+")
_LINES: Final = re.compile(r"\s*\n\s*")


class Locked(Exception):  # noqa: N818  # what the file is, not an error of ours
    """Only a password opens it."""


def text_of(data: bytes, ending: str) -> str:
    """At most MAX_TEXT characters; "" for a scan. Damaged, Locked or MemoryError for what cannot be read."""
    return tidy(READERS[ending](data))


def tidy(text: str) -> str:
    """One blank between words, no empty lines, nothing that a database cannot keep."""
    kept = "".join(sign if sign.isprintable() or sign == "\n" else " " for sign in text[: 2 * MAX_TEXT])
    return _LINES.sub("\n", _BLANKS.sub(" ", kept)).strip()[:MAX_TEXT]


def sheet_text(data: bytes) -> str:
    import python_calamine as calamine  # each kind pays only for its own parser

    try:
        book = calamine.CalamineWorkbook.from_filelike(io.BytesIO(data))
        lines: list[str] = []
        for name in book.sheet_names[:MAX_SHEETS]:
            lines.append(name)
            rows = book.get_sheet_by_name(name).to_python(nrows=MAX_ROWS)
            lines += [" ".join(_words(cell) for cell in row if cell not in ("", None)) for row in rows]
            if sum(map(len, lines)) > MAX_TEXT:
                break
    except calamine.PasswordError as error:
        raise Locked from error
    except (calamine.CalamineError, calamine.ZipError, calamine.XmlError, OSError, ValueError) as error:
        raise Damaged from error
    return "\n".join(lines)


def _words(cell: Any) -> str:
    return format(cell, ".15g") if isinstance(cell, float) else str(cell)[:MAX_TEXT]


def pdf_text(data: bytes) -> str:
    import pypdf  # each kind pays only for its own parser

    try:
        document = pypdf.PdfReader(io.BytesIO(data))
        if document.is_encrypted and not document.decrypt(""):
            raise Locked
        found: list[str] = []
        for page in document.pages[:MAX_PAGES]:
            contents = page.get_contents()
            if contents is not None:
                contents.get_data()  # a bomb is told here; extract_text would take it for an empty page
            found.append(page.extract_text())
            if sum(map(len, found)) > MAX_TEXT:
                break
    except (Locked, MemoryError):
        raise
    except pypdf.errors.LimitReachedError as error:
        raise MemoryError from error
    except Exception as error:  # pypdf raises anything at all on odd files; it is the file's fault
        raise Damaged from error
    return "\n".join(found)


READERS: Final[dict[str, Callable[[bytes], str]]] = {
    "docx": docx_text, "odt": odt_text, "xlsx": sheet_text, "ods": sheet_text, "pdf": pdf_text,
}  # fmt: skip
