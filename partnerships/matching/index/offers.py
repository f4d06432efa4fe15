"""Offers as columns: what each one asks of every need, compiled once for a day.

A category or an area that an offer states as its own is turned into slices of the needs. What it lists as a
criterion is answered by `states`.
"""

from collections.abc import Iterable, Sequence
from copy import copy
from datetime import date
from typing import Any, Final, NamedTuple

import numpy as np
import numpy.typing as npt

from forum_site.core.taxonomy import CATEGORIES, NEIGHBOURS, SECTORS
from partnerships.matching import scoring as s
from partnerships.matching.criteria.registry import PREDICATES
from partnerships.matching.criteria.types import Context, Criterion, Scope, State
from partnerships.matching.index.needs import CATEGORY_IDS, FORM_BITS, NO_CATEGORY, NO_SECTOR
from partnerships.matching.lots import lot_of
from partnerships.matching.profiles import Interval, NeedProfile, OfferProfile
from partnerships.matching.terms import weight_of
from partnerships.matching.verdicts import all_criteria, soft_total

Array = npt.NDArray[Any]
LAST_VILLAGE: Final = 2**31 - 1
NO_YEAR: Final = -1
# Answered from the columns when the offer states them itself; listed among its criteria they are asked.
OF_COLUMNS: Final = frozenset({"region.in", "category.in", "sector.in", "form.in", "amount.between"})


class OfferColumns(NamedTuple):
    """What the kernels read of each offer; `*_ptr` cut the lists that follow them."""

    low: Array  # int64, amounts in rupiah; an offer without amounts has `stated` 0
    high: Array  # int64
    stated: Array  # int8, 1 when amounts are stated
    hard: Array  # int8, bit 0: amounts are a total per need; bit 1: they exclude
    first: Array  # int16, years; NO_YEAR when not stated
    last: Array  # int16
    forms: Array  # int16, bits; 0 asks for none
    sectors: Array  # int8, bits of sectors that are asked for; 0 takes any
    sector_points: Array  # int32 [offers, NO_SECTOR + 1]; zeros when the category speaks
    open: Array  # int8, 1 when something of the offer itself is not met yet
    soft: Array  # int32, sum of the soft weights
    given: Array  # int32, soft weights met whatever the need
    lot: Array  # uint32
    word_ptr: Array  # int32
    words: Array  # uint32, term ids
    weights: Array  # uint8, of the words
    area_ptr: Array  # int32
    area_lo: Array  # int32, parts of the country that do not overlap
    area_hi: Array  # int32
    area_points: Array  # int32
    kind_ptr: Array  # int32
    kinds: Array  # int8, categories it takes, NO_CATEGORY for needs without one
    kind_points: Array  # int32
    kind_open: Array  # int8


class Fields(NamedTuple):
    """The offers that take a category, an entry for each of their areas."""

    owner: Array  # places of offers, ascending
    lo: Array  # villages, as `area_lo`
    hi: Array
    points: Array  # of category and area
    open: Array  # as `kind_open`


class Reach(NamedTuple):
    """Where the needs lie that an offer may take: ids of categories and parts of the country; None is all."""

    categories: list[int] | None
    areas: list[Interval] | None


def reach_of(offer: OfferProfile) -> Reach:
    """What needs no look at anything else; an offer that is closed has a reach too."""
    listed = {criterion.code for criterion in offer.criteria}
    areas = [(lo, hi) for lo, hi, _points in areas_of(offer.regions, cut="region.in" not in listed)]
    kinds = [kind for kind, _points, _open in _kinds(offer, cut="category.in" not in listed)]
    whole = areas == [(0, LAST_VILLAGE)]
    return Reach(kinds if len(kinds) <= NO_CATEGORY else None, None if whole else areas)


class OfferIndex:
    """Offers that may still be answered on a day: closed ones and those without a place left are dropped.

    `offers[at]` is the profile behind a place; `asked[at]` the criteria that columns cannot answer.
    """

    def __init__(self, offers: Iterable[OfferProfile], today: date) -> None:
        self.today = today
        self.offers: list[OfferProfile] = []
        self.asked: list[list[Criterion]] = []
        rows: list[dict[str, Any]] = []
        for offer in offers:
            row = _compiled(offer, today)
            if row is not None:
                self.offers.append(offer)
                self.asked.append(row.pop("asked"))
                rows.append(row)
        self.columns = _columns(rows)
        self.can_ask = np.array([bool(asked) for asked in self.asked], np.bool_)

    def __len__(self) -> int:
        return len(self.offers)

    def fields(self, kind: int) -> Fields:
        """Where a category is taken; NO_CATEGORY for needs without one."""
        told = self.columns
        here = np.flatnonzero(told.kinds == kind)
        owners = np.searchsorted(told.kind_ptr, here, side="right") - 1
        areas = told.area_ptr[owners + 1] - told.area_ptr[owners]
        each = np.repeat(np.arange(len(here)), areas)
        inside = np.arange(len(each)) - np.repeat(np.cumsum(areas) - areas, areas)
        area = told.area_ptr[owners][each] + inside
        return Fields(
            owner=owners[each],
            lo=told.area_lo[area],
            hi=told.area_hi[area],
            points=told.kind_points[here][each] + told.area_points[area],
            open=told.kind_open[here][each],
        )

    def without_questions(self) -> "OfferIndex":
        """The same offers asking nothing beyond the columns: a first sieve."""
        found = copy(self)
        found.asked = [[] for _offer in self.offers]
        return found


