"""Every pair once, compiled: counts and the best of both sides.

Runs without Python's lock, so threads over parts of the needs work beside each other.
"""

from typing import Any, NamedTuple

import numpy as np
import numpy.typing as npt

from partnerships.matching.index.compiled import (
    OUT,
    Told,
    amount_points,
    closed_by,
    compiled,
    final,
    lot_of_pair,
    text_points,
    time_points,
)
from partnerships.matching.index.fast import Sides, ask_of, asked_of
from partnerships.matching.index.heaps import Best, order_of, push, put_in_order
from partnerships.matching.index.plain import FIT

Array = npt.NDArray[Any]
BLOCK = 4096  # needs whose heaps fit into a core's own memory; below 65,536


class Words(NamedTuple):
    """The offers' words as numbers of the needs' vocabulary, which holds `size`; `ptr` cuts them by offer."""

    ptr: Array  # int32
    places: Array  # int32
    weights: Array  # uint8
    size: int


class Turn(NamedTuple):
    """Offer, slice, rows from and before, first row of the block, salt."""

    at: int
    one: int
    start: int
    end: int
    begin: int
    salt: int


@compiled
def scan(
    first: int, last: int, salt: int, sides: Sides, words: Words, of_needs: Best, of_offers: Best
) -> None:
    """Every pair of the rows `first` to before `last`: counts, and the best of both sides.

    The needs' lines end in falling order, the offers' as heaps. Block after block, so that what is known of
    a block's needs stays near.
    """
    ptr, starts, ends = sides.slices.ptr, sides.slices.start, sides.slices.end
    term_ptr, terms = sides.needs.term_ptr, sides.needs.terms
    told = np.zeros(words.size + 2, np.int32)
    shared = np.zeros(BLOCK, np.int32)
    for begin in range(first, last, BLOCK):
        before = min(begin + BLOCK, last)
        holders = _held(begin, before, term_ptr, terms, told)
        for at in range(len(ptr) - 1):
            laid = False
            for one in range(ptr[at], ptr[at + 1]):
                start, end = max(begin, starts[one]), min(before, ends[one])
                if start < end:
                    if not laid:
                        _lay(at, words, told, holders, shared)
                        laid = True
                    _scan_slice(Turn(at, one, start, end, begin, salt), sides, shared, of_needs, of_offers)
            if laid:
                _clear(at, words, told, holders, shared)
    for row in range(first, last):
        put_in_order(of_needs.orders, of_needs.items, row)


@compiled
def _held(begin: int, before: int, term_ptr: Array, terms: Array, told: Array) -> Array:
    """The needs of a block, counted from its first, word after word; `told[word]` to `told[word + 1]` are
    the holders of a word."""
    told[:] = 0
    for place in range(term_ptr[begin], term_ptr[before]):
        told[np.int64(terms[place]) + 2] += 1
    for word in range(2, len(told)):
        told[word] += told[word - 1]
    holders = np.empty(term_ptr[before] - term_ptr[begin], np.uint16)
    for row in range(begin, before):
        for place in range(term_ptr[row], term_ptr[row + 1]):
            following = np.int64(terms[place]) + 1
            holders[told[following]] = row - begin
            told[following] += 1
    return holders


@compiled
def _lay(at: int, words: Words, told: Array, holders: Array, shared: Array) -> None:
    """Add up in `shared` what each need of the block shares with an offer."""
    for place in range(words.ptr[at], words.ptr[at + 1]):
        word, weight = words.places[place], words.weights[place]
        for one in range(told[word], told[word + 1]):
            shared[holders[one]] += weight


@compiled
def _clear(at: int, words: Words, told: Array, holders: Array, shared: Array) -> None:
    for place in range(words.ptr[at], words.ptr[at + 1]):
        word = words.places[place]
        for one in range(told[word], told[word + 1]):
            shared[holders[one]] = 0


@compiled
def _scan_slice(turn: Turn, sides: Sides, shared: Array, of_needs: Best, of_offers: Best) -> None:
    """One offer and some rows of one of its slices."""
    at, one, start, end, begin, salt = turn
    needs, offers, states, slices = sides
    # what is read again and again is taken out of its tuple once: each reading is counted
    money, quantity, year, sector, forms = needs.money, needs.quantity, needs.year, needs.sector, needs.forms
    lots = needs.lot
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
        text = shared[row - begin]
        base = points + of_sector[need.sector] + amount_points(need, ask)
        base += time_points(need.year, ask.first, ask.last) + (text_points(text) if text else 0)
        rank = FIT * closed + final(base, met, soft)
        if rank >= min(least_of_need[row], least_of_offer):
            order = order_of(rank, lot_of_pair(lots[row], lot_of_offer, salt))
            least_of_need[row] = push(need_orders, need_items, row, order, at)
            least_of_offer = push(offer_orders, offer_items, at, order, row)
    of_offers.least[at] = least_of_offer
