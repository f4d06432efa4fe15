"""Lists from the index: an offer's needs, a need's offers, and everything at once."""

from concurrent.futures import ThreadPoolExecutor
from typing import Any, Final, NamedTuple

import numpy as np
import numpy.typing as npt

from partnerships.matching.index import plain
from partnerships.matching.index.needs import NeedIndex
from partnerships.matching.index.offers import OfferIndex
from partnerships.matching.index.slices import Slices, slices_of
from partnerships.matching.index.states import StateColumns, states_of
from partnerships.matching.index.words import numbered
from partnerships.matching.lots import pair_lots

try:
    from partnerships.matching.index import fast, heaps, scan
except (ImportError, RuntimeError):  # no numba here, or no place where it may keep what it compiled
    fast = None  # type: ignore[assignment]

Array = npt.NDArray[Any]
ENGINES: Final = ("numba", "numpy") if fast else ("numpy",)


class Line(NamedTuple):
    """One side's best, best first: `other` are rows of the index or places of offers."""

    other: Array
    ranks: Array


class Lists(NamedTuple):
    """All of both sides. Unused places of the best hold -1; counts are [.., 0] nearly and [.., 1] fitting."""

    need_best: Array  # int32 [needs, best]: places of offers
    need_ranks: Array  # int32
    need_counts: Array  # int32 [needs, 2]
    offer_best: Array  # int32 [offers, best]: rows of needs
    offer_ranks: Array  # int32
    offer_counts: Array  # int32 [offers, 2]

    @property
    def need_least(self) -> Array:
        """Of each need the rank of the last place of its best; 0 while there is room."""
        return np.where(self.need_best[:, -1] >= 0, self.need_ranks[:, -1], 0)


