"""Tell people of needs that are new in a search of theirs: each need once a search, never twice.

It stands here and not among the actions because it reads the filters of the list, which are a form.
"""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Final

from django.db import transaction
from django.db.models import Q
from django.utils import timezone

from forum_site.notifications.api import announce
from partnerships.donors.searches import facts_of, opened_between
from partnerships.models import SavedSearch

NAMED: Final = 5
# A need carries the moment its transaction began; what is younger may still be on its way into the
# database, behind a moment that was looked at already.
SETTLED: Final = timedelta(minutes=10)
SLACK: Final = timedelta(minutes=30)  # the teller comes by each hour, not at the same second each day
EVERY: Final[dict[str, timedelta]] = {
    SavedSearch.Frequency.INSTANT: timedelta(0),
    SavedSearch.Frequency.DAILY: timedelta(days=1),
    SavedSearch.Frequency.WEEKLY: timedelta(days=7),
}


def due_searches(now: datetime) -> list[int]:
    """The searches whose turn it is."""
    due = Q(pk__in=[])
    for frequency, every in EVERY.items():
        due |= Q(frequency=frequency, seen_until__lte=_latest(now, every))
    rows = SavedSearch.objects.filter(due, user__is_active=True)
    return list(rows.order_by("pk").values_list("pk", flat=True))


def tell_search(search_id: int, *, now: datetime | None = None) -> int:
    """Announce what is new of one search and move its mark, both or neither; how many needs were told.

    Nothing happens when it is not due (any more), switched off or gone, so it can be repeated and two
    workers may hold the same search.
    """
    now = now or timezone.now()
    with transaction.atomic():
        rows = SavedSearch.objects.select_for_update(of=("self",)).select_related("user")
        search = rows.filter(pk=search_id, user__is_active=True).first()
        every = EVERY.get(search.frequency) if search else None
        if search is None or every is None or search.seen_until > _latest(now, every):
            return 0
        after, until = search.seen_until, now - SETTLED
        facts = facts_of(opened_between(search, after, until), NAMED)
        search.seen_until = until
        search.save(update_fields=["seen_until"])
        if facts["needs"]:
            announce(
                "partnerships.saved_search",
                actor=None,
                subject=search,
                recipients=[search.user],
                data=dict(facts),
                key=f"search:{search.pk}:{until.isoformat()}",
                reason="search",
            )
        return int(facts["needs"])


def _latest(now: datetime, every: timedelta) -> datetime:
    """A mark at or before this moment is due: `every` has passed up to what is settled."""
    return now - SETTLED - max(every - SLACK, timedelta(minutes=1))
