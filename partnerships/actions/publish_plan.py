"""A plan agreed in rembug warga becomes public, and its complete lines look for partners."""

from datetime import date
from typing import Any

from django.db import transaction

from forum_site.core import audit
from partnerships import rules
from partnerships.actions.move_many import move_needs
from partnerships.choices import NeedStatus, PlanStatus
from partnerships.models import MediumTermPlan


def publish_plan(
    plan: MediumTermPlan,
    *,
    by: Any,
    agreed_on: date,
    agreed_place: str = "",
    attendance: tuple[int | None, int | None, int | None] = (None, None, None),
) -> MediumTermPlan:
    """Mark the plan agreed and open its needs: with a cost and a sector they look for partners.

    `attendance` is (men, women, from poor households). Incomplete lines stay `in_plan`: public on the
    plan, not offered to partners.
    """
    rules.can_publish_plan(by, plan).require()
    with transaction.atomic():
        plan.status = PlanStatus.AGREED
        plan.agreed_on, plan.agreed_place = agreed_on, agreed_place
        plan.attendance_men, plan.attendance_women, plan.attendance_poor = attendance
        plan.save()
        opened = open_needs(plan.needs.filter(status=NeedStatus.DRAFT), by=by)
        audit.record(plan, "partnerships.publish_plan", by=by, data={"opened": len(opened)})
    return plan


def open_needs(drafts: Any, *, by: Any = None, **about: Any) -> list[int]:
    """Move draft lines of an agreed plan to their first public state; the ids of those now open.

    Every line enters the plan; the complete ones of a verified board look for partners. A proposal that
    was returned to draft stays there. `by` is who caused it (a plan published, a sheet saved); `about`
    as in `move_need` (the record). Matching looks at what opened.
    """
    ids = list(drafts.values_list("pk", flat=True))
    rows = drafts.model.objects.filter(pk__in=ids)
    move_needs(rows, "adopt", by=by, follows=True, **about)
    return move_needs(rows, "open", by=by, follows=True, **about)
