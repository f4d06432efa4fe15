"""Whether a PDF grows far too large when it is opened: asked of whoever can open one in a bounded process."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

Opener = Callable[[bytes], None]
_openers: Final[list[Opener]] = []


def use(opener: Opener) -> None:
    """From now on PDFs are tried there; it raises ValidationError for one that is refused."""
    _openers[:] = [opener]


def refuse(content: bytes) -> None:
    """ValidationError for a decompression bomb; nothing where nobody can open one."""
    for opener in _openers:
        opener(content)
