"""Every address of the back office, found by walking the URL configuration."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from django.urls import URLPattern, URLResolver, get_resolver

MARK = "RAHASIA-KOTA-B"
OWN = "TAMPAK-KOTA-A"


@dataclass(frozen=True)
class Address:
    """`route` as in the URL configuration, `name` with its namespaces, the names of its parameters."""

    route: str
    name: str
    parameters: tuple[str, ...]


def admin_addresses() -> list[Address]:
    return [found for found in _walk(get_resolver(), "", ()) if found.route.startswith("admin/")]


def site_addresses() -> list[Address]:
    """Everything outside the back office, but for Wagtail's page tree and the library's login pages."""
    skipped = ("admin/", "accounts/", "_util/", "documents/", "media/", "^")
    found = _walk(get_resolver(), "", ())
    return [one for one in found if one.route and not one.route.startswith(skipped)]


def _walk(resolver: URLResolver, prefix: str, namespaces: tuple[str, ...]) -> Iterator[Address]:
    for entry in resolver.url_patterns:
        route = prefix + str(entry.pattern)
        if isinstance(entry, URLResolver):
            inner = (*namespaces, entry.namespace) if entry.namespace else namespaces
            yield from _walk(entry, route, inner)
        elif isinstance(entry, URLPattern):
            name = ":".join((*namespaces, entry.name or ""))
            yield Address(route, name, _parameters(route))


def _parameters(route: str) -> tuple[str, ...]:
    plain = re.findall(r"<(?:\w+:)?(\w+)>", re.sub(r"\(\?P<(\w+)>", r"<\1>(", route))
    return tuple(plain)


def path_of(address: Address, values: dict[str, object]) -> str:
    """The path with its parameters filled in; regular expressions of the route are resolved by hand."""
    route = address.route.replace("^", "").replace("$", "").replace(r"\.\.\.", "...")
    route = re.sub(r"\(\?P<(\w+)>[^)]*\)", r"<\1>", route)
    route = route.replace(".*/", "anything/")
    for name in address.parameters:
        route = re.sub(rf"<(?:\w+:)?{name}>", str(values[name]), route)
    return f"/{route}"
