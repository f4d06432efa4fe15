"""The sheet on which the scores of a ranking are typed: a cell for each need and measure."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final

from django.utils.translation import gettext as _

from partnerships import ranking_words as words
from partnerships.models import RankedNeed, RankingMeeting
from partnerships.ranking import WHOLE, Criterion, Proposal
from partnerships.ranking_facts import criteria_of

TAKE_ALL: Final = "take_all"  # the button that fills every empty cell of the page


@dataclass
class Cell:
    """`value` is what the input shows; `changed` whether it is to be saved; `error` why it cannot be."""

    name: str
    criterion: Criterion
    label: str
    proposal: Proposal | None
    stored: int | None
    value: str
    error: str = ""
    changed: bool = False

    @property
    def reason(self) -> str:
        return words.reason(self.proposal)

    @property
    def take(self) -> str:
        """The name of the tick that takes the proposed score; "" when there is nothing to take."""
        if self.proposal is None or self.proposal.score is None or self.proposal.score == self.stored:
            return ""
        return f"take-{self.name}"

    @property
    def score(self) -> int | None:
        return int(self.value) if self.value else None

    def read(self, data: Mapping[str, Any], *, take_all: bool) -> None:
        """What was typed wins over a tick; a tick over what was stored."""
        if self.name not in data:
            return
        before = "" if self.stored is None else str(self.stored)
        self.value = str(data[self.name]).strip()
        ticked = bool(self.take and self.take in data)
        if self.take and self.proposal and self.value == before and (ticked or (take_all and not self.value)):
            self.value = str(self.proposal.score)
        self.changed = self.value != before
        fits = self.value == "" or (
            self.value.isascii()
            and self.value.isdigit()
            and len(self.value) <= 3
            and int(self.value) <= WHOLE
        )
        if not fits:
            self.error = _("Write a whole number from 0 to 100.")


@dataclass
class NeedScores:
    row: RankedNeed
    cells: list[Cell]

    @property
    def title(self) -> str:
        return str(self.row.facts.get("title", ""))

    @property
    def given(self) -> int:
        return sum(cell.stored is not None for cell in self.cells)

    @property
    def is_full(self) -> bool:
        return self.given == len(self.cells)


class ScoreSheet:
    """The cells of these rows; with `data` of a form that was sent, as it was sent."""

    def __init__(
        self,
        meeting: RankingMeeting,
        rows: Sequence[RankedNeed],
        proposed: Mapping[int, Mapping[str, Proposal]],
        data: Mapping[str, Any] | None = None,
    ) -> None:
        criteria = criteria_of(meeting)
        self.needs = [
            NeedScores(row, [_cell(row, one, proposed[row.need_id].get(one.code)) for one in criteria])
            for row in rows
        ]
        if data is not None:
            for cell in self.cells:
                cell.read(data, take_all=TAKE_ALL in data)

    @property
    def cells(self) -> list[Cell]:
        return [cell for need in self.needs for cell in need.cells]

    @property
    def errors(self) -> list[tuple[str, str]]:
        """(id of the input, measure and need)."""
        return [
            (cell.name, f"{need.title}: {cell.label}")
            for need in self.needs
            for cell in need.cells
            if cell.error
        ]

    def scores(self) -> dict[int, dict[str, int | None]]:
        """What changed, for `score_ranking`; only when there are no errors."""
        found = {
            need.row.need_id: {cell.criterion.code: cell.score for cell in need.cells if cell.changed}
            for need in self.needs
        }
        return {need: scores for need, scores in found.items() if scores}


def _cell(row: RankedNeed, criterion: Criterion, proposal: Proposal | None) -> Cell:
    stored = row.scores.get(criterion.code)
    value = "" if stored is None else str(stored)
    name = f"s-{row.need_id}-{criterion.code}"
    return Cell(name, criterion, words.label(criterion), proposal, stored, value)
