"""Reads one number as Indonesians write it, with 12,500,000 understood too."""

import re
from decimal import Decimal
from typing import Final

_GROUPED_DOTS: Final = re.compile(r"\d{1,3}(?:\.\d{3})+(?:,\d{1,4})?")
_GROUPED_COMMAS: Final = re.compile(r"\d{1,3}(?:,\d{3})+(?:\.\d{1,4})?")
_GROUPED_SPACES: Final = re.compile(r"\d{1,3}(?:[ '’]\d{3})+(?:[.,]\d{1,2})?")
_DOTS_THEN_CENTS: Final = re.compile(r"\d{1,3}(?:\.\d{3}){1,}\.\d{2}")
_PLAIN: Final = re.compile(r"\d{1,24}(?:[.,]\d{1,9})?")
_LOOKALIKES: Final = str.maketrans({"o": "0", "O": "0", "i": "1", "I": "1", "l": "1", "|": "1"})
_WITH_LETTER: Final = re.compile(r"(?<![^\W_])(?=[oil|.,]*\d)[\doil|.,]{2,40}(?![^\W_])", re.I)
_WITH_O: Final = re.compile(r"(?<![^\W_])(?=[o.,]*\d)[\do.,]{2,40}(?![^\W_])", re.I)
MAX_LENGTH: Final = 40


def read_number(text: str, *, decimal_comma: bool = False) -> Decimal | None:
    """Return the number, or None. A single point before three digits groups thousands (12.500).

    `decimal_comma` says what a single comma before three digits means: "12,500" is 12.5 when true
    (volumes, millions), 12500 when false (rupiah).
    """
    text = text.strip()
    if not text or len(text) > MAX_LENGTH:
        return None
    if _GROUPED_DOTS.fullmatch(text):
        return Decimal(text.replace(".", "").replace(",", "."))
    if _GROUPED_COMMAS.fullmatch(text) and not (decimal_comma and text.count(",") == 1 and "." not in text):
        return Decimal(text.replace(",", ""))
    if _DOTS_THEN_CENTS.fullmatch(text):
        return Decimal(text[:-3].replace(".", "") + text[-3:])
    if _GROUPED_SPACES.fullmatch(text):
        return Decimal(re.sub(r"[ '’]", "", text).replace(",", "."))
    if _PLAIN.fullmatch(text):
        return Decimal(text.replace(",", "."))
    return None


def letters_among_digits(text: str, *, only_o: bool = False) -> str | None:
    """Return `text` with O, I and l among digits made digits, or None when there are none.

    `only_o` leaves I and l alone, because "5l" may be litres.
    """
    pattern = _WITH_O if only_o else _WITH_LETTER
    repaired = pattern.sub(lambda found: found[0].translate(_LOOKALIKES), text)
    return repaired if repaired != text else None
