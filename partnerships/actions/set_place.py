"""A board officer says where a need lies."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils.translation import gettext as _

from forum_site.core import audit
from partnerships import rules
from partnerships.choices import PointSource
from partnerships.conflicts import check_version, locked, take_over
from partnerships.maps import Point, inside_indonesia
from partnerships.models import Need
from partnerships.places import point_of

FIELDS = ("latitude", "longitude", "point_source")


def set_place(
    need: Need, point: Point | None, *, by: Any, source: str = PointSource.TYPED, version: int | None = None
) -> Need:
    """Store the point (None takes it away) and by what it was found.

    A point outside Indonesia is a ValidationError; `version` as in `edit_need`. The same point again is
    a no-op. What the public sees of it follows from `Need.save`; the audit entry tells no coordinates.
    """
    rules.can_edit_need(by, need).require()
    if point is not None and not inside_indonesia(point):
        raise ValidationError(_("This point lies outside Indonesia. Check the numbers and their order."))
    with transaction.atomic():
        now = locked(need)
        if point_of(now) != point:
            check_version(now, version, FIELDS)
            _store(now, point, source if point else "", by)
    return take_over(need, now)


def _store(need: Need, point: Point | None, source: str, by: Any) -> None:
    had = point_of(need) is not None
    need.latitude = None if point is None else degrees(point.lat)
    need.longitude = None if point is None else degrees(point.lng)
    need.point_source = source
    need.version += 1
    need.save(update_fields=[*FIELDS, "version", "updated_at"])
    audit.record(need, "partnerships.set_place", by=by, data={"source": source, "had": had})


def degrees(value: float) -> Decimal:
    """As the columns keep it."""
    return Decimal(f"{value:.6f}")
