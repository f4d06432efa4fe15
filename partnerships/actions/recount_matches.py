"""Exact numbers of what fits and nearly fits, kept on offers and needs."""

from collections.abc import Sequence
from typing import Any

from django.utils import timezone

from partnerships.candidates import need_profiles, offer_profiles
from partnerships.matching.engine import Ranked
from partnerships.matching.lists import NeedSet, count_needs, count_offers
from partnerships.matching.profiles import NeedProfile, OfferProfile
from partnerships.matching.verdicts import Status
from partnerships.models import Need, Offer


def counts(rows: Sequence[Ranked]) -> dict[str, int]:
    """The exact numbers over a whole list, not only over what is stored."""
    fit = sum(row.status is Status.FIT for row in rows)
    return {"fit_count": fit, "nearly_count": len(rows) - fit}


def recount_needs(needs: Sequence[NeedProfile]) -> dict[Any, int]:
    """Bring the numbers of fitting offers of these needs up to date; how many fit or nearly fit each."""
    if not needs:
        return {}
    found = count_offers(NeedSet(needs), offer_profiles(Offer.objects.open()), timezone.localdate())
    for amounts, keys in _by_counts(found).items():
        Need.objects.filter(pk__in=keys).update(fit_count=amounts[0], nearly_count=amounts[1])
    return {key: fit + nearly for key, (fit, nearly) in found.items()}


def _by_counts(found: dict[Any, tuple[int, int]]) -> dict[tuple[int, int], list[Any]]:
    """Needs with the same two numbers are updated in one statement."""
    groups: dict[tuple[int, int], list[Any]] = {}
    for key, amounts in found.items():
        groups.setdefault(amounts, []).append(key)
    return groups


def recount_offers(offers: Sequence[OfferProfile]) -> None:
    """Bring the numbers of fitting needs of these open offers up to date."""
    today = timezone.localdate()
    needs = NeedSet(need_profiles(Need.objects.ready()))
    for offer in offers:
        fit, nearly = count_needs(offer, needs, today)
        Offer.objects.filter(pk=offer.key).update(fit_count=fit, nearly_count=nearly)
