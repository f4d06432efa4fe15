"""A plan as it stands now is kept as a version, so that later readers see what changed."""

from __future__ import annotations

from datetime import timedelta
from typing import Any, Final

from django.db import transaction
from django.db.models import Exists, OuterRef, Q, Subquery
from django.utils import timezone

from partnerships.choices import PlanStatus
from partnerships.models import MediumTermPlan, Need, NeedStep, PlanVersion, SignedRecord
from partnerships.plan_versions import counts_of, snapshot, total_cost

AGREED, IMPORTED, EDITED, REVIEWED = "agreed", "import", "edits", "review"
LOOK_BACK: Final = timedelta(days=8)  # of the nightly task; a week without it loses nothing
IN_FORCE: Final = ("agreed", "under_review")
IN_AND_OUT: Final = ("adopt", "resume", "drop", "merge", "restore")


def make_version(
    plan: MediumTermPlan,
    reason: str,
    *,
    by: Any,
    record: SignedRecord | None = None,
    always: bool = False,
) -> PlanVersion | None:
    """Keep the lines as version n + 1; None when nothing differs from the last one.

    `reason` is a code of `plan_versions.occasion`. `always` keeps one although nothing differs: an
    agreement or a review is an occasion by itself. A draft has no versions. Four statements and a row.
    """
    if plan.status == PlanStatus.DRAFT:
        return None
    with transaction.atomic():
        MediumTermPlan.objects.select_for_update().filter(pk=plan.pk).values_list("pk").first()
        last = plan.versions.order_by("-number").first()
        lines = snapshot(plan)
        counts = counts_of(last.lines if last else {}, lines)
        if last and not always and not any(counts[name] for name in ("added", "changed", "removed")):
            return None
        return PlanVersion.objects.create(
            plan=plan, number=last.number + 1 if last else 1, reason=reason, record=record, lines=lines,
            total_cost=total_cost(lines), counts=counts, made_by=by,
        )  # fmt: skip


def keep_versions() -> int:
    """A version of each plan in which lines came or went since its last one; how many were made.

    Nightly. Amounts and counts that merely changed wait for the next occasion. Repeatable.
    """
    found = plans_with_changes()
    return sum(make_version(plan, EDITED, by=None) is not None for plan in found.iterator(chunk_size=200))


def plans_with_changes() -> Any:
    since = timezone.now() - LOOK_BACK
    last = PlanVersion.objects.filter(plan=OuterRef("pk")).order_by("-number").values("created_at")[:1]
    later = Q(at__gte=since, at__gt=OuterRef("last_version"), move__in=IN_AND_OUT)
    moved = NeedStep.objects.filter(later, need__plan=OuterRef("pk"))
    new = Need.objects.filter(
        plan=OuterRef("pk"), created_at__gte=since, created_at__gt=OuterRef("last_version")
    )
    rows = MediumTermPlan.objects.filter(status__in=IN_FORCE).annotate(last_version=Subquery(last))
    return rows.filter(Exists(moved) | Exists(new)).order_by("pk")
