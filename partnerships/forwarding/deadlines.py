"""The ladder of needs laid before an agency: it is reminded; what it leaves lying the secretariat hears."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Any

from django.utils import timezone

from forum_site.notifications.api import Told, because
from forum_site.notifications.deadlines import Duty, Ladder, register_ladder
from forum_site.organisations.authority import holders
from forum_site.organisations.deadlines import to_secretariat, working_days_after
from forum_site.organisations.working_days import Calendar
from partnerships.channelling.deadlines import since
from partnerships.models import AnswerRequest
from partnerships.querysets import PRIVATE_NEED_STATES


def open_requests(today: date, last: date) -> Iterator[Duty]:
    """Those nobody has answered. On the day it is asked the request itself names its day."""
    rows = AnswerRequest.objects.filter(
        state=AnswerRequest.State.OPEN, due_on__range=(since(today), last)
    ).exclude(need__status__in=PRIVATE_NEED_STATES)
    days = Calendar()
    for one in rows.select_related("organisation", "need__village").order_by("pk"):
        if timezone.localdate(one.created_at) < today:
            off = days.of(one.need.village)
            yield Duty(one, one.due_on, after=working_days_after(one.due_on, off))


def _office(duty: Duty, _step: int) -> list[Told]:
    return because("role", holders(duty.subject.organisation))


def _place(duty: Duty) -> Any:
    return duty.subject.need.village


def register() -> None:
    register_ladder(
        Ladder(
            "request", open_requests, _office, "partnerships.answer_due", "partnerships.answer_due_last",
            "partnerships.answer_late", before=(7, 3, 1), weeks_late=4,
            chain=(to_secretariat(_place, "partnerships.request_overdue"),),
        )
    )  # fmt: skip
