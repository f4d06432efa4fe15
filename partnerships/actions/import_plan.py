"""A checked sheet becomes the lines of a plan; importing the same sheet again changes nothing."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import partial
from typing import Any

from django.db import transaction
from django.utils import timezone, translation
from django.utils.translation import gettext, gettext_noop

from forum_site.core import audit
from partnerships import rules
from partnerships.actions.add_needs import add_needs
from partnerships.actions.make_version import IMPORTED, make_version
from partnerships.actions.move_many import move_needs
from partnerships.actions.publish_plan import open_needs
from partnerships.actions.update_needs import update_needs
from partnerships.choices import NeedStatus, PlanStatus
from partnerships.importers import PlanDraft
from partnerships.importers.problems import ImportProblem
from partnerships.models import MediumTermPlan, Need, PlanImport
from partnerships.plan_merge import Merge, PeriodMissing, compare, find_plan
from partnerships.plan_periods import lock_board
from partnerships.save_progress import Silent, Stopped, Watch
from partnerships.sheet_reading import kept_name, period_of, read_draft
from partnerships.tasks import match_in_chunks

__all__ = ["ImportResult", "PeriodMissing", "PlanChanged", "forget_file", "import_plan"]
NO_LONGER = gettext_noop("no longer in the sheet %(name)s")


class PlanChanged(Exception):
    """What saving would do is no longer what the person was shown; nothing was saved."""


@dataclass
class ImportResult:
    """Counts of lines. `changed_since` names needs (id, fields) where a person's later words were kept."""

    plan: MediumTermPlan
    created: int = 0
    updated: int = 0
    unchanged: int = 0
    skipped: int = 0
    removed: int = 0
    changed_since: list[tuple[int, list[str]]] = field(default_factory=list)

    def counts(self) -> dict[str, int]:
        names = ("created", "updated", "unchanged", "skipped", "removed")
        return {**{name: getattr(self, name) for name in names}, "changed_since": len(self.changed_since)}


def import_plan(
    sheet: PlanImport,
    *,
    by: Any,
    draft: PlanDraft | None = None,
    seen: str | None = None,
    watch: Watch | None = None,
) -> ImportResult:
    """Save the lines that are ready into the board's plan of the period, which is made when missing.

    `by` None means an operator at the command line. `seen` is the digest of the comparison the person was
    shown: PlanChanged when it would be another by now. `watch` hears of the progress and may stop it
    (Stopped). Lines with an error are skipped; of `sheet.removals` those are dropped that the sheet no
    longer has. In a published plan new lines open for partners at once. The file is deleted afterwards: it
    may hold personal data, and hash, sheet, row and values stay. All in one transaction: whatever is
    raised, nothing was saved. Raises ImportProblem (unreadable), PeriodMissing, PeriodOverlap besides.
    """
    watch = watch or Silent()
    if by is not None and sheet.status == PlanImport.Status.UPLOADED:
        rules.can_confirm_import(by, sheet).require()
    draft = draft or read_draft(sheet)
    if (period_of(sheet) or draft.period) is None:
        raise PeriodMissing
    if not draft.ready:
        raise ImportProblem("no_plan_table")
    with transaction.atomic():
        lock_board(sheet.board_id)  # one import at a time
        done = PlanImport.objects.filter(pk=sheet.pk, status=PlanImport.Status.CONFIRMED).first()
        if done is not None and done.plan is not None:  # pressed twice
            return ImportResult(done.plan, unchanged=len(draft.ready))
        merge = compare_locked(sheet, draft)
        if seen is not None and merge.digest != seen:
            raise PlanChanged
        result = save_merge(merge, sheet, draft, by, watch)
        close_sheet(sheet, result, merge, draft, watch)
        make_version(result.plan, IMPORTED, by=by)
        data = {**result.counts(), "sha256": draft.file_sha256, "import": sheet.pk}
        audit.record(result.plan, "partnerships.import_plan", by=by, data=data)
        forget_file(sheet)
    return result


