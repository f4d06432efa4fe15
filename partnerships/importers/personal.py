"""Finds and masks personal data: NIK and KK, telephones, accounts, and residents' names.

Masking happens before anything leaves the package. It prefers to hide a little too much over a name that
slips through, but streets, offices and roles ("Ibu hamil", "Bu RT", "Gang H. Saleh") are no residents.
"""

import re
from decimal import Decimal
from typing import Final

from partnerships.importers.person_words import INSTITUTIONS, NOT_A_NAME, PLACES_BEFORE, ROLES
from partnerships.importers.sheets import Cell

MASK: Final = "●●●●●●"

ID: Final = "personal_id"
PHONE: Final = "personal_phone"
ACCOUNT: Final = "personal_account"
NAME: Final = "personal_name"

_GAP: Final = r"[ .\-]?"
_NIK: Final = re.compile(rf"(?<![\d.,])\d(?:{_GAP}\d){{15}}(?![\d]|[.,]\d)")
_PHONE: Final = re.compile(rf"(?<![\d.,])(?:\+?62{_GAP}|0)8\d(?:{_GAP}\d){{7,10}}(?!\d)")
_LANDLINE: Final = re.compile(
    r"(?:\(0\d{2,3}\)\s?|\b(?:telp|telepon|tlp|hp|wa|no\.?\s?hp|hub)\b[\s.:]{0,3}(?:0\d{2,3}[ -])?)"
    r"\d{5,13}(?!\d)",
    re.I,
)
_MAIL: Final = re.compile(r"[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{2,20}){1,3}")
_ACCOUNT: Final = re.compile(
    r"\b(?:no(?:mor|\.)?\s{0,2})?(?:rek(?:ening)?|norek|a/c|acc(?:ount)?|va)\b[\s.:]{0,3}(?:[^\W\d_]+[\s.:]{1,3}){0,3}"
    r"(?<!rp\s)(?<!rp\.)(?<!rp\. )\d[\d .\-]{5,22}\d",
    re.I,
)
_BANK: Final = re.compile(
    r"\b(?:bri|bni|bca|bsi|btn|mandiri|bpd|bank\s\w+)\b[\s.:]{0,3}\d[\d\-]{7,20}\d", re.I
)
_SOMETHING: Final = re.compile(
    r"\d{5}|@|\b(?:a\.?\s?n\b|a/n|an\.|atas|bp|bpk|bapak|pak|ibu|bu|sdr|sdri|saudara|saudari|h|hj|haji|hajjah|kh|ny|tn"
    r"|nyonya|tuan|mbah|ust|ustad|ustadz)\b|(?:\d[ .\-]?){9}",
    re.I,
)
_ON_BEHALF: Final = re.compile(
    r"(?:(?<!\w)a\.\s?n\.?|(?<!\w)a/n\.?|\ban\.|\batas nama|(?<!\w)a\.n)\s*:?\s+|(?<!\w)a\.\s?n\.(?=[A-Z])",
    re.I,
)
_HONORIFIC: Final = re.compile(
    r"(?<![\w-])(?P<title>(?:bpk|bapak|bp|pak|ibu|bu|sdri|sdr|saudara|saudari|ny|nyonya|tn|tuan|mbah|haji|hajjah"
    r"|ust|ustadz?|kh)\b\.?|h\.|hj\.?(?=\s))\s*",
    re.I,
)
_ROLE_NUMBER: Final = re.compile(r"\s*\d{1,3}(?:\s*/\s*\d{1,3})?")
_WORD: Final = re.compile(r"\s*([^\W\d_][\w'’`-]*\.?)")
# After these the next word is a name even when it is written small: nobody writes "pak" before a thing.
_SURE: Final = frozenset(["bpk", "bp", "pak", "sdr", "sdri", "ny", "tn", "h", "hj"])
_LONGEST_NAME: Final = 4
_SMALLEST_ID: Final = 10**15  # sixteen digits
_LARGEST_ID: Final = 10**16 - 1


