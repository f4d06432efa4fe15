"""Where each block of the home page stands: an editor orders blocks, the bands follow from their kinds."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from itertools import groupby
from typing import Any, Final

from django.http import HttpRequest

from forum_site.pages.blocks import spoken
from forum_site.pages.providers import provide

# kind of block → (band, column of the band)
PLACES: Final = {
    "hero": ("hero", "main"),
    "doors": ("hero", "aside"),
    "needs": ("split", "main"),
    "topics": ("split", "main"),
    "offers": ("split", "aside"),
    "figures": ("split", "aside"),
    "sectors": ("even", "main"),
    "how": ("even", "aside"),
    "text": ("wide", "main"),
}
PROVIDERS: Final = {
    "needs": "needs_looking",
    "topics": "latest_topics",
    "offers": "open_offers",
    "figures": "figures",
    "sectors": "gap_by_sector",
}


@dataclass(frozen=True)
class Piece:
    template: str
    context: dict[str, Any]


@dataclass(frozen=True)
class Band:
    """A stripe of the page: `hero`, `split` (content and aside), `even` (two halves) or `wide`."""

    kind: str
    main: list[Piece] = field(default_factory=list)
    aside: list[Piece] = field(default_factory=list)


def bands_of(body: Iterable[Any], request: HttpRequest) -> list[Band]:
    """Neighbouring blocks of the same band stand together; bands with nothing to show are left out."""
    bands = []
    for kind, blocks in groupby(body, key=lambda block: PLACES[block.block_type][0]):
        band = Band(kind)
        for block in blocks:
            piece = _piece(block, request)
            if piece is not None:
                getattr(band, PLACES[block.block_type][1]).append(piece)
        if band.main or band.aside:
            bands.append(band)
    return bands


def _piece(block: Any, request: HttpRequest) -> Piece | None:
    name = PROVIDERS.get(block.block_type)
    if name is None:
        return _OWN[block.block_type](block.value, request)
    count = int(block.value["count"]) if block.value else 0
    return provided(name, request, count)


def provided(name: str, request: HttpRequest, count: int) -> Piece | None:
    found = provide(name, request, count)
    if found is None:
        return None
    return Piece(found.get("template") or f"pages/home/{name}.html", dict(found.get("context", {})))


def _hero(value: Any, request: HttpRequest) -> Piece:
    context = {
        "title": spoken(value, "title"),
        "intro": spoken(value, "intro"),
        "searches": list(value.get("searches") or []),
        "figure": provided("gap_figure", request, 0),
    }
    return Piece("pages/home/hero.html", context)


def _text(value: Any, request: HttpRequest) -> Piece:
    return Piece("pages/home/text.html", {"title": spoken(value, "title"), "text": spoken(value, "text")})


_OWN: Final[dict[str, Callable[[Any, HttpRequest], Piece]]] = {
    "hero": _hero,
    "doors": lambda value, request: Piece("pages/home/doors.html", {}),
    "how": lambda value, request: Piece("pages/home/how.html", {}),
    "text": _text,
}
