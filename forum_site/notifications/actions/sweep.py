"""Repair what a dead broker, worker or machine left behind."""

from datetime import datetime, timedelta
from typing import Final, NamedTuple

from forum_site.notifications import outbox, registry
from forum_site.notifications.channels import all_channels
from forum_site.notifications.models import Delivery, Event

FANOUT_PATIENCE: Final = timedelta(seconds=30)
MOST_EVENTS: Final = 100


class Findings(NamedTuple):
    """What has to be done: (id, kind) of events to fan out, and which sorts of notices are due."""

    events: list[tuple[int, str]]
    urgent: bool
    instant: bool
    digests: bool


def sweep(now: datetime) -> Findings:
    """Frees stale claims and ends what no channel takes any more; changes nothing when all is well.

    Events and due rows are only named.
    """
    outbox.free_stale(now)
    left = Event.objects.left_behind(now - FANOUT_PATIENCE).order_by("pk")
    events = list(left.values_list("pk", "kind")[:MOST_EVENTS])
    if outbox.paused():
        return Findings(events, False, False, False)
    outbox.skip_switched_off(now, [channel.code for channel in all_channels()])
    due = Delivery.objects.due(now)
    urgent = set(registry.urgent_kinds())
    kinds = set(due.instant().values_list("notification__event__kind", flat=True).distinct())
    return Findings(events, bool(kinds & urgent), bool(kinds - urgent), due.in_digests().exists())
