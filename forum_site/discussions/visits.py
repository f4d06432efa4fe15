"""Since when things are new to a person."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Any, Final

from django.core.cache import cache
from django.db.models import Case, F, When
from django.utils import timezone

from forum_site.discussions.models import Visit

GAP: Final = timedelta(minutes=30)  # who was away so long comes for a new visit
KEPT: Final = 60  # seconds in which the moment of the last look is not written again


def since_of(user: Any) -> datetime:
    """The end of the visit before this one; at the first visit now. Notes that the person is here.

    Two statements once a minute, else none.
    """
    key = key_of(user)
    since: datetime | None = cache.get(key)
    if since is None:
        since = note_visit(user, timezone.now())
        cache.set(key, since, KEPT)
    return since


def note_visit(user: Any, now: datetime) -> datetime:
    """`since` moves to the last look when that was longer ago than `GAP`."""
    rows = Visit.objects.filter(user=user)
    moved = Case(When(at__lt=now - GAP, then=F("at")), default=F("since"))
    if not rows.update(since=moved, at=now):
        # two tabs of one person may open at once
        Visit.objects.bulk_create([Visit(user=user, since=now, at=now)], ignore_conflicts=True)
    since: datetime = rows.values_list("since", flat=True)[0]
    return since


def begin_anew(user: Any) -> None:
    """From now on nothing older is new to the person."""
    now = timezone.now()
    Visit.objects.update_or_create(user=user, defaults={"since": now, "at": now})
    cache.set(key_of(user), now, KEPT)


def key_of(user: Any) -> str:
    return f"discussions:visit:{user.pk}"
