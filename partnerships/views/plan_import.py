"""Uploading a sheet: choose it, match its columns, check it, save it. Nothing is saved until the end."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import Any

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from forum_site.organisations.models import Organisation
from partnerships import rules
from partnerships.actions.import_plan import ImportResult, PeriodMissing, import_plan
from partnerships.actions.upload_sheet import cancel_import, correct_sheet, upload_sheet
from partnerships.forms import plan_check as check
from partnerships.forms.plan_import import AboutForm, UploadForm
from partnerships.importers import PlanDraft, write_template
from partnerships.importers.problems import ImportProblem
from partnerships.models import PlanImport
from partnerships.plan_periods import PeriodOverlap
from partnerships.sheet_reading import read_draft, sentence

XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
LONGEST_PLAN = 10
ROWS_SHOWN = 300
SheetView = Callable[[HttpRequest, PlanImport], HttpResponse]


@login_required
@require_http_methods(["GET", "HEAD", "POST"])
def upload(request: HttpRequest) -> HttpResponse:
    boards = Organisation.objects.boards().managed_by(request.user).order_by("name")
    form = UploadForm(request.POST or None, request.FILES or None, boards=boards)
    if request.method == "POST" and form.is_valid() and form.draft is not None:
        answers = form.cleaned_data
        sheet = upload_sheet(
            answers["board"], by=request.user, file=answers["file"], kind=answers["kind"],
            draft=form.draft, period=form.period,
        )  # fmt: skip
        return redirect("partnerships:plan_import_columns", sheet.pk)
    waiting = PlanImport.objects.filter(board__in=boards, status="uploaded").select_related("board")
    context = {"form": form, "boards": boards, "waiting": waiting[:5], "section": "me", "step": 1}
    status = 422 if request.method == "POST" else 200
    return render(request, "partnerships/plan_import/upload.html", context, status=status)


def for_sheet(view: SheetView) -> Callable[..., HttpResponse]:
    """Give the view the uploaded sheet of the address; one that is finished leads on instead."""

    @wraps(view)
    def wrapped(request: HttpRequest, pk: int) -> HttpResponse:
        rows = PlanImport.objects.select_related("board__territory", "plan")
        sheet = get_object_or_404(rows, pk=pk)
        verdict = rules.can_confirm_import(request.user, sheet)
        if not verdict and not verdict.hidden and sheet.status != PlanImport.Status.UPLOADED:
            messages.info(request, verdict.reason)
            return redirect(sheet.plan or "partnerships:plan_import")
        verdict.require()
        return view(request, sheet)

    return wrapped


@login_required
@require_http_methods(["GET", "HEAD", "POST"])
@for_sheet
def columns(request: HttpRequest, sheet: PlanImport) -> HttpResponse:
    """Step 2: what the sheet is and what each column becomes."""
    try:
        draft = read_draft(sheet)
    except ImportProblem as problem:
        return unreadable(request, sheet, problem)
    form = AboutForm(request.POST or None, draft=draft, initial=about(sheet, draft))
    if form.is_valid():
        mapping = check.posted_mapping(request.POST.dict(), sheet, draft)
        change = {"mapping": mapping, "corrections": sheet.corrections, **form.cleaned_data}
        correct_sheet(sheet, by=request.user, **change)
        return redirect("partnerships:plan_import_check", sheet.pk)
    context = {"sheet": sheet, "draft": draft, "form": form, "section": "me", "step": 2}
    return render(request, "partnerships/plan_import/columns.html", {**context, **column_context(draft)})


@login_required
@require_http_methods(["GET", "HEAD", "POST"])
@for_sheet
def check_sheet(request: HttpRequest, sheet: PlanImport) -> HttpResponse:
    """Step 3: every problem with its field, the rows that are ready, the totals; then save."""
    try:
        draft = read_draft(sheet)
        if request.method == "POST":
            return take(request, sheet, draft)
    except ImportProblem as problem:
        return unreadable(request, sheet, problem)
    return render(request, "partnerships/plan_import/check.html", check_context(sheet, draft))


def take(request: HttpRequest, sheet: PlanImport, draft: PlanDraft) -> HttpResponse:
    """Keep what was typed; save only what the person has seen as it will be saved."""
    data: dict[str, Any] = request.POST.dict()
    corrections = check.posted_corrections(data, sheet, check.fixes(draft, sheet))
    mapping = check.posted_mapping(data, sheet, draft)
    changed = correct_sheet(sheet, by=request.user, mapping=mapping, corrections=corrections)
    if changed or data.get("do") != "save":
        if changed and data.get("do") == "save":
            messages.info(request, _("We checked your corrections. Look once more, then save."))
        return redirect("partnerships:plan_import_check", sheet.pk)
    try:
        sheet.categories_confirmed = "categories" in data
        result = import_plan(sheet, by=request.user, draft=draft)
    except PeriodMissing:
        messages.error(request, _("Write the years of the plan first."))
        return redirect("partnerships:plan_import_columns", sheet.pk)
    except PeriodOverlap as overlap:
        messages.error(request, overlap.sentence())
        return redirect("partnerships:plan_import_columns", sheet.pk)
    tell(request, result)
    return redirect(result.plan)


@login_required
@require_POST
@for_sheet
def cancel(request: HttpRequest, sheet: PlanImport) -> HttpResponse:
    cancel_import(sheet, by=request.user)
    messages.success(request, _("Cancelled. The file is deleted and nothing was saved."))
    return redirect("partnerships:plan_import")


@require_safe
def template(request: HttpRequest) -> HttpResponse:
    """An empty sheet with a short guide, for the years asked (`from`, `to`)."""
    this_year = timezone.localdate().year
    start = year_of(request.GET.get("from"), this_year + 1)
    end = min(max(start, year_of(request.GET.get("to"), start + 2)), start + LONGEST_PLAN)
    answer = HttpResponse(write_template(start=start, end=end), content_type=XLSX)
    answer["Content-Disposition"] = f'attachment; filename="templat-pjm-{start}-{end}.xlsx"'
    return answer


def year_of(text: str | None, default: int) -> int:
    plain = text if text and text.isascii() and text.isdigit() and len(text) == len("2027") else None
    year = int(plain) if plain else default
    return year if 2000 <= year <= 2100 else default  # noqa: PLR2004 - what the reader takes for a year


def about(sheet: PlanImport, draft: PlanDraft) -> dict[str, Any]:
    start, end = draft.period or (None, None)
    return {"kind": sheet.kind, "sheet": sheet.sheet, "period_start": start, "period_end": end}


def column_context(draft: PlanDraft) -> dict[str, Any]:
    return {"columns": check.column_choices(draft), "groups": check.field_groups(draft)}


def check_context(sheet: PlanImport, draft: PlanDraft) -> dict[str, Any]:
    found = check.fixes(draft, sheet)
    errors = [fix for fix in found if fix.is_error]
    warnings = [fix for fix in found if not fix.is_error]
    return {
        "sheet": sheet,
        "draft": draft,
        "errors": errors,
        "warnings": warnings[: check.MOST_WARNINGS],
        "more_warnings": max(0, len(warnings) - check.MOST_WARNINGS),
        "file_problems": [sentence(problem) for problem in draft.file_problems],
        "ready": [check.ready_row(row) for row in draft.ready[:ROWS_SHOWN]],
        "skipped": sum(draft.skipped.values()),
        "totals": check.totals(draft),
        "guesses": check.guesses(draft),
        "section": "me",
        "step": 3,
        **column_context(draft),
    }


def unreadable(request: HttpRequest, sheet: PlanImport, problem: ImportProblem) -> HttpResponse:
    context = {"sheet": sheet, "problem": sentence(problem), "section": "me"}
    return render(request, "partnerships/plan_import/unreadable.html", context, status=422)


def tell(request: HttpRequest, result: ImportResult) -> None:
    counts = result.counts()
    words = _("Saved: %(created)d new, %(updated)d changed, %(unchanged)d as before.") % counts
    if result.skipped:
        words += " " + _("%(skipped)d rows were not saved because they need correcting.") % counts
    messages.success(request, words)
    if result.changed_since:
        kept = _("%(changed_since)d activities were changed on the site since; your words there were kept.")
        messages.warning(request, kept % counts)
