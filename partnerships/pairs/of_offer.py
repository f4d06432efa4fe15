"""An offer against all needs in its reach: its whole list, its best fifty, then the lists of those needs."""

from collections.abc import Sequence
from datetime import date
from typing import Any, Final, NamedTuple

import numpy as np
import numpy.typing as npt
from django.utils import timezone

from forum_site.core.arrays import is_among
from forum_site.core.rows import write_columns
from partnerships.candidates import need_profiles, offer_profile, salt_of
from partnerships.choices import MatchList
from partnerships.matching.index.offers import OfferIndex, reach_of
from partnerships.matching.index.plain import FIT
from partnerships.matching.index.stored import StoredNeeds
from partnerships.matching.lists import rank_needs, rank_of
from partnerships.matching.profiles import OfferProfile
from partnerships.models import Match, Need, NeedFacts, Offer, OfferList
from partnerships.pairs import facts
from partnerships.pairs.eligible import FITS, NEARLY, NONE, Eligible
from partnerships.pairs.of_needs import BEST_OF_NEED
from partnerships.pairs.open_offers import open_offers
from partnerships.pairs.stored import Changes, Given, settle

Array = npt.NDArray[Any]
BEST_OF_OFFER: Final = 50


class Ranked(NamedTuple):
    """All needs of an offer, best first, as keys."""

    needs: Array
    ranks: Array

    @property
    def fit(self) -> int:
        return int((self.ranks >= FIT).sum())

    @property
    def nearly(self) -> int:
        return len(self.ranks) - self.fit


def ranked(offer: OfferProfile, rows: Any, day: date | None = None) -> Ranked:
    """`rows` are the facts in the offer's reach; empty for an offer nobody can pass today or on the day."""
    today = day or timezone.localdate()
    index = OfferIndex([offer], today)
    if not len(index):
        return Ranked(np.empty(0, np.int64), np.empty(0, np.int64))
    needs = facts.read(facts.narrow(rows))
    line, _counts = needs.ranker(index, facts.boards_of).best_needs(0, None, salt_of(today))
    keys = needs.keys[needs.index.order[line.other]]
    return _with_wide(offer, rows, Ranked(keys, line.ranks.astype(np.int64)), today)


def _with_wide(offer: OfferProfile, rows: Any, found: Ranked, day: date) -> Ranked:
    """With the few needs that may lie in one of several villages, compared one by one."""
    wide = Need.objects.filter(pk__in=list(facts.wide(rows).values_list("pk", flat=True)))
    more = rank_needs(offer, need_profiles(wide), day)
    if not more:
        return found
    needs = np.concatenate([found.needs, [row.need_key for row in more]])
    ranks = np.concatenate([found.ranks, [rank_of(row) for row in more]])
    order = np.argsort(-ranks, kind="stable")
    return Ranked(needs[order].astype(np.int64), ranks[order])


def store_list(offer: Offer) -> list[int]:
    """Keep the offer's whole list, counts and best fifty; pairs that may have to be told of."""
    profile = offer_profile(offer)
    found = ranked(profile, facts.in_reach(reach_of(profile)))
    return keep_list(offer.pk, found).untold


def keep_list(offer: int, found: Ranked) -> Changes:
    """The list that pages leaf through, the exact counts and the best fifty; what changed of stored pairs."""
    least = int(found.ranks[BEST_OF_OFFER - 1]) if len(found.ranks) >= BEST_OF_OFFER else 0
    told = {
        "needs": found.needs.astype("<i4").tobytes(),
        "ranks": found.ranks.astype("<i4").tobytes(),
        "fit_count": found.fit,
        "nearly_count": found.nearly,
        "least": least,
        "is_stale": False,
        "computed_at": timezone.now(),
    }
    OfferList.objects.update_or_create(offer_id=offer, defaults=told)
    best = np.arange(len(found.needs)) < BEST_OF_OFFER
    given = Given.of(found.needs, offer, found.ranks, best)
    return settle(Match.objects.filter(offer=offer), given, MatchList.OF_OFFER, whole=True)


