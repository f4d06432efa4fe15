"""Needs as columns sorted by (category, village): an offer's candidates are a few contiguous slices.

Bytes a need: about 42 for the columns and 2 a word (4 where the vocabulary passes 65,535 words).
"""

from collections.abc import Sequence
from typing import Any, Final, NamedTuple

import numpy as np
import numpy.typing as npt

from forum_site.core.taxonomy import CATEGORIES, SECTORS, SUPPORT_FORMS
from partnerships.matching import scoring as s
from partnerships.matching.criteria.scope import sector_of_need
from partnerships.matching.lots import lot_of
from partnerships.matching.profiles import BoardProfile, Key, NeedProfile

Array = npt.NDArray[Any]
UNKNOWN: Final = -1
CATEGORY_IDS: Final = {code: number for number, code in enumerate(CATEGORIES)}
SECTOR_IDS: Final = {code: number for number, code in enumerate(SECTORS)}
FORM_BITS: Final = {code: 1 << number for number, code in enumerate(SUPPORT_FORMS)}
NO_CATEGORY: Final = len(CATEGORIES)  # the last slice: needs whose category nobody has stated
NO_SECTOR: Final = len(SECTORS)


class NeedColumns(NamedTuple):
    """What the kernels read, one place a need. `terms` are numbers of words, `term_ptr` cuts them by need."""

    lo: Array  # int32, rank of the village
    money: Array  # int64, rupiah sought; UNKNOWN when nobody knows
    quantity: Array  # int32, 0 when not stated
    year: Array  # int16, UNKNOWN when not stated
    sector: Array  # int8, NO_SECTOR when not known
    forms: Array  # int16, bits of FORM_BITS; 0 accepts any
    board: Array  # int32, place in `boards`
    lot: Array  # uint32
    term_ptr: Array  # int32, one longer
    terms: Array  # uint16 or uint32; the first of each need is 0, "no word", so that none is empty


class NeedIndex:
    """An unchanging set of needs that each lie in one village; see `split_wide` for the others.

    `order[row]` is the place in which the need of a row was given.
    """

    def __init__(
        self,
        *,
        keys: Sequence[Key] | Array,
        lo: Array,
        category: Array,
        sector: Array,
        money: Array,
        quantity: Array,
        year: Array,
        forms: Array,
        board: Array,
        lot: Array,
        term_counts: Array,
        term_ids: Array,
        boards: Sequence[BoardProfile] = (),
    ) -> None:
        """`term_ids`: ids of `terms_of`, need after need, `term_counts` of each."""
        self.order = np.lexsort((lo, category)).astype(np.int32)
        order = self.order
        self.keys = keys
        self.boards = boards
        self.bounds = np.searchsorted(category[order], np.arange(NO_CATEGORY + 2)).astype(np.int32)
        self.vocabulary, numbers = _numbered(term_ids)
        pointers, terms = _reordered(term_counts, numbers, order)
        self.columns = NeedColumns(
            lo=lo[order].astype(np.int32),
            money=np.minimum(money[order], s.MONEY_CEILING).astype(np.int64),
            quantity=np.minimum(quantity[order], 2**31 - 1).astype(np.int32),
            year=year[order].astype(np.int16),
            sector=sector[order].astype(np.int8),
            forms=forms[order].astype(np.int16),
            board=board[order].astype(np.int32),
            lot=lot[order].astype(np.uint32),
            term_ptr=pointers,
            terms=terms,
        )

    def __len__(self) -> int:
        return len(self.order)

    @property
    def nbytes(self) -> int:
        """What the index holds in memory, in bytes, the words' numbers included."""
        held = (*self.columns, self.order, self.bounds, self.vocabulary)
        return sum(array.nbytes for array in held)

    def key(self, row: int) -> Key:
        found = self.keys[self.order[row]]
        return found.item() if isinstance(found, np.generic) else found

    def category_of(self, row: int) -> int:
        return int(np.searchsorted(self.bounds, row, side="right")) - 1


def index_of(needs: Sequence[NeedProfile]) -> NeedIndex:
    """The index of needs that each lie in one village."""
    boards: dict[int, int] = {}
    places = [boards.setdefault(id(need.board), len(boards)) for need in needs]
    by_place = {id(need.board): need.board for need in needs}
    counts = np.array([len(need.terms) for need in needs], np.int32)
    terms = np.fromiter((term for need in needs for term in need.terms), np.uint32, int(counts.sum()))
    return NeedIndex(
        keys=[need.key for need in needs],
        lo=_column([need.region[0] for need in needs]),
        category=_column([CATEGORY_IDS.get(need.category or "", NO_CATEGORY) for need in needs]),
        sector=_column([SECTOR_IDS.get(sector_of_need(need) or "", NO_SECTOR) for need in needs]),
        money=_column([_money(need.money_sought) for need in needs]),
        quantity=_column([need.quantity or 0 for need in needs]),
        year=_column([UNKNOWN if need.year is None else need.year for need in needs]),
        forms=_column([sum(FORM_BITS.get(form, 0) for form in need.forms) for need in needs]),
        board=_column(places),
        lot=_column([lot_of(need.key) for need in needs]),
        term_counts=counts,
        term_ids=terms,
        boards=[by_place[one] for one in boards],
    )


def _money(money: int | None) -> int:
    return UNKNOWN if money is None else min(money, s.MONEY_CEILING)


def _column(values: Sequence[int]) -> Array:
    return np.array(values, np.int64)


def _numbered(term_ids: Array) -> tuple[Array, Array]:
    """(ids of the words in ascending order, the number of each given word: 1 for the first id)."""
    vocabulary, numbers = np.unique(term_ids.astype(np.uint32), return_inverse=True)
    kind = np.uint16 if len(vocabulary) < 2**16 - 1 else np.uint32
    return vocabulary, (numbers + 1).astype(kind)


def _reordered(counts: Array, numbers: Array, order: Array) -> tuple[Array, Array]:
    """The words in the order of the rows, each row opened by the number 0."""
    ends = np.cumsum(counts, dtype=np.int64)
    lengths = counts[order].astype(np.int64)
    pointers = np.zeros(len(order) + 1, np.int64)
    np.cumsum(lengths + 1, out=pointers[1:])
    terms = np.zeros(int(pointers[-1]), numbers.dtype)
    inside = np.arange(int(lengths.sum()), dtype=np.int64) - np.repeat(np.cumsum(lengths) - lengths, lengths)
    source = np.repeat((ends - counts)[order], lengths) + inside
    terms[np.repeat(pointers[:-1] + 1, lengths) + inside] = numbers[source]
    return pointers.astype(np.int32), terms
