"""The public page of a plan, and publishing it."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.db.models import Case, F, When
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from forum_site.core.display.meta import PageMeta
from forum_site.core.money import rupiah_short
from forum_site.organisations.authority import manages
from partnerships import rules
from partnerships.actions.publish_plan import publish_plan
from partnerships.choices import SECTORS
from partnerships.display import funding_of, place_words, sum_funding, volume_words
from partnerships.forms.plans import PublishForm
from partnerships.models import MediumTermPlan, Need
from partnerships.selectors import CountedPaginator, plan_groups, sums
from partnerships.trace import attendance_words

PER_PAGE = 100
SECTOR_ORDER = Case(*(When(sector=code, then=at) for at, (code, _label) in enumerate(SECTORS)), default=9)
GROUPINGS: dict[str, tuple[Any, ...]] = {
    "sector": (SECTOR_ORDER, F("gap").desc(nulls_last=True), "pk"),
    "year": (F("year").asc(nulls_last=True), F("gap").desc(nulls_last=True), "pk"),
}


@require_safe
def plan_detail(request: HttpRequest, pk: int) -> HttpResponse:
    plan = get_plan(pk)
    rules.can_view_plan(request.user, plan).require()
    by = request.GET.get("by") if request.GET.get("by") in GROUPINGS else "sector"
    rows = plan.needs.exclude(status="merged").order_by(*GROUPINGS[str(by)])
    totals = sums(rows)
    page = CountedPaginator(rows.select_related("village"), PER_PAGE, totals["n"]).get_page(
        request.GET.get("page")
    )
    context = {
        "plan": plan,
        "by": by,
        "totals": totals,
        "funding": sum_funding(totals),
        "groups": grouped(plan, str(by), page.object_list),
        "page": page,
        "attendance": attendance_words(plan),
        "own": manages(request.user, plan.board),
        "can_publish": rules.can_publish_plan(request.user, plan),
        "meta": meta_of(plan, totals),
        "section": "org",
    }
    return render(request, "partnerships/plans/detail.html", context)


@login_required
@require_http_methods(["GET", "HEAD", "POST"])
def plan_publish(request: HttpRequest, pk: int) -> HttpResponse:
    plan = get_plan(pk)
    rules.can_view_plan(request.user, plan).require()
    verdict = rules.can_publish_plan(request.user, plan)
    if not verdict and plan.status != "draft":
        return redirect(plan)
    verdict.require()
    form = PublishForm(request.POST or None)
    if form.is_valid():
        answers = form.cleaned_data
        publish_plan(
            plan, by=request.user, agreed_on=answers["agreed_on"], agreed_place=answers["agreed_place"],
            attendance=form.attendance,
        )  # fmt: skip
        messages.success(request, _("The plan is published. Its complete activities look for partners now."))
        return redirect(plan)
    totals = sums(plan.needs.all())
    complete = plan.needs.filter(cost__gt=0).exclude(sector="").count()
    context = {"plan": plan, "form": form, "totals": totals, "complete": complete, "section": "me"}
    return render(request, "partnerships/plans/publish.html", context)


def get_plan(pk: int) -> MediumTermPlan:
    rows = MediumTermPlan.objects.select_related("board__territory")
    return get_object_or_404(rows, pk=pk)


def grouped(plan: MediumTermPlan, by: str, needs: Any) -> list[dict[str, Any]]:
    """The lines of this page under their sector or year, each group with its sums over the whole plan."""
    sums_of = plan_groups(plan, by)
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
