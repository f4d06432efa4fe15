"""Several people write one proposal: what a save changes, and where two of them meet.

Each part comes with the mark of the words it was based on, so a save needs no lock while one types and a
part that another writer has saved meanwhile is never overwritten in silence.
"""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Final

from partnerships.channelling.proposal_sections import LABELS
from partnerships.channelling.proposal_start import LONGEST
from partnerships.sheet_reading import masked

BASE: Final = "base-"  # prefix of the fields that carry the marks


@dataclass
class Merge:
    """`changes` are to be stored; `conflicts` {code: (theirs, yours)} are not."""

    changes: dict[str, str] = field(default_factory=dict)
    conflicts: dict[str, tuple[str, str]] = field(default_factory=dict)


def mark_of(text: str) -> str:
    """A short mark of the words of a part; "" has one too."""
    return hashlib.sha256(text.encode()).hexdigest()[:12]


def marks_of(texts: Mapping[str, str]) -> dict[str, str]:
    return {code: mark_of(texts.get(code, "")) for code in LABELS}


def typed_parts(posted: Mapping[str, str]) -> dict[str, str]:
    """The parts that were sent, as they would be stored: masked, with plain line ends, not too long."""
    return {code: masked(posted[code])[:LONGEST].strip() for code in LABELS if code in posted}


def bases(posted: Mapping[str, str]) -> dict[str, str]:
    return {code: posted.get(BASE + code, "") for code in LABELS}


def merge(stored: Mapping[str, str], typed: Mapping[str, str], based_on: Mapping[str, str]) -> Merge:
    """What of `typed` changes `stored`; `based_on` are the marks of the words that each writer began from."""
    found = Merge()
    for code, words in typed.items():
        now, base = stored.get(code, ""), based_on.get(code, "")
        if words == now or mark_of(words) == base:  # the same already, or left as it was by this writer
            continue
        if mark_of(now) == base:
            found.changes[code] = words
        else:
            found.conflicts[code] = (now, words)
    return found
