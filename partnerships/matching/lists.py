"""Ranked lists in both directions: filter first, then score every survivor."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

import numpy as np
import numpy.typing as npt

from forum_site.core.taxonomy import NEIGHBOURS
from partnerships.matching.columns import EXCLUDED, MET, OPEN, Ints, NeedColumns, States
from partnerships.matching.criteria.registry import PREDICATES
from partnerships.matching.criteria.types import Context, Criterion, Finding, Scope, State
from partnerships.matching.engine import Ranked, match, ordered, ranked
from partnerships.matching.profiles import NeedProfile, OfferProfile
from partnerships.matching.scoring import MILLI
from partnerships.matching.verdicts import Status, all_criteria, final_points, soft_total

# Sorts every FIT above every NEARLY, whatever the points.
_FIT_BONUS = 1_000_000


@dataclass(frozen=True, slots=True)
class _Survivors:
    rows: Ints
    fits: npt.NDArray[np.bool_]
    met: Ints


def rank_needs(
    offer: OfferProfile,
    needs: NeedColumns | Sequence[NeedProfile],
    today: date,
    *,
    limit: int | None = None,
    salt: int = 0,
) -> list[Ranked]:
    """Rank the needs that fit or nearly fit an offer, best first; excluded ones are left out.

    `NeedColumns` prepared once may be ranked against many offers. `salt` changes the order of equals.
    """
    columns = needs if isinstance(needs, NeedColumns) else NeedColumns(needs)
    left = _survivors(offer, columns, today)
    base = columns.base_points(offer)[left.rows]
    points = final_points(base, left.met, soft_total(offer))
    keep = _best(points + _FIT_BONUS * left.fits, limit)
    rows = [
        Ranked(
            need_key=columns.needs[left.rows[at]].key,
            offer_key=offer.key,
            status=Status.FIT if left.fits[at] else Status.NEARLY,
            score=int(points[at]) // MILLI,
            points=int(points[at]),
        )
        for at in keep
    ]
    return ordered(rows, salt=salt)[:limit]


def count_needs(
    offer: OfferProfile, needs: NeedColumns | Sequence[NeedProfile], today: date
) -> tuple[int, int]:
    """Return how many needs fit and how many nearly fit an offer."""
    columns = needs if isinstance(needs, NeedColumns) else NeedColumns(needs)
    left = _survivors(offer, columns, today)
    fit = int(left.fits.sum())
    return fit, len(left.rows) - fit


def rank_offers(
    need: NeedProfile,
    offers: Sequence[OfferProfile],
    today: date,
    *,
    limit: int | None = None,
    salt: int = 0,
) -> list[Ranked]:
    """Rank the offers that fit or nearly fit a need, best first; excluded ones are left out."""
    rows = (ranked(match(need, offer, today)) for offer in offers if _may_pass(need, offer))
    return ordered((row for row in rows if row.status is not Status.NOT), salt=salt)[:limit]


def _may_pass(need: NeedProfile, offer: OfferProfile) -> bool:
    """Ask region and field first and cheaply: they throw out nearly everything. Never says no wrongly."""
    listed = {criterion.code for criterion in offer.criteria}
    if offer.regions and "region.in" not in listed:
        lo, hi = need.region
        if not any(first <= hi and lo <= last for first, last in offer.regions):
            return False
    if not offer.categories or "category.in" in listed or need.category is None:
        return True
    if need.category in offer.categories:
        return True
    return not offer.categories_strict and bool(NEIGHBOURS[need.category] & offer.categories)


def _survivors(offer: OfferProfile, columns: NeedColumns, today: date) -> _Survivors:
    """Return the rows no hard criterion excludes, which of them fit, and their met soft weights."""
    criteria = all_criteria(offer)
    columned = [columns.states(criterion) for criterion in criteria]
    alive = np.ones(len(columns), dtype=np.bool_)
    for criterion, states in zip(criteria, columned, strict=True):
        if criterion.hard and states is not None:
            alive &= states != EXCLUDED
    rows: Ints = np.flatnonzero(alive).astype(np.int64)
    fits = np.ones(len(rows), dtype=np.bool_)
    met = np.zeros(len(rows), dtype=np.int64)
    for criterion, states in zip(criteria, columned, strict=True):
        here = states[rows] if states is not None else _ask(criterion, offer, columns.needs, rows, today)
        if not criterion.hard:
            met += np.where(here == MET, criterion.weight, 0)
            continue
        kept = here != EXCLUDED
        rows, fits, met = rows[kept], fits[kept] & (here[kept] == MET), met[kept]
    return _Survivors(rows, fits, met)


def _ask(
    criterion: Criterion,
    offer: OfferProfile,
    needs: Sequence[NeedProfile],
    rows: Ints,
    today: date,
) -> States:
    """Answer a criterion for some rows: once, once a board, or once a need, as its scope says."""
    predicate = PREDICATES[criterion.code]
    scope = predicate.scope
    known: dict[object, int] = {}
    states = np.empty(len(rows), np.int8)
    for place, row in enumerate(rows):
        need = needs[row]
        key = place if scope is Scope.NEED else id(need.board) if scope is Scope.BOARD else None
        if key not in known:
            found = predicate.find(criterion.params, Context(need, need.board, offer, today))
            known[key] = _state(found)
        states[place] = known[key]
    return states


def _state(found: Finding) -> int:
    if found.state is State.MET:
        return MET
    return EXCLUDED if found.state is State.NOT_MET and not found.curable else OPEN


def _best(order: Ints, limit: int | None) -> Ints:
    """Return the places of the highest values, with all that equal the last one; all when no limit."""
    if limit is None or len(order) <= limit:
        return np.arange(len(order), dtype=np.int64)
    if limit <= 0:
        return np.empty(0, np.int64)
    last = np.partition(order, len(order) - limit)[len(order) - limit]
    return np.flatnonzero(order >= last).astype(np.int64)
