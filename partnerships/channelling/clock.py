"""The answer clock: who owes an answer, until when, and how many working days it took."""

from __future__ import annotations

from datetime import date

from django.utils import timezone

from forum_site.organisations.working_days import OffDays, days_until, due_after, holidays
from partnerships.models import Partnership

CLOCK_FIELDS = ("answer_from", "asked_on", "answer_due_on", "reminded_on")


def ask(partnership: Partnership, side: str, days: int, today: date | None = None) -> None:
    """Set the clock in memory: this side answers within so many working days; "" stops it."""
    today = today or timezone.localdate()
    partnership.answer_from = side
    partnership.asked_on = today if side else None
    partnership.answer_due_on = due_after(today, days, off_days(partnership)) if side else None
    partnership.reminded_on = None


def answered_in(partnership: Partnership, side: str, today: date | None = None) -> int | None:
    """Working days between asking and today, when it is this side that owed the answer."""
    if not side or partnership.answer_from != side or partnership.asked_on is None:
        return None
    return days_until(today or timezone.localdate(), partnership.asked_on, off_days(partnership))


def late_by(partnership: Partnership, today: date | None = None) -> int:
    """Working days since the answer was due; 0 while it is not late or nobody owes one."""
    if partnership.answer_due_on is None:
        return 0
    left = days_until(partnership.answer_due_on, today or timezone.localdate(), off_days(partnership))
    return max(0, -left)


def off_days(partnership: Partnership) -> OffDays:
    """The free days of the board's place: its kota's and province's own ones too."""
    return holidays(partnership.board.territory)
