"""Repair what a dead broker, worker or machine left behind."""

from datetime import datetime, timedelta
from typing import Final, NamedTuple

from forum_site.notifications import outbox
from forum_site.notifications.models import Delivery, Event

FANOUT_PATIENCE: Final = timedelta(seconds=30)
MOST_EVENTS: Final = 100


class Findings(NamedTuple):
    """What has to be done: events to fan out, and whether instant notices or digests are due."""

    events: list[int]
    instant: bool
    digests: bool


def sweep(now: datetime) -> Findings:
    """Frees stale claims; changes nothing when all is well. Events and due rows are only named."""
    outbox.free_stale(now)
    left = Event.objects.left_behind(now - FANOUT_PATIENCE).order_by("pk")
    events = list(left.values_list("pk", flat=True)[:MOST_EVENTS])
    if outbox.paused():
        return Findings(events, False, False)
    due = Delivery.objects.due(now)
    return Findings(events, due.instant().exists(), due.in_digests().exists())
