"""What fills the home page's blocks. Features register here through `forum_site.portal`.

    register_provider("latest_topics", fn)  # fn(request, count) -> {"template": …, "context": {…}} | None

`template` may be left out: then `templates/pages/home/<name>.html` draws the context. None, or an
unregistered name, draws nothing. A provider reads public rows only: visitors' pages are kept for all.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any, Final

from django.http import HttpRequest

Provider = Callable[[HttpRequest, int], Mapping[str, Any] | None]
NAMES: Final = (
    "gap_figure",  # in the hero: how much of all plans is still without money
    "needs_looking",
    "latest_topics",
    "open_offers",
    "figures",
    "gap_by_sector",
)
_PROVIDERS: dict[str, Provider] = {}


def register_provider(name: str, provider: Provider) -> None:
    """Registering a name again replaces the first; an unknown name is a mistake in the code."""
    if name not in NAMES:
        raise ValueError(f"no block shows {name!r}; known: {', '.join(NAMES)}")
    _PROVIDERS[name] = provider


def provide(name: str, request: HttpRequest, count: int) -> Mapping[str, Any] | None:
    """What the block shows now; None when nobody provides it or there is nothing to show."""
    provider = _PROVIDERS.get(name)
    return provider(request, count) if provider else None
