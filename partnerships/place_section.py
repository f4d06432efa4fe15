"""The part "Place" of a need's page: the map of the board's needs and what is known of the area."""

from __future__ import annotations

from typing import Any, Final

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from forum_site.organisations.authority import manages
from partnerships.choices import SLUM_ASPECTS
from partnerships.map_display import is_funded, key_of_signs, map_of_needs, tile_credit
from partnerships.models import Need
from partnerships.places import point_of, point_words, public_others, public_point, typed

MOST_OTHERS: Final = 11
YES_NO: Final = {True: gettext_lazy("Yes"), False: gettext_lazy("No")}


def place_section(need: Need, user: Any) -> dict[str, Any] | None:
    """For `need_sections`: one statement for a visitor, when the need has a public point."""
    own = manages(user, need.board)
    point, facts = public_point(need), area_facts(need)
    if point is None and not facts and not own:
        return None
    others = public_others(need, user, MOST_OTHERS) if point else []
    context = {
        "facts": facts,
        "own": own,
        "house_level": need.is_house_level,
        "words": point_words(point) if point else "",
        "link": typed(point) if point else "",
        "kept": own and point is None and point_of(need) is not None,
        "map": map_context(need, others) if point else None,
    }
    anchor = ("h-letak", _("Place and area"))
    return {"template": "partnerships/needs/place.html", "context": context, "anchor": anchor}


def map_context(need: Need, others: list[Need]) -> dict[str, Any]:
    """What needs/place.html draws: the SVG, its key, and the table behind it."""
    needs = [need, *others]
    label = _("Map: this need is number 1; %(n)s others of %(board)s around it.") % {
        "n": len(others), "board": need.board.name
    }  # fmt: skip
    return {
        "svg": map_of_needs(needs, here=need, label=label),
        "key": key_of_signs((one.sector for one in needs), here=True),
        "rows": [(number, one, is_funded(one)) for number, one in enumerate(needs, 1)],
        "credit": tile_credit(),
    }


def area_facts(need: Need) -> list[tuple[str, Any]]:
    """(what, words) of what the board has stated; nothing for what nobody knows."""
    aspects = [str(words) for code, words in SLUM_ASPECTS if code in need.slum_aspects]
    rows = [
        (_("Slum aspects"), ", ".join(aspects)),
        (_("In the slum decree (SK Kumuh)"), answer_words(need.slum_listed, need.slum_decree)),
        (_("In the RPLP"), need.rplp_reference),
        (_("Entered in Musrenbang or SIPD"), answer_words(need.in_musrenbang, need.musrenbang_reference)),
    ]
    return [(what, words) for what, words in rows if words]


def answer_words(answer: bool | None, paper: str) -> str:
    """ "Ya, No. 188.45/310/2024"; "" when nobody knows."""
    if answer is None:
        return ""
    return f"{YES_NO[answer]}, {paper}" if paper else str(YES_NO[answer])
