"""What the public may read of a need: counts below five are not shown, houses are placed no finer than RW.

Pure functions over words and numbers. Pages, lists, search and exports all take their words from here.
"""

import re
from typing import Final

LEAST_SHOWN: Final = 5  # households; a smaller count points at families

HOUSE_CATEGORIES: Final = frozenset({"rtlh", "listrik_rumah"})
_HOUSE_WORDS: Final = re.compile(
    r"\b(?:bedah rumah|rtlh|rutilahu|rumah (?:tidak|kurang|tak) layak|rehab\w* rumah|perbaikan rumah"
    r"|jamban keluarga|jamban (?:individu|pribadi)|sambungan rumah"
    r"|rumah (?:warga|kk|keluarga|milik|ibu|bapak))\b",
    re.IGNORECASE,
)
_RT_AND_RW: Final = re.compile(r"\bR\.?\s?T\.?\s*\d{1,3}\s*[/,-]?\s*(?=R\.?\s?W\b)", re.IGNORECASE)
_SLASHED: Final = re.compile(r"\bR\.?T\.?\s*/\s*R\.?W\.?\s*\.?\s*\d{1,3}\s*/\s*(\d{1,3})", re.IGNORECASE)
_COUNTED: Final = r"(?:KK|kepala keluarga|keluarga|rumah|unit|buah|RTLH|rutilahu|jiwa)\b"
_RT: Final = re.compile(
    r",?\s*(?:\bdi\s+)?\bR\.?\s?T\.?\s*[:.]?\s*\d{1,3}"
    rf"(?:\s*(?:,|&|-|–|dan)\s*\d{{1,3}}\b(?!\s*\(?\s*{_COUNTED}))*\b",
    re.IGNORECASE,
)
_HOUSE_NUMBER: Final = re.compile(r",?\s*\b(?:no|nomor|nomer|blok)\.?\s*[A-Z]?\.?\s*\d+\w*", re.IGNORECASE)
_FEW: Final = re.compile(rf"(?<![\d.,/])0?[1-4]\s*(?=\(?\s*{_COUNTED})", re.IGNORECASE)
_FAMILY_UNITS: Final = re.compile(
    r"\b(?:kk|keluarga|rumah|jiwa|orang|org|anak|lansia|balita|rtlh)\b", re.IGNORECASE
)


def is_house_level(category: str, title: str, households: int | None = None) -> bool:
    """True for a need that stands at single houses: where it lies would tell whose it is."""
    few = households is not None and 0 < households < LEAST_SHOWN
    return few or category in HOUSE_CATEGORIES or bool(_HOUSE_WORDS.search(title))


def public_text(text: str, *, house_level: bool) -> str:
    """The words of a title or address as the public reads them: no RT, no house number, no few families."""
    if not house_level or not text:
        return text
    text = _SLASHED.sub(r"RW \1", text)
    text = _RT.sub("", _RT_AND_RW.sub("", text))
    text = _FEW.sub("< 5 ", _HOUSE_NUMBER.sub("", text))
    return re.sub(r"\s+([,.;])", r"\1", re.sub(r"\s{2,}", " ", text)).strip(" ,;-–/") or "–"


def few(count: int | None) -> bool:
    """True for a count that may not be shown as it is."""
    return count is not None and 0 < count < LEAST_SHOWN


def counts_families(unit: str) -> bool:
    """True when a volume in this unit is itself a number of families or people ("4 KK", "3 rumah")."""
    return bool(_FAMILY_UNITS.search(unit))
