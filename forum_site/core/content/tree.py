"""Pages that the site itself counts on; `manage.py create_site_pages` makes those that are missing.

register_site_page(ensure_index)  # ensure_index(home: Page) -> Page, idempotent
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

Ensure = Callable[[Any], Any]
_ENSURERS: list[Ensure] = []


def register_site_page(ensure: Ensure) -> None:
    """Call from AppConfig.ready(); `ensure` gets the home page and may be called any number of times."""
    if ensure not in _ENSURERS:
        _ENSURERS.append(ensure)


def ensure_registered(home: Any) -> list[Any]:
    return [ensure(home) for ensure in _ENSURERS]
