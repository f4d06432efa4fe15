"""A board officer corrects or completes a need."""

from typing import Any

from django.db import transaction

from forum_site.core import audit
from partnerships import rules
from partnerships.actions.follow_funding import follow_funding
from partnerships.actions.move_need import move_need
from partnerships.actions.plan_funding import set_planned
from partnerships.actions.refresh_funding import refresh_funding
from partnerships.choices import NeedStatus
from partnerships.conflicts import check_version, locked, take_over
from partnerships.counted import counted_fields
from partnerships.models import Need
from partnerships.need_guards import Step
from partnerships.plan_rows import SELF_HELP
from partnerships.tasks import match_needs

EDITABLE = (
    "title problem description sector category type_id rw rt address quantity unit cost swadaya_planned"
    " households poor_households people women year priority_rank proposer responsible"
).split()


def edit_need(need: Need, *, by: Any, version: int | None = None, **changes: Any) -> Need:
    """Apply `changes` (field → value, fields of EDITABLE only) and say in the audit what was changed.

    `version` is the one the person had before them: when the need has another by now, Changed is raised
    and nothing saved. No change is a no-op. What follows from the RAB or from contributions is not
    typed (ValueError). A line that becomes complete in a published plan opens for partners.
    """
    rules.can_edit_need(by, need).require()
    unknown = set(changes) - set(EDITABLE)
    if unknown:
        raise ValueError(f"not editable: {sorted(unknown)}")
    with transaction.atomic():
        now = locked(need)
        changed = {name: value for name, value in changes.items() if getattr(now, name) != value}
        if changed:
            check_version(now, version, changed)
            _apply(now, changed, by)
    return take_over(need, now)


def _apply(need: Need, changed: dict[str, Any], by: Any) -> None:
    kept = set(changed) & counted_fields(need, set(changed))
    if kept:
        raise ValueError(f"counted from its parts: {sorted(kept)}")
    for name, value in changed.items():
        setattr(need, name, value)
    if "swadaya_planned" in changed:
        set_planned(need, SELF_HELP, need.swadaya_planned)
    need.version += 1
    refresh_funding(need)
    need.save()
    audit.record(need, "partnerships.edit_need", by=by, data={"fields": sorted(changed)})
    if "cost" in changed:
        follow_funding(need, by=by)
    open_when_complete(need, by)
    match_needs.delay_on_commit([need.pk])


def open_when_complete(need: Need, by: Any) -> None:
    """A line of an agreed plan that now has cost and sector looks for partners."""
    step = Step(by=by, follows=True)
    if need.status == NeedStatus.IN_PLAN and rules.can_move(by, need, "open", step):
        move_need(need, "open", by=by, follows=True)
