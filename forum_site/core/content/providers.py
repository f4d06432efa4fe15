"""What fills blocks that show something of another feature. Features register here through the portal.

    register_provider("needs", find)  # find(asked: dict, request) -> context of the block's template | None

A provider reads what every visitor may read, whoever asks: the page is kept for all. What it shows must
either be told to `visitor_pages.depend_on`, or may be as old as kept pages become. None, or a name that
nobody provides, draws nothing.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any, Final

from wagtail.blocks import StructBlock

Found = Mapping[str, Any] | None
Provider = Callable[[Mapping[str, Any], Any], Found]
NAMES: Final = ("quotation", "needs", "offers")
_PROVIDERS: Final[dict[str, Provider]] = {}


def register_provider(name: str, provider: Provider) -> None:
    """Registering a name again replaces the first; an unknown name is a mistake in the code."""
    if name not in NAMES:
        raise ValueError(f"no block shows {name!r}; known: {', '.join(NAMES)}")
    _PROVIDERS[name] = provider


def provide(name: str, asked: Mapping[str, Any], request: Any = None) -> Found:
    """What the block shows now; `request` may be None, on paper."""
    provider = _PROVIDERS.get(name)
    return provider(asked, request) if provider else None


class ProvidedBlock(StructBlock):
    """Its template reads `found`; `provider` is one of NAMES."""

    provider = ""

    def get_context(self, value: Any, parent_context: Any = None) -> dict[str, Any]:
        context: dict[str, Any] = super().get_context(value, parent_context=parent_context)
        request = (parent_context or {}).get("request")
        return {**context, "found": provide(self.provider, value, request)}
