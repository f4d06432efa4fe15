"""How fast the engine is and whether it is right: figures of one run as plain numbers."""

import resource
import time
from collections.abc import Callable, Iterable, Sequence
from typing import Any, Final

import numpy as np

from partnerships.matching.engine import match, ordered, ranked
from partnerships.matching.index.offers import OfferIndex
from partnerships.matching.index.offers_of import OfferFinder
from partnerships.matching.index.plain import FIT
from partnerships.matching.index.rank import Lists, Ranker
from partnerships.matching.synthetic import TODAY, Country
from partnerships.matching.verdicts import Status

BEST_OF_OFFER: Final = 50
BEST_OF_NEED: Final = 20
RUNS: Final = 3
SAMPLE: Final = 1_000  # lists that are timed one by one
VERIFIED: Final = 40  # needs and offers that the plain scorer compares with everything
SALT: Final = 202_647


def measure(needs: int, offers: int, engine: str, *, verify: bool = False) -> dict[str, Any]:
    """Times in seconds and milliseconds, best of three runs; memory in bytes and MB; see `bench_matching`."""
    country = Country(needs, offers)
    index = country.index()
    offer_index = OfferIndex(country.offer_profiles, TODAY)
    warm(engine)

    def rebuild() -> Lists:
        ranker = Ranker(index, offer_index, engine=engine)
        return ranker.rebuild(BEST_OF_NEED, BEST_OF_OFFER, SALT)

    seconds, lists = best_of(RUNS, rebuild)
    pairs = int(lists.offer_counts.sum())
    ranker = Ranker(index, offer_index, engine=engine)
    finder = OfferFinder(offer_index)
    asked = range(0, len(offer_index), max(1, len(offer_index) // SAMPLE))
    asking = [country.need(key) for key in range(0, needs, max(1, needs // SAMPLE))]
    of_offers = timed(asked, lambda at: ranker.best_needs(at, BEST_OF_OFFER, SALT))
    of_needs = timed(asking, lambda need: finder.rank(need, BEST_OF_NEED, SALT))
    told = {
        "engine": engine,
        "needs": needs,
        "offers": offers,
        "rebuild_s": round(seconds, 3),
        "offer_ms_mean": round(float(of_offers.mean()), 3),
        "offer_ms_p99": round(float(np.percentile(of_offers, 99)), 3),
        "need_ms_mean": round(float(of_needs.mean()), 4),
        "need_ms_p99": round(float(np.percentile(of_needs, 99)), 4),
        "pairs_scored": pairs,
        "ns_per_pair": round(seconds * 1e9 / max(pairs, 1), 2),
        "index_bytes_per_need": round(index.nbytes / max(needs, 1), 1),
        "rss_mb": round(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024),
    }
    if verify:
        told["mismatches"] = mismatches(country, ranker, finder, lists)
    return told


def warm(engine: str) -> None:
    """What is compiled once a process is not part of any measure."""
    country = Country(200, 20)
    ranker = Ranker(country.index(), OfferIndex(country.offer_profiles, TODAY), engine=engine)
    ranker.rebuild(BEST_OF_NEED, BEST_OF_OFFER, SALT)
    ranker.best_needs(0, BEST_OF_OFFER, SALT)


def best_of(runs: int, work: Callable[[], Lists]) -> tuple[float, Lists]:
    best = float("inf")
    for _run in range(runs):
        began = time.perf_counter()
        found = work()
        best = min(best, time.perf_counter() - began)
    return best, found


def timed(items: Iterable[Any], work: Callable[[Any], Any]) -> Any:
    """Milliseconds of each, the best of three runs over all."""
    asked = list(items)
    rounds = []
    for _run in range(RUNS):
        spent = []
        for item in asked:
            began = time.perf_counter()
            work(item)
            spent.append(time.perf_counter() - began)
        rounds.append(spent)
    return np.array(rounds).min(axis=0) * 1000


def mismatches(country: Country, ranker: Ranker, finder: OfferFinder, lists: Lists) -> int:
    """How many of the sampled lists and counts differ from comparing each pair with `engine.match`."""
    needs = [country.need(key) for key in range(country.needs)] if country.needs <= 20_000 else None
    wrong = 0
    for row in range(0, len(ranker.needs), max(1, len(ranker.needs) // VERIFIED)):
        need = country.need(int(ranker.needs.key(row)))
        best, counts = plain_list(ranked(match(need, offer, TODAY)) for offer in country.offer_profiles)
        keys = [one.offer_key for one in best[:BEST_OF_NEED]]
        at, ranks, found = finder.rank(need, BEST_OF_NEED, SALT)
        stored = lists.need_best[row]
        wrong += [ranker.offers.offers[one].key for one in at] != keys
        wrong += [ranker.offers.offers[one].key for one in stored[stored >= 0]] != keys
        wrong += ranks.tolist() != [number(one) for one in best[:BEST_OF_NEED]]
        wrong += counts != found or counts != tuple(lists.need_counts[row][::-1].tolist())
    for place in range(0, len(ranker.offers), max(1, len(ranker.offers) * 10 // VERIFIED)):
        offer = ranker.offers.offers[place]
        asked = needs or [country.need(int(ranker.needs.key(row))) for row in reach_of(ranker, place)]
        best, counts = plain_list(ranked(match(need, offer, TODAY)) for need in asked)
        stored = lists.offer_best[place]
        keys = [one.need_key for one in best[:BEST_OF_OFFER]]
        wrong += [ranker.needs.key(row) for row in stored[stored >= 0]] != keys
        wrong += counts != tuple(lists.offer_counts[place][::-1].tolist())
    return wrong


def reach_of(ranker: Ranker, at: int) -> Sequence[int]:
    """Rows inside the area of an offer, whatever their category: told from its profile, not the slices."""
    villages = ranker.needs.columns.lo
    regions = ranker.offers.offers[at].regions or ((0, int(villages.max())),)
    inside = np.zeros(len(villages), np.bool_)
    for lo, hi in regions:
        inside |= (villages >= lo) & (villages <= hi)
    return np.flatnonzero(inside).tolist()


def plain_list(rows: Iterable[Any]) -> tuple[list[Any], tuple[int, int]]:
    """(best first, (fitting, nearly))."""
    kept = [row for row in rows if row.status is not Status.NOT]
    fit = sum(row.status is Status.FIT for row in kept)
    return ordered(kept, salt=SALT), (fit, len(kept) - fit)


def number(row: Any) -> int:
    return row.points + FIT * (row.status is Status.FIT)
