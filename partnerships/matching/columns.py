"""Needs as numpy columns: base points and scope states of all needs for one offer in a few operations.

Every formula is the integer formula of `scoring`, so both give the same points to the last unit.
"""

from collections.abc import Mapping, Sequence
from typing import Any, Final

import numpy as np
import numpy.typing as npt

from forum_site.core.taxonomy import CATEGORIES, NEIGHBOURS, SECTORS
from partnerships.matching import scoring as s
from partnerships.matching.criteria.scope import sector_of_need
from partnerships.matching.criteria.types import Criterion
from partnerships.matching.profiles import NeedProfile, OfferProfile
from partnerships.matching.terms import weight_of

Ints = npt.NDArray[np.int64]
States = npt.NDArray[np.int8]

EXCLUDED: Final = 0
OPEN: Final = 1
MET: Final = 2
# A soft criterion that is not met excludes nobody but is not met either; it is told apart from "open" only
# in the reasons, so the columns need no fourth state.

UNKNOWN: Final = -1
_CATEGORY_IDS: Final = {code: number for number, code in enumerate(CATEGORIES)}
_SECTOR_IDS: Final = {code: number for number, code in enumerate(SECTORS)}


class NeedColumns:
    """An unchanging set of needs prepared for ranking; needs keep the order in which they were given."""

    def __init__(self, needs: Sequence[NeedProfile]) -> None:
        self.needs = tuple(needs)
        self.lo = _column([need.region[0] for need in needs])
        self.hi = _column([need.region[1] for need in needs])
        self.category = _column([_CATEGORY_IDS.get(need.category or "", UNKNOWN) for need in needs])
        self.sector = _column([_SECTOR_IDS.get(sector_of_need(need) or "", UNKNOWN) for need in needs])
        self.money = _column([_clamped(need.money_sought) for need in needs])
        self.quantity = _column([need.quantity or 0 for need in needs])
        self.year = _column([UNKNOWN if need.year is None else need.year for need in needs])
        self._postings = _postings(needs)

    def __len__(self) -> int:
        return len(self.needs)

    def base_points(self, offer: OfferProfile) -> Ints:
        """Return the base points of every need for the offer, in milli-points."""
        return (
            self._region_points(offer)
            + self._category_points(offer)
            + self._amount_points(offer)
            + self._time_points(offer)
            + self._text_points(offer)
        )

    def states(self, criterion: Criterion) -> States | None:
        """Return EXCLUDED, OPEN or MET for every need, or None when this criterion has no column form."""
        answer = _COLUMN_FORMS.get(criterion.code)
        return None if answer is None else answer(self, criterion.params)

    def region_states(self, params: Mapping[str, Any]) -> States:
        """Column form of `region.in`."""
        states = np.full(len(self), EXCLUDED if params["intervals"] else MET, np.int8)
        for first, last in params["intervals"]:
            touched = (self.lo <= last) & (first <= self.hi)
            inside = (first <= self.lo) & (self.hi <= last)
            here = np.where(inside, MET, np.where(touched, OPEN, EXCLUDED))
            states = np.maximum(states, here.astype(np.int8))
        return states

    def category_states(self, params: Mapping[str, Any]) -> States:
        """Column form of `category.in`."""
        wanted = frozenset(params["categories"])
        if not wanted:
            return np.full(len(self), MET, np.int8)
        met = [
            MET if code in wanted or (not params.get("strict") and NEIGHBOURS[code] & wanted) else EXCLUDED
            for code in CATEGORIES
        ]
        # The last place answers for UNKNOWN, which is index -1.
        return np.array([*met, OPEN], np.int8)[self.category]

    def sector_states(self, params: Mapping[str, Any]) -> States:
        """Column form of `sector.in`."""
        if not params["sectors"]:
            return np.full(len(self), MET, np.int8)
        met = [MET if code in params["sectors"] else EXCLUDED for code in SECTORS]
        return np.array([*met, OPEN], np.int8)[self.sector]

    def _region_points(self, offer: OfferProfile) -> Ints:
        if not offer.regions:
            return np.full(len(self), s.REGION_WIDE, np.int64)
        points = np.zeros(len(self), np.int64)
        for lo, hi in offer.regions:
            worth = next((p for size, p in s.REGION_STEPS if hi - lo + 1 <= size), s.REGION_WIDE)
            inside = (lo <= self.lo) & (self.hi <= hi)
            touched = (lo <= self.hi) & (self.lo <= hi)
            points = np.maximum(points, np.where(inside, worth, np.where(touched, s.REGION_UNSURE, 0)))
        return points

    def _category_points(self, offer: OfferProfile) -> Ints:
        if offer.categories:
            worth = [s.category_points(code, None, offer) for code in CATEGORIES]
            return _column([*worth, s.category_points(None, None, offer)])[self.category]
        worth = [s.category_points(None, code, offer) for code in SECTORS]
        return _column([*worth, s.category_points(None, None, offer)])[self.sector]

    def _amount_points(self, offer: OfferProfile) -> Ints:
        if offer.amount_min is None and offer.amount_max is None:
            return np.full(len(self), s.AMOUNT_UNSTATED, np.int64)
        low, high = s.amount_bounds(offer)
        nearness = _nearness(self.money, low, high)
        if not offer.amount_hard:
            several = self.quantity > 1
            unit = _nearness(self.money // np.maximum(self.quantity, 1), low, high)
            nearness = np.maximum(nearness, np.where(several, unit, 0))
            nearness = np.maximum(nearness, s.AMOUNT_FLOOR)
        points = s.AMOUNT_MAX * nearness // s.MILLI
        return np.where(self.money == UNKNOWN, s.AMOUNT_UNSURE, points)

    def _time_points(self, offer: OfferProfile) -> Ints:
        if offer.years is None:
            return np.full(len(self), s.TIME_UNSURE, np.int64)
        first, last = offer.years
        away = np.maximum(np.maximum(first - self.year, self.year - last), 0)
        points = np.maximum(s.TIME_MAX - away * s.TIME_UNSURE, 0)
        return np.where(self.year == UNKNOWN, s.TIME_UNSURE, points)

    def _text_points(self, offer: OfferProfile) -> Ints:
        shared = np.zeros(len(self), np.int64)
        for term in set(offer.terms):
            rows = self._postings.get(term)
            if rows is not None:
                # A need has a term once, so plain fancy indexing counts right.
                shared[rows] += weight_of(term)
        return s.TEXT_MAX * shared // (shared + s.TEXT_SATURATION)


_COLUMN_FORMS: Final = {
    "region.in": NeedColumns.region_states,
    "category.in": NeedColumns.category_states,
    "sector.in": NeedColumns.sector_states,
}


def _nearness(money: Ints, low: int, high: int) -> Ints:
    below = s.MILLI * money // max(low, 1)
    above = s.MILLI * high // np.maximum(money, 1)
    return np.where(money < low, below, np.where(money > high, above, s.MILLI))


def _postings(needs: Sequence[NeedProfile]) -> dict[int, Ints]:
    rows: dict[int, list[int]] = {}
    for row, need in enumerate(needs):
        for term in set(need.terms):
            rows.setdefault(term, []).append(row)
    return {term: _column(listed) for term, listed in rows.items()}


def _clamped(money: int | None) -> int:
    return UNKNOWN if money is None else min(money, s.MONEY_CEILING)


def _column(values: Sequence[int]) -> Ints:
    return np.array(values, dtype=np.int64)
