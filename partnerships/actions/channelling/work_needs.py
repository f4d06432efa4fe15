"""The needs of a partnership follow it: into work, and to those who keep what was built."""

from __future__ import annotations

from typing import Any

from partnerships.actions.move_need import move_need
from partnerships.choices import NeedStatus
from partnerships.models import Need, Partnership
from partnerships.need_states import GIVEN, REPORT_ACCEPTED, WORK_BEGAN


def work_needs(partnership: Partnership, *, by: Any) -> None:
    """Needs to which the partner brings something begin; another partner may have begun them."""
    given = set(partnership.lines.exclude(amount=None).values_list("need_id", flat=True))
    for need in _needs(partnership):
        if need.pk in given and need.status in {
            NeedStatus.OPEN_FOR_PARTNERS,
            NeedStatus.IN_TALKS,
            NeedStatus.COMMITTED,
        }:
            move_need(need, "start", by=by, follows=True, evidence=WORK_BEGAN)


def finish_needs(partnership: Partnership, *, by: Any) -> None:
    """Completed and handed over; one on which another partner still works stays in work."""
    for need in _needs(partnership):
        if need.partnerships.working().exclude(pk=partnership.pk).exists():
            continue
        if need.status == NeedStatus.IN_PROGRESS:
            move_need(need, "complete", by=by, follows=True, evidence=REPORT_ACCEPTED)
        if need.status == NeedStatus.COMPLETED:
            move_need(need, "hand_over", by=by, follows=True, evidence=GIVEN)


def _needs(partnership: Partnership) -> list[Need]:
    """In the order of their keys, so that two changes never wait for each other."""
    return [line.need for line in partnership.lines.select_related("need").order_by("need_id")]
