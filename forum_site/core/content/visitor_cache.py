"""Whole pages kept for visitors, so that a link that travels by WhatsApp costs next to nothing.

A kept page carries no CSRF token, no nonce and no message to one person. It is never stale after an
editor's change: the generation is part of its key, and changes with every page that is published,
moved or removed.
"""

from __future__ import annotations

import time
from collections.abc import Callable
from typing import Any, Final

from django.core.cache import cache
from django.http import HttpRequest, HttpResponse
from django.utils.translation import get_language

from forum_site.core.content.visitor_pages import forget
from forum_site.core.content.visitors import is_for_anybody, is_visitor
from forum_site.core.display_choice import saves_data, theme_of

GENERATION: Final = "content:generation"
PAGES: Final = "pages"  # what editors change, as a name for `visitor_pages`


def cached_for_visitors(
    request: HttpRequest, name: str, seconds: int, build: Callable[[], Any]
) -> HttpResponse:
    """The kept page, or `build()` (rendered, and kept when it is a plain 200 for anybody)."""
    if not is_anybody(request):
        response: HttpResponse = build()
        return response
    key = _key(request, name)
    if (content := cache.get(key)) is not None:
        return HttpResponse(content)
    response = build()
    if hasattr(response, "render"):
        response = response.render()
    if is_for_anybody(request, response):
        cache.set(key, response.content, seconds)
    return response


def is_anybody(request: HttpRequest) -> bool:
    """A visitor without session or message, asking for a page without parameters."""
    if request.GET or getattr(request, "is_preview", False):
        return False
    return is_visitor(request)


def forget_pages() -> None:
    """From now on every page is built anew; those of `visitor_pages` from the end of the transaction on."""
    cache.set(GENERATION, f"{time.time_ns():x}", None)
    forget(PAGES)


def _key(request: HttpRequest, name: str) -> str:
    generation = cache.get(GENERATION) or "0"
    look = f"{get_language()}:{theme_of(request)}:{int(saves_data(request))}"
    return f"content:{generation}:{name}:{look}"
