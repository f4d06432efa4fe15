"""Agencies are reminded three days before a request is due and on the day after; once each."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any, Final

from django.utils import timezone

from forum_site.notifications.api import announce
from forum_site.organisations.authority import holders
from partnerships.models import AnswerRequest
from partnerships.querysets import PRIVATE_NEED_STATES

BEFORE: Final = timedelta(days=3)
MADE_UP: Final = timedelta(days=7)  # so long a night that was missed is made up for


def remind_agencies(today: date | None = None) -> int:
    """How many reminders were new. Repeatable: each request has one of either kind for its day."""
    today = today or timezone.localdate()
    waiting = AnswerRequest.objects.filter(state=AnswerRequest.State.OPEN)
    waiting = waiting.exclude(need__status__in=PRIVATE_NEED_STATES).select_related("organisation")
    soon = waiting.filter(due_on__range=(today, today + BEFORE))
    late = waiting.filter(due_on__range=(today - MADE_UP, today - timedelta(days=1)))
    told = [_remind("partnerships.answer_due", one) for one in soon if not _just_asked(one, today)]
    return sum([*told, *(_remind("partnerships.answer_late", one) for one in late)])


def _just_asked(asked: AnswerRequest, today: date) -> bool:
    """The notice of the request itself names the day."""
    return timezone.localdate(asked.created_at) >= today


def _remind(kind: str, asked: AnswerRequest) -> bool:
    event: Any = announce(
        kind, actor=None, subject=asked, recipients=holders(asked.organisation),
        key=f"{kind.rpartition('.')[2]}:{asked.pk}:{asked.due_on}", reason="role",
    )  # fmt: skip
    return event is not None
