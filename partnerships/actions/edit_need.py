"""A board officer corrects or completes a need."""

from typing import Any

from django.db import transaction
from django.utils import timezone

from forum_site.core import audit
from partnerships import rules
from partnerships.actions.plan_funding import set_planned
from partnerships.actions.refresh_funding import refresh_funding
from partnerships.choices import NeedStatus
from partnerships.models import Need
from partnerships.plan_rows import SELF_HELP
from partnerships.tasks import match_needs

EDITABLE = (
    "title problem description sector category rw rt address quantity unit cost swadaya_planned"
    " households poor_households people women year priority_rank proposer responsible"
).split()


def edit_need(need: Need, *, by: Any, **changes: Any) -> Need:
    """Apply `changes` (field → value, fields of EDITABLE only) and say in the audit what was changed.

    No change is a no-op. A line that becomes complete in a published plan opens for partners.
    """
    rules.can_edit_need(by, need).require()
    unknown = set(changes) - set(EDITABLE)
    if unknown:
        raise ValueError(f"not editable: {sorted(unknown)}")
    changed = {name: value for name, value in changes.items() if getattr(need, name) != value}
    if not changed:
        return need
    with transaction.atomic():
        for name, value in changed.items():
            setattr(need, name, value)
        if "swadaya_planned" in changed:
            set_planned(need, SELF_HELP, need.swadaya_planned)
        if need.status == NeedStatus.IN_PLAN and need.cost and need.sector:
            need.status, need.opened_at = NeedStatus.OPEN_FOR_PARTNERS, timezone.now()
        refresh_funding(need)
        need.save()
        audit.record(need, "partnerships.edit_need", by=by, data={"fields": sorted(changed)})
        match_needs.delay_on_commit([need.pk])
    return need
