"""Profiles with fixed meaning: a drainage need in Menteng and an offer for its kecamatan."""

from datetime import date
from typing import Any

from partnerships.matching.profiles import BoardProfile, Document, DocumentStatus, NeedProfile, OfferProfile
from partnerships.matching.terms import terms_of

TODAY = date(2026, 11, 21)
MENTENG = (1000, 1000)
JEKAN_RAYA = (999, 1003)
PALANGKA_RAYA = (990, 1019)
SURAKARTA = (3000, 3053)
MILLION = 1_000_000


def need(**facts: Any) -> NeedProfile:
    defaults: dict[str, Any] = {
        "key": "need",
        "region": MENTENG,
        "place_name": "Kel. Menteng",
        "category": "drainase",
        "sector": "ENVIRONMENT",
        "terms": terms_of("Saluran drainase Gang Manduhara, 120 m"),
        "gap": 74_200_000,
        "cost": 186_400_000,
        "self_help": 22_200_000,
        "year": 2027,
    }
    return NeedProfile(**defaults | facts)


def offer(**facts: Any) -> OfferProfile:
    defaults: dict[str, Any] = {
        "key": "offer",
        "regions": (JEKAN_RAYA,),
        "region_name": "Kec. Jekan Raya",
        "sectors": frozenset({"ENVIRONMENT"}),
        "categories": frozenset({"drainase"}),
        "amount_min": 50 * MILLION,
        "amount_max": 200 * MILLION,
        "years": (2027, 2027),
        "terms": terms_of("Drainase lingkungan 2027, saluran air yang dikerjakan kelompok masyarakat"),
    }
    return OfferProfile(**defaults | facts)


def board(**facts: Any) -> BoardProfile:
    return BoardProfile(**{"key": "handep"} | facts)


def verified(expires: date | None = None) -> Document:
    return Document(DocumentStatus.VERIFIED, expires=expires)
