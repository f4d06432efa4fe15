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

from forum_site.core.taxonomy import CATEGORIES
from forum_site.organisations.models import Organisation
from partnerships import rules
from partnerships.actions.upload_sheet import cancel_import, correct_sheet, upload_sheet
from partnerships.forms.plan_columns import column_choices, field_groups, posted_mapping
from partnerships.forms.plan_import import AboutForm, UploadForm
from partnerships.importers import PlanDraft, write_template
from partnerships.importers.problems import ImportProblem
from partnerships.models import PlanImport
from partnerships.sheet_reading import read_draft, sentence

XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
LONGEST_PLAN = 10
UNFINISHED = (PlanImport.Status.UPLOADED, PlanImport.Status.SAVING)
OFFERED = [(category.sector, code) for code, category in CATEGORIES.items()]
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
    waiting = PlanImport.objects.filter(board__in=boards, status__in=UNFINISHED).select_related("board")
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
        if not verdict and not verdict.hidden and sheet.status == PlanImport.Status.SAVING:
            return redirect("partnerships:plan_import_progress", sheet.pk)
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
        draft = read_again(request, sheet)
    except ImportProblem as problem:
        return unreadable(request, sheet, problem)
    form = AboutForm(request.POST or None, draft=draft, initial=about(sheet, draft))
    if form.is_valid():
        mapping = posted_mapping(request.POST.dict(), sheet, draft)
        change = {"mapping": mapping, "corrections": sheet.corrections, **form.cleaned_data}
        correct_sheet(sheet, by=request.user, **change)
        return redirect("partnerships:plan_import_check", sheet.pk)
    context = {"sheet": sheet, "draft": draft, "form": form, "section": "me", "step": 2}
    return render(
        request, "partnerships/plan_import/columns.html", {**context, **column_context(sheet, draft)}
    )


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
    answer = HttpResponse(write_template(start=start, end=end, categories=OFFERED), content_type=XLSX)
    answer["Content-Disposition"] = f'attachment; filename="templat-pjm-{start}-{end}.xlsx"'
    return answer


def year_of(text: str | None, default: int) -> int:
    plain = text if text and text.isascii() and text.isdigit() and len(text) == len("2027") else None
    year = int(plain) if plain else default
    return year if 2000 <= year <= 2100 else default  # noqa: PLR2004 - what the reader takes for a year


def read_again(request: HttpRequest, sheet: PlanImport) -> PlanDraft:
    """The draft; where the person's own choice of columns left no activities, the one without it."""
    try:
        return read_draft(sheet)
    except ImportProblem as problem:
        if not (sheet.mapping or sheet.sheet):
            raise
        messages.error(request, sentence(problem))
        sheet.mapping, sheet.sheet = {}, ""
        return read_draft(sheet)


def about(sheet: PlanImport, draft: PlanDraft) -> dict[str, Any]:
    start, end = draft.period or (None, None)
    return {"kind": sheet.kind, "sheet": sheet.sheet, "period_start": start, "period_end": end}


def column_context(sheet: PlanImport, draft: PlanDraft) -> dict[str, Any]:
    chosen = column_choices(draft, sheet)
    known = sum(column.remembered for column in chosen)
    return {"columns": chosen, "groups": field_groups(draft), "remembered": known}


def unreadable(request: HttpRequest, sheet: PlanImport, problem: ImportProblem) -> HttpResponse:
    context = {"sheet": sheet, "problem": sentence(problem), "section": "me"}
    return render(request, "partnerships/plan_import/unreadable.html", context, status=422)
