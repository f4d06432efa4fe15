"""The ladder of promises: the giver hears before the day and on it."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

from forum_site.notifications.api import Told
from forum_site.notifications.deadlines import MADE_UP, Duty, Ladder, register_ladder
from partnerships.commitments.due import day_of, due_between
from partnerships.commitments.telling import givers


def open_promises(today: date, last: date) -> Iterator[Duty]:
    """Open ones until their last day, firm ones until the day of giving; those made today are known."""
    rows = due_between(today - timedelta(days=MADE_UP), last).exclude(created_at__date__gte=today)
    for one in rows:
        due = day_of(one)
        yield Duty(one, due, data={"state": one.state, "due_on": due.isoformat()})


def _givers(duty: Duty, _step: int) -> list[Told]:
    return givers(duty.subject)


def register() -> None:
    register_ladder(
        Ladder(
            "commitment", open_promises, _givers, "partnerships.commitment_due",
            "partnerships.commitment_due_last", before=(7, 3, 1),
        )
    )  # fmt: skip
