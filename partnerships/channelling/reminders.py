"""Which answers of partnerships are overdue, or silent so long that they lapse."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Final

from django.conf import settings

from partnerships.channelling.querysets import PartnershipQuerySet
from partnerships.channelling.stages import MOVES
from partnerships.models import Partnership

LAPSING: Final = MOVES["lapse"].sources


def to_remind(today: date) -> PartnershipQuerySet:
    rows: PartnershipQuerySet = Partnership.objects.overdue(today)
    return rows.filter(reminded_on=None).order_by("pk")


def perhaps_lapsed(today: date) -> PartnershipQuerySet:
    """Reminded long enough ago if every day since were a working day; the guard counts those of the place."""
    rows: PartnershipQuerySet = Partnership.objects.overdue(today)
    since = today - timedelta(days=settings.ANSWER_GRACE_DAYS)
    return rows.filter(stage__in=LAPSING, reminded_on__lte=since).order_by("pk")
