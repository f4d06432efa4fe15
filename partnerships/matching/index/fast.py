"""The same ranks as `plain`, compiled by numba: one pass over an offer's slices, no column in between.

Everything here runs without Python's lock, so threads over blocks of needs work beside each other.
"""

from typing import Any, NamedTuple

import numpy.typing as npt

from partnerships.matching.index.compiled import (
    AMOUNT_MAX,
    OUT,
    Ask,
    Told,
    amount_points,
    closed_by,
    compiled,
    final,
    lot_of_pair,
    text_points,
    time_points,
)
from partnerships.matching.index.heaps import Best, order_of, push
from partnerships.matching.index.needs import NeedColumns
from partnerships.matching.index.offers import OfferColumns
from partnerships.matching.index.plain import FIT
from partnerships.matching.index.slices import Slices
from partnerships.matching.index.states import EXCLUDED, MET, StateColumns

Array = npt.NDArray[Any]


class Sides(NamedTuple):
    """All that is read of needs and offers."""

    needs: NeedColumns
    offers: OfferColumns
    states: StateColumns
    slices: Slices


@compiled
def ask_of(at: int, offers: OfferColumns) -> Ask:
    return Ask(
        offers.stated[at],
        offers.hard[at],
        offers.low[at],
        offers.high[at],
        offers.first[at],
        offers.last[at],
        offers.sectors[at],
        offers.forms[at],
    )


@compiled
def asked_of(at: int, row: int, needs: NeedColumns, states: StateColumns) -> tuple[int, int]:
    """(OUT, 0 for open, 1 for closed; soft weights met) of what the columns cannot answer."""
    closed, met = 1, 0
    for one in range(states.ptr[at], states.ptr[at + 1]):
        line = states.line[one]
        if states.per_need[one]:
            told = states.of_needs[line, row]
        else:
            told = states.of_boards[line, needs.board[row]]
        if states.hard[one]:
            if told == EXCLUDED:
                return OUT, 0
            if told != MET:
                closed = 0
        elif told == MET:
            met += states.weight[one]
    return closed, met


@compiled
def needs_of(
    at: int,
    needs: NeedColumns,
    offers: OfferColumns,
    states: StateColumns,
    slices: Slices,
    table: Array,
    rows: Array,
    ranks: Array,
) -> int:
    """As `plain.needs_of`, into `rows` and `ranks` (int32, long enough); how many."""
    count = 0
    money, quantity, year, sector, forms = needs.money, needs.quantity, needs.year, needs.sector, needs.forms
    term_ptr, terms = needs.term_ptr, needs.terms
    ask, of_sector, soft = ask_of(at, offers), offers.sector_points[at], offers.soft[at]
    given = offers.given[at]
    asks = states.ptr[at + 1] > states.ptr[at]
    for one in range(slices.ptr[at], slices.ptr[at + 1]):
        points, whole = slices.points[one], 1 - (slices.open[one] | offers.open[at])
        for row in range(slices.start[one], slices.end[one]):
            need = Told(money[row], quantity[row], year[row], sector[row], forms[row])
            closed, met = closed_by(need, ask), given
            if closed != OUT and asks:
                asked, more = asked_of(at, row, needs, states)
                closed = OUT if asked == OUT else closed & asked
                met += more
            if closed == OUT:
                continue
            shared = 0
            for place in range(term_ptr[row], term_ptr[row + 1]):
                shared += table[terms[place]]
            base = points + of_sector[need.sector] + amount_points(need, ask)
            base += time_points(need.year, ask.first, ask.last) + text_points(shared)
            rows[count] = row
            ranks[count] = FIT * (closed & whole) + final(base, met, soft)
            count += 1
    return count


@compiled
def counts_of(at: int, sides: Sides) -> tuple[int, int]:
    """(fitting, nearly)."""
    needs, offers, states, slices = sides
    money, quantity, year, sector, forms = needs.money, needs.quantity, needs.year, needs.sector, needs.forms
    ask, asks = ask_of(at, offers), states.ptr[at + 1] > states.ptr[at]
    fit, every = 0, 0
    for one in range(slices.ptr[at], slices.ptr[at + 1]):
        whole = 1 - (slices.open[one] | offers.open[at])
        for row in range(slices.start[one], slices.end[one]):
            closed = closed_by(Told(money[row], quantity[row], year[row], sector[row], forms[row]), ask)
            if closed != OUT and asks:
                asked, _met = asked_of(at, row, needs, states)
                closed = OUT if asked == OUT else closed & asked
            if closed != OUT:
                every += 1
                fit += closed & whole
    return fit, every - fit


@compiled
def best_of(at: int, salt: int, sides: Sides, table: Array, most: int, best: Best) -> None:
    """Counts and best needs of offer `at` into line 0; `most`: what its words weigh in all."""
    needs, offers, states, slices = sides
    money, quantity, year, sector, forms = needs.money, needs.quantity, needs.year, needs.sector, needs.forms
    term_ptr, terms, lots = needs.term_ptr, needs.terms, needs.lot
    orders, items, least = best.orders, best.items, -1
    ask, of_sector, soft = ask_of(at, offers), offers.sector_points[at], offers.soft[at]
    given, lot, most = offers.given[at], offers.lot[at], text_points(most)
    asks = states.ptr[at + 1] > states.ptr[at]
    fit, every = 0, 0
    for one in range(slices.ptr[at], slices.ptr[at + 1]):
        points, whole = slices.points[one], 1 - (slices.open[one] | offers.open[at])
        for row in range(slices.start[one], slices.end[one]):
            need = Told(money[row], quantity[row], year[row], sector[row], forms[row])
            closed, met = closed_by(need, ask), given
            if closed != OUT and asks:
                asked, more = asked_of(at, row, needs, states)
                closed = OUT if asked == OUT else closed & asked
                met += more
            if closed == OUT:
                continue
            closed &= whole
            every += 1
            fit += closed
            base = sieved(need, ask, points + of_sector[need.sector], most, closed, met, soft, least)
            if base == OUT:
                continue
            shared = 0
            for place in range(term_ptr[row], term_ptr[row + 1]):
                shared += table[terms[place]]
            rank = FIT * closed + final(base + text_points(shared), met, soft)
            if rank >= least:
                least = push(orders, items, 0, order_of(rank, lot_of_pair(lots[row], lot, salt)), row)
    best.counts[0, 0], best.counts[0, 1] = every - fit, fit


@compiled
def sieved(need: Told, ask: Ask, points: int, most: int, closed: int, met: int, soft: int, least: int) -> int:
    """Base points but those of the words; OUT when not even all words, worth `most`, reach `least`."""
    base = points + time_points(need.year, ask.first, ask.last)
    if FIT * closed + final(base + AMOUNT_MAX + most, met, soft) < least:
        return OUT
    base += amount_points(need, ask)
    return OUT if FIT * closed + final(base + most, met, soft) < least else base
