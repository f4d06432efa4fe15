"""Equals are drawn by lot: a number of a pair that favours neither age nor spelling of its keys.

The same 64-bit arithmetic (wrapping, splitmix64) is done by plain Python, numpy and the accelerator.
"""

from hashlib import blake2b
from typing import Final

import numpy as np
import numpy.typing as npt

from partnerships.matching.profiles import Key

_WRAP: Final = (1 << 64) - 1
GOLDEN: Final = 0x9E3779B97F4A7C15
FIRST: Final = 0xBF58476D1CE4E5B9
SECOND: Final = 0x94D049BB133111EB


def lot_of(key: Key) -> int:
    """The lot of a need or an offer: 32 bits that depend on nothing but its key."""
    return int.from_bytes(blake2b(repr(key).encode(), digest_size=4).digest(), "big")


def pair_lot(need_lot: int, offer_lot: int, salt: int) -> int:
    """The lot of a pair, 32 bits; another salt gives everybody another turn."""
    mixed = ((need_lot << 32 | offer_lot) ^ (salt * GOLDEN)) & _WRAP
    mixed = ((mixed ^ mixed >> 30) * FIRST) & _WRAP
    mixed = ((mixed ^ mixed >> 27) * SECOND) & _WRAP
    return (mixed ^ mixed >> 31) >> 32


def pair_lots(
    need_lots: npt.NDArray[np.uint32], offer_lots: npt.NDArray[np.uint32], salt: int
) -> npt.NDArray[np.int64]:
    """`pair_lot` of many pairs; either side may be of length one."""
    mixed = need_lots.astype(np.uint64) << np.uint64(32) | offer_lots.astype(np.uint64)
    mixed = mixed ^ np.uint64(salt * GOLDEN & _WRAP)
    mixed = (mixed ^ mixed >> np.uint64(30)) * np.uint64(FIRST)
    mixed = (mixed ^ mixed >> np.uint64(27)) * np.uint64(SECOND)
    return ((mixed ^ mixed >> np.uint64(31)) >> np.uint64(32)).astype(np.int64)
