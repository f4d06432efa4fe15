"""A person keeps a search of needs and says how often to hear of new ones. Private, so nothing is logged."""

from __future__ import annotations

from typing import Any

from django.db import transaction
from django.utils import timezone

from forum_site.accounts.models import User
from partnerships.models import SavedSearch
from partnerships.rules.donors import can_change_search, can_save_search

OFF = SavedSearch.Frequency.OFF


def save_search(query: str, *, by: Any, name: str, frequency: str) -> SavedSearch:
    """Keep the filters of an address; what stands in the list now counts as seen.

    `query` is the normal form of `donors.searches.normal_query`: the same search is kept once, and
    saving it again changes its name and frequency.
    """
    with transaction.atomic():
        User.objects.select_for_update().get(pk=by.pk)  # the count below holds until the row is written
        own = SavedSearch.objects.filter(user=by)
        search = own.filter(query=query).first()
        if search is not None:
            return change_search(search, by=by, name=name, frequency=frequency)
        can_save_search(by, own.count()).require()
        return SavedSearch.objects.create(
            user=by, query=query, name=name, frequency=frequency, seen_until=timezone.now()
        )


def change_search(search: SavedSearch, *, by: Any, name: str, frequency: str) -> SavedSearch:
    """Rename it or hear more or less often; after a silence only what comes from now on is told."""
    can_change_search(by, search).require()
    with transaction.atomic():
        now = SavedSearch.objects.select_for_update().get(pk=search.pk)  # the teller moves `seen_until`
        if now.frequency == OFF and frequency != OFF:
            now.seen_until = timezone.now()
        now.name, now.frequency = name, frequency
        now.save(update_fields=["name", "frequency", "seen_until", "updated_at"])
    return now


def forget_search(search: SavedSearch, *, by: Any) -> None:
    """Delete it. Repeatable."""
    can_change_search(by, search).require()
    SavedSearch.objects.filter(pk=search.pk).delete()
