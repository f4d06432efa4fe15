"""When a digest leaves, in the reader's own zone."""

from datetime import datetime, time, timedelta
from typing import Final
from zoneinfo import ZoneInfo

DIGEST_HOUR: Final = time(7)
MONDAY: Final = 0


def next_digest(frequency: str, now: datetime, zone: str) -> datetime:
    """The next 07.00 (weekly: the next Monday's) strictly after `now`, in `zone`."""
    local = now.astimezone(ZoneInfo(zone))
    moment = datetime.combine(local.date(), DIGEST_HOUR, ZoneInfo(zone))
    if frequency == "weekly":
        moment += timedelta(days=(MONDAY - moment.weekday()) % 7)
    if moment <= local:
        moment += timedelta(days=7 if frequency == "weekly" else 1)
    return moment
