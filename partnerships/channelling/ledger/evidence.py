"""The words of a row: public for ever, so personal data go before they are written."""

from __future__ import annotations

from typing import Final

from partnerships.privacy import public_text
from partnerships.sheet_reading import masked

LONGEST: Final = 240
_FORMULA: Final = "=+-@\t\r "  # a spreadsheet would run a cell that begins so; the file holds what is hashed


def plain(text: str) -> str:
    """One line without what a spreadsheet runs; "" stays ""."""
    return " ".join(text.split()).lstrip(_FORMULA)[:LONGEST]


def public_words(text: str, *, house_level: bool, shown: bool = True) -> str:
    """Evidence or reason as everybody may read it; "" for an object (`shown` False) that is not public."""
    if not text or not shown:
        return ""
    return plain(public_text(masked(text), house_level=house_level))
