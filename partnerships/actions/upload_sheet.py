"""The life of an uploaded sheet before it is confirmed: kept in private, corrected, thrown away."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from datetime import timedelta
from typing import Any

from django.core.files.base import File
from django.db import transaction
from django.utils import timezone

from forum_site.core import audit
from forum_site.organisations.models import Organisation
from partnerships import rules
from partnerships.actions.import_plan import forget_file
from partnerships.importers import PlanDraft
from partnerships.models import PlanImport
from partnerships.sheet_reading import keep_draft, masked

KEPT_DAYS = 3
REMEMBERED = 5  # earlier sheets of the board whose columns are remembered

Corrections = Mapping[str, Mapping[str, str]]


def upload_sheet(
    board: Organisation,
    *,
    by: Any,
    file: File[bytes],
    kind: str,
    draft: PlanDraft,
    period: tuple[int, int] | None = None,
) -> PlanImport:
    """Keep a sheet that could be read until its person has checked it.

    What was chosen for the same headings before, or corrected in the very same file, is taken over.
    """
    rules.can_import_plan(by, board).require()
    start, end = period or (None, None)
    same = PlanImport.objects.filter(
        board=board, sha256=draft.file_sha256, status=PlanImport.Status.CONFIRMED
    ).first()
    with transaction.atomic():
        sheet = PlanImport(
            board=board,
            kind=kind,
            period_start=start,
            period_end=end,
            filename=masked(draft.filename)[:200],
            sha256=draft.file_sha256,
            mapping=same.mapping if same else remembered_mapping(board, draft),
            corrections=same.corrections if same else {},
            categories_confirmed=bool(same and same.categories_confirmed),
            uploaded_by=by,
        )
        sheet.file.save("sheet", file, save=False)
        sheet.report = {"remembered": sheet.mapping}
        sheet.save()
        audit.record(sheet, "partnerships.upload_plan", by=by, data={"sha256": sheet.sha256})
    if not sheet.mapping and not sheet.corrections:
        keep_draft(sheet, draft)  # read this moment, in just this way
    return sheet


def remembered_mapping(board: Organisation, draft: PlanDraft) -> dict[str, str]:
    """{column letter: field} where the board chose otherwise for this heading before."""
    chosen: dict[str, str] = {}
    earlier = PlanImport.objects.filter(board=board, status=PlanImport.Status.CONFIRMED)
    for report in reversed(earlier.order_by("-confirmed_at").values_list("report", flat=True)[:REMEMBERED]):
        chosen |= report.get("columns", {})
    return {
        column.letter: chosen[column.heading]
        for column in draft.columns
        if chosen.get(column.heading) and chosen[column.heading] != column.field
    }


def correct_sheet(
    sheet: PlanImport,
    /,
    *,
    by: Any,
    mapping: Mapping[str, str],
    corrections: Corrections,
    **about: Any,
) -> bool:
    """Remember what the person chose and typed (masked already); True when that changed anything.

    `about` may hold kind, period_start, period_end and sheet (the name of one in the file, "" for ours).
    """
    rules.can_confirm_import(by, sheet).require()
    changes = {"mapping": dict(mapping), "corrections": {k: dict(v) for k, v in corrections.items()}, **about}
    changed = [name for name, value in changes.items() if getattr(sheet, name) != value]
    for name in changed:
        setattr(sheet, name, changes[name])
    if changed:
        sheet.save(update_fields=[*changed, "updated_at"])
    return bool(changed)


def mark_sheet(
    sheet: PlanImport, *, by: Any, categories: bool, asked: Collection[int], drop: Collection[int]
) -> None:
    """Remember the ticks: are our guesses of categories right, which missing lines go.

    `asked` are the ids of the needs that the person was asked about, `drop` those that were ticked.
    """
    rules.can_confirm_import(by, sheet).require()
    removals = sorted((set(sheet.removals) - set(asked)) | (set(drop) & set(asked)))
    report = {name: value for name, value in sheet.report.items() if name != "back"}
    before = (sheet.categories_confirmed, sheet.removals, sheet.report)
    sheet.categories_confirmed, sheet.removals, sheet.report = categories, removals, report
    if before != (categories, removals, report):
        sheet.save(update_fields=["categories_confirmed", "removals", "report", "updated_at"])


def cancel_import(sheet: PlanImport, *, by: Any) -> None:
    """Throw the uploaded file away; by None when it lay too long."""
    if by is not None:
        rules.can_confirm_import(by, sheet).require()
    with transaction.atomic():
        sheet.status, sheet.corrections, sheet.report = PlanImport.Status.CANCELLED, {}, {}
        sheet.removals = []
        sheet.save(update_fields=["status", "corrections", "report", "removals", "updated_at"])
        audit.record(sheet, "partnerships.cancel_import", by=by)
        forget_file(sheet)


def forget_old_sheets() -> int:
    """Throw away what was uploaded and not confirmed for KEPT_DAYS; how many."""
    before = timezone.now() - timedelta(days=KEPT_DAYS)
    old = PlanImport.objects.filter(status=PlanImport.Status.UPLOADED, updated_at__lt=before)
    for sheet in old:
        cancel_import(sheet, by=None)
    return len(old)