class Ranker:
    """Needs and offers brought together; kept as long as neither changes."""

    def __init__(
        self,
        needs: NeedIndex,
        offers: OfferIndex,
        states: StateColumns | None = None,
        *,
        engine: str = ENGINES[0],
    ) -> None:
        self.needs = needs
        self.offers = offers
        self.states = states_of(needs, offers) if states is None else states
        self.slices: Slices = slices_of(needs, offers)
        self.engine = engine
        self._table = np.zeros(len(needs.vocabulary) + 1, np.uint8)

    def found(self, at: int) -> plain.Found:
        """Every need that offer `at` does not exclude, in the order of the index."""
        written = plain.word_table(at, self.offers.columns, self.needs.vocabulary, self._table)
        try:
            if self.engine == "numpy":
                told = (self.needs.columns, self.offers.columns, self.states, self.slices, self._table)
                return plain.needs_of(at, *told)
            return self._fast_found(at)
        finally:
            self._table[written] = 0

    def _fast_found(self, at: int) -> plain.Found:
        own = slice(self.slices.ptr[at], self.slices.ptr[at + 1])
        most = int((self.slices.end[own] - self.slices.start[own]).sum())
        rows, ranks = np.empty(most, np.int32), np.empty(most, np.int32)
        count = fast.needs_of(
            at, self.needs.columns, self.offers.columns, self.states, self.slices, self._table, rows, ranks
        )
        return plain.Found(rows[:count], ranks[:count])

    def _sides(self) -> Any:
        return fast.Sides(self.needs.columns, self.offers.columns, self.states, self.slices)

    def counts(self, at: int) -> tuple[int, int]:
        """How many needs fit and nearly fit offer `at`; nothing is scored."""
        if self.engine == "numpy":
            return plain.counts_of(at, self.needs.columns, self.offers.columns, self.states, self.slices)
        return fast.counts_of(at, self._sides())

    def best_needs(self, at: int, limit: int | None, salt: int) -> tuple[Line, tuple[int, int]]:
        """The best needs of offer `at`, and how many fit and nearly fit in all."""
        if self.engine == "numba" and limit:
            return self._fast_best(at, limit, salt)
        found = self.found(at)
        return self.best_of(at, found, limit, salt), found.counts()

    def _fast_best(self, at: int, limit: int, salt: int) -> tuple[Line, tuple[int, int]]:
        own = slice(self.slices.ptr[at], self.slices.ptr[at + 1])
        most = int((self.slices.end[own] - self.slices.start[own]).sum())
        best = heaps.heaps(1, min(limit, max(most, 1)))
        written = plain.word_table(at, self.offers.columns, self.needs.vocabulary, self._table)
        try:
            words = int(self._table[written].sum())
            fast.best_of(at, salt, self._sides(), self._table, words, best)
        finally:
            self._table[written] = 0
        nearly, fit = best.counts[0].tolist()
        items, ranks = heaps.sorted_lines(best.orders, best.items, limit)
        return Line(items[0, : fit + nearly], ranks[0, : fit + nearly]), (fit, nearly)

    def best_of(self, at: int, found: plain.Found, limit: int | None, salt: int) -> Line:
        """The best of what offer `at` found."""
        kept = among_best(found.ranks, limit)
        rows, ranks = found.rows[kept], found.ranks[kept]
        lots = pair_lots(self.needs.columns.lot[rows], self.offers.columns.lot[at : at + 1], salt)
        order = np.lexsort((lots, -ranks))[:limit]
        return Line(rows[order], ranks[order])

    def rebuild(self, of_need: int, of_offer: int, salt: int, *, threads: int = 2) -> Lists:
        """All lists of both sides: the best `of_need` offers and `of_offer` needs."""
        if self.engine == "numba":
            return self._fast_rebuild(of_need, of_offer, salt, threads)
        return plain_rebuild(self, of_need, of_offer, salt)

    def _fast_rebuild(self, of_need: int, of_offer: int, salt: int, threads: int) -> Lists:
        size, many = len(self.needs), len(self.offers)
        of_needs, words = heaps.heaps(size, of_need), self._words()
        edges = self._edges(threads)

        def block(number: int) -> Any:
            """The best of the offers among some needs; threads share no need."""
            found = heaps.heaps(many, of_offer)
            sides = self._sides()
            scan.scan(edges[number], edges[number + 1], salt, sides, words, of_needs, found)
            return found

        with ThreadPoolExecutor(threads) as pool:
            found = list(pool.map(block, range(threads)))
        orders = np.concatenate([one.orders for one in found], axis=1)
        items = np.concatenate([one.items for one in found], axis=1)
        return Lists(
            of_needs.items,
            (of_needs.orders >> 32).astype(np.int32),
            of_needs.counts,
            *heaps.sorted_lines(orders, items, of_offer),
            sum((one.counts for one in found), np.zeros((many, 2), np.int32)),
        )

    def _edges(self, parts: int) -> Array:
        """Rows that cut the needs into parts of as many candidates each."""
        size = len(self.needs)
        begun = np.bincount(self.slices.start, minlength=size + 1)
        ended = np.bincount(self.slices.end, minlength=size + 1)
        work = np.cumsum(np.cumsum(begun - ended)[:size] + 1)
        cuts = np.searchsorted(work, np.linspace(0, work[-1] if size else 0, parts + 1)[1:-1])
        return np.concatenate([[0], cuts, [size]])

    def _words(self) -> Any:
        told = self.offers.columns
        known, numbers = numbered(told.words, self.needs.vocabulary)
        kept = np.concatenate([[0], np.cumsum(known)])
        pointers, size = kept[told.word_ptr].astype(np.int32), len(self.needs.vocabulary)
        return scan.Words(pointers, numbers.astype(np.int32), told.weights[known], size)


def asked_rows(needs: NeedIndex, offers: OfferIndex) -> Array | None:
    """The needs of which an offer asks more than the columns tell: of a single one those that nothing else
    excludes; None for all.
    """
    if len(offers) != 1 or not offers.can_ask[0]:
        return None
    unasked = states_of(needs, offers.without_questions())
    return Ranker(needs, offers, unasked).found(0).rows


def among_best(ranks: Array, limit: int | None) -> Array:
    """Places of the highest ranks with all that equal the last of them; all when there is no limit."""
    if limit is None or len(ranks) <= limit:
        return np.arange(len(ranks))
    if limit <= 0:
        return np.empty(0, np.int64)
    last = np.partition(ranks, len(ranks) - limit)[len(ranks) - limit]
    return np.flatnonzero(ranks >= last)


