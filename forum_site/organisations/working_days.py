"""Days that offices work: Monday to Friday, less the national holidays the site knows."""

from __future__ import annotations

from collections.abc import Collection
from datetime import date, timedelta

from django.conf import settings
from django.utils.dateparse import parse_date


def holidays() -> frozenset[date]:
    """NATIONAL_HOLIDAYS of the settings, ISO dates; empty when the operator set none."""
    listed = (parse_date(text) for text in getattr(settings, "NATIONAL_HOLIDAYS", ()))
    return frozenset(day for day in listed if day)


def is_working(day: date, off: Collection[date] = ()) -> bool:
    return day.weekday() < 5 and day not in off


def due_after(start: date, days: int, off: Collection[date] = ()) -> date:
    """The last day of a task of so many working days; the day it came does not count."""
    day, left = start, days
    while left > 0:
        day += timedelta(days=1)
        left -= is_working(day, off)
    return day


def days_until(due: date, today: date, off: Collection[date] = ()) -> int:
    """Working days left (0: today or a free day before), negative when so many have passed since."""
    if today <= due:
        return _working_between(today, due, off)
    return -_working_between(due, today, off)


def _working_between(start: date, end: date, off: Collection[date]) -> int:
    """After `start`, up to and with `end`."""
    span = (end - start).days
    return sum(is_working(start + timedelta(days=n), off) for n in range(1, span + 1))
