"""Whole answers kept for visitors and given before anything else of the site is asked.

A view says with `kept` on what its page depends, by names such as "topic:7", and `keep_under` says it for all
pages of a part of the site; `forget` makes every page that depends on a name stale from the end of the
transaction on. Each process keeps its answers in its own bounded
memory; whether they still hold is asked of the shared cache each time, so no visitor sees a page that was
changed. The shared cache holds small numbers only: what visitors ask for cannot fill it. Without it every
page is built.
"""

from __future__ import annotations

import gzip
import re
import time
from collections.abc import Callable, Iterable
from functools import wraps
from hashlib import sha256
from secrets import randbits
from typing import Any, Final, NamedTuple

from django.conf import settings
from django.core.cache import cache
from django.core.exceptions import MiddlewareNotUsed
from django.db import connection, transaction
from django.http import HttpRequest, HttpResponse
from redis.exceptions import RedisError

from forum_site.core.content.page_store import Store
from forum_site.core.content.visitors import is_for_anybody, is_visitor
from forum_site.core.display_choice import saves_data, theme_of
from forum_site.core.middleware import known_language
from forum_site.core.taxonomy import SECTORS

SECONDS: Final = 5 * 60  # what is shown beside, such as similar topics, may be so old
REMEMBERED: Final = 2 * SECONDS  # longer than any answer that was built with it
# Where kept pages stand, and on what all of each place depend; elsewhere the cache is not asked.
PLACES: Final[dict[str, tuple[str, ...]]] = {"/discussions/": ()}
PARAMETERS: Final = {
    "page": re.compile(r"[1-9]\d{0,2}"),
    "sort": re.compile(r"activity|new|unanswered|solved"),
    "sector": re.compile("|".join(SECTORS)),
}
UNREACHABLE: Final = (OSError, RedisError)
View = Callable[..., HttpResponse]


class Answer(NamedTuple):
    """`packed` is the body, gzipped; `versions` what held when it was built; `until` a time of the clock."""

    packed: bytes
    headers: dict[str, str]
    versions: dict[str, int]
    until: float

    def holds(self) -> bool:
        return time.time() < self.until and cache.get_many(self.versions) == self.versions

    def give(self, request: HttpRequest) -> HttpResponse:
        if request.META.get("HTTP_IF_NONE_MATCH") == self.headers["ETag"]:
            response = HttpResponse(status=304)
        elif "gzip" in request.META.get("HTTP_ACCEPT_ENCODING", ""):
            response = HttpResponse(self.packed)
            response.headers["Content-Encoding"] = "gzip"
        else:
            response = HttpResponse(gzip.decompress(self.packed))
        for name, value in self.headers.items():
            response.headers[name] = value
        return response


STORE: Final[Store[Answer]] = Store(size=lambda answer: len(answer.packed))


