"""The public page of a plan, the agreement on it, its years while it is a draft."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.db.models import F
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from forum_site.core.display.meta import PageMeta
from forum_site.core.money import rupiah_short
from partnerships import rules
from partnerships.actions.plan_papers import change_period
from partnerships.actions.publish_plan import publish_plan
from partnerships.choices import SECTORS
from partnerships.display import funding_of, place_words, sum_funding, volume_words
from partnerships.forms.meetings import AgreeForm
from partnerships.forms.plans import PeriodForm
from partnerships.models import MediumTermPlan, Need
from partnerships.plan_page import life_of, with_version
from partnerships.plan_periods import PeriodOverlap
from partnerships.selectors import SECTOR_ORDER, CountedPaginator, groups_of, sums, whole
from partnerships.trace import attendance_words

PER_PAGE = 100
GROUPINGS: dict[str, tuple[Any, ...]] = {
    "sector": (SECTOR_ORDER, F("gap").desc(nulls_last=True), "pk"),
    "year": (F("year").asc(nulls_last=True), F("gap").desc(nulls_last=True), "pk"),
}


@require_safe
def plan_detail(request: HttpRequest, pk: int) -> HttpResponse:
    plan = get_plan(pk)
    rules.can_view_plan(request.user, plan).require()
    by = str(request.GET.get("by") if request.GET.get("by") in GROUPINGS else "sector")
    groups = groups_of(plan.needs.lines(), by)
    totals = whole(groups)
    rows = plan.needs.counted().order_by(*GROUPINGS[by]).select_related("village")
    page = CountedPaginator(rows, PER_PAGE, totals["n"]).get_page(request.GET.get("page"))
    context = {
        "plan": plan,
        "by": by,
        "totals": totals,
        "funding": sum_funding(totals),
        "groups": grouped(plan, by, page.object_list, groups),
        "page": page,
        "attendance": attendance_words(plan),
        "can_publish": rules.can_publish_plan(request.user, plan),
        "meta": meta_of(plan, totals),
        "section": "org",
        **life_of(plan, request.user),
    }
    return render(request, "partnerships/plans/detail.html", context)


@login_required
@require_http_methods(["GET", "HEAD", "POST"])
def plan_publish(request: HttpRequest, pk: int) -> HttpResponse:
    """Record the agreement of the residents; with it the plan is public."""
    plan = get_plan(pk)
    rules.can_view_plan(request.user, plan).require()
    verdict = rules.can_publish_plan(request.user, plan)
    if not verdict and plan.status != "draft":
        return redirect(plan)
    verdict.require()
    form = AgreeForm(request.POST or None, request.FILES or None)
    if form.is_valid():
        meeting = form.meeting
        publish_plan(
            plan, by=request.user, agreed_on=meeting.held_on, agreed_place=meeting.place,
            attendance=(meeting.men, meeting.women, meeting.poor), number=meeting.number, file=meeting.file,
        )  # fmt: skip
        messages.success(
            request, _("The plan is agreed and public. Its complete activities look for partners.")
        )
        return redirect(plan)
    complete = plan.needs.counted().filter(cost__gt=0).exclude(sector="").count()
    context = {"plan": plan, "form": form, "totals": sums(plan.needs.counted()), "complete": complete}
    return render(
        request, "partnerships/plans/publish.html", {**context, "section": "me"}, status=status_of(form)
    )


@login_required
@require_http_methods(["GET", "HEAD", "POST"])
def plan_period(request: HttpRequest, pk: int) -> HttpResponse:
    plan = get_plan(pk)
    rules.can_view_plan(request.user, plan).require()
    rules.can_change_period(request.user, plan).require()
    start = {"period_start": plan.period_start, "period_end": plan.period_end}
    form = PeriodForm(request.POST or None, initial=start)
    if form.is_valid():
        try:
            change_period(plan, *form.years, by=request.user)
        except PeriodOverlap as overlap:
            form.add_error(None, overlap.sentence())
        else:
            messages.success(request, _("The years of the plan are changed."))
            return redirect(plan)
    context = {"plan": plan, "form": form, "section": "me"}
    return render(request, "partnerships/plans/period.html", context, status=status_of(form))


def status_of(form: Any) -> int:
    """422 for a form that was sent and has to be mended."""
    return 422 if form.is_bound else 200


def get_plan(pk: int) -> MediumTermPlan:
    """With its board and the number of its newest version."""
    rows = with_version(MediumTermPlan.objects.select_related("board__territory"))
    plan: MediumTermPlan = get_object_or_404(rows, pk=pk)
    return plan


def grouped(
    plan: MediumTermPlan, by: str, needs: Any, sums_of: dict[Any, dict[str, int]]
) -> list[dict[str, Any]]:
    """The lines of this page under their sector or year, each group with its sums over the whole plan."""
    names: dict[Any, Any] = {**dict(SECTORS), "": _("Sector not stated yet"), None: _("Year not stated yet")}
    groups: dict[Any, dict[str, Any]] = {}
    for need in needs:
        need.board = plan.board  # known already
        key = getattr(need, by)
        start = {"code": key, "name": names.get(key, key), "slug": str(key or "none").lower(), "lines": []}
        group = groups.setdefault(key, {**start, **sums_of.get(key, {})})
        group["lines"].append(line(need))
    return list(groups.values())


def line(need: Need) -> dict[str, Any]:
    incomplete = [
        words
        for missing, words in (
            (need.cost is None, _("no cost")), (need.quantity is None, _("no volume")),
            (not need.sector, _("no sector")),
        )
        if missing
    ]  # fmt: skip
    return {
        "need": need,
        "place": place_words(need),
        "volume": volume_words(need),
        "funding": funding_of(need),
        "incomplete": ", ".join(incomplete),
    }


def meta_of(plan: MediumTermPlan, totals: dict[str, int]) -> PageMeta:
    words = {"n": totals["n"], "cost": rupiah_short(totals["cost"]), "gap": rupiah_short(totals["gap"])}
    description = _("%(n)d activities, %(cost)s; still lacks %(gap)s.") % words
    return PageMeta(f"PJM {plan.period}, {plan.board.name}", description, plan.get_absolute_url())
