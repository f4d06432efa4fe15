"""Decides what one heading means, alone or beneath a wider heading."""

import difflib
import re
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from partnerships.importers import fields as f
from partnerships.importers import layout, vocabulary
from partnerships.importers.words import normal
from partnerships.importers.years import year_ordinal

_YEAR: Final = re.compile(r"(?:tahun|thn|th|ta|renta|rencana|anggaran|\s)*(20\d\d)(?: rp)?")
_LONGEST: Final = 80
_KNOWN_WORDS: Final = {
    "swadaya": "funding:SELF_HELP", "kegiatan": f.TITLE, "biaya": f.COST, "anggaran": f.COST,
    "volume": f.VOLUME,
    "satuan": f.UNIT, "lokasi": f.LOCATION, "prioritas": f.PRIORITY, "bidang": f.SECTOR, "tahun": f.YEAR,
    "keterangan": f.NOTES, "permasalahan": f.PROBLEM, "pengusul": f.PROPOSER, "swdy": "funding:SELF_HELP",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Meaning:
    """A field and how sure we are, in percent."""

    field: str
    confidence: int


@lru_cache(maxsize=4096)
def read_heading(text: str, above: str = "") -> Meaning | None:
    """Return what a column named `text` beneath the wider heading `above` holds, None when unknown."""
    if len(text) > _LONGEST or len(above) > _LONGEST:
        return None
    words, wide = normal(_without_brackets(text)), normal(_without_brackets(above))
    if not words:
        return None
    if not wide and words.removesuffix(" rp") in layout.EXACT:
        return Meaning(layout.EXACT[words.removesuffix(" rp")], 100)
    group = _whole(wide) if wide else None
    return (
        (_below(words, group) if group else None)
        or _year(words, group)
        or _source(words, group)
        or _whole(words)
        or _part(words)
        or (_whole(f"{wide} {words}") if wide else None)
    )


def suggest(text: str) -> str:
    """Return the field an unknown heading resembles ("Swdy"), to be asked, never used in silence; or ""."""
    for word in normal(text).split():
        close = difflib.get_close_matches(word, _KNOWN_WORDS, n=1, cutoff=0.75)
        if close:
            return _KNOWN_WORDS[close[0]]
    return ""


def money_unit(text: str) -> int:
    """Return what a bare number counts under a heading such as "Biaya (ribu Rp)": 1, 1000 or 1000000."""
    words = normal(text)
    if re.search(r"\b(?:juta|jutaan|jt)\b", words):
        return 10**6
    if re.search(r"\b(?:ribu|ribuan|rb)\b|\brp 000\b|\bx 1 ?000\b|\b000 rp\b", words):
        return 10**3
    return 1


def _without_brackets(text: str) -> str:
    """Drop "(Rp)" and the like, unless nothing else is left or the bracket tells which end of a range."""
    kept = re.sub(r"\((?!.*(?:range|min|max|maks|kk|jiwa|rt|rw|l\b|p\b))[^()]*\)|\*", " ", text, flags=re.I)
    return kept if normal(kept) else text


def _below(words: str, group: Meaning) -> Meaning | None:
    wide = f.PEOPLE if group.field in (f.HOUSEHOLDS, f.POOR) else group.field
    for above, field, pattern in vocabulary.BELOW:
        if above == wide and pattern.fullmatch(words):
            return Meaning(field, 85)
    return None


def _year(words: str, group: Meaning | None) -> Meaning | None:
    found = _YEAR.fullmatch(words)
    if found:
        return Meaning(f"{f.YEAR_PREFIX}{found[1]}", 95)
    named = words.startswith(("tahun ", "thn ", "th "))
    ordinal = year_ordinal(words) if named or (group is not None and group.field == f.YEAR) else None
    return Meaning(f"{f.YEAR_ORDINAL_PREFIX}{ordinal}", 85) if ordinal else None


def _source(words: str, group: Meaning | None) -> Meaning | None:
    under_money = group is not None and group.field in (f.SOURCE, f.COST)
    rules = vocabulary.SOURCES + vocabulary.SOURCES_BELOW if under_money else vocabulary.SOURCES
    for kind, confidence, pattern in rules:
        if pattern.fullmatch(words):
            return Meaning(f"{f.FUNDING_PREFIX}{kind}", confidence)
    return None


def _whole(words: str) -> Meaning | None:
    for field, confidence, pattern in vocabulary.WHOLE:
        if pattern.fullmatch(words):
            return Meaning(field, confidence)
    return None


def _part(words: str) -> Meaning | None:
    for field, confidence, pattern in vocabulary.PART:
        if pattern.search(words):
            return Meaning(field, confidence)
    return None
