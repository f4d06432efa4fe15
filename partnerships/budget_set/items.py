"""What is chosen from, and what was chosen."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
import numpy.typing as npt

Whole = npt.NDArray[np.int64]


@dataclass(frozen=True, slots=True)
class Item:
    """A need: what it lacks (rupiah, above 0), its poor households (≥ 0), its lot among equals."""

    key: int
    gap: int
    poor: int
    lot: int = 0


@dataclass(frozen=True, slots=True)
class BestSet:
    """Keys in order of value for money; `exact` and `exact_money` as README.md says."""

    keys: tuple[int, ...] = ()
    spent: int = 0
    poor: int = 0
    exact: bool = True
    exact_money: bool = True


@dataclass(frozen=True, slots=True)
class Table:
    """The items that fit the budget alone, best value for money first; equals in order of their lots."""

    items: tuple[Item, ...]
    gap: Whole
    value: Whole
    budget: int

    @property
    def fits_whole(self) -> bool:
        return int(self.gap.sum()) <= self.budget

    def chosen(self, picked: Iterable[int], *, exact: bool, exact_money: bool) -> BestSet:
        """Of items that are equal in gap and households those with the first lots."""
        taken = [self.items[at] for at in _first_of_equals(self.items, sorted(picked))]
        return BestSet(
            tuple(item.key for item in taken),
            sum(item.gap for item in taken),
            sum(item.poor for item in taken),
            exact,
            exact_money,
        )


def worth(item: Item, n: int) -> int:
    """Poor households before the number of needs, in one number that can be summed over at most `n`."""
    return item.poor * (n + 1) + 1


def table_of(items: Iterable[Item], budget: int) -> Table:
    fitting = [item for item in items if 0 < item.gap <= budget]
    n = len(fitting)
    fitting.sort(key=lambda one: (-worth(one, n) / one.gap, one.gap, one.lot, one.key))
    return Table(
        tuple(fitting),
        np.array([item.gap for item in fitting], np.int64),
        np.array([worth(item, n) for item in fitting], np.int64),
        budget,
    )


def _first_of_equals(items: Sequence[Item], picked: Sequence[int]) -> list[int]:
    """As many of each kind as were picked, but the first of them: an order of sums is no fair draw."""
    many: dict[Any, int] = {}
    for at in picked:
        kind = (items[at].gap, items[at].poor)
        many[kind] = many.get(kind, 0) + 1
    taken = []
    for at, item in enumerate(items):
        kind = (item.gap, item.poor)
        if many.get(kind, 0):
            many[kind] -= 1
            taken.append(at)
    return taken
