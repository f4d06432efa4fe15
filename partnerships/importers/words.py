"""Small helpers to compare what people type."""

import re
import unicodedata
from typing import Final

from partnerships.importers.sheets import Cell

_NOT_WORD: Final = re.compile(r"[^0-9a-z]+")
_PLACEHOLDERS: Final = frozenset(
    ["nihil", "n a", "na", "tba", "kosong", "belum ada", "belum dihitung", "tidak ada", "belum diketahui"]
)
_LONGEST_PLACEHOLDER: Final = 30


def normal(text: str) -> str:
    """Return lower-case words of letters and digits with one space between, accents removed."""
    if not text.isascii():  # most are, and this function is asked a hundred times a row
        text = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode()
    return _NOT_WORD.sub(" ", text.lower()).strip()


def text_of(cell: Cell) -> str:
    """Return the cell as one line of text; a whole number without decimals."""
    if cell is None:
        return ""
    return " ".join(str(cell).split())


def is_blank(cell: Cell) -> bool:
    """True for an empty cell and for the dashes and words people write instead of leaving it empty."""
    if cell is None:
        return True
    if not isinstance(cell, str):
        return False
    return not cell.strip("-–—=.?/ \t") or (
        len(cell) <= _LONGEST_PLACEHOLDER and normal(cell) in _PLACEHOLDERS
    )


def clip(text: str, length: int = 60) -> str:
    """Return `text` short enough for a message."""
    return text if len(text) <= length else text[: length - 1].rstrip() + "…"
