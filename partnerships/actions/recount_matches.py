"""Exact numbers of what fits and nearly fits, kept on offers and needs."""

from collections import Counter
from collections.abc import Sequence
from typing import Any

from django.utils import timezone

from partnerships.candidates import need_profiles, offer_profiles
from partnerships.matching.columns import NeedColumns
from partnerships.matching.engine import Ranked
from partnerships.matching.lists import count_needs, rank_needs
from partnerships.matching.profiles import NeedProfile, OfferProfile
from partnerships.matching.verdicts import Status
from partnerships.models import Need, Offer


def counts(rows: Sequence[Ranked]) -> dict[str, int]:
    """The exact numbers over a whole list, not only over what is stored."""
    fit = sum(row.status is Status.FIT for row in rows)
    return {"fit_count": fit, "nearly_count": len(rows) - fit}


def recount_needs(needs: Sequence[NeedProfile]) -> dict[Any, int]:
    """Bring the numbers of fitting offers of these needs up to date; how many fit or nearly fit each."""
    today = timezone.localdate()
    fit: Counter[Any] = Counter()
    nearly: Counter[Any] = Counter()
    columns = NeedColumns(needs)
    for offer in offer_profiles(Offer.objects.open()) if needs else []:
        for row in rank_needs(offer, columns, today):
            (fit if row.status is Status.FIT else nearly)[row.need_key] += 1
    for amounts, keys in _by_counts(needs, fit, nearly).items():
        Need.objects.filter(pk__in=keys).update(fit_count=amounts[0], nearly_count=amounts[1])
    return {need.key: fit[need.key] + nearly[need.key] for need in needs}


def _by_counts(
    needs: Sequence[NeedProfile], fit: Counter[Any], nearly: Counter[Any]
) -> dict[tuple[int, int], list[Any]]:
    """Needs with the same two numbers are updated in one statement."""
    groups: dict[tuple[int, int], list[Any]] = {}
    for need in needs:
        groups.setdefault((fit[need.key], nearly[need.key]), []).append(need.key)
    return groups


def recount_offers(offers: Sequence[OfferProfile]) -> None:
    """Bring the numbers of fitting needs of these open offers up to date."""
    today = timezone.localdate()
    columns = NeedColumns(need_profiles(Need.objects.ready()))
    for offer in offers:
        fit, nearly = count_needs(offer, columns, today)
        Offer.objects.filter(pk=offer.key).update(fit_count=fit, nearly_count=nearly)
