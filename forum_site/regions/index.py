"""A word index of region names in memory: about 10 MB for the whole country, no framework.

Rows stand in the order of their codes, so a region with all that lies in it is one slice. A word
typed so far covers each region whose name has a word beginning with it, and everything inside;
a hit is a region that all words cover and whose own name holds at least one of them.
"""

from array import array
from bisect import bisect_left
from collections.abc import Iterable
from dataclasses import dataclass
from zlib import crc32

import numpy as np
from numpy.typing import NDArray

from forum_site.regions.names import normalise, split_kind

Ints = NDArray[np.int32]
Flags = NDArray[np.bool_]

_BEHIND = "\x7f"  # sorts behind every letter and digit


@dataclass(frozen=True, slots=True)
class Named:
    """A row to index: the shown name, then the other names, which are normalised."""

    code: str
    name: str
    other_names: tuple[str, ...] = ()


class _Words:
    """What the rows say, collected in plain arrays: a list of tuples would take 60 MB for a moment."""

    def __init__(self) -> None:
        self.numbers: dict[str, int] = {}
        self.words, self.word_rows = array("i"), array("i")
        self.keys, self.key_rows = array("q"), array("i")
        self.opening, self.lengths = array("i"), array("h")

    def add(self, row: int, named: Named) -> None:
        whole = normalise(named.name)
        bare = split_kind(whole)[1] if len(named.code) == 5 else whole
        words = bare.split() or [""]
        for word in {*words, "".join(words)}:
            self._add_word(word, row)
        self.opening.append(self.numbers[words[0]])
        self.lengths.append(len(words))
        names = {whole, bare}
        for other in named.other_names:
            names.add(other)
            for word in split_kind(other)[1].split():
                self._add_word(word, row)
        for name in names:
            self.keys.append(key(name))
            self.key_rows.append(row)

    def _add_word(self, word: str, row: int) -> None:
        self.words.append(self.numbers.setdefault(word, len(self.numbers)))
        self.word_rows.append(row)


def key(name: str) -> int:
    """Equal for names that differ in spaces only; `name` is normalised."""
    return crc32(name.replace(" ", "").encode())


class RegionIndex:
    """Built once from all rows in the order of their codes; read-only and shared by threads after."""

    def __init__(self, rows: Iterable[Named]) -> None:
        found, codes = _Words(), []
        for row, named in enumerate(rows):
            codes.append(named.code.encode())
            found.add(row, named)
        self.size = len(codes)
        self.codes = np.array(codes, dtype="S13")
        self.levels = (np.char.count(self.codes, b".") + 1).astype(np.int8)
        self.is_kota = np.array([len(code) == 5 and code[3:4] >= b"7" for code in codes], dtype=bool)
        self.lengths = np.array(found.lengths, dtype=np.int16)
        self.ends = np.searchsorted(self.codes, np.char.add(self.codes, b"/")).astype(np.int32)
        self._keep_words(found)
        keys = np.array(found.keys, dtype=np.int64)
        order = np.argsort(keys, kind="stable")
        self._keys, self._key_rows = keys[order], np.array(found.key_rows, dtype=np.int32)[order]

    def _keep_words(self, found: _Words) -> None:
        self.words = sorted(found.numbers)
        place = np.empty(len(self.words), dtype=np.int32)  # number as met → place in the sorted list
        place[[found.numbers[word] for word in self.words]] = np.arange(len(self.words))
        words = place[np.array(found.words, dtype=np.int32)]
        order = np.argsort(words, kind="stable")
        self._rows = np.array(found.word_rows, dtype=np.int32)[order]
        self._starts = np.searchsorted(words[order], np.arange(len(self.words) + 1))
        self.opening = place[np.array(found.opening, dtype=np.int32)]

    def span(self, word: str) -> tuple[int, int]:
        """Numbers of the words that begin with `word`: first, and one past the last."""
        return bisect_left(self.words, word), bisect_left(self.words, word + _BEHIND)

    def rows_with(self, word: str) -> tuple[Ints, Ints]:
        """Rows whose own name has a word beginning with `word`; rows that have exactly `word`."""
        first, last = self.span(word)
        exact = first + (first < last and self.words[first] == word)
        begin, middle, end = self._starts[[first, exact, last]]
        return self._rows[begin:end], self._rows[begin:middle]

    def rows_named(self, *names: str) -> Ints:
        """Rows that have one of these as a whole name, spaces aside."""
        wanted = [key(name) for name in names if name]
        slices = [slice(*self._keys.searchsorted([one, one + 1])) for one in wanted]
        return np.concatenate([self._key_rows[one] for one in slices] or [np.empty(0, np.int32)])

    def covered_by(self, rows: Ints) -> Flags:
        """Marks these rows and all that lie in them."""
        opened = np.bincount(rows, minlength=self.size + 1)
        closed = np.bincount(self.ends[rows], minlength=self.size + 1)
        covered: Flags = np.cumsum(opened - closed)[: self.size] > 0
        return covered

    def inside(self, code: str) -> slice:
        """The rows of a region and of all that lies in it; empty when the code is not known."""
        begin, end = np.searchsorted(self.codes, [code.encode(), code.encode() + b"/"])
        return slice(int(begin), int(end))

    def starting_with(self, code: str) -> slice:
        """The rows whose code begins so; "62.7" is 62.71 … 62.79 and what lies in them."""
        begin, end = np.searchsorted(self.codes, [code.encode(), code.encode() + b"~"])
        return slice(int(begin), int(end))

    def text_of(self, rows: Ints) -> list[str]:
        """The codes of these rows."""
        return [code.decode() for code in self.codes[rows]]
