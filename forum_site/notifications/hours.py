"""When a letter leaves, in the reader's own zone: the hour of digests, quiet hours, days off.

Pure: nothing here reads the clock or the database.
"""

from datetime import date, datetime, time, timedelta
from typing import Final
from zoneinfo import ZoneInfo

from forum_site.notifications.models import Rhythm

DIGEST_HOUR: Final = time(7)
MONDAY: Final = 0
SATURDAY: Final = 5
QUIET: Final = "quiet hours"
DAY_OFF: Final = "weekend"


def next_digest(frequency: str, now: datetime, zone: str) -> datetime:
    """The next 07.00 (weekly: the next Monday's) strictly after `now`, in `zone`."""
    local = now.astimezone(ZoneInfo(zone))
    moment = datetime.combine(local.date(), DIGEST_HOUR, ZoneInfo(zone))
    if frequency == "weekly":
        moment += timedelta(days=(MONDAY - moment.weekday()) % 7)
    if moment <= local:
        moment += timedelta(days=7 if frequency == "weekly" else 1)
    return moment


def why_not_now(rhythm: Rhythm, zone: str, now: datetime) -> str:
    """QUIET or DAY_OFF when the person wants to be left in peace at `now`, else ""."""
    local = now.astimezone(ZoneInfo(zone))
    if is_day_off(rhythm, local.date()):
        return DAY_OFF
    return QUIET if is_quiet(rhythm, local.time()) else ""


def is_quiet(rhythm: Rhythm, at: time) -> bool:
    """From the first minute until before the last, over midnight too; the same hour twice is no quiet."""
    begin, end = rhythm.quiet_from, rhythm.quiet_until
    if not rhythm.quiet or begin == end:
        return False
    return begin <= at < end if begin < end else at >= begin or at < end


def is_day_off(rhythm: Rhythm, day: date) -> bool:
    return not rhythm.weekends and day.weekday() >= SATURDAY


def next_moment(rhythm: Rhythm, zone: str, now: datetime) -> datetime:
    """The first moment from `now` on, `now` included, at which a letter may leave.

    After days off that is the end of Monday's quiet morning, or 07.00 where there is none.
    """
    local = now.astimezone(ZoneInfo(zone))
    while why := why_not_now(rhythm, zone, local):
        if why == DAY_OFF:
            monday = local.date() + timedelta(days=7 - local.weekday())
            local = datetime.combine(monday, morning(rhythm), local.tzinfo)
        else:
            over_midnight = local.time() >= rhythm.quiet_until
            day = local.date() + timedelta(days=1 if over_midnight else 0)
            local = datetime.combine(day, rhythm.quiet_until, local.tzinfo)
    return local if local > now else now


def morning(rhythm: Rhythm) -> time:
    return rhythm.quiet_until if is_quiet(rhythm, time.min) else DIGEST_HOUR


def next_digest_moment(rhythm: Rhythm, zone: str, now: datetime) -> datetime:
    """As `next_moment`, but a digest that had to wait leaves no earlier in the day than digests do.

    What waited over a weekend so meets Monday's own digest and goes with it.
    """
    moment = next_moment(rhythm, zone, now)
    local = moment.astimezone(ZoneInfo(zone))
    if moment > now and local.time() < DIGEST_HOUR:
        return next_moment(rhythm, zone, datetime.combine(local.date(), DIGEST_HOUR, local.tzinfo))
    return moment
