"""Which rows of the index answer a query, best first. Pure: query and index in, codes out."""

from dataclasses import dataclass

import numpy as np

from forum_site.regions.index import Flags, Ints, RegionIndex
from forum_site.regions.names import KIND_WORDS, LONGEST_QUERY, SILENT, Kind, normalise

MOST_WORDS = 8

# A whole name beats everything, on a higher level more so; then own words before the names around;
# then what the words "kota" or "kec." hint at; a name that says more than was asked stands back.
WHOLE_NAME, PER_LEVEL_UP = 1000, 20
KIND_HINTED = 30
OWN_WORD, OWN_BEGINNING = 40, 20
AROUND_WORD, AROUND_BEGINNING = 6, 3
OPENS_NAME = 10
HINT_IS_IN_NAME = 25
WORD_NOT_ASKED = -5


@dataclass(frozen=True)
class Query:
    """Words that must be found, words of administration that need not, and the whole names meant."""

    words: tuple[str, ...]
    hints: tuple[str, ...]
    names: tuple[str, ...]

    @property
    def kinds(self) -> list[Kind]:
        return [KIND_WORDS[hint] for hint in self.hints]


def read_query(text: str) -> Query:
    """Any order, any case; "kel. menteng, kota palangka" → menteng palangka, hints kelurahan and kota."""
    spoken = normalise(text[:LONGEST_QUERY]).split()
    words = [word for word in spoken if word not in KIND_WORDS and word not in SILENT] or spoken
    hints = [word for word in spoken if word in KIND_WORDS and words is not spoken]
    names = (" ".join(words), " ".join(spoken))
    return Query(tuple(dict.fromkeys(words))[:MOST_WORDS], tuple(dict.fromkeys(hints)), names)


def rank(index: RegionIndex, query: Query, *, level: int | None, area: slice, limit: int) -> list[str]:
    """Codes of at most `limit` rows in `area`, best first; ties go to the higher level, then by code."""
    if not query.words or not index.size:
        return []
    found = _look_up(index, query)
    allowed = np.zeros(index.size, dtype=bool)
    allowed[area] = True
    if level:
        allowed &= index.levels == level
    rows: Ints = np.flatnonzero(found.hit & allowed).astype(np.int32)
    score = found.points[rows] + _extras(index, query, rows, found.asked[rows])
    best = np.lexsort((rows, index.levels[rows], -score))[:limit]
    return index.text_of(rows[best])


@dataclass(frozen=True)
class _Found:
    """For every row: points, how many words its own name answers, and whether it is a hit."""

    points: Ints
    asked: Ints
    hit: Flags


def _look_up(index: RegionIndex, query: Query) -> _Found:
    points = np.zeros(index.size, dtype=np.int32)
    asked = np.zeros(index.size, dtype=np.int32)
    hit = np.ones(index.size, dtype=bool)
    for word, joined in zip(query.words, _joined_rows(index, query.words), strict=True):
        begin, exact = index.rows_with(word)
        own = np.zeros(index.size, dtype=np.int32)
        own[begin] = OWN_BEGINNING
        own[joined] = OWN_WORD
        own[exact] = OWN_WORD
        covered = index.covered_by(np.concatenate([begin, joined]))
        hit &= covered
        asked += own > 0
        points += own + AROUND_BEGINNING * covered
        points += (AROUND_WORD - AROUND_BEGINNING) * index.covered_by(exact)
    return _Found(points, asked, hit & (asked > 0))


def _joined_rows(index: RegionIndex, words: tuple[str, ...]) -> list[Ints]:
    """For each word, the rows found when it is written together with a neighbour (gunung kidul)."""
    none = np.empty(0, dtype=np.int32)
    pairs = [index.rows_with(first + second)[0] for first, second in zip(words, words[1:], strict=False)]
    return [np.concatenate(both) for both in zip([none, *pairs], [*pairs, none], strict=True)]


def _extras(index: RegionIndex, query: Query, rows: Ints, asked: Ints) -> Ints:
    score = np.zeros(index.size, dtype=np.int32)
    named = index.rows_named(*query.names)
    score[named] = WHOLE_NAME + PER_LEVEL_UP * (4 - index.levels[named].astype(np.int32))
    for hint in query.hints:
        score[index.rows_with(hint)[1]] += HINT_IS_IN_NAME
    first, last = index.span(query.words[0])
    opens = (index.opening[rows] >= first) & (index.opening[rows] < last)
    unasked = np.maximum(0, index.lengths[rows] - asked)
    total: Ints = score[rows] + OPENS_NAME * opens + WORD_NOT_ASKED * unasked
    for kind in query.kinds:
        meant = index.levels[rows] == kind.level
        if kind.is_kota is not None:
            meant &= index.is_kota[rows] == kind.is_kota
        total = total + KIND_HINTED * meant
    return total
