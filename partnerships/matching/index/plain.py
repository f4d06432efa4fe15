"""Ranks of an offer's needs with numpy alone. `fast` gives the same, compiled."""

from typing import Any, Final, NamedTuple

import numpy as np
import numpy.typing as npt

from partnerships.matching import scoring as s
from partnerships.matching.index.needs import NO_SECTOR, UNKNOWN, NeedColumns
from partnerships.matching.index.offers import NO_YEAR, OfferColumns
from partnerships.matching.index.slices import Slices
from partnerships.matching.index.states import EXCLUDED, MET, StateColumns
from partnerships.matching.verdicts import final_points

Array = npt.NDArray[Any]
# A rank is one number: fitting before nearly fitting, then the points (at most 100,000).
FIT: Final = 1 << 17


class Found(NamedTuple):
    """What passes an offer's hard criteria: `rows` int32 of the index, `ranks` int32."""

    rows: Array
    ranks: Array


def needs_of(
    at: int, needs: NeedColumns, offers: OfferColumns, states: StateColumns, slices: Slices, table: Array
) -> Found:
    """The rank of every need that offer `at` does not exclude. `table` is `word_table` of this offer."""
    own = range(slices.ptr[at], slices.ptr[at + 1])
    spans = [(int(slices.start[one]), int(slices.end[one])) for one in own]
    if not spans:
        return Found(np.empty(0, np.int32), np.empty(0, np.int32))
    lengths = [end - start for start, end in spans]
    rows = _joined([np.arange(start, end, dtype=np.int32) for start, end in spans])
    base = np.repeat(slices.points[own.start : own.stop], lengths).astype(np.int64)
    closed = np.repeat(slices.open[own.start : own.stop] == 0, lengths)
    if offers.open[at]:
        closed[:] = False
    alive = np.ones(len(rows), np.bool_)

    def column(values: Array) -> Array:
        return _joined([values[start:end] for start, end in spans])

    _sectors(at, offers, column(needs.sector), base, alive, closed)
    _amounts(at, offers, column(needs.money), column(needs.quantity), base, alive, closed)
    _years(at, offers, column(needs.year), base)
    if offers.forms[at]:
        forms = column(needs.forms)
        closed &= (forms == 0) | ((forms & offers.forms[at]) != 0)
    base += _words(needs, spans, table)
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
    points = final_points(base, met, int(offers.soft[at])) if offers.soft[at] else base
    ranks = (points + FIT * closed).astype(np.int32)
    return Found(rows, ranks) if alive.all() else Found(rows[alive], ranks[alive])


def word_table(at: int, offers: OfferColumns, vocabulary: Array, table: Array) -> Array:
    """Write the weights of the offer's words into `table` (int32, one a word and one for "no word").

    Returns the places written, to be cleared afterwards.
    """
    own = slice(offers.word_ptr[at], offers.word_ptr[at + 1])
    words, weights = offers.words[own], offers.weights[own]
    places = np.searchsorted(vocabulary, words)
    known = places < len(vocabulary)
    known[known] = vocabulary[places[known]] == words[known]
    written = places[known] + 1
    table[written] = weights[known]
    return written


def _joined(parts: list[Array]) -> Array:
    return parts[0] if len(parts) == 1 else np.concatenate(parts)


def _sectors(at: int, offers: OfferColumns, sector: Array, base: Array, alive: Array, closed: Array) -> None:
    points = offers.sector_points[at]
    if points.any():
        base += points[sector]
    if offers.sectors[at]:
        wanted = (offers.sectors[at] >> np.arange(len(points))) & 1
        alive &= (wanted[sector] == 1) | (sector == NO_SECTOR)
        closed &= sector != NO_SECTOR


def _amounts(
    at: int, offers: OfferColumns, money: Array, quantity: Array, base: Array, alive: Array, closed: Array
) -> None:
    if not offers.stated[at]:
        base += s.AMOUNT_UNSTATED
        return
    low, high = int(offers.low[at]), int(offers.high[at])
    nearness = _nearness(money, low, high)
    if not offers.hard[at] & 1:
        each = np.flatnonzero(quantity > 1)
        nearness[each] = np.maximum(nearness[each], _nearness(money[each] // quantity[each], low, high))
        nearness = np.maximum(nearness, s.AMOUNT_FLOOR)
    unknown = money == UNKNOWN
    base += np.where(unknown, s.AMOUNT_UNSURE, s.AMOUNT_MAX * nearness // s.MILLI)
    if offers.hard[at] & 2:
        alive &= unknown | (money >= low)
        closed &= ~unknown & (money <= high)


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


def _words(needs: NeedColumns, spans: list[tuple[int, int]], table: Array) -> Array:
    pointers = needs.term_ptr
    weights = _joined([table[needs.terms[pointers[start] : pointers[end]]] for start, end in spans])
    opens, moved = [], 0
    for start, end in spans:
        opens.append(pointers[start:end] + (moved - int(pointers[start])))
        moved += int(pointers[end] - pointers[start])
    shared = np.add.reduceat(weights, _joined(opens)).astype(np.int64) if moved else np.zeros(0, np.int64)
    return s.TEXT_MAX * shared // (shared + s.TEXT_SATURATION)
