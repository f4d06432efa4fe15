"""The best of each line as a heap, least first: what is better than the least takes its place."""

from typing import Any, NamedTuple

import numpy as np
import numpy.typing as npt

from partnerships.matching.index.compiled import Int64, compiled

Array = npt.NDArray[Any]
RANK_SHIFT = 32  # an order is a rank with the lot below it: no two are equal but by chance of 2^-32


class Best(NamedTuple):
    """A heap a line: int64 orders, least first, and who they belong to.

    `least` holds the rank of each line's least order by itself: asked of every pair, it stays near.
    """

    orders: Array
    items: Array
    least: Array  # int32
    counts: Array  # int32 [.., 1] fitting, [.., 0] nearly


def heaps(lines: int, size: int) -> Best:
    """Empty ones; `size` is at least 1."""
    return Best(
        orders=np.full((lines, size), -1, np.int64),
        items=np.full((lines, size), -1, np.int32),
        least=np.full(lines, -1, np.int32),
        counts=np.zeros((lines, 2), np.int32),
    )


def sorted_lines(orders: Array, items: Array, limit: int) -> tuple[Array, Array]:
    """(items, ranks) of each line by falling order, cut at the limit."""
    places = np.argsort(-orders, axis=1, kind="stable")[:, :limit]
    best = np.take_along_axis(orders, places, axis=1)
    return np.take_along_axis(items, places, axis=1), (best >> RANK_SHIFT).astype(np.int32)


@compiled
def order_of(rank: int, lot: Int64) -> Int64:
    """A lower lot comes first among equals."""
    return np.int64(rank) << 32 | (0xFFFFFFFF - lot)


@compiled
def push(orders: Array, items: Array, line: int, order: Int64, item: int) -> int:
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
def put_in_order(orders: Array, items: Array, line: int) -> None:
    """Put the few of a line in falling order, by insertion."""
    for place in range(1, orders.shape[1]):
        order, item, at = orders[line, place], items[line, place], place
        while at > 0 and orders[line, at - 1] < order:
            orders[line, at], items[line, at] = orders[line, at - 1], items[line, at - 1]
            at -= 1
        orders[line, at], items[line, at] = order, item
