"""A checked sheet becomes the lines of a plan; importing the same sheet again changes nothing."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

from django.db import transaction
from django.utils import timezone

from forum_site.core import audit
from partnerships import rules
from partnerships.actions.add_needs import add_needs
from partnerships.actions.make_version import IMPORTED, make_version
from partnerships.actions.publish_plan import open_needs
from partnerships.actions.update_needs import Changed, update_need
from partnerships.choices import NeedStatus, PlanStatus, SheetKind
from partnerships.importers import DraftRow, PlanDraft
from partnerships.importers.problems import ImportProblem
from partnerships.models import MediumTermPlan, PlanImport
from partnerships.plan_pairs import pair, source_keys
from partnerships.sheet_reading import period_of, read_draft
from partnerships.tasks import match_needs

Period = tuple[int, int]


class PeriodMissing(ValueError):
    """Neither the sheet nor the person says which years the plan is for."""


@dataclass
class ImportResult:
    """Counts of lines. `changed_since` names needs (id, fields) where a person's later words were kept."""

    plan: MediumTermPlan
    created: int = 0
    updated: int = 0
    unchanged: int = 0
    skipped: int = 0
    changed_since: list[tuple[int, list[str]]] = field(default_factory=list)

    def counts(self) -> dict[str, int]:
        names = ("created", "updated", "unchanged", "skipped")
        return {**{name: getattr(self, name) for name in names}, "changed_since": len(self.changed_since)}


def import_plan(sheet: PlanImport, *, by: Any, draft: PlanDraft | None = None) -> ImportResult:
    """Save the lines that are ready into the board's plan of the period, which is made when missing.

    `by` None means an operator at the command line. Lines with an error are skipped. In a published plan
    new lines open for partners at once. The file is deleted afterwards: it may hold personal data, and
    hash, sheet, row and values stay. Raises ImportProblem (unreadable), PeriodMissing
    or plan_periods.PeriodOverlap.
    """
    if by is not None:
        rules.can_confirm_import(by, sheet).require()
    draft = draft or read_draft(sheet)
    period = period_of(sheet) or draft.period
    if period is None:
        raise PeriodMissing
    if not draft.ready:
        raise ImportProblem("no_plan_table")
    with transaction.atomic():
        type(sheet.board).objects.select_for_update().get(pk=sheet.board_id)  # one import at a time
        done = PlanImport.objects.filter(pk=sheet.pk, status=PlanImport.Status.CONFIRMED).first()
        if done is not None and done.plan is not None:  # pressed twice
            return ImportResult(done.plan, unchanged=len(draft.ready))
        plan = plan_for(sheet, period)
        result = save_rows(plan, sheet, draft, by)
        result.skipped = len(draft.to_fix)
        close_sheet(sheet, plan, draft)
        make_version(plan, IMPORTED, by=by)
        data = {**result.counts(), "sha256": draft.file_sha256, "import": sheet.pk}
        audit.record(plan, "partnerships.import_plan", by=by, data=data)
    forget_file(sheet)
    return result


def plan_for(sheet: PlanImport, period: Period) -> MediumTermPlan:
    """The plan of these years; a Renta or a list of proposals belongs to the PJM that spans its years.

    Hold the board's lock. PeriodOverlap when the years are partly those of another plan.
    """
    spanning = MediumTermPlan.objects.filter(
        board=sheet.board, period_start__lte=period[0], period_end__gte=period[1]
    )
    if sheet.kind == SheetKind.PLAN:
        spanning = spanning.filter(period_start=period[0])
    return spanning.first() or MediumTermPlan.objects.create(
        board=sheet.board, period_start=period[0], period_end=period[1]
    )


def save_rows(plan: MediumTermPlan, sheet: PlanImport, draft: PlanDraft, by: Any) -> ImportResult:
    """Add the new lines and bring the known ones up to date."""
    rows: Sequence[DraftRow] = draft.ready
    keys = source_keys(rows)
    known = pair(rows, keys, list(plan.needs.exclude(source_key="").select_for_update()))
    fresh = [(row, key) for row, key, need in zip(rows, keys, known, strict=True) if need is None]
    result = ImportResult(plan, created=len(fresh))
    touched = [need.pk for need in add_needs(plan, sheet, fresh, draft.file_sha256)]
    for row, key, need in zip(rows, keys, known, strict=True):
        if need is None:
            continue
        change: Changed = update_need(need, row, key, sheet=sheet, sha256=draft.file_sha256, by=by)
        result.updated += bool(change.fields)
        result.unchanged += not change.fields
        if change.fields:
            touched.append(need.pk)
        if change.kept:
            result.changed_since.append((need.pk, change.kept))
    open_touched(plan, touched, by)
    return result


def open_touched(plan: MediumTermPlan, touched: list[int], by: Any) -> None:
    """In a published plan, what is new or has become complete looks for partners at once."""
    if plan.status == PlanStatus.DRAFT or not touched:
        return
    open_needs(plan.needs.filter(pk__in=touched, status__in=[NeedStatus.DRAFT, NeedStatus.IN_PLAN]), by=by)
    match_needs.delay_on_commit(touched)


def close_sheet(sheet: PlanImport, plan: MediumTermPlan, draft: PlanDraft) -> None:
    sheet.plan, sheet.sha256, sheet.report = plan, draft.file_sha256, summary(draft)
    sheet.status, sheet.confirmed_at = PlanImport.Status.CONFIRMED, timezone.now()
    sheet.save()


def summary(draft: PlanDraft) -> dict[str, Any]:
    """What is kept of the report: numbers and headings, nothing of the rows."""
    return {
        "rows": len(draft.needs),
        "saved": len(draft.ready),
        "total_cost": draft.total_cost,
        "personal_data_rows": draft.personal_data_rows,
        "columns": {column.heading: column.field for column in draft.columns if column.heading},
    }


def forget_file(sheet: PlanImport) -> None:
    """Delete the uploaded file, once the change is certain."""
    if sheet.file:
        name, storage = str(sheet.file.name), sheet.file.storage
        PlanImport.objects.filter(pk=sheet.pk).update(file="")
        sheet.file = ""
        transaction.on_commit(lambda: storage.delete(name))
