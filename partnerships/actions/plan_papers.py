"""What belongs to a plan besides its lines: its years while it is a draft, and its documents."""

from __future__ import annotations

from typing import Any

from django.db import transaction

from forum_site.core import audit
from partnerships import rules
from partnerships.models import MediumTermPlan, PlanDocument
from partnerships.private_files import checked


def change_period(plan: MediumTermPlan, start: int, end: int, *, by: Any) -> MediumTermPlan:
    """Other years for a draft. PeriodOverlap when another plan of the board stands for one of them."""
    rules.can_change_period(by, plan).require()
    before = plan.period
    with transaction.atomic():
        now = MediumTermPlan.objects.select_for_update(of=("self",)).select_related("board").get(pk=plan.pk)
        rules.can_change_period(by, now).require()
        now.period_start, now.period_end = start, end
        now.save(update_fields=["period_start", "period_end", "updated_at"])
        data = {"from": before, "to": now.period}
        audit.record(now, "partnerships.change_period", by=by, data=data)
    plan.period_start, plan.period_end = start, end
    return plan


def add_document(plan: MediumTermPlan, *, title: str, file: Any, public: bool, by: Any) -> PlanDocument:
    """Keep a PDF or photo beside the plan, in private also when everybody may read it."""
    rules.can_edit_plan(by, plan).require()
    kept = checked(file)
    with transaction.atomic():
        document = PlanDocument(
            plan=plan, title=title, sha256=kept.sha256, size=kept.size, public=public, created_by=by
        )
        document.file.save(str(kept.file.name), kept.file, save=False)
        document.save()
        data = {"document": document.pk, "public": public, "sha256": kept.sha256}
        audit.record(plan, "partnerships.add_document", by=by, data=data)
    return document


def remove_document(document: PlanDocument, *, by: Any) -> None:
    """The row and, once that is certain, the file."""
    plan = document.plan
    rules.can_edit_plan(by, plan).require()
    name, storage = str(document.file.name), document.file.storage
    with transaction.atomic():
        data = {"document": document.pk, "title": document.title, "sha256": document.sha256}
        document.delete()
        audit.record(plan, "partnerships.remove_document", by=by, data=data)
        transaction.on_commit(lambda: storage.delete(name))