def kept(*names: str) -> Callable[[View], View]:
    """The view's page may be kept for visitors; `names` are filled in with the address's arguments."""

    def decorate(view: View) -> View:
        @wraps(view)
        def reading(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
            if getattr(request, "kept_as", ""):
                # read before the page is built: a change in the meantime makes the answer stale
                request.kept_versions = versions_of(name.format(**kwargs) for name in names)  # type: ignore[attr-defined]
            return view(request, *args, **kwargs)

        return reading

    return decorate


def keep_under(place: str, *names: str) -> None:
    """Pages whose address begins with `place` may be kept, and depend on `names`; from AppConfig.ready()."""
    PLACES[place] = names


def depend_on(request: HttpRequest | None, *names: str) -> None:
    """The page that is built for `request` shows this as well; said before it is read."""
    versions: dict[str, int] | None = getattr(request, "kept_versions", None)
    if versions is not None and (new := {key_of(name) for name in names} - versions.keys()):
        versions.update(versions_of(name for name in names if key_of(name) in new))


def forget(*names: str) -> None:
    """Pages that depend on one of `names` are built anew once this transaction has ended well."""
    if not settings.KEEP_PAGES:
        return
    rows: Any = connection.run_on_commit
    for savepoints, waiting, _robust in rows:
        if isinstance(waiting, Forgetting) and savepoints == set(connection.savepoint_ids):
            waiting.names.update(names)
            return
    transaction.on_commit(Forgetting(names), robust=True)


class Forgetting:
    """What one transaction makes stale, in one message to the cache."""

    def __init__(self, names: Iterable[str]) -> None:
        self.names = set(names)
        self.__qualname__ = type(self).__qualname__  # Django names in its log a robust hook that failed

    def __call__(self) -> None:
        cache.delete_many([key_of(name) for name in self.names])


class VisitorPages:
    """The first of all middleware: what it keeps has every header that the others add."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        if not settings.KEEP_PAGES:
            raise MiddlewareNotUsed
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        name = name_of(request)
        if not name:
            return self.get_response(request)
        try:
            if answer := find(name):
                return answer.give(request)
            request.kept_as = name  # type: ignore[attr-defined]
            if names := names_under(request.path):
                request.kept_versions = versions_of(names)  # type: ignore[attr-defined]
            return self.build(request, name)
        except UNREACHABLE:
            request.kept_as = ""  # type: ignore[attr-defined]
            return self.get_response(request)

    def build(self, request: HttpRequest, name: str) -> HttpResponse:
        response = self.get_response(request)
        versions: dict[str, int] = getattr(request, "kept_versions", {})
        if not versions or not may_keep(request, response):
            return response
        answer = answer_of(response, versions)
        STORE.put(name, answer)
        return answer.give(request)


def find(name: str) -> Answer | None:
    """The answer that still holds."""
    answer = STORE.get(name)
    return answer if answer is not None and answer.holds() else None


def name_of(request: HttpRequest) -> str:
    """Tells apart what may look different; "" for what is built each time: people, other parameters."""
    kept_here = request.path.startswith(tuple(PLACES))
    if not kept_here or "HTTP_HX_REQUEST" in request.META or not is_visitor(request):
        return ""
    asked = parameters(request.META.get("QUERY_STRING", ""))
    if asked is None:
        return ""
    language = known_language(request.COOKIES.get(settings.LANGUAGE_COOKIE_NAME)) or settings.LANGUAGE_CODE
    look = f"{language} {theme_of(request)} {saves_data(request)}"
    return f"{request.scheme}://{request.META.get('HTTP_HOST', '')}{request.path}?{asked} {look}"


def names_under(path: str) -> tuple[str, ...]:
    return next((names for place, names in PLACES.items() if path.startswith(place)), ())


def parameters(query: str) -> str | None:
    """The query when it holds known parameters with values that exist, once each; else None."""
    if not query:
        return ""
    cut = (part.partition("=") for part in query.split("&"))
    pairs = sorted((name, value) for name, _is, value in cut)
    plain = all(name in PARAMETERS and PARAMETERS[name].fullmatch(value) for name, value in pairs)
    return query if plain and len(dict(pairs)) == len(pairs) else None


def may_keep(request: HttpRequest, response: HttpResponse) -> bool:
    """A plain page for anybody: no cookie, no nonce of its own, nothing that says it is private."""
    return (
        is_for_anybody(request, response)
        and not response.streaming
        and "Cache-Control" not in response.headers
        and "Content-Encoding" not in response.headers
    )


def answer_of(response: HttpResponse, versions: dict[str, int]) -> Answer:
    headers = {name: value for name, value in response.headers.items() if name != "Content-Length"}
    # the browser asks each time whether its copy still holds
    headers["Cache-Control"] = "no-cache"
    headers["ETag"] = f'W/"{sha256(response.content).hexdigest()[:24]}"'
    headers["Vary"] = ", ".join(filter(None, (headers.get("Vary"), "Accept-Encoding")))
    packed = gzip.compress(response.content, 6, mtime=0)
    return Answer(packed, headers, versions, time.time() + SECONDS)


def versions_of(names: Iterable[str]) -> dict[str, int]:
    """What each name stands at now; a name that was never asked for begins by lot, so none comes back."""
    keys = [key_of(name) for name in names]
    found: dict[str, int] = cache.get_many(keys)
    for key in keys:
        if key not in found:
            found[key] = int(cache.get_or_set(key, lambda: randbits(62), REMEMBERED) or 0)
    return found


def key_of(name: str) -> str:
    return f"stands:{name}"