def _compiled(offer: OfferProfile, today: date) -> dict[str, Any] | None:
    """One offer's part of each column; None when nobody can pass it today."""
    listed = {criterion.code for criterion in offer.criteria}
    answered = _own_answers(offer, listed, today)
    if answered is None:
        return None
    open_, given, asked = answered
    low, high = s.amount_bounds(offer)
    amounts = offer.amount_min is not None or offer.amount_max is not None
    weighty = offer.amount_hard and (offer.amount_min or offer.amount_max) is not None
    first, last = offer.years or (NO_YEAR, NO_YEAR)
    words = sorted(set(offer.terms))
    return {
        "low": low,
        "high": high,
        "stated": int(amounts),
        "hard": int(offer.amount_hard) | int(weighty and "amount.between" not in listed) << 1,
        "first": first,
        "last": last,
        "forms": 0 if "form.in" in listed else sum(FORM_BITS[form] for form in offer.forms),
        "sectors": _sector_bits(offer, listed),
        "sector_points": _sector_points(offer),
        "open": open_,
        "soft": soft_total(offer),
        "given": given,
        "lot": lot_of(offer.key),
        "words": words,
        "weights": [weight_of(word) for word in words],
        "areas": areas_of(offer.regions, cut="region.in" not in listed),
        "kinds": _kinds(offer, cut="category.in" not in listed),
        "asked": asked,
    }


def _own_answers(
    offer: OfferProfile, listed: set[str], today: date
) -> tuple[int, int, list[Criterion]] | None:
    """(1 when something of the offer itself is open, soft weights met whatever the need, what is left)."""
    open_, given, asked = 0, 0, []
    nobody = NeedProfile(key="", region=(0, 0))
    ctx = Context(nobody, nobody.board, offer, today)
    for criterion in all_criteria(offer):
        if criterion.code in OF_COLUMNS and criterion.code not in listed:
            continue
        if PREDICATES[criterion.code].scope is not Scope.OFFER:
            asked.append(criterion)
            continue
        found = PREDICATES[criterion.code].find(criterion.params, ctx)
        if found.state is State.MET:
            given += 0 if criterion.hard else criterion.weight
        elif criterion.hard and found.state is State.NOT_MET and not found.curable:
            return None
        elif criterion.hard:
            open_ = 1
    return open_, given, asked


def _sector_bits(offer: OfferProfile, listed: set[str]) -> int:
    if offer.categories or "sector.in" in listed:
        return 0
    return sum(1 << number for number, code in enumerate(SECTORS) if code in offer.sectors)


def _sector_points(offer: OfferProfile) -> list[int]:
    if offer.categories:
        return [0] * (NO_SECTOR + 1)
    return [s.category_points(None, code, offer) for code in (*SECTORS, None)]


def areas_of(regions: Sequence[Interval], *, cut: bool) -> list[tuple[int, int, int]]:
    """(first village, last village, points) without overlap; without `cut` the rest of the country too."""
    if not regions:
        return [(0, LAST_VILLAGE, s.REGION_WIDE)]
    edges = sorted({edge for lo, hi in regions for edge in (lo, hi + 1)} | ({0} if not cut else set()))
    found = []
    for lo, following in zip(edges, [*edges[1:], LAST_VILLAGE + 1], strict=True):
        points = s.region_points((lo, lo), tuple(regions))
        if points or not cut:
            found.append((lo, following - 1, points))
    return found


def _kinds(offer: OfferProfile, *, cut: bool) -> list[tuple[int, int, int]]:
    """(category, points, 1 when it stays open) of each category the offer takes."""
    if not offer.categories:
        return [(number, 0, 0) for number in range(NO_CATEGORY + 1)]
    taken = set(offer.categories)
    if not offer.categories_strict:
        taken |= {code for code in CATEGORIES if NEIGHBOURS[code] & offer.categories}
    found = [
        (CATEGORY_IDS[code], s.category_points(code, None, offer), 0)
        for code in (CATEGORIES if not cut else sorted(taken))
    ]
    return [*found, (NO_CATEGORY, s.CATEGORY_UNSURE, int(cut))]


def _columns(rows: list[dict[str, Any]]) -> OfferColumns:
    def plain(name: str, kind: Any) -> Array:
        return np.array([row[name] for row in rows], kind)

    def cut(name: str) -> Array:
        return np.concatenate([[0], np.cumsum([len(row[name]) for row in rows])]).astype(np.int32)

    def flat(name: str, kind: Any, part: int | None = None) -> Array:
        values = (one if part is None else one[part] for row in rows for one in row[name])
        return np.fromiter(values, kind)

    return OfferColumns(
        low=plain("low", np.int64),
        high=plain("high", np.int64),
        stated=plain("stated", np.int8),
        hard=plain("hard", np.int8),
        first=plain("first", np.int16),
        last=plain("last", np.int16),
        forms=plain("forms", np.int16),
        sectors=plain("sectors", np.int8),
        sector_points=np.array([row["sector_points"] for row in rows], np.int32).reshape(-1, NO_SECTOR + 1),
        open=plain("open", np.int8),
        soft=plain("soft", np.int32),
        given=plain("given", np.int32),
        lot=plain("lot", np.uint32),
        word_ptr=cut("words"),
        words=flat("words", np.uint32),
        weights=flat("weights", np.uint8),
        area_ptr=cut("areas"),
        area_lo=flat("areas", np.int32, 0),
        area_hi=flat("areas", np.int32, 1),
        area_points=flat("areas", np.int32, 2),
        kind_ptr=cut("kinds"),
        kinds=flat("kinds", np.int8, 0),
        kind_points=flat("kinds", np.int32, 1),
        kind_open=flat("kinds", np.int8, 2),
    )
