"""Evaluations are published after their days, with both or with one."""

from __future__ import annotations

from datetime import datetime

from django.db import transaction
from django.utils import timezone

from partnerships.actions.channelling.advance import advance, held
from partnerships.channelling.guards import EVALUATED_ANYWAY, Step
from partnerships.channelling.stages import Stage
from partnerships.models import Partnership
from partnerships.rules.channelling import can_advance


def publish_evaluations(now: datetime | None = None) -> int:
    """Go on where 30 days have passed; how many did. Where both have answered it went on at once."""
    now = now or timezone.now()
    rows = Partnership.objects.filter(stage=Stage.HANDED_OVER, stage_since__lte=now - EVALUATED_ANYWAY)
    return sum(_publish(one) for one in rows.order_by("pk"))


def _publish(partnership: Partnership) -> bool:
    """Whether it went on now; the second side may have answered since it was read."""
    with transaction.atomic():
        now = held(partnership)
        if not can_advance(None, now, "evaluate", Step()):
            return False
        advance(now, "evaluate", by=None)
    return True
