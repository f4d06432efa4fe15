"""A plan agreed in rembug warga becomes public, and its complete lines look for partners."""

from datetime import date
from typing import Any

from django.db import transaction
from django.utils import timezone

from forum_site.core import audit
from partnerships import rules
from partnerships.choices import NeedStatus, PlanStatus
from partnerships.models import MediumTermPlan, Need
from partnerships.tasks import match_needs


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
        opened = open_needs(plan.needs.filter(status=NeedStatus.DRAFT))
        audit.record(plan, "partnerships.publish_plan", by=by, data={"opened": len(opened)})
        match_needs.delay_on_commit(opened)
    return plan


def open_needs(drafts: Any) -> list[int]:
    """Move draft needs to their first public state; the ids of those now open for partners."""
    complete = drafts.filter(cost__gt=0).exclude(sector="")
    opened = list(complete.values_list("pk", flat=True))
    now = timezone.now()
    Need.objects.filter(pk__in=opened).update(
        status=NeedStatus.OPEN_FOR_PARTNERS, opened_at=now, updated_at=now
    )
    drafts.filter(status=NeedStatus.DRAFT).update(status=NeedStatus.IN_PLAN, updated_at=now)
    return opened
