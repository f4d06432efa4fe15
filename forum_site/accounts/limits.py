"""Limits of our own pages, per address and account, kept in the cache.

    if answer := limit(request, "export", "5/h/user"):
        return answer

A rate is "amount/period/per", several joined by commas: period 30s, m, 5m, h, d; per `ip`, `user`
(logged in) or `key` (what the caller names). Plain page views are not limited: use it on what writes,
sends or costs.
"""

from collections.abc import Callable
from functools import wraps
from typing import Any

from allauth.core.internal import ratelimit
from django.http import HttpRequest, HttpResponse


def limit(request: HttpRequest, name: str, rate: str, key: str | None = None) -> HttpResponse | None:
    """Count one use of `name`; the 429 page when the rate is used up, else None."""
    used = ratelimit.consume(
        request, app="forum_site", action=name, config={name: rate}, key=key, limit_get=True
    )
    return None if used else ratelimit.respond_429(request)


def limited(name: str, rate: str) -> Callable[[Callable[..., HttpResponse]], Callable[..., HttpResponse]]:
    """The same for a whole view: counts what is posted, never what is only looked at."""

    def decorate(view: Callable[..., HttpResponse]) -> Callable[..., HttpResponse]:
        @wraps(view)
        def guarded(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
            answer = limit(request, name, rate) if request.method == "POST" else None
            return answer or view(request, *args, **kwargs)

        return guarded

    return decorate
