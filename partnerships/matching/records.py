"""Profiles from plain records: needs and offers as mappings with names and texts instead of codes.

The keys are those of public needs and offers lists: `title`, `description`, `category`, `kota`, `cost_idr`
of a need; `name`, `eligibility`, `categories`, `region`, `amount_max_idr` of an offer.
"""

from collections.abc import Mapping
from typing import Any

from forum_site.core.taxonomy import CATEGORIES, sector_from_text
from forum_site.core.taxonomy.lexicon import default_lexicon
from partnerships.matching.places import Places
from partnerships.matching.profiles import Interval, NeedProfile, OfferProfile
from partnerships.matching.terms import terms_of

Record = Mapping[str, Any]


def need_from_record(record: Record, places: Places, *, guess_category: bool = False) -> NeedProfile:
    """Return the profile of a need; with `guess_category` sector and category are guessed, not read."""
    text = f"{record['title']} . {record.get('description') or ''}"
    category = _guess(text) if guess_category else record.get("category")
    sector = None if guess_category else sector_from_text(record.get("sector") or "")
    return NeedProfile(
        key=record["id"],
        region=_place(record, places),
        category=category if category in CATEGORIES else None,
        sector=sector,
        terms=terms_of(text),
        cost=record.get("cost_idr"),
        quantity=_whole(record.get("volume")),
    )


def offer_from_record(record: Record, places: Places) -> OfferProfile:
    """Return the profile of an offer; status, dates and window are not read."""
    sectors = (sector_from_text(sector) for sector in record.get("sectors") or ())
    return OfferProfile(
        key=record["id"],
        source_key=record.get("organisation") or "",
        regions=places.find(record.get("region") or ""),
        region_name=record.get("region") or "",
        sectors=frozenset(sector for sector in sectors if sector),
        categories=frozenset(code for code in record.get("categories") or () if code in CATEGORIES),
        amount_min=record.get("amount_min_idr"),
        amount_max=record.get("amount_max_idr"),
        terms=terms_of(f"{record['name']} . {record.get('eligibility') or ''}"),
    )


def _guess(text: str) -> str | None:
    guesses = default_lexicon().guess_categories(text)
    return guesses[0][0] if guesses else None


def _place(record: Record, places: Places) -> Interval:
    for name in (record.get("kota"), record.get("provinsi")):
        found = places.find(name or "")
        if found:
            district = places.within(found[0], record.get("kecamatan"))
            wider = district or found[0]
            return places.within(wider, record.get("kelurahan")) or wider
    return places.nation


def _whole(value: object) -> int | None:
    return int(value) if isinstance(value, int | float) and value >= 1 else None
