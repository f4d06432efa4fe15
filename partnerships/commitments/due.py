"""Which commitments come to their day: open ones to their last, firm ones to the day of giving."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any, Final

from django.db.models import Exists, OuterRef, Q

from partnerships.channelling.stages import AGREED_ON, Stage
from partnerships.choices import FundingStage
from partnerships.models import Commitment, FundingEntry, Instalment
from partnerships.models.commitments import WAITS

PATIENCE: Final = 20  # working days after the promised day


def day_of(one: Commitment) -> date:
    """The day that counts now: of giving for a firm one, else the last on which it can become firm."""
    return one.given_on if one.state == Commitment.State.FIRM and one.given_on else one.last_day


def due_between(start: date, end: date) -> Any:
    """Those whose day lies between (both included), without any that were made today."""
    made = Q(before=None, created_at__date__range=(start - WAITS, end - WAITS))
    waiting = Q(state__in=("offered", "conditional")) & (Q(before__range=(start, end)) | made)
    promised = Q(state="firm", given_on__range=(start, end)) & ~Exists(came())
    rows = Commitment.objects.filter(waiting | promised).select_related("need__board", "organisation", "user")
    return rows.order_by("pk")


def given_up(today: date) -> Any:
    """Firm, the day passed the patience ago, nothing came, is on its way or was spent, none agreed."""
    rows = Commitment.objects.filter(state="firm", given_on__lt=today - timedelta(days=PATIENCE))
    agreed = (AGREED_ON - {Stage.CLOSED}) | {Stage.SUSPENDED}  # instalments have days of their own
    sent = Instalment.objects.filter(partnership=OuterRef("partnership"), state=Instalment.State.PAID)
    rows = rows.exclude(partnership__stage__in=agreed).filter(~Exists(sent))  # the board has to answer first
    return rows.filter(~Exists(came())).order_by("pk")


def came() -> Any:
    """For a query of commitments: money that came of it, or was spent of it."""
    stages = (FundingStage.RECEIVED, FundingStage.SPENT)
    return FundingEntry.objects.filter(of=OuterRef("entry"), voided_at=None, stage__in=stages)
