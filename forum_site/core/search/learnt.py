"""What the site itself teaches the search: other ways to write a thing, and the words of its names.

Whoever keeps them registers where they are read; a process reads them anew every few minutes.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from time import monotonic
from typing import Final

from rapidfuzz import process
from rapidfuzz.distance import OSA

from forum_site.core.search.colloquial import EVERYDAY
from forum_site.core.taxonomy.words import split_words

READ_EVERY: Final = 300.0  # seconds
SHORTEST: Final = 4  # letters of a word that may be a slip of another
ALIKE: Final = 0.74  # one slip in four letters, two in eight

Phrase = tuple[str, ...]
Ways = Callable[[], Iterable[Sequence[str]]]
Names = Callable[[], Iterable[str]]


@dataclass(frozen=True, eq=False)
class Learnt:
    """`ways`: a phrase and all phrases that say the same; `words`: those that stand in names, sorted."""

    ways: dict[Phrase, tuple[Phrase, ...]] = field(default_factory=dict)
    words: tuple[str, ...] = ()

    def nearest(self, word: str) -> str:
        """The word of a name that is most like this one; the word itself where it is one, "" for none."""
        return _nearest(self, word)


def joined(groups: Iterable[Sequence[str]]) -> dict[Phrase, tuple[Phrase, ...]]:
    """Each phrase with all those that stand in a group with it, itself among them."""
    said: dict[Phrase, tuple[Phrase, ...]] = {}
    for group in groups:
        phrases = tuple(dict.fromkeys(filter(None, map(split_words, group))))
        for phrase in phrases:
            said[phrase] = tuple(dict.fromkeys((*said.get(phrase, ()), *phrases)))
    return said


EVERYDAY_ALONE: Final = Learnt(joined(EVERYDAY))


class Teachers:
    """Those who are asked, and what they said last."""

    def __init__(self) -> None:
        self.ways: list[Ways] = [lambda: EVERYDAY]
        self.names: list[Names] = []
        self.forget()

    def forget(self) -> None:
        """The next search asks everybody anew."""
        self.use(EVERYDAY_ALONE, 0.0)

    def use(self, learnt: Learnt, until: float) -> None:
        """Nothing else before that moment of the monotonic clock."""
        self._said, self._read_at = learnt, until

    def learnt(self) -> Learnt:
        if monotonic() >= self._read_at:
            self._read_at = monotonic() + READ_EVERY  # before asking: others go on with what is known
            self._said = Learnt(self._all_ways(), self._all_words())
        return self._said

    def _all_ways(self) -> dict[Phrase, tuple[Phrase, ...]]:
        return joined(group for ways in self.ways for group in ways())

    def _all_words(self) -> tuple[str, ...]:
        found = {word for names in self.names for name in names() for word in split_words(name)}
        return tuple(sorted(word for word in found if len(word) >= SHORTEST and not word.isdigit()))


teachers: Final = Teachers()


def register_ways(ways: Ways) -> None:
    """Call from AppConfig.ready(); each group holds the ways to write one thing."""
    if ways not in teachers.ways:
        teachers.ways.append(ways)


def register_names(names: Names) -> None:
    """Call from AppConfig.ready(); the words of these names are found when they are misspelt."""
    if names not in teachers.names:
        teachers.names.append(names)


@lru_cache(maxsize=2_000)
def _nearest(learnt: Learnt, word: str) -> str:
    if len(word) < SHORTEST or word.isdigit():
        return ""
    best = process.extractOne(word, learnt.words, scorer=OSA.normalized_similarity, score_cutoff=ALIKE)
    return str(best[0]) if best else ""
