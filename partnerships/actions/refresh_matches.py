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
from partnerships.candidates import need_profiles, offer_profile, offer_profiles, salt_of
from partnerships.matching.engine import Match as Found
from partnerships.matching.engine import Ranked, match
from partnerships.matching.lists import rank_needs, rank_offers
from partnerships.matching.storage import answer_to_data
from partnerships.matching.verdicts import Status
from partnerships.models import Match, Need, Offer

BEST_OF_OFFER: Final = 50
BEST_OF_NEED: Final = 20


def refresh_offer_matches(offer: Offer) -> list[Match]:
    """Recompute one open offer against all needs looking for partners, and tell who is concerned.

    A closed offer keeps its rows as they were.
    """
    if not Offer.objects.open().filter(pk=offer.pk).exists():
        return []
    today = timezone.localdate()
    profile = offer_profile(offer)
    needs = need_profiles(Need.objects.ready())
    rows = rank_needs(profile, needs, today, salt=salt_of(today))
    known = set(Match.objects.filter(offer=offer).values_list("need_id", flat=True))
    kept = {row.need_key for row in rows[:BEST_OF_OFFER]}
    kept |= known & {row.need_key for row in rows}  # among the best of the need's own list
    found = [match(need, profile, today) for need in needs if need.key in kept]
    with transaction.atomic():
        Offer.objects.filter(pk=offer.pk).update(**counts(rows))
        return replace(Match.objects.filter(offer=offer), found)


def refresh_need_matches(need: Need) -> list[Match]:
    """Recompute one need against all open offers; one that no longer looks for partners has none."""
    today = timezone.localdate()
    profiles = need_profiles(Need.objects.ready().filter(pk=need.pk))
    offers = offer_profiles(Offer.objects.open()) if profiles else []
    rows = rank_offers(profiles[0], offers, today, salt=salt_of(today)) if profiles else []
    known = set(Match.objects.filter(need=need).values_list("offer_id", flat=True))
    kept = {row.offer_key for row in rows[:BEST_OF_NEED]}
    kept |= known & {row.offer_key for row in rows}  # among the best of the offer's own list
    found = [match(profiles[0], offer, today) for offer in offers if offer.key in kept]
    with transaction.atomic():
        Need.objects.filter(pk=need.pk).update(**counts(rows))
        return replace(Match.objects.filter(need=need), found)


def counts(rows: Sequence[Ranked]) -> dict[str, int]:
    """The exact numbers over the whole list, not only over what is stored."""
    fit = sum(row.status is Status.FIT for row in rows)
    return {"fit_count": fit, "nearly_count": len(rows) - fit}


def replace(rows: Any, found: Sequence[Found]) -> list[Match]:
    """Make `rows` (a queryset of one side's matches) equal to what was found, and announce the new."""
    pairs = {(one.need_key, one.offer_key) for one in found}
    undecided = rows.filter(dismissed_at=None).values_list("pk", "need_id", "offer_id")
    gone = [pk for pk, need_id, offer_id in undecided if (need_id, offer_id) not in pairs]
    Match.objects.filter(pk__in=gone).delete()
    store(found)
    stored = [row for row in rows.all() if (row.need_id, row.offer_id) in pairs]
    announce_matches([row for row in stored if row.dismissed_at is None])
    return stored


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
