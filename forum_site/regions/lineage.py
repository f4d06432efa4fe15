"""The places above some places, in one statement instead of three joins each."""

from __future__ import annotations

from collections.abc import Iterable

from forum_site.regions.models import Region


def load_parents(places: Iterable[Region | None]) -> None:
    """Makes `parent`, its parent and so on known for each place; codes say who they are."""
    wanted = [place for place in places if place is not None]
    codes = {code for place in wanted for code in codes_above(place.code)}
    known = {region.code: region for region in Region.objects.filter(code__in=codes)} if codes else {}
    for region in [*known.values(), *wanted]:
        above = region.code.rpartition(".")[0]
        if above in known:
            region.parent = known[above]


def codes_above(code: str) -> list[str]:
    """62.71.03.1002 → 62, 62.71, 62.71.03; nothing for a province."""
    parts = code.split(".")
    return [".".join(parts[:length]) for length in range(1, len(parts))]
