"""The life of a delivery: queued → claimed → sent, failed, skipped or dead.

A worker claims rows before it sends and holds them for a lease. It stops sending long before the
lease ends, and the sweeper frees claims only after it: two workers never send the same row. When a
worker dies, the rows it had not marked go out again under the same key: at least once, and a second
time only for the one message whose acceptance nobody could write down any more.
"""

import random
from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import Any, Final
from uuid import uuid4

from django.conf import settings
from django.db import transaction
from django.db.models import F
from django.utils import timezone

from forum_site.notifications.models import Delivery
from forum_site.notifications.querysets import DeliveryQuerySet

Status = Delivery.Status
LEASE: Final = timedelta(minutes=15)
SENDING_SECONDS: Final = 300  # a batch stops here, far within the lease and a task's time limit
PAUSES: Final = (60, 300, 1200, 3600, 10_800, 21_600, 43_200, 86_400)  # seconds after each failed attempt
MOST_ATTEMPTS: Final = len(PAUSES) + 1
REST: Final = timedelta(seconds=60)  # after a channel was found down


def paused() -> bool:
    """The kill switch: notices are written, nothing leaves."""
    return bool(getattr(settings, "NOTICES_PAUSED", False))


def claim(waiting: DeliveryQuerySet, limit: int, now: datetime | None = None) -> list[Delivery]:
    """Take up to `limit` due rows for this worker alone, with all that their letters need."""
    now = now or timezone.now()
    token = uuid4().hex
    with transaction.atomic():
        free = waiting.due(now).select_for_update(skip_locked=True, of=("self",)).order_by("pk")
        ids = list(free.values_list("pk", flat=True)[:limit])
        changed = {"status": Status.CLAIMED, "claim": token, "claimed_at": now, "attempts": F("attempts") + 1}
        if ids:
            Delivery.objects.filter(pk__in=ids, status=Status.QUEUED).update(**changed)
    mine = Delivery.objects.filter(claim=token) if ids else Delivery.objects.none()
    return list(mine.select_related("notification__event", "notification__user").order_by("pk"))


def settle(deliveries: Sequence[Delivery], status: str, error: str = "", **changes: Any) -> None:
    """Write the outcome, unless the claim is no longer ours."""
    for token in {one.claim for one in deliveries}:
        mine = Delivery.objects.filter(
            pk__in=[one.pk for one in deliveries], claim=token, status=Status.CLAIMED
        )
        mine.update(status=status, error=error[:300], claim="", **changes)


def mark_sent(deliveries: Sequence[Delivery]) -> None:
    settle(deliveries, Status.SENT, sent_at=timezone.now())


def mark_skipped(deliveries: Sequence[Delivery], why: str) -> None:
    settle(deliveries, Status.SKIPPED, why)


def mark_failed(deliveries: Sequence[Delivery], error: str) -> None:
    settle(deliveries, Status.FAILED, error)


def postpone(deliveries: Sequence[Delivery], error: str, now: datetime | None = None) -> None:
    """Try again after a pause that grows and is spread by a fifth; give up after MOST_ATTEMPTS."""
    attempts = max(one.attempts for one in deliveries)
    if attempts >= MOST_ATTEMPTS:
        settle(deliveries, Status.DEAD, error)
        return
    pause = PAUSES[attempts - 1] * random.uniform(0.8, 1.2)  # noqa: S311 - spreads load, hides nothing
    settle(deliveries, Status.QUEUED, error, next_try_at=(now or timezone.now()) + timedelta(seconds=pause))


def release(deliveries: Sequence[Delivery], error: str = "", rest: timedelta = REST) -> None:
    """Put rows back as if they had not been tried."""
    again = timezone.now() + rest
    settle(deliveries, Status.QUEUED, error, next_try_at=again, attempts=F("attempts") - 1)


def free_stale(now: datetime) -> int:
    """Requeue what dead workers held; what has killed a worker too often is given up. Returns how many."""
    stale = Delivery.objects.stale(now - LEASE)
    dead = stale.filter(attempts__gte=MOST_ATTEMPTS)
    count = dead.update(status=Status.DEAD, claim="", error="the worker ended while sending")
    return count + stale.update(status=Status.QUEUED, claim="", claimed_at=None)
