"""Ranked lists in both directions over profiles: filter first, then score every survivor, by the index.

A need that may lie in one of several villages fits no index; those few are compared one by one.
"""

from collections.abc import Sequence
from datetime import date

from partnerships.matching.engine import Ranked, match, ordered, ranked
from partnerships.matching.index.needs import index_of
from partnerships.matching.index.offers import OfferIndex
from partnerships.matching.index.offers_of import OfferFinder
from partnerships.matching.index.plain import FIT
from partnerships.matching.index.rank import Ranker, asked_rows
from partnerships.matching.index.states import StateColumns, states_of
from partnerships.matching.profiles import Key, NeedProfile, OfferProfile
from partnerships.matching.scoring import MILLI
from partnerships.matching.verdicts import Status


class NeedSet:
    """An unchanging set of needs, prepared once and ranked against many offers."""

    def __init__(self, needs: Sequence[NeedProfile]) -> None:
        self.needs = tuple(needs)
        self.narrow = [need for need in needs if need.region[0] == need.region[1]]
        self.wide = [need for need in needs if need.region[0] != need.region[1]]
        self.index = index_of(self.narrow)

    def profile(self, row: int) -> NeedProfile:
        return self.narrow[self.index.order[row]]

    def states(self, offers: OfferIndex) -> StateColumns:
        """What the offers ask beyond the columns; a single offer asks only those it does not exclude."""
        return states_of(self.index, offers, self.profile, asked_rows(self.index, offers))


class OfferSet:
    """Offers prepared once for a day and ranked for many needs."""

    def __init__(self, offers: Sequence[OfferProfile], today: date) -> None:
        self.offers = tuple(offers)
        self.today = today
        self.index = OfferIndex(offers, today)
        self.finder = OfferFinder(self.index)


def rank_needs(
    offer: OfferProfile,
    needs: NeedSet | Sequence[NeedProfile],
    today: date,
    *,
    limit: int | None = None,
    salt: int = 0,
) -> list[Ranked]:
    """Rank the needs that fit or nearly fit an offer, best first; excluded ones are left out.

    `salt` changes the order of equals.
    """
    given = needs if isinstance(needs, NeedSet) else NeedSet(needs)
    offers = OfferIndex([offer], today)
    if not len(offers):
        return []
    line, _counts = Ranker(given.index, offers, given.states(offers)).best_needs(0, limit, salt)
    found = [
        _line(given.profile(row).key, offer.key, int(rank))
        for row, rank in zip(line.other, line.ranks, strict=True)
    ]
    if not given.wide:
        return found
    more = (ranked(match(need, offer, today)) for need in given.wide)
    return ordered([*found, *(row for row in more if row.status is not Status.NOT)], salt=salt)[:limit]


def rank_offers(
    need: NeedProfile,
    offers: OfferSet | Sequence[OfferProfile],
    today: date,
    *,
    limit: int | None = None,
    salt: int = 0,
) -> list[Ranked]:
    """Rank the offers that fit or nearly fit a need, best first; excluded ones are left out."""
    given = offers if isinstance(offers, OfferSet) else OfferSet(offers, today)
    if need.region[0] != need.region[1]:
        rows = (ranked(match(need, offer, today)) for offer in given.index.offers)
        return ordered((row for row in rows if row.status is not Status.NOT), salt=salt)[:limit]
    places, ranks, _counts = given.finder.rank(need, limit, salt)
    return [
        _line(need.key, given.index.offers[at].key, int(rank)) for at, rank in zip(places, ranks, strict=True)
    ]


def rank_of(row: Ranked) -> int:
    """The one number that orders pairs, as the index and stored pairs have it."""
    return row.points + FIT * (row.status is Status.FIT)


def _line(need: Key, offer: Key, rank: int) -> Ranked:
    points = rank % FIT
    return Ranked(
        need_key=need,
        offer_key=offer,
        status=Status.FIT if rank >= FIT else Status.NEARLY,
        score=points // MILLI,
        points=points,
    )
