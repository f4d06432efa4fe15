"""Partnerships as rows of a list: of everybody's, of one's own, of a body, of a need."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from forum_site.core.money import rupiah_short
from forum_site.regions.lineage import load_parents
from partnerships.channelling.words import due_badge, is_agreed, place_on_road, stage_badge
from partnerships.display import village_words
from partnerships.models import Partnership


def rows_of(
    found: Iterable[Partnership], *, places: bool = True, all_amounts: bool = False
) -> list[dict[str, Any]]:
    """What templates/partnerships/channelling/row.html draws; one statement for the places.

    `all_amounts` for readers who may know what is not agreed yet.
    """
    partnerships = list(found)
    if places:
        load_parents([one.board.territory for one in partnerships])
    return [_row(one, places, all_amounts) for one in partnerships]


def _row(one: Partnership, places: bool, all_amounts: bool) -> dict[str, Any]:
    value = getattr(one, "value", None)
    told = value and (all_amounts or is_agreed(one))
    territory = one.board.territory if places else None
    badges = [stage_badge(one), due_badge(one)]
    return {
        "one": one,
        "url": one.get_absolute_url(),
        "title": one.title,
        "board": one.board.name,
        "partner": one.partner.name,
        "place": f"{village_words(territory)}, {territory.place}" if territory else "",
        "road": place_on_road(one),
        "amount": rupiah_short(value) if told else "",
        "badges": [badge for badge in badges if badge],
        "waits": getattr(one, "waits", False),
    }
