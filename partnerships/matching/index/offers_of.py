"""One need against all offers: the few whose area and category take it, then their points at once."""

from typing import Any, Final

import numpy as np
import numpy.typing as npt

from partnerships.matching import scoring as s
from partnerships.matching.criteria.registry import PREDICATES
from partnerships.matching.criteria.scope import sector_of_need
from partnerships.matching.criteria.types import Context
from partnerships.matching.index.needs import CATEGORY_IDS, FORM_BITS, NO_CATEGORY, NO_SECTOR, SECTOR_IDS
from partnerships.matching.index.offers import NO_YEAR, OfferIndex
from partnerships.matching.index.plain import FIT
from partnerships.matching.index.rank import among_best
from partnerships.matching.index.states import EXCLUDED, MET, state_of
from partnerships.matching.index.words import numbered
from partnerships.matching.lots import lot_of, pair_lots
from partnerships.matching.profiles import NeedProfile
from partnerships.matching.terms import WEIGHTS
from partnerships.matching.verdicts import final_points

Array = npt.NDArray[Any]
MOST_WORDS: Final = 64  # of an offer in the matrix; longer ones are read word by word
MOST_YEARS: Final = 64  # whose points are kept
_WEIGHTS: Final = np.array(WEIGHTS, np.int32)


class OfferFinder:
    """Offers prepared to be asked for one need after the other."""

    def __init__(self, offers: OfferIndex) -> None:
        self.offers = offers
        told = offers.columns
        self.vocabulary = np.unique(told.words)
        self._kinds = [offers.fields(kind) for kind in range(NO_CATEGORY + 1)]
        counts = np.diff(told.word_ptr)
        self._long = np.flatnonzero(counts > MOST_WORDS)
        width = int(min(counts.max(initial=0), MOST_WORDS))
        self._words = np.zeros((len(offers), width), np.int32)
        inside = np.arange(width) < np.minimum(counts, MOST_WORDS)[:, None]
        numbers = np.searchsorted(self.vocabulary, told.words).astype(np.int32) + 1
        first = np.minimum(told.word_ptr[:-1, None] + np.arange(width), max(len(numbers) - 1, 0))
        if len(numbers):
            self._words[inside] = numbers[first[inside]]
        self._numbers = numbers
        self._table = np.zeros(len(self.vocabulary) + 1, np.int64)
        self._years: dict[int, Array] = {}

    def rank(self, need: NeedProfile, limit: int | None, salt: int) -> tuple[Array, Array, tuple[int, int]]:
        """(places of offers, ranks, (fitting, nearly)): the best `limit` for a need of one village."""
        kind = self._kinds[CATEGORY_IDS.get(need.category or "", NO_CATEGORY)]
        lo = need.region[0]
        here = np.flatnonzero((kind.lo <= lo) & (lo <= kind.hi))
        at, base = kind.owner[here], kind.points[here].astype(np.int64)
        closed = (kind.open[here] | self.offers.columns.open[at]) == 0
        alive = np.ones(len(at), np.bool_)
        self._sector(need, at, base, alive, closed)
        self._amount(need, at, base, alive, closed)
        self._year(need, at, base)
        forms = sum(FORM_BITS.get(form, 0) for form in need.forms)
        if forms:
            wanted = self.offers.columns.forms[at]
            closed &= (wanted == 0) | ((wanted & forms) != 0)
        base += self._text(need, at)
        met = self.offers.columns.given[at].astype(np.int64)
        self._ask(need, at, alive, closed, met)
        soft = self.offers.columns.soft[at]
        points = np.where(soft > 0, final_points(base, met, soft), base)
        ranks = (points + FIT * closed)[alive]
        at = at[alive]
        fit = int((ranks >= FIT).sum())
        counts = fit, len(ranks) - fit
        kept = among_best(ranks, limit)
        at, ranks = at[kept], ranks[kept]
        lots = pair_lots(np.array([lot_of(need.key)], np.uint32), self.offers.columns.lot[at], salt)
        order = np.lexsort((lots, -ranks))[:limit]
        return at[order], ranks[order], counts

    def _sector(self, need: NeedProfile, at: Array, base: Array, alive: Array, closed: Array) -> None:
        sector = SECTOR_IDS.get(sector_of_need(need) or "", NO_SECTOR)
        base += self.offers.columns.sector_points[at, sector]
        wanted = self.offers.columns.sectors[at]
        if sector == NO_SECTOR:
            closed &= wanted == 0
        else:
            alive &= (wanted == 0) | ((wanted >> sector & 1) == 1)

    def _amount(self, need: NeedProfile, at: Array, base: Array, alive: Array, closed: Array) -> None:
        told = self.offers.columns
        stated, hard = told.stated[at] == 1, told.hard[at]
        if need.money_sought is None:
            base += np.where(stated, s.AMOUNT_UNSURE, s.AMOUNT_UNSTATED)
            closed &= hard & 2 == 0
            return
        money = min(need.money_sought, s.MONEY_CEILING)
        low, high = told.low[at], told.high[at]
        near = _nearness(money, low, high)
        if need.quantity and need.quantity > 1:
            each = _nearness(money // need.quantity, low, high)
            near = np.where(hard & 1 == 0, np.maximum(near, each), near)
        near = np.where(hard & 1 == 0, np.maximum(near, s.AMOUNT_FLOOR), near)
        base += np.where(stated, s.AMOUNT_MAX * near // s.MILLI, s.AMOUNT_UNSTATED)
        alive &= (hard & 2 == 0) | (money >= low)
        closed &= (hard & 2 == 0) | (money <= high)

    def _year(self, need: NeedProfile, at: Array, base: Array) -> None:
        if need.year is None:
            base += s.TIME_UNSURE
            return
        if need.year not in self._years:
            if len(self._years) == MOST_YEARS:
                self._years.clear()
            self._years[need.year] = self._of_year(need.year)
        base += self._years[need.year][at]

    def _of_year(self, year: int) -> Array:
        """The points of every offer."""
        first, last = self.offers.columns.first.astype(np.int64), self.offers.columns.last
        away = np.maximum(np.maximum(first - year, year - last), 0)
        points = np.maximum(s.TIME_MAX - away * s.TIME_UNSURE, 0)
        return np.where(first == NO_YEAR, s.TIME_UNSURE, points)

    def _text(self, need: NeedProfile, at: Array) -> Array:
        terms = np.array(need.terms, np.uint32)
        known, written = numbered(terms, self.vocabulary)
        self._table[written] = _WEIGHTS[terms[known] & 3]
        shared = self._table.take(self._words.take(at, axis=0)).sum(axis=1)
        for one in np.flatnonzero(np.isin(at, self._long)) if len(self._long) else ():
            own = slice(*self.offers.columns.word_ptr[at[one] : at[one] + 2])
            shared[one] = self._table[self._numbers[own]].sum()
        self._table[written] = 0
        return s.TEXT_MAX * shared // (shared + s.TEXT_SATURATION)

    def _ask(self, need: NeedProfile, at: Array, alive: Array, closed: Array, met: Array) -> None:
        """What columns cannot answer, of the offers still alive."""
        for place in np.flatnonzero(alive & self.offers.can_ask[at]):
            offer = self.offers.offers[at[place]]
            ctx = Context(need, need.board, offer, self.offers.today)
            for criterion in self.offers.asked[at[place]]:
                told = state_of(PREDICATES[criterion.code].find(criterion.params, ctx))
                if not criterion.hard:
                    met[place] += criterion.weight if told == MET else 0
                    continue
                closed[place] &= told == MET
                alive[place] &= told != EXCLUDED


def _nearness(money: int, low: Array, high: Array) -> Array:
    below = s.MILLI * money // np.maximum(low, 1)
    above = s.MILLI * high // max(money, 1)
    return np.where(money < low, below, np.where(money > high, above, s.MILLI))
