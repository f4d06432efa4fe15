"""Needs that changed, against all open offers: their facts, their best twenty, the counts of both sides."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from typing import Any, Final, NamedTuple

import numpy as np
import numpy.typing as npt
from django.db.models import F

from partnerships.candidates import salt_of
from partnerships.choices import MatchList
from partnerships.matching.index.plain import FIT
from partnerships.matching.lists import OfferSet, rank_of, rank_offers
from partnerships.matching.profiles import NeedProfile
from partnerships.models import Match, NeedFacts, Offer, OfferList
from partnerships.pairs import eligible, facts
from partnerships.pairs.stored import Given, settle

Array = npt.NDArray[Any]
BEST_OF_NEED: Final = 20


class Found(NamedTuple):
    """All offers of a need, best first."""

    need: int
    offers: Array
    ranks: Array

    @property
    def codes(self) -> Array:
        return eligible.codes_of(self.offers, (self.ranks >= FIT).astype(np.int64))


class Stored(NamedTuple):
    """What was `found`; `fresh` pairs that may have to be told of; `stale` offers whose best may differ."""

    found: list[Found]
    fresh: list[int]
    stale: list[int]


def store_needs(ids: Sequence[int], profiles: Iterable[NeedProfile], offers: OfferSet) -> Stored:
    """`profiles` are those of the needs among `ids` that look for partners; call it within `lock.alone`."""
    given = {one.key: one for one in profiles}
    found = [_find(one, offers) for one in given.values()]
    before = dict(NeedFacts.objects.filter(pk__in=ids).values_list("pk", "offers"))
    facts.save([_row(given[one.need], one) for one in found], found=True)
    NeedFacts.objects.filter(pk__in=set(ids) - given.keys()).delete()
    _count(before, found)
    scope = Match.objects.filter(need__in=ids, offer__in=Offer.objects.open(offers.today))
    shown = _shown(scope)
    changes = settle(scope, _given(found), MatchList.OF_NEED, whole=True)
    Match.objects.filter(need__in=set(ids) - given.keys(), dismissed_at=None, marks=None).delete()
    return Stored(found, changes.untold, _stale(found, shown))


def _find(need: NeedProfile, offers: OfferSet) -> Found:
    """Every offer that the need fits or nearly fits."""
    rows = rank_offers(need, offers, offers.today, salt=salt_of(offers.today))
    keys = np.array([row.offer_key for row in rows], np.int64)
    return Found(int(need.key), keys, np.array([rank_of(row) for row in rows], np.int64))


def _row(need: NeedProfile, found: Found) -> NeedFacts:
    row = facts.facts_of(need)
    row.offers = eligible.packed(found.codes)
    row.fit_count = int((found.ranks >= FIT).sum())
    row.nearly_count = len(found.ranks) - row.fit_count
    row.least = int(found.ranks[BEST_OF_NEED - 1]) if len(found.ranks) >= BEST_OF_NEED else 0
    return row


def _given(found: Sequence[Found]) -> Given:
    best = [np.arange(len(one.offers)) < BEST_OF_NEED for one in found]
    needs = [np.full(len(one.offers), one.need) for one in found]
    columns = (needs, [one.offers for one in found], [one.ranks for one in found], best)
    return Given.of(*(np.concatenate([*column, np.empty(0, np.int64)]) for column in columns))


def _count(before: Mapping[int, Any], found: Sequence[Found]) -> None:
    """What came and went is added to the counts of offers, whose lists are stale: a statement an amount."""
    was = np.concatenate([np.frombuffer(blob, "<u4") for blob in before.values()] or [np.empty(0, "<u4")])
    now = np.concatenate([one.codes for one in found] or [np.empty(0, np.int64)])
    moves: dict[int, list[int]] = defaultdict(lambda: [0, 0])
    for codes, step in ((was.astype(np.int64), -1), (now, 1)):
        for code, n in zip(*np.unique(codes, return_counts=True), strict=True):
            moves[int(code) >> 1][1 - (int(code) & 1)] += step * int(n)
    alike: dict[tuple[int, int], list[int]] = defaultdict(list)
    for offer, (fit, nearly) in moves.items():
        if fit or nearly:
            alike[fit, nearly].append(offer)
    for (fit, nearly), offers in alike.items():
        OfferList.objects.filter(pk__in=offers, offer__in=Offer.objects.open()).update(
            fit_count=F("fit_count") + fit, nearly_count=F("nearly_count") + nearly, is_stale=True
        )


def _shown(scope: Any) -> dict[tuple[int, int], int]:
    """The ranks of pairs that stand among the best of their offers."""
    rows = scope.standing_in(MatchList.OF_OFFER)
    return {(need, offer): rank for need, offer, rank in rows.values_list("need_id", "offer_id", "rank")}


def _stale(found: Sequence[Found], shown: dict[tuple[int, int], int]) -> list[int]:
    """Offers whose best one of the needs enters, leaves or sinks in; their lists are marked."""
    ranks = {
        (one.need, offer): rank
        for one in found
        for offer, rank in zip(one.offers.tolist(), one.ranks.tolist(), strict=True)
    }
    touched = {offer for _need, offer in ranks} | {offer for _need, offer in shown}
    least = dict(OfferList.objects.filter(pk__in=touched).values_list("pk", "least"))
    stale = {offer for (need, offer), rank in shown.items() if ranks.get((need, offer), -1) < rank}
    entering = (pair for pair in ranks if pair not in shown)
    stale |= {pair[1] for pair in entering if ranks[pair] >= least.get(pair[1], 0)}
    OfferList.objects.filter(pk__in=stale).update(is_stale=True)
    return sorted(stale)
