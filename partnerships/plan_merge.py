"""What saving a sheet would do to the plan of its years, worked out before anything is written.

`compare` gives a `Merge`; the page shows it and `actions.import_plan` applies it. Its `digest` says whether
what would be saved still is what was shown. Nothing here writes.
"""

from __future__ import annotations

import hashlib
import json
from dataclasses import dataclass, field
from typing import Any, Final

from partnerships.choices import FundingStage, NeedStatus, SheetKind
from partnerships.importers import DraftRow, PlanDraft
from partnerships.line_changes import Known, LineChange, changes_of
from partnerships.models import CostItem, FundingEntry, MediumTermPlan, Need, PlanImport, SelfHelpContribution
from partnerships.need_guards import Step
from partnerships.need_states import MOVES
from partnerships.plan_pairs import pair, source_keys
from partnerships.plan_periods import Period, PeriodOverlap, overlapping
from partnerships.rules.needs import stands
from partnerships.sheet_reading import draft_key, period_of

GONE: Final = (NeedStatus.DROPPED, NeedStatus.MERGED)
OVER: Final = (*GONE, NeedStatus.COMPLETED, NeedStatus.HANDED_OVER)  # a newer sheet rightly leaves them out


class PeriodMissing(ValueError):
    """Neither the sheet nor the person says which years the plan is for."""


@dataclass(frozen=True)
class Missing:
    """A need of earlier sheets of this kind that this sheet no longer has; `reason` why it cannot go."""

    need: Need
    reason: Any = ""


@dataclass
class Merge:
    """`plan` is None where saving makes it; the needs of `gone_again` were dropped or merged before."""

    period: Period
    plan: MediumTermPlan | None
    draft_key: str
    added: list[tuple[DraftRow, str]] = field(default_factory=list)
    known: list[LineChange] = field(default_factory=list)
    missing: list[Missing] = field(default_factory=list)

    @property
    def changed(self) -> list[LineChange]:
        """Lines that say otherwise than the site, also where the site's word stays."""
        return [line for line in self.known if line.taken or line.kept]

    @property
    def updated(self) -> int:
        return sum(bool(line.taken) for line in self.known)

    @property
    def unchanged(self) -> int:
        return len(self.known) - self.updated

    @property
    def gone_again(self) -> list[LineChange]:
        return [line for line in self.known if line.need.status in GONE]

    @property
    def removable(self) -> set[int]:
        return {one.need.pk for one in self.missing if not one.reason}

    @property
    def digest(self) -> str:
        """Changes with every line, field and amount that the page shows."""
        shown = [
            self.draft_key, self.period, self.plan.pk if self.plan else None,
            [key for _row, key in self.added],
            [[line.need.pk, [[c.name, c.before, c.after, c.kept] for c in line.changes]]
             for line in self.changed],
            [[one.need.pk, not one.reason] for one in self.missing],
        ]  # fmt: skip
        return hashlib.sha256(json.dumps(shown, default=str).encode()).hexdigest()[:32]


def find_plan(sheet: PlanImport, period: Period) -> MediumTermPlan | None:
    """The plan of these years; a Renta or a list of proposals belongs to the PJM that spans its years.

    Raises PeriodOverlap when a new plan would cover a year twice.
    """
    spanning = MediumTermPlan.objects.filter(
        board=sheet.board_id, period_start__lte=period[0], period_end__gte=period[1]
    )
    if sheet.kind == SheetKind.PLAN:
        spanning = spanning.filter(period_start=period[0])
    found = spanning.first()
    if found is None and (other := overlapping(sheet.board_id, period)) is not None:
        raise PeriodOverlap(other, period)
    return found


def compare(sheet: PlanImport, draft: PlanDraft) -> Merge:
    """At most seven statements, whatever the size. Raises PeriodMissing or PeriodOverlap."""
    period = period_of(sheet) or draft.period
    if period is None:
        raise PeriodMissing
    plan = find_plan(sheet, period)
    rows = [row for row in draft.rows if row.title]
    keys = source_keys(rows)
    merge = Merge(period, plan, draft_key(sheet) + draft.file_sha256)
    if plan is None:
        merge.added = [(row, key) for row, key in zip(rows, keys, strict=True) if row.is_ready]
        return merge
    needs = list(plan.needs.select_related("plan", "board", "source"))
    paired = pair(rows, keys, needs)
    about = known_of(plan, sheet, draft)
    for row, key, need in zip(rows, keys, paired, strict=True):
        if row.is_ready and need is None:
            merge.added.append((row, key))
        elif row.is_ready and need is not None:
            merge.known.append(changes_of(need, row, key, about))
    here = {need.pk for need in paired if need is not None}
    merge.missing = missing_of(sheet, period, [need for need in needs if need.pk not in here])
    return merge


def known_of(plan: MediumTermPlan, sheet: PlanImport, draft: PlanDraft) -> Known:
    """What `changes_of` asks about all needs of the plan, in three statements."""
    planned: dict[int, dict[str, int]] = {}
    rows = FundingEntry.objects.filter(need__plan=plan, stage=FundingStage.PLANNED, voided_at=None)
    for need, kind, amount in rows.values_list("need", "source_kind", "amount"):
        amounts = planned.setdefault(need, {})
        amounts[kind] = amounts.get(kind, 0) + amount
    priced = CostItem.objects.filter(need__plan=plan).values_list("need", flat=True)
    helped = SelfHelpContribution.objects.filter(need__plan=plan, withdrawn_at=None)
    return Known(
        planned=planned,
        priced=set(priced.distinct()),
        helped=set(helped.values_list("need", flat=True).distinct()),
        columns=frozenset(column.field for column in draft.columns),
        guessed=sheet.categories_confirmed,
    )


def missing_of(sheet: PlanImport, period: Period, absent: list[Need]) -> list[Missing]:
    """Of the needs the sheet does not have, those that came from an earlier sheet of its kind.

    A Renta of another year, or another list of proposals, says nothing about this one.
    """
    found = []
    for need in absent:
        earlier = need.source
        if earlier is None or earlier.kind != sheet.kind or not need.source_key or need.status in OVER:
            continue
        if sheet.kind != SheetKind.PLAN and period_of(earlier) != period:
            continue
        verdict = stands(need, MOVES["drop"], Step(reason="-", follows=True))
        found.append(Missing(need, "" if verdict else verdict.reason))
    return found
