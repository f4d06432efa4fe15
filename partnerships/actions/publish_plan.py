"""A plan agreed in rembug warga becomes public, and its complete lines look for partners."""

from datetime import date
from typing import Any

from django.db import transaction

from partnerships.actions.keep_record import keep_record
from partnerships.actions.make_version import AGREED, make_version
from partnerships.actions.move_many import make_steps
from partnerships.actions.move_plan import move_plan
from partnerships.actions.tell_many import tell_steps
from partnerships.choices import NeedStatus
from partnerships.meetings import Meeting
from partnerships.models import MediumTermPlan, SignedRecord
from partnerships.tasks import count_unit_costs

Attendance = tuple[int | None, int | None, int | None]


def publish_plan(
    plan: MediumTermPlan,
    *,
    by: Any,
    agreed_on: date,
    agreed_place: str = "",
    attendance: Attendance = (None, None, None),
    number: str = "",
    file: Any = None,
) -> MediumTermPlan:
    """Record that residents agreed on the plan and open its needs: the complete ones look for partners.

    `attendance` is (men, women, from poor households); `file` the signed record as uploaded, None while
    it follows. Keeps the record and the first version. Incomplete lines stay `in_plan`: public on the
    plan, not offered to partners. ValidationError for a file that cannot be kept.
    """
    men, women, poor = attendance
    agreement: dict[str, Any] = {
        "agreed_on": agreed_on, "agreed_place": agreed_place,
        "attendance_men": men, "attendance_women": women, "attendance_poor": poor,
    }  # fmt: skip
    with transaction.atomic():
        now = move_plan(plan, "publish_plan", by=by, **agreement)
        meeting = Meeting(agreed_on, agreed_place, men, women, poor, number, file)
        record = keep_record(SignedRecord.Kind.AGREEMENT, meeting, board=now.board, plan=now, by=by)
        open_needs(now.needs.filter(status=NeedStatus.DRAFT), by=by, record=record)
        make_version(now, AGREED, by=by, record=record, always=True)
        if now.board.territory is not None:
            count_unit_costs.delay_on_commit(now.board.territory.code[:2])
    return plan


def open_needs(drafts: Any, *, by: Any = None, **about: Any) -> list[int]:
    """Move draft lines of an agreed plan to their first public state; the ids of those now open.

    Every line enters the plan; the complete ones of a verified board look for partners. A proposal that
    was returned to draft stays there. `by` is who caused it (a plan published, a sheet saved); `about`
    as in `move_need` (the record). Matching looks at what opened; people are told of the last step only.
    """
    ids = list(drafts.values_list("pk", flat=True))
    rows = drafts.model.objects.filter(pk__in=ids)
    with transaction.atomic():
        entered = make_steps(rows, "adopt", by=by, follows=True, **about)
        opened = make_steps(rows, "open", by=by, follows=True, **about)
        last = {step.need_id: step for step in (*entered, *opened)}
        tell_steps(list(last.values()))
    return [step.need_id for step in opened]
