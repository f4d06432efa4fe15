"""What a monitor reads of the notices at /healthz."""

from datetime import timedelta

import pytest
from django.utils import timezone

from forum_site.notifications.models import Delivery

pytestmark = pytest.mark.django_db


def test_monitor_reads_what_waits_what_left_and_what_was_lost(tell, crowd, client, settings):
    settings.NOTICES_PAUSED = True
    tell(crowd(7))
    rows, now = list(Delivery.objects.order_by("pk")), timezone.now()
    for row, status in zip(rows, ("sent", "sent", "failed", "dead", "skipped"), strict=False):
        Delivery.objects.filter(pk=row.pk).update(status=status, sent_at=now if status == "sent" else None)
    Delivery.objects.filter(pk=rows[0].pk).update(sent_at=now - timedelta(hours=2))
    Delivery.objects.filter(pk=rows[5].pk).update(next_try_at=now - timedelta(minutes=5))
    queue = client.get("/healthz").json()["queue"]
    assert queue["waiting"] == {"email": 2} and 300 <= queue["oldest_seconds"] < 360
    assert (queue["sent_last_hour"], queue["failed"], queue["dead"]) == (1, 1, 1)
