"""The life of a delivery: queued → claimed → sent, failed, skipped or dead.

A worker claims rows before it sends and holds them for a lease. It stops sending long before the lease
ends, and the sweeper frees claims only after it, by the machine's uptime and not by its clock
(`leases.py`): two workers never send the same row. When a worker dies, the rows it had not marked go out
again under the same key: at least once, and a second time only for the one message whose acceptance
nobody could write down any more.
"""

import random
from collections.abc import Callable, Collection, Sequence
from datetime import datetime, timedelta
from typing import Any, Final

from django.conf import settings
from django.db import connection, transaction
from django.db.models import CharField, F, Min, Value
from django.db.models.functions import Cast, Concat
from django.utils import timezone

from forum_site.core.prepared import preparing
from forum_site.notifications import leases
from forum_site.notifications.models import Delivery, Event
from forum_site.notifications.querysets import DeliveryQuerySet

Status = Delivery.Status
LEASE: Final = timedelta(minutes=15)
SENDING_SECONDS: Final = 300  # a batch stops here, far within the lease and a task's time limit
PAUSES: Final = (60, 300, 1200, 3600, 10_800, 21_600, 43_200, 86_400)  # seconds after each failed attempt
MOST_ATTEMPTS: Final = len(PAUSES) + 1
SWITCHED_OFF: Final = "switched off"
REST: Final = timedelta(seconds=60)  # after a channel was found down
# `settle` for the usual letter with one notice, told to thousands: Django takes longer to write it than the
# database to do it.
ONE_SENT: Final = (
    "UPDATE notifications_delivery SET status = 'sent', error = '', claim = '', sent_at = %s, letter = %s,"
    " receipt = %s WHERE id = %s AND claim = %s AND status = 'claimed'"
)


def paused() -> bool:
    """The kill switch: notices are written, nothing leaves."""
    return bool(getattr(settings, "NOTICES_PAUSED", False))


def claim(
    waiting: DeliveryQuerySet,
    limit: int,
    now: datetime | None = None,
    fellows: Callable[[list[int]], list[int]] | None = None,
) -> list[Delivery]:
    """Take up to `limit` due rows for this worker alone, with all that their letters need.

    `fellows(ids)` locks and names more rows that must go with them.
    """
    now = now or timezone.now()
    token = leases.new_claim()
    with transaction.atomic():
        free = waiting.due(now).select_for_update(skip_locked=True, of=("self",)).order_by("pk")
        ids = list(free.values_list("pk", flat=True)[:limit])
        if ids and fellows:
            ids += fellows(ids)
        changed = {"status": Status.CLAIMED, "claim": token, "claimed_at": now, "attempts": F("attempts") + 1}
        if ids:
            Delivery.objects.filter(pk__in=ids, status=Status.QUEUED).update(**changed)
    return with_readers(Delivery.objects.filter(claim=token)) if ids else []


def with_readers(rows: DeliveryQuerySet) -> list[Delivery]:
    """In the order of their keys; those of one event share its object, and so what is kept on it."""
    found = list(rows.select_related("notification__user").order_by("pk"))
    events = Event.objects.in_bulk({one.notification.event_id for one in found})
    # an event that was deleted just now took its rows with it
    there = [one for one in found if one.notification.event_id in events]
    for one in there:
        one.notification.event = events[one.notification.event_id]
    return there


def settle(deliveries: Sequence[Delivery], status: str, error: str = "", **changes: Any) -> None:
    """Write the outcome, unless the claim is no longer ours."""
    claimed(deliveries).update(status=status, error=error[:300], claim="", **changes)


def mark_sent(deliveries: Sequence[Delivery], letter: str = "", receipt: str | None = None) -> None:
    """In which message it went, and what the other side calls that message."""
    now, letter, receipt = timezone.now(), letter[:60], (receipt or "")[:200]
    if len(deliveries) > 1:
        settle(deliveries, Status.SENT, sent_at=now, letter=letter, receipt=receipt)
        return
    (one,) = deliveries
    moment = connection.ops.adapt_datetimefield_value(now)
    with preparing(connection).cursor() as cursor:
        cursor.execute(ONE_SENT, [moment, letter, receipt, one.pk, one.claim])


def seal(deliveries: Sequence[Delivery], letter: str) -> None:
    """Write down before sending what goes in one message: tried again, it is the same message."""
    claimed(deliveries).update(letter=letter)


def seal_singles(deliveries: Sequence[Delivery], prefix: str) -> None:
    """As `seal`, for many that go alone: each under its own number. One statement."""
    claimed(deliveries).update(letter=Concat(Value(prefix), Cast("pk", CharField())))


def claimed(deliveries: Sequence[Delivery]) -> DeliveryQuerySet:
    """Those of them that are still ours."""
    tokens = {one.claim for one in deliveries}
    return Delivery.objects.filter(
        pk__in=[one.pk for one in deliveries], claim__in=tokens, status=Status.CLAIMED
    )


def hold(deliveries: Sequence[Delivery], until: datetime, why: str, **changes: Any) -> None:
    """Put rows back until a better moment, as if they had not been tried."""
    settle(deliveries, Status.QUEUED, why, next_try_at=until, attempts=F("attempts") - 1, **changes)


def mark_skipped(deliveries: Sequence[Delivery], why: str) -> None:
    settle(deliveries, Status.SKIPPED, why)


def skip_switched_off(now: datetime, on: Collection[str]) -> int:
    """What is due by channels that are not `on`: switched on again much later, they tell no old news."""
    due = Delivery.objects.due(now).exclude(channel__in=on)
    return due.update(status=Status.SKIPPED, error=SWITCHED_OFF)


def mark_failed(deliveries: Sequence[Delivery], error: str) -> None:
    settle(deliveries, Status.FAILED, error)


def postpone(
    deliveries: Sequence[Delivery], error: str, now: datetime | None = None, wait: timedelta = timedelta()
) -> None:
    """Try again after a pause that grows and is spread by a fifth, at least after `wait`.

    Given up after MOST_ATTEMPTS.
    """
    attempts = max(one.attempts for one in deliveries)
    if attempts >= MOST_ATTEMPTS:
        settle(deliveries, Status.DEAD, error)
        return
    pause = PAUSES[attempts - 1] * random.uniform(0.8, 1.2)  # noqa: S311 - spreads load, hides nothing
    again = (now or timezone.now()) + max(timedelta(seconds=pause), wait)
    settle(deliveries, Status.QUEUED, error, next_try_at=again)


def free_stale(now: datetime) -> int:
    """Requeue what dead workers held; what has killed a worker too often is given up. Returns how many."""
    held = Delivery.objects.filter(status=Status.CLAIMED).order_by().values_list("claim")
    claims = held.annotate(since=Min("claimed_at"))
    ended = [claim for claim, since in claims if has_ended(claim, since, now)]
    if not ended:
        return 0
    stale = Delivery.objects.filter(status=Status.CLAIMED, claim__in=ended)
    dead = stale.filter(attempts__gte=MOST_ATTEMPTS)
    count = dead.update(status=Status.DEAD, claim="", error="the worker ended while sending")
    return count + stale.update(status=Status.QUEUED, claim="", claimed_at=None)


def has_ended(claim: str, since: datetime | None, now: datetime) -> bool:
    """Whether the lease of a claim of `since` is over; the clock counts where the uptime says nothing."""
    held = leases.held_seconds(claim)
    if held is not None:
        return held > LEASE.total_seconds()
    return since is not None and now - since > LEASE
