"""The arithmetic of one pair, compiled: numbers in, numbers out.

Functions here take no arrays: handing arrays from one compiled function to another costs more than the
arithmetic itself.
"""

from typing import Any, NamedTuple, TypeAlias

import numba
import numpy as np

from partnerships.matching import lots
from partnerships.matching import scoring as s
from partnerships.matching.index.needs import NO_SECTOR, UNKNOWN
from partnerships.matching.index.offers import NO_YEAR
from partnerships.matching.scoring import BASE_MAX

Int64: TypeAlias = Any  # to the compiler a machine word, to Python an int

compiled = numba.njit(nogil=True, cache=True, error_model="numpy")

AMOUNT_MAX, AMOUNT_FLOOR, MILLI = s.AMOUNT_MAX, s.AMOUNT_FLOOR, s.MILLI
AMOUNT_UNSTATED, AMOUNT_UNSURE = s.AMOUNT_UNSTATED, s.AMOUNT_UNSURE
TIME_MAX, TIME_UNSURE = s.TIME_MAX, s.TIME_UNSURE
TEXT_MAX, TEXT_SATURATION = s.TEXT_MAX, s.TEXT_SATURATION
OUT = -1
GOLDEN, FIRST, SECOND = np.uint64(lots.GOLDEN), np.uint64(lots.FIRST), np.uint64(lots.SECOND)


class Ask(NamedTuple):
    """What one offer asks of each need; fields as in `OfferColumns`."""

    stated: int
    hard: int
    low: int
    high: int
    first: int
    last: int
    sectors: int
    forms: int


class Told(NamedTuple):
    """What one need tells; fields as in `NeedColumns`."""

    money: int
    quantity: int
    year: int
    sector: int
    forms: int


@compiled
def divided(whole: Int64, part: Int64) -> Int64:
    """`whole // part` of numbers that are not negative: the machine divides floats several times faster.

    Exact: below 2^53 a float quotient is less than a whole number away from the true one.
    """
    found = np.int64(np.float64(whole) / np.float64(part))
    left = whole - found * part
    if left < 0:
        return found - 1
    return found + 1 if left >= part else found


@compiled
def nearness(money: int, low: int, high: int) -> int:
    if money < low:
        return divided(MILLI * money, low)
    if money > high:
        return divided(MILLI * high, money)
    return MILLI


@compiled
def amount_points(need: Told, ask: Ask) -> int:
    if ask.stated == 0:
        return AMOUNT_UNSTATED
    if need.money == UNKNOWN:
        return AMOUNT_UNSURE
    near = nearness(need.money, ask.low, ask.high)
    if ask.hard & 1 == 0:
        if near < MILLI and need.quantity > 1:
            near = max(near, nearness(divided(need.money, need.quantity), ask.low, ask.high))
        near = max(near, AMOUNT_FLOOR)
    return AMOUNT_MAX * near // MILLI


@compiled
def time_points(year: int, first: int, last: int) -> int:
    if first == NO_YEAR or year == UNKNOWN:
        return TIME_UNSURE
    return max(TIME_MAX - max(first - year, year - last, 0) * TIME_UNSURE, 0)


@compiled
def closed_by(need: Told, ask: Ask) -> int:
    """OUT when sector or amount exclude, 0 when sector, amount or forms leave something open, else 1."""
    closed = 1
    if ask.sectors:
        if need.sector == NO_SECTOR:
            closed = 0
        elif not (ask.sectors >> need.sector) & 1:
            return OUT
    if ask.hard & 2:
        if need.money == UNKNOWN or need.money > ask.high:
            closed = 0
        elif need.money < ask.low:
            return OUT
    if ask.forms and need.forms and not ask.forms & need.forms:
        closed = 0
    return closed


@compiled
def text_points(shared: int) -> int:
    return divided(TEXT_MAX * shared, shared + TEXT_SATURATION)


@compiled
def final(base: int, met: int, soft: int) -> int:
    """`verdicts.final_points`."""
    if soft == 0:
        return base
    return divided(100 * MILLI * (base + MILLI * met), BASE_MAX + MILLI * soft)


@compiled
def lot_of_pair(need: int, offer: int, salt: int) -> Int64:
    """`lots.pair_lot`."""
    mixed = (np.uint64(need) << np.uint64(32) | np.uint64(offer)) ^ (np.uint64(salt) * GOLDEN)
    mixed = (mixed ^ mixed >> np.uint64(30)) * FIRST
    mixed = (mixed ^ mixed >> np.uint64(27)) * SECOND
    return np.int64((mixed ^ mixed >> np.uint64(31)) >> np.uint64(32))