def plain_rebuild(ranker: Ranker, of_need: int, of_offer: int, salt: int) -> Lists:
    """`rebuild` with numpy alone: all pairs in one long column, sorted once by need."""
    many, slices = len(ranker.offers), ranker.slices
    offer_best = np.full((many, of_offer), -1, np.int32)
    offer_ranks = np.full((many, of_offer), -1, np.int32)
    offer_counts = np.zeros((many, 2), np.int32)
    # As long as there may be pairs: room that is not used takes no memory.
    pairs, size = np.empty(int((slices.end - slices.start).sum(dtype=np.int64)), np.int64), 0
    for at in range(many):
        found = ranker.found(at)
        offer_counts[at] = found.counts()[::-1]
        pairs[size : size + len(found.rows)] = _packed(found, at)
        size += len(found.rows)
        best = ranker.best_of(at, found, of_offer, salt)
        offer_best[at, : len(best.other)], offer_ranks[at, : len(best.other)] = best
    pairs = pairs[:size]
    pairs.sort()
    return Lists(*_by_need(ranker, pairs, of_need, salt), offer_best, offer_ranks, offer_counts)


# A pair in 63 bits: row of the need, how far its rank is from the best, place of the offer.
_RANK_BITS: Final = 18
_OFFER_BITS: Final = 21
_TOP: Final = (1 << _RANK_BITS) - 1


def _packed(found: plain.Found, at: int) -> Array:
    rows = found.rows.astype(np.int64) << _RANK_BITS
    return (rows | (_TOP - found.ranks)) << _OFFER_BITS | at


def _by_need(ranker: Ranker, pairs: Array, limit: int, salt: int) -> tuple[Array, Array, Array]:
    """(best, ranks, counts) of each need from all pairs, sorted; touches only those near the best."""
    size = len(ranker.needs)
    edges = np.arange(size + 1, dtype=np.int64) << _RANK_BITS
    starts = np.searchsorted(pairs, edges << _OFFER_BITS)
    fits = np.searchsorted(pairs, (edges[:-1] | (_TOP - plain.FIT + 1)) << _OFFER_BITS)
    counts = np.stack([starts[1:] - fits, fits - starts[:-1]], axis=1).astype(np.int32)
    best = np.full((size, limit), -1, np.int32)
    best_ranks = np.full((size, limit), -1, np.int32)
    some = np.flatnonzero(starts[1:] > starts[:-1])
    if not len(some) or not limit:
        return best, best_ranks, counts
    # Of each need the last that is kept for sure, and all that equal it.
    last = pairs[np.minimum(starts[some] + limit, starts[some + 1]) - 1] >> _OFFER_BITS
    lengths = np.searchsorted(pairs, (last + 1) << _OFFER_BITS) - starts[some]
    place = np.arange(lengths.sum()) - np.repeat(np.cumsum(lengths) - lengths, lengths)
    kept = pairs[np.repeat(starts[some], lengths) + place]
    at = _drawn(ranker, kept, salt)
    inside = place < limit
    rows, place = np.repeat(some, lengths)[inside], place[inside]
    best[rows, place] = at[inside]
    best_ranks[rows, place] = _TOP - (kept[inside] >> _OFFER_BITS & _TOP)
    return best, best_ranks, counts


def _drawn(ranker: Ranker, pairs: Array, salt: int) -> Array:
    """The places of the offers, equals of a need in the order of their lots."""
    at = (pairs & ((1 << _OFFER_BITS) - 1)).astype(np.int32)
    equals = pairs >> _OFFER_BITS
    follows = equals[1:] == equals[:-1]
    tied = np.zeros(len(pairs), np.bool_)
    tied[1:] |= follows
    tied[:-1] |= follows
    where = np.flatnonzero(tied)
    needs = ranker.needs.columns.lot[equals[where] >> _RANK_BITS]
    lots = pair_lots(needs, ranker.offers.columns.lot[at[where]], salt)
    # One number each, because numbers are sorted several times faster than pairs of them.
    group = np.cumsum(equals[where][1:] != equals[where][:-1])
    lots[1:] |= group << 32
    at[where] = at[where][np.argsort(lots)]
    return at
