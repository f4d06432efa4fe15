"""Forwarded needs whose answer is late, as a queue of the secretariat's desk."""

from __future__ import annotations

from datetime import datetime, time
from typing import Any, Final

from django.http import HttpRequest
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from forum_site.organisations.authority import secretariats_of
from forum_site.organisations.desk import Item, Queue, register_queue
from partnerships import display
from partnerships.forwarding.selectors import late_first, overseen_needs
from partnerships.forwarding.standing import standing
from partnerships.models import AnswerRequest
from partnerships.querysets import PRIVATE_NEED_STATES

CODE: Final = "late"
MOST: Final = 50  # the list of all has its own page


def register() -> None:
    register_queue(
        Queue(
            code=CODE, tab=_("Late answers"), label=_("Answer is late"), icon="clock", days=2,
            items=items, opened=opened,
        )
    )  # fmt: skip


def late_requests(user: Any) -> Any:
    """Open, past their day, about needs of the places this person answers for."""
    rows = AnswerRequest.objects.filter(
        state=AnswerRequest.State.OPEN, due_on__lt=timezone.localdate(), need__in=overseen_needs(user)
    )
    return rows.exclude(need__status__in=PRIVATE_NEED_STATES)


def items(user: Any) -> list[Item]:
    """The latest first; waiting since the day the answer was due. The administrator reads the list itself."""
    if not secretariats_of(user):
        return []
    rows = late_first(late_requests(user), AnswerRequest.State.OPEN)
    found = rows.select_related("need", "organisation")[:MOST]
    return [Item(one.pk, one.need.public_title, one.organisation.name, _midnight(one)) for one in found]


def _midnight(request: AnswerRequest) -> datetime:
    return timezone.make_aware(datetime.combine(request.due_on, time.min))


def opened(request: HttpRequest, pk: int) -> dict[str, Any] | None:
    """Who was asked what and when, and the ways on: take it back, and lay it before another agency."""
    rows = late_requests(request.user).filter(pk=pk)
    found = rows.select_related("need__plan", "need__board", "organisation", "need__village__parent__parent")
    one = found.first()
    if one is None:
        return None
    context = {
        "asked": one,
        "need": one.need,
        "place": display.village_words(one.need.village),
        "funding": display.funding_of(one.need),
        "standing": standing(one),
    }
    return {"template": "partnerships/desk/late_answer.html", "context": context}
