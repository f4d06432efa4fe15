"""Plans whose last year has passed expire; their boards are told in time and when it happens."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any, Final

from django.db import transaction
from django.utils import timezone

from forum_site.notifications.api import announce
from forum_site.organisations.authority import holders
from partnerships.actions.move_plan import move_plan
from partnerships.models import MediumTermPlan, Need
from partnerships.plan_states import PLAN_MOVES
from partnerships.tasks import match_needs

WARNED: Final = timedelta(days=90)


def expire_plans(today: date | None = None) -> int:
    """Expire what is over and warn of what will be; how many expired. Each plan by itself; repeatable."""
    today = today or timezone.localdate()
    in_force = MediumTermPlan.objects.filter(status__in=PLAN_MOVES["expire_plan"].sources)
    over = in_force.filter(period_end__lt=today.year).order_by("pk")
    expired = 0
    for pk in list(over.values_list("pk", flat=True)):
        expired += _expire(pk)
    if today + WARNED >= date(today.year, 12, 31):
        _warn(in_force.filter(period_end=today.year))
    return expired


def _expire(pk: int) -> bool:
    """False when somebody else was quicker."""
    with transaction.atomic():
        plan = MediumTermPlan.objects.select_for_update().get(pk=pk)
        if plan.status not in PLAN_MOVES["expire_plan"].sources:
            return False
        now = move_plan(plan, "expire_plan", by=None)
        _tell("partnerships.plan_expired", now)
        looking = Need.objects.ready().filter(plan=plan).values_list("pk", flat=True)
        match_needs.delay_on_commit(list(looking))
    return True


def _warn(ending: Any) -> None:
    """Each board once, 90 days before; a plan that follows on is in its hands already."""
    for plan in ending.select_related("board__territory").order_by("pk").iterator(chunk_size=200):
        _tell("partnerships.plan_ending", plan)


def _tell(kind: str, plan: MediumTermPlan) -> None:
    announce(
        kind, actor=None, subject=plan, recipients=holders(plan.board),
        key=f"{kind.rpartition('.')[2]}:{plan.pk}:{plan.period_end}", reason="role",
    )  # fmt: skip
