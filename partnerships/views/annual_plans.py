"""Renta: the page of a year, choosing its needs, recording that residents agreed on them."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpRequest, HttpResponse, StreamingHttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from forum_site.core.display.meta import PageMeta
from forum_site.core.money import rupiah_short
from partnerships import rules
from partnerships.actions.annual_plans import agree_annual, choose_needs, reopen_annual, start_annual
from partnerships.annual_page import choice_page, ids_of, lines_of, paper_rows, to_choose
from partnerships.csv_export import need_lines
from partnerships.display import sum_funding
from partnerships.forms.meetings import MeetingForm
from partnerships.models import AnnualPlan
from partnerships.plan_page import record_facts, seen_by
from partnerships.plan_years import years_of
from partnerships.selectors import CountedPaginator, groups_of, whole
from partnerships.views.plans import PER_PAGE, get_plan, grouped, status_of


@require_safe
def annual_detail(request: HttpRequest, pk: int, year: int) -> HttpResponse:
    annual = get_annual(request, pk, year)
    groups = groups_of(annual.needs.lines(), "sector")
    totals = whole(groups)
    rows = lines_of(annual).select_related("village")
    page = CountedPaginator(rows, PER_PAGE, totals["n"]).get_page(request.GET.get("page"))
    context = {
        "annual": annual,
        "plan": annual.plan,
        "totals": totals,
        "funding": sum_funding(totals),
        "groups": grouped(annual.plan, "sector", page.object_list, groups),
        "page": page,
        "facts": record_facts(annual.record) if annual.record else [],
        **seen_by(request.user, annual.plan.board),
        "can_edit": rules.can_edit_annual(request.user, annual.plan),
        "meta": meta_of(annual, totals),
        "section": "org",
    }
    return render(request, "partnerships/annual/detail.html", context)


@require_safe
def annual_print(request: HttpRequest, pk: int, year: int) -> HttpResponse:
    """The Renta on paper, with places to sign."""
    annual = get_annual(request, pk, year)
    totals = whole(groups_of(annual.needs.lines(), "sector"))
    context = {
        "annual": annual, "plan": annual.plan, "rows": paper_rows(annual), "totals": totals,
        "today": timezone.localdate(), "focus": True,
    }  # fmt: skip
    return render(request, "partnerships/annual/print.html", context)


@require_safe
def annual_csv(request: HttpRequest, pk: int, year: int) -> StreamingHttpResponse:
    annual = get_annual(request, pk, year)
    rows = lines_of(annual).for_list()
    answer = StreamingHttpResponse(need_lines(rows), content_type="text/csv; charset=utf-8")
    name = f"renta-{annual.year}-{annual.plan.board.slug}.csv"
    answer["Content-Disposition"] = f'attachment; filename="{name}"'
    return answer


@login_required
@require_http_methods(["GET", "HEAD", "POST"])
def annual_edit(request: HttpRequest, pk: int, year: int) -> HttpResponse:
    """Tick the needs of the year, page by page; each page is saved by itself. POST makes the first draft."""
    plan = get_plan(pk)
    rules.can_edit_annual(request.user, plan).require()
    annual = plan.annual_plans.filter(year=year).first()
    if annual is None or request.method == "POST" and request.POST.get("do") == "start":
        return _started(request, pk, year)
    annual.plan = plan
    group = "other" if request.GET.get("group") == "other" else "own"
    if request.method == "POST":
        chosen, among = (ids_of(request.POST.getlist(name)) for name in ("need", "shown"))
        counts = choose_needs(annual, by=request.user, chosen=chosen, among=among)
        messages.success(request, _("Saved: %(added)d chosen, %(removed)d taken out.") % counts)
        return redirect(f"{request.path}?group={group}&page={_next_page(request)}")
    page, rows = choice_page(annual, group, request.GET.get("page"))
    context = {
        "annual": annual, "plan": plan, "page": page, "rows": rows, "group": group,
        "others": to_choose(annual, "other").count(), "section": "me",
        "totals": whole(groups_of(annual.needs.lines(), "sector")),
    }  # fmt: skip
    return render(request, "partnerships/annual/edit.html", context)


def _started(request: HttpRequest, pk: int, year: int) -> HttpResponse:
    """A Renta begins with a press of a button, never by following a link."""
    plan = get_plan(pk)
    if year not in years_of(plan):
        raise Http404
    if request.method != "POST":
        return render(
            request, "partnerships/annual/start.html", {"plan": plan, "year": year, "section": "me"}
        )
    start_annual(plan, year, by=request.user)
    return redirect("partnerships:annual_edit", pk, year)


def _next_page(request: HttpRequest) -> int:
    text = request.GET.get("page", "")
    number = int(text) if text.isascii() and text.isdigit() and len(text) < 6 else 1  # noqa: PLR2004
    return number + 1 if request.POST.get("do") == "next" else number


@login_required
@require_http_methods(["GET", "HEAD", "POST"])
def annual_agree(request: HttpRequest, pk: int, year: int) -> HttpResponse:
    annual = get_annual(request, pk, year)
    rules.can_edit_annual(request.user, annual.plan).require()
    if annual.status == AnnualPlan.Status.AGREED:
        return redirect(address(annual))
    form = MeetingForm(request.POST or None, request.FILES or None)
    if form.is_valid():
        agree_annual(annual, form.meeting, by=request.user)
        messages.success(request, _("The Renta is agreed and public."))
        return redirect(address(annual))
    totals = whole(groups_of(annual.needs.lines(), "sector"))
    context = {"annual": annual, "plan": annual.plan, "form": form, "totals": totals, "section": "me"}
    return render(request, "partnerships/annual/agree.html", context, status=status_of(form))


@login_required
@require_POST
def annual_reopen(request: HttpRequest, pk: int, year: int) -> HttpResponse:
    annual = get_annual(request, pk, year)
    reopen_annual(annual, by=request.user)
    messages.success(request, _("The Renta is a draft again. Record the new agreement when it is ready."))
    return redirect("partnerships:annual_edit", pk, year)


def get_annual(request: HttpRequest, pk: int, year: int) -> AnnualPlan:
    """As far as this person may see it; 404 otherwise."""
    rows = AnnualPlan.objects.select_related("plan__board__territory", "record")
    annual = get_object_or_404(rows, plan=pk, year=year)
    rules.can_view_annual(request.user, annual).require()
    return annual


def address(annual: AnnualPlan) -> str:
    return reverse("partnerships:annual", args=[annual.plan_id, annual.year])


def meta_of(annual: AnnualPlan, totals: dict[str, Any]) -> PageMeta:
    words = {"n": totals["n"], "cost": rupiah_short(totals["cost"]), "gap": rupiah_short(totals["gap"])}
    description = _("%(n)d activities, %(cost)s; still lacks %(gap)s.") % words
    return PageMeta(f"Renta {annual.year}, {annual.plan.board.name}", description, address(annual))
