"""The secretariat says on which days the offices of its place do not work, or work all the same."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any, Final

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from forum_site.core import audit
from forum_site.organisations import rules
from forum_site.organisations.models import DayOff
from forum_site.organisations.working_days import OffDays
from forum_site.regions.models import Region

BACK: Final = timedelta(days=31)  # a day nobody foresaw is noted afterwards
AHEAD: Final = timedelta(days=730)


def keep_day_off(region: Region, day: date, *, by: Any, name: str, is_off: bool = True) -> DayOff:
    """Add the day, or change what was said of it. Days of answers that run already stay as they are.

    ValidationError with a sentence for a weekend, a day too far, and what holds without being said.
    """
    rules.can_keep_days_off(by, region).require()
    _check(day, name, is_off)
    with transaction.atomic():
        kept, _new = DayOff.objects.update_or_create(
            region=region, day=day, defaults={"name": name.strip()[:120], "is_off": is_off}
        )
        audit.record(kept, "organisations.keep_day_off", by=by, data=_data(kept))
    return kept


def forget_day_off(kept: DayOff, *, by: Any) -> None:
    """The national list holds again for this day."""
    rules.can_keep_days_off(by, kept.region).require()
    with transaction.atomic():
        audit.record(kept, "organisations.forget_day_off", by=by, data=_data(kept))
        kept.delete()


def _check(day: date, name: str, is_off: bool) -> None:
    today = timezone.localdate()
    if not name.strip():
        raise ValidationError(_("Write what the day is called."))
    if not today - BACK <= day <= today + AHEAD:
        raise ValidationError(_("Choose a day from a month ago until two years from now."))
    if day.weekday() >= 5:
        raise ValidationError(_("Saturdays and Sundays are free anyway."))
    if is_off and day in OffDays():
        raise ValidationError(_("This day is on the national list already."))
    if not is_off and day not in OffDays():
        raise ValidationError(_("This day is not on the national list: offices work anyway."))


def _data(kept: DayOff) -> dict[str, Any]:
    return {"region": kept.region_id, "day": kept.day.isoformat(), "name": kept.name, "is_off": kept.is_off}
