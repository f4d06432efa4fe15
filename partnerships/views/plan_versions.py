"""The versions of a plan and the difference between two of them, or one and now."""

from __future__ import annotations

from typing import Any

from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from forum_site.core.display.meta import PageMeta
from partnerships import rules
from partnerships.models import MediumTermPlan, Need, PlanVersion
from partnerships.plan_versions import (
    Change,
    change_words,
    counts_of,
    diff,
    occasion,
    rows_of,
    snapshot,
    title_of,
    total_cost,
)
from partnerships.privacy import public_text
from partnerships.querysets import PRIVATE_NEED_STATES
from partnerships.views.plans import get_plan

VERSIONS, CHANGES = 50, 40  # a page
TOLD_REASONS = {"dropped", "merged"}


@require_safe
def plan_versions(request: HttpRequest, pk: int) -> HttpResponse:
    plan = published(request, pk)
    rows = plan.versions.select_related("record").defer("lines")
    page = Paginator(rows, VERSIONS).get_page(request.GET.get("page"))
    shown = list(page.object_list)
    now = since_last(plan) if page.number == 1 and shown else {}
    context = {
        "plan": plan,
        "page": page,
        "versions": [
            {
                "version": one,
                "occasion": occasion(one),
                "changes": change_words(one.counts) if one.number > 1 else "",
            }
            for one in shown
        ],
        "now": change_words(now),
        "meta": meta_of(plan, _("Versions of the plan")),
        "section": "org",
    }
    return render(request, "partnerships/plans/versions.html", context)


def since_last(plan: MediumTermPlan) -> dict[str, int]:
    """What differs now from the newest version."""
    last = plan.versions.order_by("-number").first()
    return counts_of(last.lines, snapshot(plan)) if last else {}


@require_safe
def plan_difference(request: HttpRequest, pk: int, a: int, b: int | None = None) -> HttpResponse:
    """From version `a` to version `b`; without `b`, to the plan as it is now."""
    plan = published(request, pk)
    first = get_object_or_404(PlanVersion, plan=plan, number=a)
    second = get_object_or_404(PlanVersion, plan=plan, number=b) if b else None
    lines = second.lines if second else snapshot(plan)
    page = Paginator(diff(first.lines, lines), CHANGES).get_page(request.GET.get("page"))
    cost = second.total_cost if second else total_cost(lines)
    context = {
        "plan": plan,
        "first": first,
        "second": second,
        "occasions": (occasion(first), occasion(second) if second else ""),
        "counts": counts_of(first.lines, lines),
        "summary": change_words(counts_of(first.lines, lines)),
        "costs": (first.total_cost, cost, cost - first.total_cost),
        "page": page,
        "changes": told(list(page.object_list)),
        "meta": meta_of(plan, _("What changed in the plan")),
        "section": "org",
    }
    return render(request, "partnerships/plans/difference.html", context)


def told(changes: list[Change]) -> list[dict[str, Any]]:
    """Each change in words, read with today's privacy; one statement for all of them."""
    columns = ("title", "category", "households", "status", "status_reason")
    needs = Need.objects.only(*columns).in_bulk([one.need_id for one in changes])
    return [_told(one, needs.get(one.need_id)) for one in changes]


def _told(change: Change, need: Need | None) -> dict[str, Any]:
    house = need is not None and need.is_house_level
    gone = need is not None and change.kind == "removed" and need.status in TOLD_REASONS
    return {
        "kind": change.kind,
        "title": title_of(change, house=house),
        "url": need.get_absolute_url() if need and need.status not in PRIVATE_NEED_STATES else "",
        "cost": (change.after or change.before).get("cost"),
        "rows": rows_of(change, house=house) if change.kind == "changed" else [],
        "state": need.get_status_display() if need and gone else "",
        "reason": public_text(need.status_reason, house_level=house) if need and gone else "",
    }


def published(request: HttpRequest, pk: int) -> MediumTermPlan:
    plan = get_plan(pk)
    rules.can_view_plan(request.user, plan).require()
    return plan


def meta_of(plan: MediumTermPlan, title: str) -> PageMeta:
    return PageMeta(f"{title}, PJM {plan.period}, {plan.board.name}", url=plan.get_absolute_url())
