"""Needs as bytes, so that a table can hold what the index reads, and a hundred thousand are read at once."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any, Final

import numpy as np
import numpy.typing as npt

from forum_site.core.taxonomy import CATEGORIES, SECTORS, SUPPORT_FORMS
from partnerships.matching.criteria.papers import OF_THE_NEED
from partnerships.matching.criteria.scope import sector_of_need
from partnerships.matching.index.needs import (
    CATEGORY_IDS,
    FORM_BITS,
    NO_CATEGORY,
    NO_SECTOR,
    SECTOR_IDS,
    UNKNOWN,
    NeedIndex,
)
from partnerships.matching.index.offers import OfferIndex
from partnerships.matching.index.rank import Ranker, asked_rows
from partnerships.matching.index.states import StateColumns, states_of
from partnerships.matching.lots import lot_of
from partnerships.matching.profiles import BoardProfile, NeedProfile

Array = npt.NDArray[Any]
Boards = Callable[[Iterable[int]], Mapping[int, BoardProfile]]

# What a profile says in numbers; UNKNOWN where nobody knows.
_MONEY: Final = ("gap", "cost", "self_help")
_COUNTS: Final = ("quantity", "year", "households", "poor_households", "people", "women", "progress_percent")
_FLAGS: Final = ("in_plan", "in_musrenbang", "slum_listed", "asnaf")
ROW: Final = np.dtype(
    [(name, "<i8") for name in _MONEY]
    + [(name, "<i4") for name in ("board", "lo", "hi", *_COUNTS)]
    + [("lot", "<u4"), ("forms", "<i2"), ("category", "i1"), ("sector", "i1"), ("own_sector", "i1")]
    + [(name, "i1") for name in _FLAGS]
)
_MOST: Final = {name: np.iinfo(kind[0]).max for name, kind in (ROW.fields or {}).items()}
_CATEGORIES: Final = (*CATEGORIES, None)
_SECTORS: Final = (*SECTORS, None)


def packed(need: NeedProfile) -> tuple[bytes, bytes]:
    """(columns, terms) of a need whose key and whose board's key are numbers."""
    row = np.zeros(1, ROW)
    for name in (*_MONEY, *_COUNTS, *_FLAGS):
        told = getattr(need, name)
        row[name] = UNKNOWN if told is None else min(told, _MOST[name])
    row["board"] = need.board.key
    row["lo"], row["hi"] = need.region
    row["lot"] = lot_of(need.key)
    row["forms"] = sum(FORM_BITS[form] for form in need.forms)
    row["category"] = category_id(need)
    row["sector"] = SECTOR_IDS.get(sector_of_need(need) or "", NO_SECTOR)
    row["own_sector"] = SECTOR_IDS.get(need.sector or "", NO_SECTOR)
    return row.tobytes(), np.array(need.terms, "<u4").tobytes()


def category_id(need: NeedProfile) -> int:
    return CATEGORY_IDS.get(need.category or "", NO_CATEGORY)


class StoredNeeds:
    """Needs read back from their bytes: the index, and the profile of each without names and evidence.

    Each lies in one village; place `at` is that of the given keys, `row` that of the index.
    """

    def __init__(self, keys: Sequence[int], columns: Sequence[bytes], terms: Sequence[bytes]) -> None:
        self.keys = np.array(keys, np.int64)
        self.told = np.frombuffer(b"".join(columns), ROW)
        counts = np.fromiter(map(len, terms), np.int64, len(terms)) // 4
        self._terms = np.frombuffer(b"".join(terms), "<u4")
        self._ends = np.cumsum(counts)
        self._boards, places = np.unique(self.told["board"], return_inverse=True)
        self._known: Mapping[int, BoardProfile] = {}
        gap, cost = self.told["gap"], self.told["cost"]
        self.index = NeedIndex(
            keys=self.keys,
            lo=self.told["lo"],
            category=self.told["category"],
            sector=self.told["sector"],
            money=np.where(gap == UNKNOWN, cost, gap),
            quantity=np.maximum(self.told["quantity"], 0),
            year=self.told["year"],
            forms=self.told["forms"],
            board=places,
            lot=self.told["lot"],
            term_counts=counts,
            term_ids=self._terms,
            boards=[BoardProfile(key=int(key)) for key in self._boards],
        )

    def __len__(self) -> int:
        return len(self.keys)

    def know(self, boards: Mapping[int, BoardProfile]) -> None:
        """The boards of the profiles that will be asked for."""
        self._known = boards
        self.index.boards = [boards.get(key, BoardProfile(key=key)) for key in self._boards.tolist()]

    def profile(self, row: int) -> NeedProfile:
        at = int(self.index.order[row])
        told = dict(zip(ROW.names or (), self.told[at].item(), strict=True))
        board = self._known.get(told["board"], BoardProfile(key=told["board"]))
        start = int(self._ends[at - 1]) if at else 0
        facts: dict[str, Any] = {name: told[name] for name in (*_MONEY, *_COUNTS)}
        facts |= {name: told[name] if told[name] == UNKNOWN else bool(told[name]) for name in _FLAGS}
        facts = {name: None if value == UNKNOWN else value for name, value in facts.items()}
        return NeedProfile(
            key=int(self.keys[at]),
            region=(told["lo"], told["hi"]),
            category=_CATEGORIES[told["category"]],
            sector=_SECTORS[told["own_sector"]],
            terms=tuple(self._terms[start : self._ends[at]].tolist()),
            forms=frozenset(code for code in SUPPORT_FORMS if told["forms"] & FORM_BITS[code]),
            documents={code: board.documents[code] for code in OF_THE_NEED & board.documents.keys()},
            board=board,
            **facts,
        )

    def ranker(self, offers: OfferIndex, boards: Boards) -> Ranker:
        """The needs with the offers; `boards` is asked for the profiles that the offers' questions need."""
        return Ranker(self.index, offers, self._states(offers, boards))

    def _states(self, offers: OfferIndex, boards: Boards) -> StateColumns:
        if not offers.can_ask.any():
            return states_of(self.index, offers)
        rows = asked_rows(self.index, offers)
        places = self.index.columns.board if rows is None else self.index.columns.board[rows]
        self.know(boards(self._boards[np.unique(places)].tolist()))
        return states_of(self.index, offers, self.profile, rows)
