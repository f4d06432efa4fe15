"""Celery: ids in, one function called. Both can be repeated without harm."""

from celery import shared_task
from django.utils import timezone


@shared_task
def tell_saved_searches() -> None:
    """Hourly: each search whose turn it is (at once, daily, weekly) gets a task of its own."""
    from partnerships.donors.alerts import due_searches  # models are loaded after the tasks

    for search_id in due_searches(timezone.now()):
        tell_saved_search.delay_on_commit(search_id)


@shared_task
def tell_saved_search(search_id: int) -> None:
    """Tell one person what is new in one search; nothing when somebody else just did."""
    from partnerships.donors.alerts import tell_search

    tell_search(search_id)
