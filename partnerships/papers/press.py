"""From data and a typst template to a PDF; only the fonts in this folder and typst's own are used."""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final, cast

from forum_site.core.press import pdf_of, press

FOLDER: Final = Path(__file__).parent
FONTS: Final = (FOLDER / "fonts",)
MARK: Final = "<pages>"  # each template ends with the number of its pages under this label


@dataclass(frozen=True)
class Printed:
    """A finished paper: `content` is the PDF, `pages` its number of pages."""

    content: bytes
    pages: int


def print_paper(template: str, data: dict[str, Any]) -> Printed:
    """`template` is a file of this folder that reads `sys.inputs.data` as JSON and ends with MARK.

    Texts go in as data, never as markup, so nothing a person typed can run. About 30 ms.
    """
    compiler = press(FOLDER / template, data, fonts=FONTS)
    content = pdf_of(compiler)
    return Printed(content, int(json.loads(compiler.query(MARK, field="value", one=True))))


def draw_paper(template: str, data: dict[str, Any], *, ppi: int = 60) -> list[bytes]:
    """Each page as a PNG picture, for whoever wants to look at it."""
    pages = press(FOLDER / template, data, fonts=FONTS).compile(format="png", ppi=float(ppi))
    return [bytes(page) for page in pages] if isinstance(pages, list) else [bytes(cast(bytes, pages))]