def mask(cell: Cell, *, money: bool = False) -> tuple[Cell, tuple[str, ...]]:
    """Return (cell with personal data masked, kinds found). `money` spares long numbers: they are amounts."""
    if isinstance(cell, int | Decimal):
        found = not money and _SMALLEST_ID <= cell <= _LARGEST_ID
        return (MASK, (ID,)) if found else (cell, ())
    if not isinstance(cell, str) or not _SOMETHING.search(cell):
        return cell, ()
    return mask_text(cell, money=money)


def mask_text(text: str, *, money: bool = False) -> tuple[str, tuple[str, ...]]:
    """Return (text with personal data masked, kinds found)."""
    kinds: list[str] = []
    patterns = [(_ACCOUNT, ACCOUNT), (_BANK, ACCOUNT), (_MAIL, PHONE)]
    if not money:
        patterns = [(_NIK, ID), *patterns, (_PHONE, PHONE), (_LANDLINE, PHONE)]
    for pattern, kind in patterns:
        text, count = pattern.subn(MASK, text)
        kinds += [kind] * bool(count)
    masked = _mask_names(text)
    if masked != text:
        kinds.append(NAME)
    return masked, tuple(kinds)


def looks_institutional(text: str) -> bool:
    """True when a cell of proposers names a body, not a person."""
    words = set(re.findall(r"[a-z]+", text.lower()))
    return bool(words & INSTITUTIONS)


def _mask_names(text: str) -> str:
    spans = [*_behalf_spans(text), *_honorific_spans(text)]
    for start, end in sorted(spans, reverse=True):
        if MASK not in text[start:end]:
            text = text[:start] + MASK + text[end:]
    return text


def _behalf_spans(text: str) -> list[tuple[int, int]]:
    spans = []
    shouting = text.isupper()
    for found in _ON_BEHALF.finditer(text):
        at = found.end()
        title = _HONORIFIC.match(text, at)
        first = _WORD.match(text, title.end() if title else at)
        if first is None or _bare(first[1]) in INSTITUTIONS or _bare(first[1]) in ROLES:
            continue
        end = _name_end(text, title.end() if title else at, strict=False, shouting=shouting)
        if end is not None:
            spans.append((found.start(), end))
    return spans


def _honorific_spans(text: str) -> list[tuple[int, int]]:
    spans = []
    shouting = text.isupper()
    taken = 0
    for found in _HONORIFIC.finditer(text):
        if found.start() < taken or _follows_place(text[max(0, found.start() - 40) : found.start()]):
            continue
        title = _bare(found["title"])
        at = _skip_roles(text, found.end())
        small_initial = found["title"][0] == "h" and len(title) <= len("hj")  # "h." may be hours
        strict = title not in _SURE or small_initial or at != found.end()
        end = _name_end(text, at, strict=strict, shouting=shouting)
        if end is not None:
            spans.append((found.start(), end))
            taken = end
    return spans


def _follows_place(before: str) -> bool:
    """A street, mosque or school named after somebody is a place."""
    words = re.findall(r"[^\W\d_]+", before.lower())[-1:]
    return bool(words) and words[0] in PLACES_BEFORE


def _skip_roles(text: str, at: int) -> int:
    """In "Pak RT 03 Slamet" the name comes after the role."""
    while (word := _WORD.match(text, at)) and _bare(word[1]) in ROLES:
        at = word.end()
        number = _ROLE_NUMBER.match(text, at)
        at = number.end() if number else at
    return at


def _name_end(text: str, at: int, *, strict: bool, shouting: bool) -> int | None:
    """Return where the name that begins at `at` ends, None when no name begins there."""
    end = None
    previous = at
    small = False
    for _ in range(_LONGEST_NAME):
        word = _WORD.match(text, previous)
        loose = end is None or small  # who writes the first name small writes one more so
        if word is None or not _is_name(word[1], strict=strict or not loose, shouting=shouting):
            break
        small = end is None and word[1][0].islower()
        end = previous = word.end()
    if end is not None and text[end - 1] == "." and not text[end:].strip():
        end -= 1
    return end


def _is_name(word: str, *, strict: bool, shouting: bool) -> bool:
    bare = _bare(word)
    if bare in NOT_A_NAME or bare in ROLES or bare in INSTITUTIONS:
        return False
    return shouting or word[:1].isupper() or not strict


def _bare(word: str) -> str:
    return word.lower().strip(".'’`-")
