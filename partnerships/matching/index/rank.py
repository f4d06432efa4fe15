"""Lists from the index: an offer's needs, a need's offers, and everything at once."""

from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from typing import Any, Final, NamedTuple

import numpy as np
import numpy.typing as npt

from partnerships.matching.index import plain
from partnerships.matching.index.needs import NeedIndex
from partnerships.matching.index.offers import OfferIndex
from partnerships.matching.index.slices import Slices, slices_of
from partnerships.matching.index.states import StateColumns, states_of
from partnerships.matching.lots import pair_lots

try:
    from partnerships.matching.index import fast
except (ImportError, RuntimeError):  # no numba here, or no place where it may keep what it compiled
    fast = None  # type: ignore[assignment]

Array = npt.NDArray[Any]
ENGINES: Final = ("numba", "numpy") if fast else ("numpy",)
NO_LOT: Final = 0xFFFFFFFF


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
        self._table = np.zeros(len(needs.vocabulary) + 1, np.int32)

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

    def best_needs(self, at: int, limit: int | None, salt: int) -> tuple[Line, tuple[int, int]]:
        """The best needs of offer `at`, and how many fit and nearly fit in all."""
        found = self.found(at)
        fit = int((found.ranks >= plain.FIT).sum())
        kept = among_best(found.ranks, limit)
        rows, ranks = found.rows[kept], found.ranks[kept]
        lots = pair_lots(self.needs.columns.lot[rows], self.offers.columns.lot[at : at + 1], salt)
        order = np.lexsort((lots, -ranks))[:limit]
        return Line(rows[order], ranks[order]), (fit, len(found.ranks) - fit)

    def rebuild(self, of_need: int, of_offer: int, salt: int, *, threads: int = 2) -> Lists:
        """All lists of both sides: the best `of_need` offers and `of_offer` needs."""
        if self.engine == "numba":
            return self._fast_rebuild(of_need, of_offer, salt, threads)
        return plain_rebuild(self, of_need, of_offer, salt)

    def _fast_rebuild(self, of_need: int, of_offer: int, salt: int, threads: int) -> Lists:
        size, many = len(self.needs), len(self.offers)
        of_needs, words = _heaps(size, of_need), self._words()
        edges = np.linspace(0, size, threads + 1).astype(int)

        def block(number: int) -> Any:
            """The best of the offers among some needs; threads share no need."""
            table = np.zeros(len(self.needs.vocabulary) + 1, np.uint8)
            found = _heaps(many, of_offer)
            sides = fast.Sides(self.needs.columns, self.offers.columns, self.states, self.slices)
            fast.scan(edges[number], edges[number + 1], salt, sides, words, table, of_needs, found)
            return found

        with ThreadPoolExecutor(threads) as pool:
            found = list(pool.map(block, range(threads)))
        orders = np.concatenate([one.orders for one in found], axis=1)
        items = np.concatenate([one.items for one in found], axis=1)
        return Lists(
            of_needs.items,
            (of_needs.orders >> 32).astype(np.int32),
            of_needs.counts,
            *_sorted(items, orders, of_offer),
            sum((one.counts for one in found), np.zeros((many, 2), np.int32)),
        )

    def _words(self) -> Any:
        told, vocabulary = self.offers.columns, self.needs.vocabulary
        places = np.searchsorted(vocabulary, told.words)
        known = places < len(vocabulary)
        known[known] = vocabulary[places[known]] == told.words[known]
        kept = np.concatenate([[0], np.cumsum(known)])
        pointers, written = kept[told.word_ptr].astype(np.int32), (places[known] + 1).astype(np.int32)
        return fast.Words(pointers, written, told.weights[known])


def _heaps(lines: int, size: int) -> Any:
    return fast.Best(
        orders=np.full((lines, size), -1, np.int64),
        items=np.full((lines, size), -1, np.int32),
        least=np.full(lines, -1, np.int32),
        counts=np.zeros((lines, 2), np.int32),
    )


def among_best(ranks: Array, limit: int | None) -> Array:
    """Places of the highest ranks with all that equal the last of them; all when there is no limit."""
    if limit is None or len(ranks) <= limit:
        return np.arange(len(ranks))
    if limit <= 0:
        return np.empty(0, np.int64)
    last = np.partition(ranks, len(ranks) - limit)[len(ranks) - limit]
    return np.flatnonzero(ranks >= last)


