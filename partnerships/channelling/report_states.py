"""The states of a report as one table: who moves it from where to where, and what stands in the way."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Final

from django.utils.translation import gettext_lazy as _

from partnerships.channelling.stages import Side, Stage
from partnerships.models import Report

DUE, DRAFT, SUBMITTED, RETURNED, ACCEPTED, WAIVED = Report.State
OPEN: Final = (DUE, DRAFT, RETURNED)  # the board writes
DONE: Final = (ACCEPTED, WAIVED)

# Money that came is accounted for also when the work stands still or ended before its time.
REPORTED_WHILE: Final = frozenset({Stage.ACTIVE, Stage.REPORTING, Stage.SUSPENDED, Stage.TERMINATED})
DUE_DAYS: Final = 20  # working days after the money came, or after the final report was begun
ANSWER_DAYS: Final = 7  # working days for the partner


@dataclass(frozen=True)
class Step:
    """One row: this side brings a report from one of `sources` to `target`."""

    code: str
    label: Any
    side: Side
    sources: tuple[str, ...]
    target: str
    asks_reason: bool = False


_TABLE: Final = (
    Step("write", _("Save as draft"), Side.BOARD, OPEN, DRAFT),
    Step("submit", _("Submit the report"), Side.BOARD, OPEN, SUBMITTED),
    Step("accept", _("Accept the report"), Side.PARTNER, (SUBMITTED,), ACCEPTED),
    Step("return", _("Return the report"), Side.PARTNER, (SUBMITTED,), RETURNED, asks_reason=True),
    Step("waive", _("Do without this report"), Side.PARTNER, OPEN, WAIVED, asks_reason=True),
)

STEPS: Final[dict[str, Step]] = {step.code: step for step in _TABLE}
