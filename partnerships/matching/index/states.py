"""Answers to the criteria that columns cannot give: one for each board or need, asked once however many
offers ask the same.
"""

from collections.abc import Callable, Hashable
from typing import Any, Final, NamedTuple

import numpy as np
import numpy.typing as npt

from partnerships.matching.criteria.registry import PREDICATES
from partnerships.matching.criteria.types import Context, Criterion, Finding, Scope, State
from partnerships.matching.index.needs import NeedIndex
from partnerships.matching.index.offers import OfferIndex
from partnerships.matching.profiles import NeedProfile, OfferProfile

Array = npt.NDArray[Any]
EXCLUDED: Final = 0
OPEN: Final = 1
MET: Final = 2
NOT_ASKED: Final = 3


class StateColumns(NamedTuple):
    """`ptr` cuts the questions by offer. A question's `line` is a row of `of_boards`, or of `of_needs`
    where `per_need` is 1."""

    ptr: Array  # int32
    line: Array  # int32
    per_need: Array  # int8
    hard: Array  # int8
    weight: Array  # int32
    of_boards: Array  # int8 [lines, boards]
    of_needs: Array  # int8 [lines, needs]


def states_of(
    needs: NeedIndex,
    offers: OfferIndex,
    profile: Callable[[int], NeedProfile] | None = None,
    rows: Array | None = None,
) -> StateColumns:
    """All that the offers ask. `profile(row)` gives a need; needed only where a question is about needs.

    With `rows` only those are asked (the others stay NOT_ASKED); their boards too.
    """
    at = np.arange(len(needs)) if rows is None else rows
    boards = np.unique(needs.columns.board[at]) if len(at) else np.empty(0, np.int32)
    board_lines: dict[Hashable, int] = {}
    need_lines: dict[Hashable, int] = {}
    of_boards: list[Array] = []
    of_needs: list[Array] = []
    told: list[tuple[int, int, int, int]] = []
    counts: list[int] = []
    for offer, asked in zip(offers.offers, offers.asked, strict=True):
        counts.append(len(asked))
        for criterion in asked:
            per_need = PREDICATES[criterion.code].scope is Scope.NEED
            lines = need_lines if per_need else board_lines
            question = _question(criterion, offer)
            if question not in lines:
                lines[question] = len(lines)
                if per_need:
                    of_needs.append(_ask_needs(criterion, offer, offers, len(needs), at, profile))
                else:
                    of_boards.append(_ask_boards(criterion, offer, offers, needs, boards))
            told.append((lines[question], int(per_need), int(criterion.hard), criterion.weight))
    parts = np.array(told, np.int32).reshape(-1, 4)
    return StateColumns(
        ptr=np.concatenate([[0], np.cumsum(counts, dtype=np.int64)]).astype(np.int32),
        line=parts[:, 0].copy(),
        per_need=parts[:, 1].astype(np.int8),
        hard=parts[:, 2].astype(np.int8),
        weight=parts[:, 3].copy(),
        of_boards=_table(of_boards, max(len(needs.boards), 1)),
        of_needs=_table(of_needs, max(len(needs), 1)),
    )


def _question(criterion: Criterion, offer: OfferProfile) -> Hashable:
    """Equal for criteria that every board and need answers alike."""
    source = offer.source_key if criterion.code == "once_per_year" else ""
    return criterion.code, repr(sorted(criterion.params.items())), source


def _ask_boards(
    criterion: Criterion, offer: OfferProfile, offers: OfferIndex, needs: NeedIndex, boards: Array
) -> Array:
    states = np.full(max(len(needs.boards), 1), NOT_ASKED, np.int8)
    find = PREDICATES[criterion.code].find
    for at in boards:
        board = needs.boards[at]
        nobody = NeedProfile(key="", region=(0, 0), board=board)
        states[at] = state_of(find(criterion.params, Context(nobody, board, offer, offers.today)))
    return states


def _ask_needs(
    criterion: Criterion,
    offer: OfferProfile,
    offers: OfferIndex,
    size: int,
    rows: Array,
    profile: Callable[[int], NeedProfile] | None,
) -> Array:
    if profile is None:
        raise ValueError(f"{criterion.code} is asked of each need: give their profiles")
    states = np.full(max(size, 1), NOT_ASKED, np.int8)
    find = PREDICATES[criterion.code].find
    for row in rows:
        need = profile(int(row))
        states[row] = state_of(find(criterion.params, Context(need, need.board, offer, offers.today)))
    return states


def state_of(found: Finding) -> int:
    """MET, OPEN (unknown, or the board can still mend it) or EXCLUDED."""
    if found.state is State.MET:
        return MET
    return EXCLUDED if found.state is State.NOT_MET and not found.curable else OPEN


def _table(lines: list[Array], width: int) -> Array:
    return np.stack(lines) if lines else np.zeros((1, width), np.int8)
