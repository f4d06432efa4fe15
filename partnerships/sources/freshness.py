"""The days of a source: how long a confirmation is good, and when its owner is asked again."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Final

from forum_site.organisations.document_kinds import months_after

FRESH_MONTHS: Final = 12
ASKED_AFTER_MONTHS: Final = 11
ASKED_AGAIN: Final = timedelta(days=60)


def fresh_since(today: date) -> date:
    """The oldest day of a confirmation that still counts."""
    return months_after(today, -FRESH_MONTHS)


def is_fresh(confirmed_on: date | None, today: date) -> bool:
    return confirmed_on is not None and confirmed_on >= fresh_since(today)


def asked_before(today: date) -> date:
    """Whose confirmation is older than this day is asked for again."""
    return months_after(today, -ASKED_AFTER_MONTHS)
