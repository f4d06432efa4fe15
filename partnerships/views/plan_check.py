"""The last step of an upload: what is wrong, what saving would change, saving it, how far it has come."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from django.conf import settings
from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe
from django_htmx.http import HttpResponseClientRedirect

from partnerships import rules
from partnerships.actions.import_plan import PlanChanged, import_plan
from partnerships.actions.save_later import save_later, stop_saving
from partnerships.actions.upload_sheet import correct_sheet, mark_sheet
from partnerships.forms import plan_fixes as fixing
from partnerships.forms.plan_columns import posted_mapping
from partnerships.importers import PlanDraft
from partnerships.importers.problems import ImportProblem
from partnerships.merge_display import guesses, shown, totals
from partnerships.models import PlanImport
from partnerships.need_types import types_for
from partnerships.plan_merge import PeriodMissing, compare
from partnerships.plan_periods import PeriodOverlap
from partnerships.save_progress import progress_of
from partnerships.sheet_reading import read_draft, sentence
from partnerships.views.plan_import import column_context, for_sheet, unreadable

PLACE = re.compile(r"\?[a-z]+=\d{1,4}(?:&[a-z]+=\d{1,4}){0,3}(?:#[a-z-]{1,20})?")


@login_required
@require_http_methods(["GET", "HEAD", "POST"])
@for_sheet
def check_sheet(request: HttpRequest, sheet: PlanImport) -> HttpResponse:
    """Step 3: every problem with its field, what changes, what would go, the totals; then save."""
    try:
        draft = read_draft(sheet)
        if request.method == "POST":
            return take(request, sheet, draft)
        context = check_context(request, sheet, draft)
    except ImportProblem as problem:
        return unreadable(request, sheet, problem)
    except PeriodMissing:
        messages.error(request, _("Write the years of the plan first."))
        return redirect("partnerships:plan_import_columns", sheet.pk)
    return render(request, "partnerships/plan_import/check.html", context)


def take(request: HttpRequest, sheet: PlanImport, draft: PlanDraft) -> HttpResponse:
    """Keep what was typed and ticked; save only what the person has seen as it will be saved."""
    data: dict[str, Any] = request.POST.dict()
    errors, warnings = fixing.spots(draft)
    corrections = fixing.posted_corrections(data, sheet, [*errors, *warnings])
    mapping = posted_mapping(data, sheet, draft)
    changed = correct_sheet(sheet, by=request.user, mapping=mapping, corrections=corrections)
    mark_sheet(
        sheet, by=request.user, categories="categories" in data,
        asked=ids(request, "asked"), drop=ids(request, "drop"),
    )  # fmt: skip
    if not changed and data.get("do") == "save":
        return save(request, sheet, draft, seen=data.get("seen", ""))
    if changed and data.get("do") == "save":
        messages.info(request, _("We checked your corrections. Look once more, then save."))
    here = reverse("partnerships:plan_import_check", args=[sheet.pk])
    return redirect(here + data["go"] if PLACE.fullmatch(data.get("go", "")) else here)


def save(request: HttpRequest, sheet: PlanImport, draft: PlanDraft, *, seen: str) -> HttpResponse:
    """At once, or by the worker when it is much; what differs from what was shown is shown again."""
    try:
        if len(draft.ready) > settings.PLAN_LINES_SAVED_AT_ONCE:
            save_later(sheet, by=request.user, seen=seen, draft=draft)
            return redirect("partnerships:plan_import_progress", sheet.pk)
        result = import_plan(sheet, by=request.user, draft=draft, seen=seen)
    except PlanChanged:
        messages.warning(request, _("What saving would change is not what you were shown. Look once more."))
        return redirect("partnerships:plan_import_check", sheet.pk)
    except PeriodOverlap as overlap:
        messages.error(request, overlap.sentence())
        return redirect("partnerships:plan_import_check", sheet.pk)
    tell(request, result.counts())
    return redirect(result.plan)


@login_required
@require_safe
def progress(request: HttpRequest, pk: int) -> HttpResponse:
    """How far the saving has come; leads on when it is over. Looks again by itself, also without scripts."""
    sheet = followed(request, pk)
    if sheet.status == PlanImport.Status.SAVING:
        found = progress_of(sheet.pk, sheet.report.get("token", ""))
        context = {"sheet": sheet, "progress": found, "section": "me", "step": 4}
        part = "bar" if request.headers.get("HX-Request") else "progress"
        return render(request, f"partnerships/plan_import/{part}.html", context)
    if sheet.status == PlanImport.Status.CONFIRMED and sheet.plan is not None:
        tell(request, sheet.report.get("result", {}))
        return lead(request, sheet.plan.get_absolute_url())
    step = "_check" if sheet.status == PlanImport.Status.UPLOADED else ""
    return lead(request, reverse(f"partnerships:plan_import{step}", args=[sheet.pk] if step else []))


@login_required
@require_POST
def stop(request: HttpRequest, pk: int) -> HttpResponse:
    """Take the sheet back from the worker; what is saved already stays saved."""
    sheet = followed(request, pk)
    if sheet.status == PlanImport.Status.SAVING:
        stop_saving(sheet, by=request.user)
    return redirect("partnerships:plan_import_progress", sheet.pk)


def followed(request: HttpRequest, pk: int) -> PlanImport:
    sheet = get_object_or_404(PlanImport.objects.select_related("board__territory", "plan"), pk=pk)
    rules.can_follow_import(request.user, sheet).require()
    return sheet


def lead(request: HttpRequest, url: str) -> HttpResponse:
    return HttpResponseClientRedirect(url) if request.headers.get("HX-Request") else redirect(url)


def ids(request: HttpRequest, name: str) -> set[int]:
    """The numbers posted under a name; anything else is no number of a need."""
    posted = request.POST.getlist(name)
    return {int(text) for text in posted if text.isascii() and text.isdigit() and len(text) < 19}  # noqa: PLR2004


def check_context(request: HttpRequest, sheet: PlanImport, draft: PlanDraft) -> dict[str, Any]:
    """Bounded: pages of lines, the first errors and warnings."""
    return {
        **fixing.shown_fixes(draft, sheet),
        **compared_with_plan(request, sheet, draft),
        **column_context(sheet, draft),
        "sheet": sheet,
        "draft": draft,
        "file_problems": [sentence(problem) for problem in draft.file_problems],
        "back": sheet.report.get("back", ""),
        "skipped": sum(draft.skipped.values()),
        "totals": totals(draft),
        "guesses": guesses(draft),
        "section": "me",
        "step": 3,
    }


def compared_with_plan(request: HttpRequest, sheet: PlanImport, draft: PlanDraft) -> dict[str, Any]:
    """`compared`, or the sentence of `overlap` when the years are those of another plan."""
    types = types_for(sheet.board.territory)
    try:
        return {"compared": shown(compare(sheet, draft), request.GET, set(sheet.removals), types)}
    except PeriodOverlap as overlap:
        return {"compared": None, "overlap": overlap.sentence()}


def tell(request: HttpRequest, counts: Mapping[str, Any]) -> None:
    """What was saved, in one sentence for each kind of line."""
    if not counts:
        return
    words = _("Saved: %(created)d new, %(updated)d changed, %(unchanged)d as before.") % counts
    if counts["skipped"]:
        words += " " + _("%(skipped)d rows were not saved because they need correcting.") % counts
    if counts.get("removed"):
        words += " " + _("%(removed)d activities were dropped because the sheet no longer has them.") % counts
    messages.success(request, words)
    if counts["changed_since"]:
        kept = _("%(changed_since)d activities were changed on the site since; your words there were kept.")
        messages.warning(request, kept % counts)
