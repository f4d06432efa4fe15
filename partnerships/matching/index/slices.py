"""Where in the index each offer's candidates lie: area by area and category by category."""

from typing import Any, NamedTuple

import numpy as np
import numpy.typing as npt

from partnerships.matching.index.needs import NO_CATEGORY, NeedIndex
from partnerships.matching.index.offers import OfferIndex

Array = npt.NDArray[Any]


class Slices(NamedTuple):
    """Rows `start` to before `end`, with the points of area and category; `ptr` cuts them by offer."""

    ptr: Array  # int32
    start: Array  # int32
    end: Array  # int32
    points: Array  # int32
    open: Array  # int8, 1 where the category is not stated


def slices_of(needs: NeedIndex, offers: OfferIndex) -> Slices:
    """All that are not empty, in the order of the offers."""
    parts: list[tuple[Array, ...]] = []
    for kind in range(NO_CATEGORY + 1):
        first, last = int(needs.bounds[kind]), int(needs.bounds[kind + 1])
        if first == last:
            continue
        found = offers.fields(kind)
        lo = needs.columns.lo[first:last]
        start = first + np.searchsorted(lo, found.lo, side="left")
        end = first + np.searchsorted(lo, found.hi, side="right")
        some = end > start
        parts.append(tuple(one[some] for one in (found.owner, start, end, found.points, found.open)))
    if not parts:
        nothing = np.empty(0, np.int32)
        return Slices(np.zeros(len(offers) + 1, np.int32), nothing, nothing, nothing, nothing.astype(np.int8))
    owner, start, end, points, open_ = (np.concatenate(column) for column in zip(*parts, strict=True))
    order = np.lexsort((start, owner))
    return Slices(
        ptr=np.searchsorted(owner[order], np.arange(len(offers) + 1)).astype(np.int32),
        start=start[order].astype(np.int32),
        end=end[order].astype(np.int32),
        points=points[order].astype(np.int32),
        open=open_[order].astype(np.int8),
    )