def compare_locked(sheet: PlanImport, draft: PlanDraft) -> Merge:
    """The comparison with nobody able to change a need of the plan until the transaction ends."""
    period = period_of(sheet) or draft.period
    plan = find_plan(sheet, period) if period else None
    if plan is not None:
        needs = Need.objects.select_for_update().filter(plan=plan).order_by("pk")
        len(needs.values_list("pk"))  # asks for the locks
    return compare(sheet, draft)


def save_merge(merge: Merge, sheet: PlanImport, draft: PlanDraft, by: Any, watch: Watch) -> ImportResult:
    """Add the new lines, bring the known ones up to date, drop what the person ticked."""
    plan = merge.plan or MediumTermPlan.objects.create(
        board=sheet.board, period_start=merge.period[0], period_end=merge.period[1]
    )
    changed = [line for line in merge.known if line.writes]
    watch.expect(len(changed) + len(merge.added))
    result = ImportResult(plan, created=len(merge.added), unchanged=len(merge.known))
    result.skipped = len(draft.to_fix)
    touched = update_needs(changed, sheet=sheet, sha256=draft.file_sha256, by=by, watch=watch)
    result.updated, result.unchanged = len(touched), result.unchanged - len(touched)
    kept = (line for line in merge.known if line.kept)
    result.changed_since = [(line.need.pk, [change.name for change in line.kept]) for line in kept]
    touched += [need.pk for need in add_needs(plan, sheet, merge.added, draft.file_sha256, watch)]
    result.removed = drop_missing(merge, sheet, by)
    open_touched(plan, touched, by)
    return result


def drop_missing(merge: Merge, sheet: PlanImport, by: Any) -> int:
    """Drop the needs that the person ticked among those the sheet no longer has; how many."""
    chosen = merge.removable & set(sheet.removals)
    if not chosen:
        return 0
    with translation.override("id"):  # a reason is stored once, for every reader
        reason = gettext(NO_LONGER) % {"name": sheet.filename}
    return len(
        move_needs(Need.objects.filter(pk__in=chosen), "drop", by=by, follows=True, reason=reason[:400])
    )


def open_touched(plan: MediumTermPlan, touched: list[int], by: Any) -> None:
    """In a published plan, what is new or has become complete looks for partners at once."""
    if plan.status == PlanStatus.DRAFT or not touched:
        return
    open_needs(plan.needs.filter(pk__in=touched, status__in=[NeedStatus.DRAFT, NeedStatus.IN_PLAN]), by=by)
    match_in_chunks(touched)


def close_sheet(
    sheet: PlanImport, result: ImportResult, merge: Merge, draft: PlanDraft, watch: Watch
) -> None:
    """Mark the sheet saved; Stopped when somebody took it back meanwhile."""
    watch.finish()
    mine = PlanImport.objects.filter(pk=sheet.pk, status=sheet.status, **watch.token)
    sheet.plan, sheet.sha256 = result.plan, draft.file_sha256
    sheet.report = {**summary(draft), "result": result.counts()}
    sheet.period_start, sheet.period_end = merge.period
    status, at = PlanImport.Status.CONFIRMED, timezone.now()
    names = ("plan", "sha256", "report", "period_start", "period_end", "categories_confirmed", "removals")
    values = {name: getattr(sheet, name) for name in names}
    if not mine.update(**values, status=status, confirmed_at=at, updated_at=at):
        raise Stopped
    sheet.status, sheet.confirmed_at = status, at


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
    """Delete the uploaded file and its draft, once the change is certain."""
    if sheet.file:
        names, storage = (str(sheet.file.name), kept_name(sheet)), sheet.file.storage
        PlanImport.objects.filter(pk=sheet.pk).update(file="")
        sheet.file = ""
        for name in names:
            transaction.on_commit(partial(storage.delete, name))
