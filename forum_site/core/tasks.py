"""Shared upkeep tasks."""

import time

from celery import shared_task
from django.core.cache import cache
from django.core.management import call_command

HEARTBEAT = "heartbeat:"


@shared_task  # type: ignore[untyped-decorator]  # Celery brings no types
def refresh_search_norms() -> None:
    """Nightly: recompute the search index's title norms. Idempotent."""
    call_command("refresh_search_norms")


@shared_task  # type: ignore[untyped-decorator]  # Celery brings no types
def write_heartbeat(name: str = "jobs") -> None:
    """Every minute, by beat through a worker: `/healthz` reads when both last worked. Idempotent."""
    cache.set(HEARTBEAT + name, time.time(), timeout=7 * 24 * 3600)
