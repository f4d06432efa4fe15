"""Ranks of an offer's needs with numpy alone. `fast` gives the same, compiled."""

from typing import Any, Final, NamedTuple

import numpy as np
import numpy.typing as npt

from partnerships.matching import scoring as s
from partnerships.matching.index.needs import NO_SECTOR, UNKNOWN, NeedColumns
from partnerships.matching.index.offers import NO_YEAR, OfferColumns
from partnerships.matching.index.slices import Slices
from partnerships.matching.index.states import EXCLUDED, MET, StateColumns
from partnerships.matching.index.words import numbered
from partnerships.matching.verdicts import final_points

Array = npt.NDArray[Any]
# A rank is one number: fitting before nearly fitting, then the points (at most 100,000).
FIT: Final = 1 << 17


class Found(NamedTuple):
    """What passes an offer's hard criteria: `rows` int32 of the index, `ranks` int32."""

    rows: Array
    ranks: Array

    def counts(self) -> tuple[int, int]:
        """(fitting, nearly)."""
        fit = int(np.count_nonzero(self.ranks >= FIT))
        return fit, len(self.ranks) - fit


class _Candidates:
    """The rows of an offer's slices, and any column of them."""

    def __init__(self, at: int, slices: Slices) -> None:
        self.own = slice(slices.ptr[at], slices.ptr[at + 1])
        starts, ends = slices.start[self.own], slices.end[self.own]
        self.spans = list(zip(starts.tolist(), ends.tolist(), strict=True))
        self._lengths = ends - starts
        rows = [np.arange(start, end, dtype=np.int32) for start, end in self.spans]
        self.rows = _joined(rows or [np.empty(0, np.int32)])

    def column(self, values: Array) -> Array:
        return _joined([values[start:end] for start, end in self.spans] or [values[:0]])

    def spread(self, values: Array) -> Array:
        """A column of what the slices say."""
        return np.repeat(values[self.own], self._lengths)


def needs_of(
    at: int, needs: NeedColumns, offers: OfferColumns, states: StateColumns, slices: Slices, table: Array
) -> Found:
    """The rank of every need that offer `at` does not exclude. `table` is `word_table` of this offer."""
    asked = _Candidates(at, slices)
    alive, closed, met = _passed(at, asked, needs, offers, states, slices)
    base = asked.spread(slices.points).astype(np.int64)
    points = offers.sector_points[at]
    if points.any():
        base += points[asked.column(needs.sector)]
    _amounts(at, offers, asked.column(needs.money), asked.column(needs.quantity), base)
    _years(at, offers, asked.column(needs.year), base)
    _words(needs, asked.spans, table, base)
    points = final_points(base, met, int(offers.soft[at])) if offers.soft[at] else base
    ranks = (points + FIT * closed).astype(np.int32)
    return Found(asked.rows, ranks) if alive.all() else Found(asked.rows[alive], ranks[alive])


def counts_of(
    at: int, needs: NeedColumns, offers: OfferColumns, states: StateColumns, slices: Slices
) -> tuple[int, int]:
    """(fitting, nearly) of offer `at`."""
    alive, closed, _met = _passed(at, _Candidates(at, slices), needs, offers, states, slices)
    fit = int(np.count_nonzero(alive & closed))
    return fit, int(np.count_nonzero(alive)) - fit


