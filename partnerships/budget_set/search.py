"""The exact search: sums around the base, dropped once they cannot become the best (see README.md)."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Final

import numpy as np
import numpy.typing as npt

from partnerships.budget_set.items import BestSet, Item, Table, Whole, table_of

# Sums kept at once and formed in all; they limit time and memory where the bound does not.
FOR_VALUE: Final = (20_000, 600_000)
FOR_MONEY: Final = (2_000, 200_000)
SLACK: Final = 0.01  # values are whole numbers, so rounding of the bound never drops what could win


@dataclass(slots=True)
class Sums:
    """Sums (rupiah, value) of sets that differ from the base in some of the first core items.

    `origin` and `changed` hold, for each step, the sum of the step before and whether its item was changed.
    """

    gap: Whole
    value: Whole
    origin: list[Whole] = field(default_factory=list)
    changed: list[npt.NDArray[np.bool_]] = field(default_factory=list)
    most: int = 1  # how many are kept at once
    room: int = 1  # how many may still be formed
    complete: bool = True  # nothing was dropped for want of room

    def path(self, at: int) -> list[int]:
        """The steps whose items were changed in the sum `at` of the last step."""
        steps = []
        for step in range(len(self.origin) - 1, -1, -1):
            if self.changed[step][at]:
                steps.append(step)
            at = int(self.origin[step][at])
        return steps


@dataclass(frozen=True, slots=True)
class Base:
    """The items before the first that no longer fits, and what each change of them costs at best."""

    table: Table
    count: int
    gap: int
    value: int
    price: float  # value of a rupiah at the border
    order: Whole  # all items, the least loss first
    loss: npt.NDArray[np.float64]
    back: Whole  # after each step: the money that leaving out more of the base can still give back

    def bound(self, sums: Sums) -> npt.NDArray[np.float64]:
        """What no set that goes on from these sums can exceed."""
        return sums.value + self.price * (self.table.budget - sums.gap)

    @property
    def best(self) -> float:
        return self.value + self.price * (self.table.budget - self.gap)

    @property
    def slack(self) -> float:
        return SLACK + abs(self.best) * 1e-11

    def with_changes(self, steps: Iterable[int]) -> set[int]:
        return set(range(self.count)) ^ {int(self.order[step]) for step in steps}


def best_set(items: Iterable[Item], budget: int) -> BestSet:
    """The set of whole gaps within the budget that README.md promises."""
    table = table_of(items, budget)
    if table.fits_whole:
        return table.chosen(range(len(table.items)), exact=True, exact_money=True)
    base = _base_of(table)
    picked = _greedy(table)
    picked, exact = _most_value(base, picked)
    picked, exact_money = _most_money(base, picked)
    return table.chosen(picked, exact=exact, exact_money=exact and exact_money)


def greedy(items: Iterable[Item], budget: int) -> BestSet:
    """The best value for money one by one: what the search is never worse than."""
    table = table_of(items, budget)
    return table.chosen(_greedy(table), exact=False, exact_money=False)


def _greedy(table: Table) -> set[int]:
    picked, left = set(), table.budget
    for at, item in enumerate(table.items):
        if item.gap <= left:
            picked.add(at)
            left -= item.gap
    return picked


def _base_of(table: Table) -> Base:
    sums = np.cumsum(table.gap)
    count = int(np.searchsorted(sums, table.budget, side="right"))
    price = float(table.value[count]) / float(table.gap[count])
    loss = np.abs(table.value - price * table.gap)
    gap = int(sums[count - 1]) if count else 0
    order = np.argsort(loss, kind="stable").astype(np.int64)
    inside = np.where(order < count, table.gap[order], 0)
    back = (gap - np.cumsum(inside)).astype(np.int64)
    return Base(table, count, gap, int(table.value[:count].sum()), price, order, loss[order], back)


def _start(base: Base, limits: tuple[int, int]) -> Sums:
    most, room = limits
    return Sums(np.array([base.gap], np.int64), np.array([base.value], np.int64), most=most, room=room)


def _totals(table: Table, picked: set[int]) -> tuple[int, int]:
    rows = sorted(picked)
    return int(table.value[rows].sum()), int(table.gap[rows].sum())


def _most_value(base: Base, picked: set[int]) -> tuple[set[int], bool]:
    """Poor households, then number: of two sums the one that is dearer and worth no more is dropped."""
    least = _totals(base.table, picked)[0]
    sums = _start(base, FOR_VALUE)
    for step, loss in enumerate(base.loss):
        if base.best - loss < least + 1 - base.slack:
            break  # from here on every change costs more than there is to win
        if not _change(base, sums, step):
            break
        order = np.argsort(sums.gap, kind="stable")
        ahead = np.maximum.accumulate(sums.value[order])
        kept = order[np.concatenate(([True], ahead[1:] > ahead[:-1]))]
        _keep(sums, kept)
        within = np.flatnonzero(sums.gap <= base.table.budget)
        at = int(within[-1]) if within.size else -1  # values rise with the money
        if at >= 0 and sums.value[at] > least:
            least = int(sums.value[at])
            picked = base.with_changes(sums.path(at))
        _drop(base, sums, least + 1)
    return picked, sums.complete


def _most_money(base: Base, picked: set[int]) -> tuple[set[int], bool]:
    """Of all sets of the same value the one that uses most of the money."""
    wanted, spent = _totals(base.table, picked)
    sums = _start(base, FOR_MONEY)
    for step, loss in enumerate(base.loss):
        if spent == base.table.budget:
            return picked, True
        if base.best - loss < wanted - base.slack or not _change(base, sums, step):
            break
        order = np.lexsort((sums.value, sums.gap))
        gap, value = sums.gap[order], sums.value[order]
        new = np.concatenate(([True], (gap[1:] != gap[:-1]) | (value[1:] != value[:-1])))
        _keep(sums, order[new])
        fits = np.flatnonzero((sums.value == wanted) & (sums.gap <= base.table.budget))
        if fits.size and sums.gap[fits[-1]] > spent:
            spent = int(sums.gap[fits[-1]])
            picked = base.with_changes(sums.path(int(fits[-1])))
        _drop(base, sums, wanted, evenly=True)
    return picked, sums.complete or spent == base.table.budget


def _change(base: Base, sums: Sums, step: int) -> bool:
    """Every sum as it is, and with the item of this step taken out of the base or added to it.

    False when there is no more room for so many.
    """
    at = int(base.order[step])
    sign = -1 if at < base.count else 1
    n = len(sums.gap)
    sums.room -= n
    if sums.room < 0:
        sums.complete = False
        return False
    sums.gap = np.concatenate((sums.gap, sums.gap + sign * base.table.gap[at]))
    sums.value = np.concatenate((sums.value, sums.value + sign * base.table.value[at]))
    sums.origin.append(np.tile(np.arange(n), 2))
    sums.changed.append(np.repeat([False, True], n))
    return True


def _keep(sums: Sums, rows: npt.NDArray[np.intp]) -> None:
    sums.gap, sums.value = sums.gap[rows], sums.value[rows]
    sums.origin[-1], sums.changed[-1] = sums.origin[-1][rows], sums.changed[-1][rows]


def _drop(base: Base, sums: Sums, wanted: int, *, evenly: bool = False) -> None:
    """What cannot reach the wanted value or pay its way back into the budget.

    Where too many are left: those that promise least, or `evenly` over the money.
    """
    bound = base.bound(sums)
    affordable = sums.gap <= base.table.budget + base.back[len(sums.origin) - 1]
    rows = np.flatnonzero((bound >= wanted - base.slack) & affordable)
    if len(rows) > sums.most:
        sums.complete = False
        if evenly:
            rows = rows[np.linspace(0, len(rows) - 1, sums.most).astype(np.intp)]
        else:
            rows = np.sort(rows[np.argsort(-bound[rows], kind="stable")[: sums.most]])
    _keep(sums, rows)
