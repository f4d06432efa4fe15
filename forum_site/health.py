"""`/healthz`: whether the site can work, for a monitor; numbers only, no names and no secrets."""

import logging
import time
from collections.abc import Callable
from typing import Any

from celery import current_app
from django.apps import apps
from django.core.cache import cache
from django.db import connection
from django.db.models import Count, Min
from django.http import HttpRequest, JsonResponse
from django.utils import timezone
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from forum_site.core.tasks import HEARTBEAT

logger = logging.getLogger(__name__)
QUEUES = ("urgent", "default", "bulk")


@never_cache
@require_safe
def healthz(request: HttpRequest) -> JsonResponse:
    """200 when database and broker answer, else 503; the same JSON in both cases."""
    parts = {
        "database": answer_of(database),
        "broker": answer_of(broker),
        "queue": answer_of(queue),
        "jobs": answer_of(jobs),
    }
    fine = all(parts[name]["ok"] for name in ("database", "broker"))
    return JsonResponse({"ok": fine, **parts}, status=200 if fine else 503)


def answer_of(check: Callable[[], dict[str, Any]]) -> dict[str, Any]:
    """The check's facts with `ok` and milliseconds; a failure is logged and told without its text,
    which may hold a password."""
    start = time.perf_counter()
    try:
        facts = {"ok": True, **check()}
    except Exception:  # noqa: BLE001 - whatever fails, the monitor gets an answer
        logger.warning("health check %s failed", check.__name__, exc_info=True)
        facts = {"ok": False}
    return {**facts, "ms": round((time.perf_counter() - start) * 1000, 1)}


def database() -> dict[str, Any]:
    with connection.cursor() as cursor:
        cursor.execute("SELECT 1")
        cursor.fetchone()
    return {"vendor": connection.vendor}


def broker() -> dict[str, Any]:
    """Asks the broker once, for at most a second; `waiting` are the tasks not yet taken by a worker."""
    options = {**current_app.conf.broker_transport_options, "socket_connect_timeout": 1, "socket_timeout": 2}
    with current_app.connection_for_read(transport_options=options) as conn:
        conn.ensure_connection(max_retries=1, interval_start=0, timeout=1)
        channel = conn.default_channel
        return {"waiting": sum(channel._size(name) for name in QUEUES)}


def queue() -> dict[str, Any]:
    """What people wait for: deliveries that should be out by now, in all and by channel, and how late the
    oldest is; how many left in the last hour, failed, or were given up."""
    rows = apps.get_model("notifications", "Delivery")._default_manager.all()
    now = timezone.now()
    by_channel = rows.pending(now).order_by("channel").values("channel")
    found = list(by_channel.annotate(waiting=Count("pk"), oldest=Min("next_try_at")))
    oldest = min((one["oldest"] for one in found), default=now)
    return {
        "outbox": sum(one["waiting"] for one in found),
        "waiting": {one["channel"]: one["waiting"] for one in found},
        "oldest_seconds": round((now - oldest).total_seconds()),
        **rows.rates(now),
    }


def jobs() -> dict[str, Any]:
    """Seconds since beat and a worker last worked together; null before the first minute is over."""
    last = cache.get(HEARTBEAT + "jobs")
    return {"heartbeat_seconds": None if last is None else round(time.time() - last)}
