"""A request for an answer as a row of a list shows it: on the desks of the secretariat and of the agency."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Any, Final

from django.db.models import Case, Count, F, Q, When
from django.utils import timezone

from forum_site.organisations import working_days
from forum_site.organisations.authority import acts_for, secretariats_of, territories_of
from forum_site.organisations.models import Organisation
from partnerships.forwarding.selectors import late_first, requests_of
from partnerships.forwarding.standing import Standing, standing
from partnerships.models import AnswerRequest
from partnerships.querysets import PRIVATE_NEED_STATES

ON_DESK: Final = 5


@dataclass(frozen=True)
class Row:
    """`mine`: the person answers for the agency; `overseen`: lies in the person's territory."""

    request: AnswerRequest
    standing: Standing
    mine: bool
    overseen: bool


def row_of(request: AnswerRequest, user: Any, today: date, calendar: working_days.Calendar) -> Row:
    """The request with `need__village` and `organisation` read; asks only what is kept on the person."""
    village = request.need.village
    inside = any(lo <= village.lo and village.hi <= hi for lo, hi in territories_of(user))
    return Row(
        request, standing(request, today, calendar.of(village)),
        mine=acts_for(user, request.organisation), overseen=inside or bool(user.is_superuser),
    )  # fmt: skip


def asked_on_desk(user: Any) -> dict[str, Any] | None:
    """Beneath the secretariat's queue: the latest answers, before them what is late; None without any."""
    rows = requests_of(user).exclude(state=AnswerRequest.State.WITHDRAWN)
    n = rows.count() if secretariats_of(user) else 0
    if not n:
        return None
    today, calendar = timezone.localdate(), working_days.Calendar()
    rank = Case(
        When(state=AnswerRequest.State.OPEN, due_on__lt=today, then=0),
        When(state=AnswerRequest.State.ANSWERED, then=1),
        default=2,
    )
    first = rows.order_by(rank, F("closed_at").desc(nulls_last=True), "due_on", "pk")[:ON_DESK]
    context = {"rows": [row_of(one, user, today, calendar) for one in first], "n": n}
    return {"template": "partnerships/requests/on_desk.html", "context": context}


def waiting_at(body: Organisation, user: Any, today: date | None = None) -> dict[str, Any]:
    """What an agency's desk shows: `{"rows": the most urgent, "n": all that wait, "late": of them late}`."""
    today, calendar = today or timezone.localdate(), working_days.Calendar()
    rows = AnswerRequest.objects.filter(organisation=body).exclude(need__status__in=PRIVATE_NEED_STATES)
    rows = rows.filter(state=AnswerRequest.State.OPEN)
    counts = rows.aggregate(n=Count("pk"), late=Count("pk", filter=Q(due_on__lt=today)))
    if not counts["n"]:
        return {"rows": [], **counts}
    first = rows.select_related("need__board", "need__village", "organisation")
    shown = late_first(first, AnswerRequest.State.OPEN)[:ON_DESK]
    return {"rows": [row_of(one, user, today, calendar) for one in shown], **counts}
