"""All offers that a need fits or nearly fits, as numbers: the offer's key twice, and 1 more when it fits."""

from collections.abc import Sequence
from typing import Any, NamedTuple

import numpy as np
import numpy.typing as npt

Array = npt.NDArray[Any]
NONE, NEARLY, FITS = 0, 1, 2


def codes_of(offers: Array, fit: Array) -> Array:
    """Ascending int64 codes of one need's offers."""
    return np.sort(offers.astype(np.int64) << 1 | fit)


def packed(codes: Array) -> bytes:
    return codes.astype("<u4").tobytes()


class Eligible(NamedTuple):
    """The codes of many needs, one after the other; `ptr` cuts them by need."""

    ptr: Array
    codes: Array

    @classmethod
    def read(cls, blobs: Sequence[bytes]) -> "Eligible":
        ends = np.cumsum(np.fromiter(map(len, blobs), np.int64, len(blobs)) // 4)
        codes = np.frombuffer(b"".join(blobs), "<u4").astype(np.int64)
        return cls(np.concatenate([[0], ends]), codes)

    def blobs(self) -> list[bytes]:
        told = self.codes.astype("<u4").tobytes()
        edges = (self.ptr * 4).tolist()
        return [told[start:end] for start, end in zip(edges, edges[1:], strict=False)]

    def rows(self) -> Array:
        """The need of each code."""
        return np.repeat(np.arange(len(self.ptr) - 1), np.diff(self.ptr))

    def states(self, offer: int) -> Array:
        """NONE, NEARLY or FITS of every need for one offer."""
        found = np.zeros(len(self.ptr) - 1, np.int8)
        here = np.flatnonzero(self.codes >> 1 == offer)
        found[np.searchsorted(self.ptr, here, side="right") - 1] = NEARLY + (self.codes[here] & 1)
        return found

    def counts(self) -> tuple[Array, Array]:
        """(fitting, nearly fitting) offers of each need."""
        every = np.diff(self.ptr)
        fits = np.bincount(self.rows(), weights=self.codes & 1, minlength=len(every)).astype(np.int64)
        return fits, every - fits

    def with_states(self, offer: int, states: Array) -> "Eligible":
        """The same with other states for one offer."""
        kept = self.codes >> 1 != offer
        more = np.flatnonzero(states)
        rows = np.concatenate([self.rows()[kept], more])
        codes = np.concatenate([self.codes[kept], offer << 1 | (states[more] == FITS)])
        order = np.argsort(rows << 33 | codes)
        ptr = np.searchsorted(rows[order], np.arange(len(self.ptr)))
        return Eligible(ptr, codes[order])
