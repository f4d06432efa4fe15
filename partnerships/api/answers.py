"""How every answer of the API leaves: readable from any site, not kept stale, so many a minute."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.utils.cache import patch_vary_headers
from django.views.decorators.http import conditional_page
from ninja.decorators import decorate_view

from forum_site.accounts.limits import limit

RATE = "120/m/ip"


def _guarded(view: Callable[..., HttpResponse]) -> Callable[..., HttpResponse]:
    """Counts the request; a caller that has the answer already gets 304 by its ETag."""

    @wraps(view)
    def answer(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        found = limit(request, "open_api", RATE) or view(request, *args, **kwargs)
        found["Access-Control-Allow-Origin"] = "*"
        found["Cache-Control"] = "no-cache"  # ask each time: the numbers are those of this moment
        patch_vary_headers(found, ["Accept-Encoding"])
        return found

    return conditional_page(answer)


open_answer = decorate_view(_guarded)
