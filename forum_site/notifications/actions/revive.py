"""Send again what was given up."""

from typing import Any, Final

from django.db import transaction
from django.utils import timezone

from forum_site.core import audit
from forum_site.notifications import rules
from forum_site.notifications.models import Delivery
from forum_site.notifications.querysets import DeliveryQuerySet

MOST: Final = 1000  # at a time, so that a click stays short


def revive(deliveries: DeliveryQuerySet, *, by: Any) -> int:
    """Queue those of `deliveries` that failed or were given up, with all tries before them again.

    At most MOST, oldest first; how many. They leave with the next sweep, within a minute; rights and
    choices of the reader are asked then, as always.
    """
    rules.can_revive(by).require()
    with transaction.atomic():
        rows = list(deliveries.given_up().select_for_update(of=("self",)).order_by("pk")[:MOST])
        queued = {"status": Delivery.Status.QUEUED, "attempts": 0, "error": "", "claim": ""}
        Delivery.objects.filter(pk__in=[one.pk for one in rows]).update(
            **queued, claimed_at=None, next_try_at=timezone.now()
        )
        told = ((one, {"channel": one.channel, "status": one.status}) for one in rows)
        audit.record_many(told, "notifications.revive", by=by)
    return len(rows)
