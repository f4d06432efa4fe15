"""Limits of our own pages, per address and account, kept in the cache.

    if answer := limit(request, "export", "5/h/user"):
        return answer

A rate is "amount/period/per", several joined by commas: period 30s, m, 5m, h, d; per `ip`, `user`
(logged in) or `key` (what the caller names). Plain page views are not limited: use it on what writes,
sends or costs.
"""

import time
from collections.abc import Callable
from functools import wraps
from typing import Any

from allauth.core.internal import ratelimit
from allauth.core.internal.ratelimit import Rate
from django.core.cache import cache
from django.http import HttpRequest, HttpResponse


def limit(request: HttpRequest, name: str, rate: str, key: str | None = None) -> HttpResponse | None:
    """Count one use of `name`; the 429 page when the rate is used up, else None."""
    by_source: dict[str, list[Rate]] = {}
    for one in ratelimit.parse_rates(rate):
        by_source.setdefault(one.per, []).append(one)
    for rates in by_source.values():
        place = ratelimit.get_cache_key(request, app="forum_site", action=name, rate=rates[0], key=key)
        if not consume(place, rates):
            return ratelimit.respond_429(request)
    return None


def consume(place: str, rates: list[Rate]) -> bool:
    """Whether one more use fits; it is counted then. One lock and one entry, whatever the number of rates."""
    with ratelimit.cache_lock(place) as locked:
        if not locked:
            return False
        now = time.time()
        longest = max(rate.duration for rate in rates)
        uses = [at for at in cache.get(place, []) if at > now - longest]
        if any(sum(at > now - rate.duration for at in uses) >= rate.amount for rate in rates):
            return False
        cache.set(place, [now, *uses], longest)
    return True


def limited(name: str, rate: str) -> Callable[[Callable[..., HttpResponse]], Callable[..., HttpResponse]]:
    """The same for a whole view: counts what is posted, never what is only looked at."""

    def decorate(view: Callable[..., HttpResponse]) -> Callable[..., HttpResponse]:
        @wraps(view)
        def guarded(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
            answer = limit(request, name, rate) if request.method == "POST" else None
            return answer or view(request, *args, **kwargs)

        return guarded

    return decorate
