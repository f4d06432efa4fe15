"""Shared upkeep tasks."""

from celery import shared_task
from django.core.management import call_command


@shared_task
def refresh_search_norms() -> None:
    """Nightly: recompute the search index's title norms. Idempotent."""
    call_command("refresh_search_norms")
