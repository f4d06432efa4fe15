"""Store what the engine finds: best 50 needs an offer, best 20 offers a need, exact counts, notices.

Repeatable: pairs are updated in place, a dismissed pair stays dismissed, and a pair that no longer
fits goes unless a person decided something about it.
"""

from collections.abc import Iterable, Sequence
from dataclasses import asdict
from typing import Any, Final

from django.db import transaction
from django.utils import timezone

from partnerships.actions.announce_matches import announce_matches
from partnerships.actions.recount_matches import counts, recount_needs, recount_offers
from partnerships.candidates import need_profiles, needs_in_reach, offer_profile, offer_profiles, salt_of
from partnerships.matching.engine import Match as Found
from partnerships.matching.engine import match
from partnerships.matching.lists import OfferSet, rank_needs, rank_offers
from partnerships.matching.profiles import NeedProfile
from partnerships.matching.storage import answer_to_data
from partnerships.models import Match, Need, Offer

BEST_OF_OFFER: Final = 50
BEST_OF_NEED: Final = 20


def refresh_offer_matches(offer: Offer) -> list[Match]:
    """Recompute one offer against all needs in its reach, and tell who is concerned.

    The counts of those needs are brought up to date too. A closed offer keeps its rows as they were.
    """
    profile = offer_profile(offer)
    needs = need_profiles(needs_in_reach(profile))
    totals = recount_needs(needs)
    if not Offer.objects.open().filter(pk=offer.pk).exists():
        return []
    today = timezone.localdate()
    rows = rank_needs(profile, needs, today, salt=salt_of(today))
    known = set(Match.objects.filter(offer=offer).values_list("need_id", flat=True))
    kept = {row.need_key for row in rows[:BEST_OF_OFFER]}
    # Those whose own list has room for every offer, and those already in it.
    kept |= {row.need_key for row in rows if totals[row.need_key] <= BEST_OF_NEED or row.need_key in known}
    found = [match(need, profile, today) for need in needs if need.key in kept]
    with transaction.atomic():
        Offer.objects.filter(pk=offer.pk).update(**counts(rows))
        stored = replace(Match.objects.filter(offer=offer), found)
        announce_matches(stored)
    return stored


def refresh_matches_of_needs(needs: Iterable[Need]) -> list[Match]:
    """Recompute needs against all open offers; one that no longer looks for partners has no matches.

    New pairs are announced together, so that a plan of forty lines is one notice a board and offer.
    """
    ids = [need.pk for need in needs]
    today = timezone.localdate()
    profiles = {profile.key: profile for profile in need_profiles(Need.objects.ready().filter(pk__in=ids))}
    offers = offer_profiles(Offer.objects.open())
    prepared = OfferSet(offers, today)
    stored: list[Match] = []
    with transaction.atomic():
        for pk in ids:
            stored += _store_need(pk, profiles.get(pk), prepared)
        announce_matches(stored)
        recount_offers(offers)
    return stored


def _store_need(pk: int, need: NeedProfile | None, offers: OfferSet) -> list[Match]:
    today = offers.today
    rows = rank_offers(need, offers, today, salt=salt_of(today)) if need else []
    known = set(Match.objects.filter(need=pk).values_list("offer_id", flat=True))
    kept = {row.offer_key for row in rows[:BEST_OF_NEED]}
    kept |= known & {row.offer_key for row in rows}  # among the best of the offer's own list
    found = [match(need, offer, today) for offer in offers.offers if offer.key in kept] if need else []
    Need.objects.filter(pk=pk).update(**counts(rows))
    return replace(Match.objects.filter(need=pk), found)


def replace(rows: Any, found: Sequence[Found]) -> list[Match]:
    """Make `rows` (a queryset of one side's matches) equal to what was found; what a person decided stays."""
    pairs = {(one.need_key, one.offer_key) for one in found}
    undecided = rows.filter(dismissed_at=None).values_list("pk", "need_id", "offer_id")
    gone = [pk for pk, need_id, offer_id in undecided if (need_id, offer_id) not in pairs]
    Match.objects.filter(pk__in=gone).delete()
    store(found)
    return [row for row in rows.all() if (row.need_id, row.offer_id) in pairs]


def store(found: Iterable[Found]) -> None:
    """Upsert the pairs in one statement; what a person decided is not among the updated columns."""
    now = timezone.now()
    rows = [
        Match(
            need_id=one.need_key,
            offer_id=one.offer_key,
            status=one.status.value.lower(),
            score=one.score,
            parts=[asdict(part) for part in one.parts],
            answers=[answer_to_data(answer) for answer in one.answers],
            computed_at=now,
        )
        for one in found
    ]
    Match.objects.bulk_create(
        rows,
        update_conflicts=True,
        unique_fields=["need", "offer"],
        update_fields=["status", "score", "parts", "answers", "computed_at"],
    )
