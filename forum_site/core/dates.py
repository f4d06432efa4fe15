"""Days and times as people read them: "21 Nov 2026", "09.00 WIB", and words only under 48 hours."""

from datetime import date, datetime, timedelta
from functools import lru_cache
from typing import Final

from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import get_language, ngettext
from django.utils.translation import gettext as _

ZONE_NAMES: Final = {
    "Asia/Jakarta": "WIB",
    "Asia/Pontianak": "WIB",
    "Asia/Makassar": "WITA",
    "Asia/Jayapura": "WIT",
}


def here(moment: datetime) -> datetime:
    """The moment in the active zone; a naive one is taken to be in it already."""
    return timezone.localtime(moment) if timezone.is_aware(moment) else moment


def as_day(value: date | datetime) -> date:
    return here(value).date() if isinstance(value, datetime) else value


def day(value: date | datetime | None) -> str:
    """ "21 Nov 2026" """
    return _written(as_day(value), "SHORT_DATE_FORMAT", get_language()) if value else ""


def long_day(value: date | datetime | None) -> str:
    """ "21 November 2026" """
    return _written(as_day(value), "DATE_FORMAT", get_language()) if value else ""


@lru_cache(maxsize=1_000)
def _written(value: date, form: str, language: str | None) -> str:
    """Of the same few days pages speak again and again."""
    return date_format(value, form)


def zone_name() -> str:
    """WIB, WITA or WIT; elsewhere what the zone calls itself."""
    name = timezone.get_current_timezone_name()
    return ZONE_NAMES.get(name, timezone.localtime().tzname() or name)


def clock(value: datetime | None) -> str:
    """ "09.00 WIB" in the active zone."""
    return f"{date_format(here(value), 'TIME_FORMAT')} {zone_name()}" if value else ""


def moment(value: datetime | None) -> str:
    """ "21 Nov 2026, 09.00 WIB" """
    return f"{day(value)}, {clock(value)}" if value else ""


def ago(value: datetime | None, *, now: datetime | None = None) -> str:
    """ "12 minutes ago" up to 48 hours back; older or future moments by their day."""
    if not value:
        return ""
    passed = (now or timezone.now()) - value
    minutes = passed // timedelta(minutes=1)
    if passed < timedelta(0) or passed >= timedelta(hours=48):
        return day(value)
    if minutes < 1:
        return _("just now")
    if minutes < 60:
        return ngettext("%(n)d minute ago", "%(n)d minutes ago", minutes) % {"n": minutes}
    return _hours_ago(value, minutes // 60, now or timezone.now())


def _hours_ago(value: datetime, hours: int, now: datetime) -> str:
    if (here(now).date() - here(value).date()).days == 1 and hours >= 12:
        return _("yesterday")
    return ngettext("%(n)d hour ago", "%(n)d hours ago", hours) % {"n": hours}


def days_left(value: date | datetime | None, *, today: date | None = None) -> str:
    """What is left until a deadline, in words: "9 days left", "closes today", "3 days over"."""
    if not value:
        return ""
    left = (as_day(value) - (today or timezone.localdate())).days
    if left == 0:
        return _("last day today")
    if left > 0:
        return ngettext("%(n)d day left", "%(n)d days left", left) % {"n": left}
    return ngettext("%(n)d day late", "%(n)d days late", -left) % {"n": -left}