def listed_needs(offer: Offer) -> list[int]:
    """Keys of the needs that the offer's list holds."""
    keys = OfferList.objects.filter(pk=offer.pk).values_list("needs", flat=True).first()
    return np.frombuffer(keys or b"", "<i4").tolist()


def tell_needs(offer: Offer, also: Sequence[int] = ()) -> list[int]:
    """Bring the needs in the offer's reach up to date: counts, all their offers, their best twenty.

    `also` are needs out of reach now that its list held before. Call it after `store_list`; the pairs that
    may have to be told of. The few that may lie in one of several villages are matched by a task.
    """
    from partnerships.tasks import match_needs  # cycle: tasks run actions

    rows = facts.in_reach(reach_of(offer_profile(offer)))
    if wide := list(facts.wide(rows).values_list("pk", flat=True)):
        match_needs.delay_on_commit(wide)
    named = NeedFacts.objects.filter(is_among("pk", list(also))) if also else NeedFacts.objects.none()
    kept = facts.read_kept(facts.narrow(rows | named))
    ranks = _ranks_now(offer, kept.needs.keys)
    states = np.where(ranks >= FIT, FITS, np.where(ranks > 0, NEARLY, NONE))
    changed = Eligible.read(kept.found["offers"]).states(offer.pk) != states
    _write_offers(offer.pk, kept, np.flatnonzero(changed), states)
    listed = Match.objects.filter(offer=offer).values_list("need_id", flat=True)
    concerned = (ranks >= np.maximum(np.array(kept.found["least"], np.int64), 1)) | np.isin(
        kept.needs.keys, list(listed)
    )
    return _best_of_needs(kept, np.flatnonzero(concerned))


def _ranks_now(offer: Offer, keys: Array) -> Array:
    """The rank of each need with the offer as its list says; 0 where it has none, or the offer is closed."""
    found = np.zeros(len(keys), np.int64)
    whole = OfferList.objects.filter(pk=offer.pk, offer__in=Offer.objects.open()).first()
    if whole is not None and len(keys):
        needs, ranks = np.frombuffer(whole.needs, "<i4"), np.frombuffer(whole.ranks, "<i4")
        here = np.isin(needs, keys)
        order = np.argsort(keys)
        found[order[np.searchsorted(keys, needs[here], sorter=order)]] = ranks[here]
    return found


def _write_offers(offer: int, kept: facts.Kept, rows: Array, states: Array) -> None:
    blobs = kept.found["offers"]
    some = Eligible.read([blobs[row] for row in rows]).with_states(offer, states[rows])
    fits, nearly = some.counts()
    counts = {"fit_count": fits.tolist(), "nearly_count": nearly.tolist()}
    write_columns(NeedFacts, kept.needs.keys[rows].tolist(), offers=some.blobs(), **counts)


def _best_of_needs(kept: facts.Kept, rows: Array) -> list[int]:
    """Find the best twenty of some needs among all open offers, and store them."""
    offers = open_offers()
    if not len(rows) or not len(offers.index):
        return []
    columns, terms = [kept.columns[row] for row in rows], [kept.terms[row] for row in rows]
    needs = StoredNeeds(kept.needs.keys[rows].tolist(), columns, terms)
    lists = needs.ranker(offers.index, facts.boards_of).rebuild(BEST_OF_NEED, 1, salt_of(offers.today))
    keys = needs.keys[needs.index.order]
    write_columns(NeedFacts, keys.tolist(), least=lists.need_least.tolist())
    at, place = np.nonzero(lists.need_best >= 0)
    offer_keys = np.array([offer.key for offer in offers.index.offers], np.int64)
    pairs = Given.of(keys[at], offer_keys[lists.need_best[at, place]], lists.need_ranks[at, place], 1)
    scope = Match.objects.filter(is_among("need", keys.tolist()), offer__in=Offer.objects.open())
    changes = settle(scope, pairs, MatchList.OF_NEED, whole=False)
    return changes.untold
