"""Needs of a plan move to another of its years: carried over by a review, or taken into a Renta."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from django.db import transaction
from django.utils import timezone

from forum_site.core import audit
from partnerships.models import MediumTermPlan, Need
from partnerships.tasks import match_needs

BATCH = 500


def set_years(plan: MediumTermPlan, years: Mapping[int, int], *, by: Any) -> list[int]:
    """Give each need of {id: year} its year; the ids of those that changed.

    The action that decided it has asked its rule. One audit entry a need, a few statements for all;
    matching looks at them again.
    """
    with transaction.atomic():
        rows = plan.needs.select_for_update(of=("self",)).filter(pk__in=years).order_by("pk")
        moved = [(need, need.year) for need in rows if need.year != years[need.pk]]
        for need, _before in moved:
            need.year = years[need.pk]
            need.version += 1
            need.updated_at = timezone.now()
        needs = [need for need, _before in moved]
        Need.objects.bulk_update(needs, ["year", "version", "updated_at"], batch_size=BATCH)
        entries = [(need, {"from": before, "to": need.year}) for need, before in moved]
        audit.record_many(entries, "partnerships.carry_over", by=by)
        ids = [need.pk for need in needs]
        match_needs.delay_on_commit(ids)
    return ids
