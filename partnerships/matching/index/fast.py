"""The same ranks as `plain`, compiled by numba: one pass over an offer's slices, no column in between.

Everything here runs without Python's lock, so threads over blocks of needs work beside each other.
"""

from typing import Any, NamedTuple

import numpy as np
import numpy.typing as npt

from partnerships.matching.index.compiled import (
    AMOUNT_MAX,
    OUT,
    Ask,
    Int64,
    Told,
    amount_points,
    closed_by,
    compiled,
    final,
    lot_of_pair,
    text_points,
    time_points,
)
from partnerships.matching.index.needs import NeedColumns
from partnerships.matching.index.offers import OfferColumns
from partnerships.matching.index.plain import FIT
from partnerships.matching.index.slices import Slices
from partnerships.matching.index.states import EXCLUDED, MET, StateColumns

Array = npt.NDArray[Any]


class Words(NamedTuple):
    """The offers' words as places of a table over the needs' vocabulary; `ptr` cuts them by offer."""

    ptr: Array  # int32
    places: Array  # int32
    weights: Array  # uint8


class Sides(NamedTuple):
    """All that is read of needs and offers."""

    needs: NeedColumns
    offers: OfferColumns
    states: StateColumns
    slices: Slices


class Turn(NamedTuple):
    """Offer, slice, rows from and before, salt, and what the offer's words are worth at most."""

    at: int
    one: int
    start: int
    end: int
    salt: int
    most: int


class Best(NamedTuple):
    """A heap a line: int64 orders, least first, and who they belong to.

    `least` holds the rank of each line's least order by itself: asked of every pair, it stays near.
    """

    orders: Array
    items: Array
    least: Array  # int32
    counts: Array  # int32 [.., 1] fitting, [.., 0] nearly


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
def scan(
    first: int,
    last: int,
    salt: int,
    sides: Sides,
    words: Words,
    table: Array,
    of_needs: Best,
    of_offers: Best,
) -> None:
    """Every pair of the rows `first` to before `last`: counts, and the best of both sides.

    The needs' lines end in falling order, the offers' as heaps. An order is `rank << 32` with the lot below
    it, so no two are equal but by chance of 2^-32.
    """
    slices = sides.slices
    for at in range(len(sides.offers.low)):
        own = 0
        for place in range(words.ptr[at], words.ptr[at + 1]):
            table[words.places[place]] = words.weights[place]
            own += words.weights[place]
        most = text_points(own)
        for one in range(slices.ptr[at], slices.ptr[at + 1]):
            start, end = max(first, slices.start[one]), min(last, slices.end[one])
            if start < end:
                _scan_slice(Turn(at, one, start, end, salt, most), sides, table, of_needs, of_offers)
        for place in range(words.ptr[at], words.ptr[at + 1]):
            table[words.places[place]] = 0
    for row in range(first, last):
        _order(of_needs.orders, of_needs.items, row)


@compiled
def _scan_slice(turn: Turn, sides: Sides, table: Array, of_needs: Best, of_offers: Best) -> None:
    """One offer and some rows of one of its slices.

    A pair that even with all words shared would enter neither list is counted and passed by.
    """
    at, one, start, end, salt, most = turn
    needs, offers, states, slices = sides
    # what is read again and again is taken out of its tuple once: each reading is counted
    money, quantity, year, sector, forms = needs.money, needs.quantity, needs.year, needs.sector, needs.forms
    term_ptr, terms, lots = needs.term_ptr, needs.terms, needs.lot
    need_orders, need_items, least_of_need, need_counts = of_needs
    offer_orders, offer_items, _least, offer_counts = of_offers
    given, lot_of_offer, least_of_offer = offers.given[at], offers.lot[at], of_offers.least[at]
    ask, of_sector, soft = ask_of(at, offers), offers.sector_points[at], offers.soft[at]
    asks = states.ptr[at + 1] > states.ptr[at]
    points, whole = slices.points[one], 1 - (slices.open[one] | offers.open[at])
    for row in range(start, end):
        need = Told(money[row], quantity[row], year[row], sector[row], forms[row])
        closed, met = closed_by(need, ask), given
        if closed != OUT and asks:
            asked, more = asked_of(at, row, needs, states)
            closed = OUT if asked == OUT else closed & asked
            met += more
        if closed == OUT:
            continue
        closed &= whole
        need_counts[row, closed] += 1
        offer_counts[at, closed] += 1
        least = min(least_of_need[row], least_of_offer)
        base = sieved(need, ask, points + of_sector[need.sector], most, closed, met, soft, least)
        if base == OUT:
            continue
        shared = 0
        for place in range(term_ptr[row], term_ptr[row + 1]):
            shared += table[terms[place]]
        rank = FIT * closed + final(base + text_points(shared), met, soft)
        if rank >= least:
            order = np.int64(rank) << 32 | (0xFFFFFFFF - lot_of_pair(lots[row], lot_of_offer, salt))
            least_of_need[row] = _push(need_orders, need_items, row, order, at)
            least_of_offer = _push(offer_orders, offer_items, at, order, row)
    of_offers.least[at] = least_of_offer


@compiled
def sieved(need: Told, ask: Ask, points: int, most: int, closed: int, met: int, soft: int, least: int) -> int:
    """Base points but those of the words; OUT when not even all words, worth `most`, reach `least`."""
    base = points + time_points(need.year, ask.first, ask.last)
    if FIT * closed + final(base + AMOUNT_MAX + most, met, soft) < least:
        return OUT
    base += amount_points(need, ask)
    return OUT if FIT * closed + final(base + most, met, soft) < least else base


@compiled
def _push(orders: Array, items: Array, line: int, order: Int64, item: int) -> int:
    """Put into the heap of a line, unless it is less than all of them; the least rank from now on."""
    if order <= orders[line, 0]:
        return orders[line, 0] >> 32
    size, at = orders.shape[1], 0
    while True:
        child = 2 * at + 1
        if child >= size:
            break
        if child + 1 < size and orders[line, child + 1] < orders[line, child]:
            child += 1
        if orders[line, child] >= order:
            break
        orders[line, at], items[line, at] = orders[line, child], items[line, child]
        at = child
    orders[line, at], items[line, at] = order, item
    return orders[line, 0] >> 32


@compiled
def _order(orders: Array, items: Array, line: int) -> None:
    """Put the few of a line in falling order, by insertion."""
    for place in range(1, orders.shape[1]):
        order, item, at = orders[line, place], items[line, place], place
        while at > 0 and orders[line, at - 1] < order:
            orders[line, at], items[line, at] = orders[line, at - 1], items[line, at - 1]
            at -= 1
        orders[line, at], items[line, at] = order, item
