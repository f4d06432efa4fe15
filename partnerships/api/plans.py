"""A published plan with its sums."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest
from django.shortcuts import get_object_or_404
from ninja import Router

from partnerships.api.answers import open_answer
from partnerships.api.needs import board_out
from partnerships.api.schemas import PlanOut
from partnerships.display import address_of
from partnerships.models import MediumTermPlan
from partnerships.region_sums import added, by_key, grouped_needs

router = Router(tags=["plans"])


@router.get("/plans/{plan_id}", response=PlanOut, summary="One plan with its sums by sector and year")
@open_answer
def plan_detail(request: HttpRequest, plan_id: int) -> dict[str, Any]:
    plans = MediumTermPlan.objects.published().select_related("board")
    plan = get_object_or_404(plans, pk=plan_id)
    rows = grouped_needs(plan.needs.counted(), "sector", "year")
    return {
        "id": plan.pk,
        "url": address_of(plan),
        "board": board_out(plan.board),
        "period_start": plan.period_start,
        "period_end": plan.period_end,
        "status": plan.status,
        "agreed_on": plan.agreed_on,
        "total": added(rows),
        "by_sector": by_key(rows, "sector"),
        "by_year": by_key(rows, "year"),
    }
