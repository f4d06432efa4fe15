"""From data and a typst template to paper; only typst's own fonts and those that are named are used.

Texts go in as data, never as markup, so nothing a person typed can run.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from pathlib import Path
from typing import Any, cast

import typst


def press(template: Path, data: Any, *, fonts: Sequence[Path] = ()) -> typst.Compiler:
    """`template` reads `sys.inputs.data` as JSON and sees the files beside it; `fonts` are folders."""
    return typst.Compiler(
        template,
        root=template.parent,
        font_paths=list(fonts),
        ignore_system_fonts=True,
        sys_inputs={"data": json.dumps(data)},
    )


def printed(template: Path, data: Any) -> bytes:
    """The PDF."""
    return pdf_of(press(template, data))


def pdf_of(paper: typst.Compiler) -> bytes:
    return bytes(cast(bytes, paper.compile(format="pdf")))
