"""Everything anew for a day: facts, the pairs of all needs block by block, then the lists of all offers."""

from collections.abc import Iterator
from datetime import date
from functools import partial
from typing import Any, Final, NamedTuple

import numpy as np
import numpy.typing as npt
from django.db.models import Max, Min

from forum_site.core.rows import write_columns
from partnerships.candidates import need_profiles, salt_of
from partnerships.choices import MatchList
from partnerships.matching.index.plain import FIT
from partnerships.matching.index.rank import Ranker
from partnerships.matching.lists import OfferSet
from partnerships.matching.lots import lot_of, pair_lots
from partnerships.models import Match, Need, NeedFacts, Offer, OfferList
from partnerships.pairs import facts
from partnerships.pairs.eligible import Eligible
from partnerships.pairs.of_needs import BEST_OF_NEED, store_needs
from partnerships.pairs.of_offer import Ranked, keep_list
from partnerships.pairs.open_offers import open_offers
from partnerships.pairs.stored import Given, settle

Array = npt.NDArray[Any]
Part = tuple[Array, Array, Array]  # keys of needs, their ranks with an offer, their lots
Lists = list[list[Part]]  # of each offer
_NOTHING: Final = (np.empty(0, np.int32), np.empty(0, np.int32), np.empty(0, np.uint32))
BLOCK: Final = 25_000  # needs held at once; of each some hundred offers


class Rebuilt(NamedTuple):
    """What was looked at, how many rows were other than they had been, and pairs that may have to be told."""

    needs: int
    pairs: int
    changes: int
    fresh: list[int]


def check_facts() -> int:
    """Facts of all needs against the needs; how many had to be written or deleted."""
    wrong = 0
    ready = Need.objects.ready()
    for first, last in _spans(ready):
        block = NeedFacts.objects.filter(pk__gte=first, pk__lte=last)
        kept = {row.pk: row for row in block.defer("offers")}
        now = [facts.facts_of(one) for one in need_profiles(ready.filter(pk__range=(first, last)))]
        changed = [row for row in now if _told(row) != _told(kept.get(row.pk))]
        gone = kept.keys() - {row.pk for row in now}
        facts.save(changed, found=False)
        NeedFacts.objects.filter(pk__in=gone).delete()
        Match.objects.filter(need__in=gone, dismissed_at=None, marks=None).delete()
        wrong += len(changed) + len(gone)
    return wrong


def rebuild(day: date) -> Rebuilt:
    """Make every stored pair, count and list what the facts give on this day; call it within `lock.alone`."""
    offers = open_offers(day)
    lists: Lists = [[] for _offer in offers.index.offers]
    needs = pairs = changes = 0
    fresh: list[int] = []
    for first, last in _spans(NeedFacts.objects.all()):
        kept = facts.read_kept(facts.narrow(NeedFacts.objects.filter(pk__gte=first, pk__lte=last)))
        block = _block(kept, offers, day, (first, last))
        needs, pairs, changes = needs + len(kept.needs), pairs + len(block.ranks), changes + block.changes
        fresh += block.fresh
        for at, (start, end) in enumerate(zip(block.ptr, block.ptr[1:], strict=False)):
            lists[at].append((block.keys[start:end], block.ranks[start:end], block.lots[start:end]))
    _add_wide(offers, lists)
    for offer, parts in zip(offers.index.offers, lists, strict=True):
        found = _sorted(int(offer.key), parts, salt_of(day))
        moved, told = _settle_offer(int(offer.key), found)
        changes, fresh = changes + moved, fresh + told
    return Rebuilt(needs, pairs, changes, fresh)


class _Block(NamedTuple):
    """Pairs of some needs, offer after offer; `ptr` cuts them."""

    ptr: Array
    keys: Array
    ranks: Array
    lots: Array
    changes: int
    fresh: list[int]