def _sorted(items: Array, orders: Array, limit: int) -> tuple[Array, Array]:
    """(items, ranks) by falling order, cut at the limit."""
    places = np.argsort(-orders, axis=1, kind="stable")[:, :limit]
    best = np.take_along_axis(orders, places, axis=1)
    return np.take_along_axis(items, places, axis=1), (best >> 32).astype(np.int32)


def plain_rebuild(ranker: Ranker, of_need: int, of_offer: int, salt: int) -> Lists:
    """`rebuild` with numpy alone: all pairs in one long column, sorted once by need."""
    size, many = len(ranker.needs), len(ranker.offers)
    offer_best = np.full((many, of_offer), -1, np.int32)
    offer_ranks = np.full((many, of_offer), -1, np.int32)
    offer_counts = np.zeros((many, 2), np.int32)
    need_counts = np.zeros((size, 2), np.int64)
    pairs: list[Array] = []
    for at in range(many):
        found = ranker.found(at)
        fits = found.ranks >= plain.FIT
        offer_counts[at] = len(fits) - int(fits.sum()), int(fits.sum())
        pairs.append(_packed(found, at))
        kept = among_best(found.ranks, of_offer)
        rows, ranks = found.rows[kept], found.ranks[kept]
        lots = pair_lots(ranker.needs.columns.lot[rows], ranker.offers.columns.lot[at : at + 1], salt)
        order = np.lexsort((lots, -ranks))[:of_offer]
        offer_best[at, : len(order)], offer_ranks[at, : len(order)] = rows[order], ranks[order]
    need_best, need_ranks, need_counts = _by_need(ranker, pairs, size, of_need, salt)
    return Lists(need_best, need_ranks, need_counts, offer_best, offer_ranks, offer_counts)


# A pair in 63 bits: row of the need, how far its rank is from the best, place of the offer.
_RANK_BITS: Final = 18
_OFFER_BITS: Final = 21
_TOP: Final = (1 << _RANK_BITS) - 1


def _packed(found: plain.Found, at: int) -> Array:
    rows = found.rows.astype(np.int64) << (_RANK_BITS + _OFFER_BITS)
    return rows | ((_TOP - found.ranks).astype(np.int64) << _OFFER_BITS) | at


def _by_need(
    ranker: Ranker, pairs: Sequence[Array], size: int, limit: int, salt: int
) -> tuple[Array, Array, Array]:
    best = np.full((size, limit), -1, np.int32)
    best_ranks = np.full((size, limit), -1, np.int32)
    packed = np.concatenate([*pairs, np.empty(0, np.int64)])
    packed.sort()
    rows = (packed >> (_RANK_BITS + _OFFER_BITS)).astype(np.int32)
    ranks = (_TOP - (packed >> _OFFER_BITS & _TOP)).astype(np.int32)
    every = np.bincount(rows, minlength=size)
    fit = np.bincount(rows[ranks >= plain.FIT], minlength=size)
    starts = np.concatenate([[0], np.cumsum(every)])
    last = np.minimum(starts[:-1] + limit, starts[1:]) - 1  # of each need the last one that is kept for sure
    some = every > 0
    least = np.full(size, -1, np.int32)
    least[some] = ranks[last[some]]
    kept = ranks >= least[rows]
    rows, ranks, at = rows[kept], ranks[kept], (packed[kept] & ((1 << _OFFER_BITS) - 1)).astype(np.int32)
    lots = pair_lots(ranker.needs.columns.lot[rows], ranker.offers.columns.lot[at], salt)
    order = np.lexsort((lots, -ranks, rows))
    rows, ranks, at = rows[order], ranks[order], at[order]
    place = np.arange(len(rows)) - np.searchsorted(rows, rows)
    inside = place < limit
    best[rows[inside], place[inside]] = at[inside]
    best_ranks[rows[inside], place[inside]] = ranks[inside]
    return best, best_ranks, np.stack([every - fit, fit], axis=1).astype(np.int32)
