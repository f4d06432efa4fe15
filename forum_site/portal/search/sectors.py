"""The hits of one sector: of the kinds that have one (needs, offers, articles, templates)."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, Final

from django.db.models import IntegerField, QuerySet, Value
from django.utils.translation import gettext

from forum_site.core.arrays import is_among, listed
from forum_site.core.taxonomy import SECTORS
from forum_site.portal.search.kinds import KINDS
from forum_site.portal.search.seen import Ranked
from knowledge.models import ArticlePage, Template
from partnerships.models import Need, Offer

# a need, an article and a template are of one sector, an offer may be for several
_OF_ONE: Final = tuple(
    place for place, kind in enumerate(KINDS) if kind.model in (Need, ArticlePage, Template)
)
_OFFERS: Final = next(place for place, kind in enumerate(KINDS) if kind.model is Offer)
CODES: Final = frozenset(KINDS[place].code for place in (*_OF_ONE, _OFFERS))


def choices_for(kind: str) -> list[tuple[str, str]]:
    """(code, words) of the sectors by which hits of this kind, or of all, are narrowed; the first is all."""
    if kind and kind not in CODES:
        return []
    return [("", gettext("All sectors")), *((code, gettext(words)) for code, words in SECTORS.items())]


def of_sector(hits: list[Ranked], sector: str) -> list[Ranked]:
    """In their order; all of them for "". Two statements, whatever the number of hits."""
    if not sector:
        return hits
    keys: dict[int, list[int]] = {}
    for _score, place, pk, _post in hits:
        keys.setdefault(place, []).append(pk)
    known = {*_rows_of_one(keys, sector), *_offers(keys.get(_OFFERS, ()), sector)}
    return [hit for hit in hits if hit[1:3] in known]


def _rows_of_one(keys: dict[int, list[int]], sector: str) -> Iterable[tuple[int, int]]:
    parts = [_rows(place, keys[place], sector) for place in _OF_ONE if place in keys]
    if not parts:
        return ()
    return parts[0].union(*parts[1:], all=True) if len(parts) > 1 else parts[0]


def _rows(place: int, keys: list[int], sector: str) -> QuerySet[Any, Any]:
    manager: Any = KINDS[place].model._default_manager
    rows = manager.filter(is_among("pk", listed(keys)), sector=sector).order_by()
    found: QuerySet[Any, Any] = rows.annotate(place=Value(place, IntegerField())).values_list("place", "pk")
    return found


def _offers(keys: Iterable[int], sector: str) -> Iterable[tuple[int, int]]:
    """As in the list of offers: one without sectors is for all of them."""
    if not keys:
        return ()
    rows = Offer.objects.filter(is_among("pk", listed(keys))).values_list("pk", "sectors")
    return [(_OFFERS, pk) for pk, sectors in rows if not sectors or sector in sectors]
