"""Store what the engine finds: best 50 needs an offer, best 20 offers a need, exact counts, notices.

Repeatable. Of a pair only rank and lists are stored; what a person decided about it stays. One writer at a
time (`pairs.lock`), so that counts are never lost between two.
"""

from collections.abc import Iterable, Sequence
from typing import Final

from partnerships.actions.announce_matches import announce_matches
from partnerships.candidates import need_profiles, offer_profile
from partnerships.matching.index.offers import reach_of
from partnerships.models import Match, Need, Offer
from partnerships.pairs import facts
from partnerships.pairs.lock import alone
from partnerships.pairs.of_needs import store_needs
from partnerships.pairs.of_offer import listed_needs, store_list, tell_needs
from partnerships.pairs.open_offers import open_offers
from partnerships.tasks import CHUNK, announce_in_chunks, rank_stale_offers, tell_needs_of_offer

AT_ONCE: Final = 5_000  # needs of an offer that hear of it in the same task


def refresh_offer_matches(offer: Offer) -> list[Match]:
    """Match an offer with all needs in its reach and tell who is concerned; its stored pairs.

    Its list and its notices come first. The needs' own lists and counts follow, of a far-reaching offer in a
    task of their own. A closed offer keeps its rows as they were; its needs count one offer less.
    """
    with alone():
        facts.fill()
        before = listed_needs(offer)
        fresh = store_list(offer) if _is_open(offer) else []
        if facts.in_reach(reach_of(offer_profile(offer))).count() <= AT_ONCE:
            fresh += tell_needs(offer, before)
        else:
            tell_needs_of_offer.delay_on_commit(offer.pk)
        _announce(fresh)
    return list(Match.objects.filter(offer=offer))


def refresh_needs_of_offer(offer: Offer) -> None:
    """The second part: what the offer's coming or going changes for the needs in its reach."""
    with alone():
        _announce(tell_needs(offer))


def rank_stale(offers: Iterable[int] | None = None) -> None:
    """Rank the open ones of these offers anew, or all that are marked; each in a transaction of its own."""
    rows = Offer.objects.open().filter(needs_list__is_stale=True)
    for offer in rows if offers is None else rows.filter(pk__in=offers):
        with alone():
            _announce(store_list(offer))


def refresh_matches_of_needs(needs: Iterable[Need]) -> list[Match]:
    """Match needs with all open offers; one that no longer looks for partners has no matches.

    New pairs are announced together, so that a plan of forty lines is one notice a board and offer. Offers
    whose best these needs would enter or leave are queued to be ranked anew.
    """
    ids = [need.pk for need in needs]
    with alone():
        stored = store_needs(ids, need_profiles(Need.objects.ready().filter(pk__in=ids)), open_offers())
        if stored.stale:
            rank_stale_offers.delay_on_commit(stored.stale)
        _announce(stored.fresh)
    return list(Match.objects.filter(need__in=ids))


def _is_open(offer: Offer) -> bool:
    return Offer.objects.open().filter(pk=offer.pk).exists()


def _announce(pairs: Sequence[int]) -> None:
    """What one task would tell is told at once."""
    if len(pairs) <= CHUNK:
        announce_matches(Match.objects.filter(pk__in=pairs))
    else:
        announce_in_chunks(pairs)
