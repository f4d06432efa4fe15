"""The clock of the demo's loader: verbs run as if it were a day of the past."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime, timedelta

from django.utils import timezone


@contextmanager
def as_of(days: int, minutes: int = 0) -> Iterator[datetime]:
    """A morning so many days ago, and some minutes; never later than now.

    The verbs of a partnership write ledger, steps, audit log, clocks and notices with the day on which
    they run, and none of that is changed afterwards. So the loader, and nothing else, sets the clock that
    Django tells back for a moment; dating the rows afterwards would break the chain of the ledger.
    """
    real = timezone.now
    morning = timezone.localtime().replace(hour=9, minute=0, second=0, microsecond=0)
    moment = min(morning - timedelta(days=days) + timedelta(minutes=minutes), real())
    timezone.now = lambda: moment
    try:
        yield moment
    finally:
        timezone.now = real
