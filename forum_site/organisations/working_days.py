"""Days that offices work: Monday to Friday, less national holidays and the days of a place.

National holidays and days of joint leave (cuti bersama) come from the `holidays` library, which its
maintainers keep up to date; NATIONAL_HOLIDAYS of the settings (ISO dates) adds to them. A kota, kabupaten
or province may have days of its own (`DayOff`).
"""

from __future__ import annotations

from collections.abc import Callable, Container, Iterable, Mapping
from datetime import date, timedelta
from functools import cached_property, lru_cache
from types import MappingProxyType
from typing import Final

from django.conf import settings
from django.utils.dateparse import parse_date
from holidays import GOVERNMENT, PUBLIC, country_holidays

from forum_site.organisations.models import DayOff
from forum_site.regions.models import Region

LANGUAGES: Final = {"id": "id", "en": "en_US"}
OwnDays = Mapping[date, bool]


class OffDays(Container[date]):
    """Free days of a place besides weekends: `day in off`. Nothing is read before the first question."""

    def __init__(self, read: Callable[[], OwnDays] = dict) -> None:
        self._read = read

    @cached_property
    def own(self) -> OwnDays:
        return self._read()

    @cached_property
    def listed(self) -> frozenset[date]:
        days = (parse_date(text) for text in getattr(settings, "NATIONAL_HOLIDAYS", ()))
        return frozenset(day for day in days if day)

    def __contains__(self, day: object) -> bool:
        if not isinstance(day, date):
            return False
        if day in self.own:
            return self.own[day]
        return day in self.listed or day in national_days(day.year)


class Calendar:
    """The free days of many places, all read in one statement when the first is asked: for lists."""

    @cached_property
    def rows(self) -> list[DayOff]:
        return list(DayOff.objects.select_related("region"))

    def of(self, region: Region | None) -> OffDays:
        if region is None:
            return OffDays()
        place = region
        return OffDays(lambda: _nearest(one for one in self.rows if one.region.contains(place)))


def holidays(region: Region | None = None) -> OffDays:
    """Of the country, or of the place with what its kota and province have: at most one statement."""
    if region is None:
        return OffDays()
    rows = DayOff.objects.filter(
        region__lo__lte=region.lo, region__hi__gte=region.hi, region__level__lte=region.level
    )
    return OffDays(lambda: _nearest(rows.select_related("region")))


@lru_cache(maxsize=64)
def national_days(year: int, language: str = "id") -> Mapping[date, str]:
    """Day → name of the holidays and days of joint leave of a year, in their order."""
    known = country_holidays(
        "ID", years=year, language=LANGUAGES.get(language, "id"), categories=(PUBLIC, GOVERNMENT)
    )
    return MappingProxyType(dict(sorted(known.items())))


def is_working(day: date, off: Container[date] = ()) -> bool:
    return day.weekday() < 5 and day not in off


def due_after(start: date, days: int, off: Container[date] = ()) -> date:
    """The last day of a task of so many working days; the day it came does not count."""
    day, left = start, days
    while left > 0:
        day += timedelta(days=1)
        left -= is_working(day, off)
    return day


def days_until(due: date, today: date, off: Container[date] = ()) -> int:
    """Working days left (0: today or a free day before), negative when so many have passed since."""
    if today <= due:
        return _working_between(today, due, off)
    return -_working_between(due, today, off)


def _working_between(start: date, end: date, off: Container[date]) -> int:
    """After `start`, up to and with `end`."""
    span = (end - start).days
    return sum(is_working(start + timedelta(days=n), off) for n in range(1, span + 1))


def _nearest(rows: Iterable[DayOff]) -> OwnDays:
    """What the nearest place says of each day: a kota overrules its province."""
    return {one.day: one.is_off for one in sorted(rows, key=lambda one: one.region.level)}
