"""The readable difference between two texts, word by word."""

from __future__ import annotations

import difflib
import re
from typing import Final, NamedTuple

_WORDS: Final = re.compile(r"\s+|[^\s]+")
_LINES: Final = re.compile(r"[^\n]*\n|[^\n]+")
MOST: Final = 200_000  # pairs that are compared; more would take seconds
SAME, ADDED, REMOVED = "same", "added", "removed"


class Piece(NamedTuple):
    """`kind` is SAME, ADDED or REMOVED."""

    kind: str
    words: str


def by_words(before: str, after: str) -> list[Piece]:
    """What stayed, went and came, in reading order; what was replaced is first removed, then added.

    What both begin and end with is not compared. Where too many words are left, lines are compared; where
    too many lines are left, all of them went and came.
    """
    for parts in (_WORDS, _LINES):
        old, new = parts.findall(before), parts.findall(after)
        head, tail = ends(old, new)
        left, right = old[head : len(old) - tail], new[head : len(new) - tail]
        if few := len(left) * len(right) <= MOST:
            break
    middle = compared(left, right) if few else [Piece(REMOVED, "".join(left)), Piece(ADDED, "".join(right))]
    pieces = [
        Piece(SAME, "".join(old[:head])),
        *middle,
        Piece(SAME, "".join(old[len(old) - tail :])),
    ]
    return joined(pieces)


def ends(old: list[str], new: list[str]) -> tuple[int, int]:
    """How many parts both begin with, and how many of the others both end with."""
    most = min(len(old), len(new))
    head = next((place for place in range(most) if old[place] != new[place]), most)
    most -= head
    tail = next((place for place in range(most) if old[-1 - place] != new[-1 - place]), most)
    return head, tail


def compared(old: list[str], new: list[str]) -> list[Piece]:
    found: list[Piece] = []
    for step, a, b, c, d in difflib.SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        if step == "equal":
            found.append(Piece(SAME, "".join(old[a:b])))
            continue
        found += [Piece(REMOVED, "".join(old[a:b])), Piece(ADDED, "".join(new[c:d]))]
    return found


def joined(pieces: list[Piece]) -> list[Piece]:
    """Without empty ones; two neighbours of one kind are one."""
    found: list[Piece] = []
    for piece in pieces:
        if found and found[-1].kind == piece.kind:
            found[-1] = Piece(piece.kind, found[-1].words + piece.words)
        elif piece.words:
            found.append(piece)
    return found
