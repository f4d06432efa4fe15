"""Reads RT, RW and names of kelurahan or desa out of free text."""

import re
from dataclasses import dataclass
from typing import Final

from partnerships.importers.words import normal

_RT: Final = re.compile(r"\bR\.?\s?T\.?\s*[:.]?\s*(\d{1,3})(?!\d)", re.I)
_RW: Final = re.compile(r"\bR\.?\s?W\.?\s*[:.]?\s*(\d{1,3}|[IVX]{1,5}\b)(?!\d)", re.I)
_SLASHED: Final = re.compile(r"\bRT\s*/\s*RW\s*[:.]?\s*(\d{1,3})\s*/\s*(\d{1,3})", re.I)
_SHORT: Final = re.compile(r"(?:^|\bRT\.?)\s*(\d{1,3})\s*/\s*(\d{1,3})(?=\D*$)", re.I)
_VILLAGE_WORDS: Final = re.compile(
    r"^(?:kelurahan|kel|kalurahan|kal|desa|ds|nagari|gampong|kampung|pekon)\s+"
)
_STOP: Final = re.compile(
    r"\b(?:kecamatan|kec|kapanewon|kota|kabupaten|kab|provinsi|rt|rw|periode|tahun)\b.*", re.I
)
_ROMAN: Final = {"i": 1, "ii": 2, "iii": 3, "iv": 4, "v": 5, "vi": 6, "vii": 7, "viii": 8, "ix": 9, "x": 10}


@dataclass(frozen=True, slots=True)
class BoardRegion:
    """Where the board works: the names of its kelurahan or desa, other names included."""

    villages: tuple[str, ...]

    def covers(self, name: str) -> bool:
        """True when `name` is one of them, written with or without "Kelurahan"."""
        return village_key(name) in {village_key(village) for village in self.villages}


def read_rt_rw(text: str) -> tuple[str, str]:
    """Return (RT, RW) as two digits or three, "" where absent; of several the first."""
    both = _SLASHED.search(text) or _SHORT.search(text)
    if both:
        return _padded(both[1]), _padded(both[2])
    rt, rw = _RT.search(text), _RW.search(text)
    return _padded(rt[1]) if rt else "", _padded(rw[1]) if rw else ""


def _padded(number: str) -> str:
    value = _ROMAN.get(number.lower()) if not number.isdigit() else int(number)
    return "" if not value else f"{value:02d}"


def village_key(name: str) -> str:
    """Return a village name made comparable: "Kel. Menteng" and "MENTENG" are the same."""
    return _VILLAGE_WORDS.sub("", normal(name)).replace(" ", "")


def named_village(text: str) -> str:
    """Return the village a title names ("KELURAHAN MENTENG KECAMATAN …"), or ""."""
    found = re.search(r"\b(?:kelurahan|kalurahan|desa)\s*:?\s+(\S.*)", text, re.I)
    if not found:
        return ""
    name = re.split(r"[,;/()\-–:]", _STOP.sub("", found[1]))[0].strip()
    return name if 0 < len(name.split()) <= 4 else ""  # noqa: PLR2004
