"""Addresses of pages. Wagtail asks the cache for each where the sites begin, and which of them is asked."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from django.http import HttpRequest


def with_roots(pages: Iterable[Any], roots: Any) -> None:
    """Gives the pages of one answer `roots`, as `Site.get_site_root_paths` or a page beside them has them."""
    for page in pages:
        page._wagtail_cached_site_root_paths = roots


def address_in(page: Any, request: HttpRequest) -> str:
    """As `page.get_url(request)`. While there is one site it is not asked which one this is."""
    roots = page._get_site_root_paths(request)
    if len({root.site_id for root in roots}) > 1:
        return str(page.get_url(request) or "/")
    parts = page.get_url_parts(request)
    return (parts[2] if parts else None) or "/"
