"""One move in the life of a plan; every other verb that changes its state comes through here."""

from __future__ import annotations

from typing import Any

from django.db import transaction

from forum_site.core import audit
from partnerships import rules
from partnerships.models import MediumTermPlan
from partnerships.plan_states import PLAN_MOVES


def move_plan(
    plan: MediumTermPlan, code: str, *, by: Any, data: dict[str, Any] | None = None, **fields: Any
) -> MediumTermPlan:
    """Make the move `code` of `plan_states.PLAN_MOVES`; `fields` are written with the new status.

    `by` None is the system. Locks the row and checks rule and guards against what is stored now
    (PermissionDenied or 404 otherwise); writes the audit entry.
    """
    with transaction.atomic():
        rows = MediumTermPlan.objects.select_for_update(of=("self",)).select_related("board__territory")
        now = rows.get(pk=plan.pk)
        rules.can_move_plan(by, now, code).require()
        before, changes = now.status, {**fields, "status": PLAN_MOVES[code].target}
        for name, value in changes.items():
            setattr(now, name, value)
        now.save(update_fields=[*changes, "updated_at"])
        entry = {"from": before, "to": now.status, **(data or {})}
        audit.record(now, f"partnerships.{code}", by=by, data=entry)
    for name, value in changes.items():
        setattr(plan, name, value)
    return now
