"""From answers and base points to a status, a score of 0 to 100, and named parts that add up to it."""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import Enum
from typing import TYPE_CHECKING, TypeVar

from partnerships.matching.criteria.scope import completed, stated_params
from partnerships.matching.criteria.types import Answer, Criterion, State
from partnerships.matching.marks import N_
from partnerships.matching.profiles import OfferProfile
from partnerships.matching.scoring import (
    AMOUNT_MAX,
    BASE_MAX,
    CATEGORY_MAX,
    MILLI,
    REGION_MAX,
    TEXT_MAX,
    TIME_MAX,
    BaseParts,
)

if TYPE_CHECKING:
    import numpy as np
    import numpy.typing as npt

    Ints = npt.NDArray[np.int64]

# One number, or a column of them: the arithmetic is the same.
Points = TypeVar("Points", int, "Ints")

CRITERIA = "criteria"
PART_LABELS = {
    "region": N_("Area"),
    "category": N_("Sector"),
    "amount": N_("Amount of money"),
    "time": N_("Time"),
    "text": N_("Content of the proposal"),
    CRITERIA: N_("Added value"),
}


class Status(Enum):
    """FIT meets every hard criterion; NEARLY leaves something unknown or curable; NOT is excluded."""

    FIT = "FIT"
    NEARLY = "NEARLY"
    NOT = "NOT"


@dataclass(frozen=True, slots=True)
class Part:
    """A named part of the score: `value` of at most `top` points. Values add up to the score, tops to 100."""

    name: str
    value: int
    top: int


def status_of(answers: Iterable[Answer]) -> Status:
    """Return the status that the answers of a pair give it."""
    status = Status.FIT
    for one in answers:
        if one.excludes:
            return Status.NOT
        if one.open:
            status = Status.NEARLY
    return status


def scope_criteria(offer: OfferProfile) -> tuple[Criterion, ...]:
    """Return the criteria that an offer's own fields state, as hard ones.

    One that the offer also lists among its criteria is left out: the listed one says how it is meant.
    """
    applies = {
        "region.in": bool(offer.regions),
        "category.in": bool(offer.categories),
        "sector.in": bool(offer.sectors) and not offer.categories,
        "form.in": bool(offer.forms),
        "amount.between": offer.amount_hard and (offer.amount_min or offer.amount_max) is not None,
        "window.open": bool(offer.opens or offer.closes),
        "quota.left": offer.quota_left is not None,
    }
    listed = {criterion.code for criterion in offer.criteria}
    return tuple(
        Criterion(code, stated_params(code, offer), weight=0)
        for code, states in applies.items()
        if states and code not in listed
    )


def all_criteria(offer: OfferProfile) -> tuple[Criterion, ...]:
    """Return the stated criteria, then those listed in the offer, all with their parameters filled in."""
    return scope_criteria(offer) + tuple(completed(criterion, offer) for criterion in offer.criteria)


def soft_total(offer: OfferProfile) -> int:
    """Return the sum of the weights of the soft criteria."""
    return sum(criterion.weight for criterion in offer.criteria if not criterion.hard)


def soft_met(answers: Iterable[Answer]) -> int:
    """Return the sum of the weights of the soft criteria that are met."""
    return sum(one.criterion.weight for one in answers if not one.criterion.hard and one.state is State.MET)


def final_points(base: Points, met: Points, total: Points | int) -> Points:
    """Return points 0 to 100,000 of a pair: base milli-points and soft weights on one scale.

    A soft weight is worth as many points as it says, and the sum is brought back to 100. A criterion that
    is met can therefore only raise a pair above an equal one without it.
    """
    return 100 * MILLI * (base + MILLI * met) // (BASE_MAX + MILLI * total)


def parts_of(base: BaseParts, met: int, total: int) -> tuple[Part, ...]:
    """Return the named parts in whole points; values add up to the score and tops to 100."""
    values = [base.region, base.category, base.amount, base.time, base.text]
    tops = [REGION_MAX, CATEGORY_MAX, AMOUNT_MAX, TIME_MAX, TEXT_MAX]
    names = ["region", "category", "amount", "time", "text"]
    if total:
        values.append(met * MILLI)
        tops.append(total * MILLI)
        names.append(CRITERIA)
    whole = sum(tops)
    shown_tops = _share_out([100 * top for top in tops], whole, 100, [100] * len(tops))
    score = final_points(base.total, met, total) // MILLI
    shown = _share_out([100 * value for value in values], whole, score, shown_tops)
    return tuple(Part(*row) for row in zip(names, shown, shown_tops, strict=True))


def _share_out(shares: list[int], whole: int, target: int, tops: list[int]) -> list[int]:
    """Round shares[i] / whole to integers that add up to the target, none above its top."""
    counts = [share // whole for share in shares]
    by_remainder = sorted(range(len(shares)), key=lambda i: (-(shares[i] % whole), i))
    left = target - sum(counts)
    while left > 0:
        for i in by_remainder:
            if left > 0 and counts[i] < tops[i]:
                counts[i] += 1
                left -= 1
    return counts
