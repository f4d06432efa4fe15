"""Weeks as they stand in an address: "2026-47" is the ISO week 47 of 2026, Monday to Sunday."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from typing import Final

from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext as _

_WRITTEN: Final = re.compile(r"(20[0-9]{2})-([0-9]{2})")
_DAY: Final = timedelta(days=1)


@dataclass(frozen=True, slots=True, order=True)
class Week:
    """`number` counts from 1; the year is the one of the ISO calendar, which its first days may not share."""

    year: int
    number: int

    @classmethod
    def of(cls, day: date) -> Week:
        year, number, _weekday = day.isocalendar()
        return cls(year, number)

    @classmethod
    def read(cls, text: str) -> Week | None:
        """None for what is no week of the calendar, as "2026-54"."""
        written = _WRITTEN.fullmatch(text)
        if written is None:
            return None
        year, number = int(written[1]), int(written[2])
        try:
            date.fromisocalendar(year, number, 1)
        except ValueError:
            return None
        return cls(year, number)

    def __str__(self) -> str:
        return f"{self.year:04}-{self.number:02}"

    @property
    def first(self) -> date:
        return date.fromisocalendar(self.year, self.number, 1)

    @property
    def last(self) -> date:
        return self.first + 6 * _DAY

    @property
    def before(self) -> Week:
        return Week.of(self.first - _DAY)

    @property
    def after(self) -> Week:
        return Week.of(self.last + _DAY)

    @property
    def days(self) -> tuple[date, date]:
        """Monday and Sunday, for `__range`."""
        return self.first, self.last

    @property
    def moments(self) -> tuple[datetime, datetime]:
        """The first moment and the last one, in the active zone, for `__range`."""
        zone = timezone.get_current_timezone()
        return datetime.combine(self.first, time.min, zone), datetime.combine(self.last, time.max, zone)

    @property
    def words(self) -> str:
        """ "week 47, 16–22 November 2026"; both months or years are named where they differ."""
        return _("week %(number)s, %(days)s") % {"number": self.number, "days": self._days_words()}

    def _days_words(self) -> str:
        first, last = self.first, self.last
        shape = "j" if first.month == last.month else "j F" if first.year == last.year else "j F Y"
        dash = "–" if shape == "j" else " – "
        return f"{date_format(first, shape)}{dash}{date_format(last, 'j F Y')}"
