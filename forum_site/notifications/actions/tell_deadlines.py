"""Each morning: of every open duty the reminder whose turn it is; who is above hears when it is late."""

import logging
from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from itertools import islice
from typing import Final

from django.utils import timezone

from forum_site.notifications.api import announce
from forum_site.notifications.deadlines import Call, Ladder, ladders
from forum_site.notifications.models import Event

logger = logging.getLogger(__name__)
AT_ONCE: Final = 500


def tell_deadlines(today: date | None = None, *, only: str = "") -> int:
    """How many were new. Repeatable: each step of each duty and day is announced once, to the roles of today.

    `only` one ladder, by its code. One that fails does not silence the others.
    """
    today = today or timezone.localdate()
    told = 0
    for ladder in [one for one in ladders() if only in ("", one.code)]:
        try:
            told += tell_ladder(ladder, today)
        except Exception:
            if only:
                raise
            logger.exception("deadlines could not be told", extra={"ladder": ladder.code})
    return told


def tell_ladder(ladder: Ladder, today: date) -> int:
    """One statement asks for 500 duties what was told before."""
    due = ladder.due(today, today + timedelta(days=max(ladder.before, default=0)))
    calls = (call for duty in due for call in ladder.calls(duty, today))
    told = 0
    while group := list(islice(calls, AT_ONCE)):
        told += sum(_announce(call, today) for call in _new(group))
    return told


def _new(found: Sequence[Call]) -> Iterator[Call]:
    rows = Event.objects.filter(kind__in={one.kind for one in found}, key__in=[one.key for one in found])
    known = set(rows.values_list("kind", "key"))
    return (one for one in found if (one.kind, one.key) not in known)


def _announce(call: Call, today: date) -> bool:
    duty = call.duty
    data = {**duty.data, "due": duty.due.isoformat(), "days": (duty.due - today).days, "step": call.step}
    event = announce(
        call.kind, actor=None, subject=duty.subject, recipients=call.people(), data=data, key=call.key,
        about=duty.about,
    )  # fmt: skip
    return event is not None