def _block(kept: facts.Kept, offers: OfferSet, day: date, span: tuple[int, int]) -> _Block:
    ranker = kept.needs.ranker(offers.index, partial(facts.boards_of, day=day))
    found = [ranker.found(at) for at in range(len(offers.index))]
    counts = np.array([len(one.rows) for one in found], np.int64)
    rows = np.concatenate([one.rows for one in found] or [np.empty(0, np.int32)])
    ranks = np.concatenate([one.ranks for one in found] or [np.empty(0, np.int32)]).astype(np.int64)
    at = np.repeat(np.arange(len(found)), counts)
    places = kept.needs.index.order[rows]
    offer_keys = np.array([offer.key for offer in offers.index.offers], np.int64)
    best, least = _best(ranker, rows, at, salt_of(day))
    changes = _write_found(kept, places, offer_keys[at] << 1 | (ranks >= FIT), least)
    keys = kept.needs.keys[places]
    scope = Match.objects.filter(need__gte=span[0], need__lte=span[1], offer__in=Offer.objects.open(day))
    scope = scope.exclude(need__in=facts.wide(NeedFacts.objects.all()).values("pk"))
    settled = settle(scope, Given.of(keys, offer_keys[at], ranks, best), MatchList.OF_NEED, whole=True)
    ptr = np.concatenate([[0], np.cumsum(counts)])
    fresh = [*settled.added, *settled.moved]
    lots = kept.needs.told["lot"][places]
    return _Block(ptr, keys.astype(np.int32), ranks.astype(np.int32), lots, changes + settled.n, fresh)


def _add_wide(offers: OfferSet, lists: Lists) -> None:
    """The few needs that may lie in one of several villages are stored one by one."""
    wide = list(facts.wide(NeedFacts.objects.all()).values_list("pk", flat=True))
    profiles = need_profiles(Need.objects.filter(pk__in=wide))
    places = {offer.key: at for at, offer in enumerate(offers.index.offers)}
    for one in store_needs(wide, profiles, offers).found:
        lot = lot_of(one.need)
        for offer, rank in zip(one.offers.tolist(), one.ranks.tolist(), strict=True):
            told = np.array([one.need], np.int32), np.array([rank], np.int32), np.array([lot], np.uint32)
            lists[places[offer]].append(told)


def _best(ranker: Ranker, rows: Array, at: Array, salt: int) -> tuple[Array, Array]:
    """Which pairs are among the best of their need, and of each place the rank of the last of them, or 0."""
    lists = ranker.rebuild(BEST_OF_NEED, 1, salt)
    width = max(len(ranker.offers), 1)
    listed = lists.need_best >= 0
    wanted = np.nonzero(listed)[0] * width + lists.need_best[listed]
    least = np.zeros(len(listed), np.int64)
    least[ranker.needs.order] = lists.need_least
    return np.isin(rows.astype(np.int64) * width + at, wanted), least


def _write_found(kept: facts.Kept, places: Array, codes: Array, least: Array) -> int:
    """Offers, counts and `least` of the needs that have others than is stored; how many."""
    size = len(kept.needs)
    order = np.argsort(places.astype(np.int64) << 33 | codes)
    found = Eligible(np.searchsorted(places[order], np.arange(size + 1)), codes[order])
    fits, nearly = found.counts()
    blobs = found.blobs()
    stored = zip(
        *(kept.found[name] for name in ("offers", "least", "fit_count", "nearly_count")), strict=True
    )
    given = zip(blobs, least.tolist(), fits.tolist(), nearly.tolist(), strict=True)
    wrong = [
        row
        for row, (was, now) in enumerate(zip(stored, given, strict=True))
        if (bytes(was[0]), *was[1:]) != now
    ]
    write_columns(
        NeedFacts, kept.needs.keys[wrong].tolist(),
        offers=[blobs[row] for row in wrong], least=least[wrong].tolist(),
        fit_count=fits[wrong].tolist(), nearly_count=nearly[wrong].tolist(),
    )  # fmt: skip
    return len(wrong)


def _sorted(offer: int, parts: list[Part], salt: int) -> Ranked:
    keys, ranks, own = (np.concatenate(column) for column in zip(*parts, strict=True)) if parts else _NOTHING
    lots = pair_lots(own, np.array([lot_of(offer)], np.uint32), salt)
    order = np.lexsort((lots, -ranks))
    return Ranked(keys[order].astype(np.int64), ranks[order].astype(np.int64))


def _settle_offer(offer: int, found: Ranked) -> tuple[int, list[int]]:
    """(how many of its counts and best needs were others, pairs that may have to be told of)."""
    counted = OfferList.objects.filter(pk=offer, fit_count=found.fit, nearly_count=found.nearly)
    right = counted.exists()
    changes = keep_list(offer, found)
    return changes.n + (not right), [*changes.added, *changes.moved]


def _spans(rows: Any) -> Iterator[tuple[int, int]]:
    """Ranges of keys that cover all rows, BLOCK keys each."""
    edges = rows.aggregate(first=Min("pk"), last=Max("pk"))
    if edges["first"] is not None:
        for first in range(edges["first"], edges["last"] + 1, BLOCK):
            yield first, first + BLOCK - 1


def _told(row: NeedFacts | None) -> Any:
    return row and (row.category, row.lo, row.hi, bytes(row.columns), bytes(row.terms))
