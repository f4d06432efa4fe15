"""What a form says of a meeting of residents; the record of it is made by `actions.keep_record`."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Any

from django.utils.translation import gettext as _

from forum_site.core.money import number


@dataclass(frozen=True)
class Meeting:
    """Attendance in counts, never names; `file` is the signed record as uploaded, None while it follows."""

    held_on: date
    place: str = ""
    men: int | None = None
    women: int | None = None
    poor: int | None = None
    number: str = ""
    file: Any = None


def present_words(men: int | None, women: int | None, poor: int | None) -> str:
    """ "63 present (34 women, 29 poor residents)"; "" when nobody was counted."""
    if men is None and women is None:
        return ""
    words = _("%(n)s present") % {"n": number((men or 0) + (women or 0))}
    parts = [_("%(n)s women") % {"n": number(women)}] if women is not None else []
    parts += [_("%(n)s poor residents") % {"n": number(poor)}] if poor is not None else []
    return f"{words} ({', '.join(parts)})" if parts else words
