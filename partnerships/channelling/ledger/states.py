"""The states that a book's rows end in, against those that the tables hold."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any, Final

from partnerships.channelling.ledger.findings import Finding
from partnerships.channelling.stages import MOVES, ROAD, Stage
from partnerships.models import (
    Commitment,
    Instalment,
    LedgerBook,
    LedgerEntry,
    Partnership,
    PartnershipStep,
    Report,
)

# Kind of row before the dot: the model whose `state` the word behind the dot is.
FOLLOWED: Final[dict[str, Any]] = {"commitment": Commitment, "instalment": Instalment, "report": Report}
# Words that are no states themselves, with the states they leave behind.
LEAVES: Final[dict[str, tuple[str, ...]]] = {
    "instalment.disputed": ("planned", "cancelled"), "instalment.undone": ("paid",),
}  # fmt: skip
MAY_GO: Final = frozenset({"report.due", "report.draft"})  # with a receipt that was undone
_CHUNK: Final = 500


@dataclass
class _Road:
    """A partnership as its rows tell it."""

    stage: str = ""
    before: str = ""
    number: int = 0

    def go(self, move: str, number: int) -> None:
        target = Stage.IDENTIFIED if move == "identify" else MOVES[move].target or self.before
        if target not in ROAD:
            self.before = self.stage if self.stage in ROAD else self.before
        else:
            self.before = ""
        self.stage, self.number = str(target), number


@dataclass
class States:
    """Fed with every row of a book (`see`); holds one small object a partnership and followed object."""

    roads: dict[int, _Road] = field(default_factory=dict)
    steps: dict[int, tuple[str, int]] = field(default_factory=dict)
    last: dict[tuple[str, int], tuple[str, int]] = field(default_factory=dict)

    def see(self, row: LedgerEntry) -> None:
        family, _dot, word = row.kind.partition(".")
        if row.reverses is not None:
            self.last.pop((family, row.object_id), None)
        elif family == "stage" and row.partnership and (word in MOVES or word == "identify"):
            self.roads.setdefault(row.partnership, _Road()).go(word, row.number)
            self.steps[row.object_id] = word, row.number
        elif row.kind in LEAVES or (family in FOLLOWED and word in FOLLOWED[family].State.values):
            self.last[family, row.object_id] = word, row.number

    def differences(self, book: LedgerBook) -> Iterator[Finding]:
        yield from self._stages(book)
        yield from self._steps(book)
        for family in FOLLOWED:
            yield from self._followed(book, family)

    def _stages(self, book: LedgerBook) -> Iterator[Finding]:
        stored = dict(Partnership.objects.filter(board=book.board_id).values_list("pk", "stage"))
        for pk in sorted({*stored, *self.roads}):
            road = self.roads.get(pk, _Road())
            if road.stage != stored.get(pk, ""):
                said = f"is {stored.get(pk) or 'gone'}, its rows say {road.stage or 'nothing'}"
                yield Finding(book.pk, road.number, f"partnership {pk} {said}")

    def _steps(self, book: LedgerBook) -> Iterator[Finding]:
        rows = PartnershipStep.objects.filter(partnership__board=book.board_id)
        stored = dict(rows.values_list("pk", "move"))
        for pk in sorted({*stored, *self.steps}):
            move, number = self.steps.get(pk, ("", 0))
            if stored.get(pk, "") != move:
                said = f"step {pk} is {stored.get(pk) or 'gone'}, its row says {move or 'nothing'}"
                yield Finding(book.pk, number, said)

    def _followed(self, book: LedgerBook, family: str) -> Iterator[Finding]:
        """Those that have rows; a commitment made before there was a ledger has none."""
        wanted = {pk: told for (one, pk), told in self.last.items() if one == family}
        keys = sorted(wanted)
        for start in range(0, len(keys), _CHUNK):
            part = keys[start : start + _CHUNK]
            stored = dict(FOLLOWED[family].objects.filter(pk__in=part).values_list("pk", "state"))
            for pk in part:
                word, number = wanted[pk]
                kind = f"{family}.{word}"
                if pk not in stored and kind in MAY_GO:
                    continue
                if stored.get(pk) not in LEAVES.get(kind, (word,)):
                    said = f"{family} {pk} is {stored.get(pk, 'gone')}, its row says {word}"
                    yield Finding(book.pk, number, said)
