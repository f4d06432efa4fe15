"""A plan as a sheet in the layout of the template: for the public in public words, for its board in full."""

from __future__ import annotations

from django.http import FileResponse, HttpRequest
from django.shortcuts import get_object_or_404
from django.views.decorators.http import require_safe

from forum_site.organisations.authority import manages
from partnerships import rules
from partnerships.models import MediumTermPlan
from partnerships.plan_export import write_plan

XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


@require_safe
def export(request: HttpRequest, pk: int) -> FileResponse:
    plan = get_object_or_404(MediumTermPlan.objects.select_related("board__territory"), pk=pk)
    rules.can_view_plan(request.user, plan).require()
    full = manages(request.user, plan.board)
    file = write_plan(plan, plan.needs.visible_to(request.user), full=full)
    name = f"pjm-{plan.board.slug}-{plan.period_start}-{plan.period_end}.xlsx"
    answer = FileResponse(file, as_attachment=True, filename=name, content_type=XLSX)
    answer["X-Content-Type-Options"] = "nosniff"
    if full:
        answer["Cache-Control"] = "private, no-store"
    return answer