def _passed(
    at: int,
    asked: _Candidates,
    needs: NeedColumns,
    offers: OfferColumns,
    states: StateColumns,
    slices: Slices,
) -> tuple[Array, Array, Any]:
    """(not excluded, nothing left open, soft weights met) of each candidate."""
    rows = asked.rows
    alive = np.ones(len(rows), np.bool_)
    closed = np.zeros(len(rows), np.bool_) if offers.open[at] else asked.spread(slices.open) == 0
    if offers.sectors[at]:
        sector = asked.column(needs.sector)
        wanted = (offers.sectors[at] >> np.arange(NO_SECTOR + 1)) & 1
        alive &= (wanted[sector] == 1) | (sector == NO_SECTOR)
        closed &= sector != NO_SECTOR
    if offers.hard[at] & 2:
        money = asked.column(needs.money)
        alive &= (money == UNKNOWN) | (money >= offers.low[at])
        closed &= (money != UNKNOWN) & (money <= offers.high[at])
    if offers.forms[at]:
        forms = asked.column(needs.forms)
        closed &= (forms == 0) | ((forms & offers.forms[at]) != 0)
    met: Any = np.full(len(rows), offers.given[at], np.int64)
    for one in range(states.ptr[at], states.ptr[at + 1]):
        line = states.line[one]
        of_needs = bool(states.per_need[one])
        told = states.of_needs[line][rows] if of_needs else states.of_boards[line][needs.board[rows]]
        if states.hard[one]:
            alive &= told != EXCLUDED
            closed &= told == MET
        else:
            met = met + np.where(told == MET, states.weight[one], 0)
    return alive, closed, met


def word_table(at: int, offers: OfferColumns, vocabulary: Array, table: Array) -> Array:
    """Write the weights of the offer's words into `table` (uint8, one a word and one for "no word").

    Returns the places written, to be cleared afterwards.
    """
    own = slice(offers.word_ptr[at], offers.word_ptr[at + 1])
    known, numbers = numbered(offers.words[own], vocabulary)
    table[numbers] = offers.weights[own][known]
    return numbers


def _joined(parts: list[Array]) -> Array:
    return parts[0] if len(parts) == 1 else np.concatenate(parts)


def _amounts(at: int, offers: OfferColumns, money: Array, quantity: Array, base: Array) -> None:
    if not offers.stated[at]:
        base += s.AMOUNT_UNSTATED
        return
    low, high = int(offers.low[at]), int(offers.high[at])
    nearness = _nearness(money, low, high)
    if not offers.hard[at] & 1:
        each = np.flatnonzero(quantity > 1)
        nearness[each] = np.maximum(nearness[each], _nearness(money[each] // quantity[each], low, high))
        nearness = np.maximum(nearness, s.AMOUNT_FLOOR)
    base += np.where(money == UNKNOWN, s.AMOUNT_UNSURE, s.AMOUNT_MAX * nearness // s.MILLI)


def _nearness(money: Array, low: int, high: int) -> Array:
    found = np.full(len(money), s.MILLI, np.int64)
    below, above = np.flatnonzero(money < low), np.flatnonzero(money > high)
    found[below] = s.MILLI * money[below] // max(low, 1)
    found[above] = s.MILLI * high // money[above]
    return found


def _years(at: int, offers: OfferColumns, year: Array, base: Array) -> None:
    first, last = int(offers.first[at]), int(offers.last[at])
    if first == NO_YEAR:
        base += s.TIME_UNSURE
        return
    away = np.maximum(np.maximum(first - year, year - last), 0).astype(np.int64)
    points = np.maximum(s.TIME_MAX - away * s.TIME_UNSURE, 0)
    base += np.where(year == UNKNOWN, s.TIME_UNSURE, points)


def _words(needs: NeedColumns, spans: list[tuple[int, int]], table: Array, base: Array) -> None:
    """Few words are shared, so most are only looked at and what follows is done for those few."""
    pointers, moved = needs.term_ptr, 0
    for start, end in spans:
        weights = table.take(needs.terms[pointers[start] : pointers[end]])
        hits = np.flatnonzero(weights != 0)
        if len(hits):
            shared = np.zeros(end - start, np.int64)
            owners = np.searchsorted(pointers[start + 1 : end], hits + pointers[start], side="right")
            np.add.at(shared, owners, weights[hits])
            some = np.flatnonzero(shared)
            found = shared[some]
            base[moved + some] += s.TEXT_MAX * found // (found + s.TEXT_SATURATION)
        moved += end - start
