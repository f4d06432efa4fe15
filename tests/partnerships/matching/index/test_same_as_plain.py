"""The index gives what comparing pair by pair gives, by each engine, in each direction and all at once."""

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from partnerships.matching.engine import match, rank_needs_plainly, rank_offers_plainly
from partnerships.matching.index.needs import index_of
from partnerships.matching.index.offers import OfferIndex
from partnerships.matching.index.offers_of import OfferFinder
from partnerships.matching.index.plain import FIT
from partnerships.matching.index.rank import ENGINES, Ranker
from partnerships.matching.index.states import states_of
from partnerships.matching.verdicts import Status
from tests.partnerships.matching.builders import TODAY
from tests.partnerships.matching.strategies import needs, offers
from tests.soak import amount

pytestmark = pytest.mark.pure

shared = settings(max_examples=amount(short=60, long=3000), deadline=None)
by_key = {"unique_by": lambda profile: profile.key}
in_one_village = needs.map(lambda need: replace(need, region=(need.region[0], need.region[0])))
some_needs = st.lists(in_one_village, max_size=14, **by_key)
some_offers = st.lists(offers(), max_size=6, **by_key)
limits = st.none() | st.integers(0, 5)


def ranker_of(given_needs, given_offers, engine):
    index, offer_index = index_of(given_needs), OfferIndex(given_offers, TODAY)
    states = states_of(index, offer_index, lambda row: given_needs[index.order[row]])
    return Ranker(index, offer_index, states, engine=engine)


def rank_number(line):
    return line.points + FIT * (line.status is Status.FIT)


@pytest.mark.parametrize("engine", ENGINES)
@shared
@given(some_needs, some_offers, limits, st.integers(0, 3))
def test_needs_of_an_offer(engine, given_needs, given_offers, limit, salt):
    ranker = ranker_of(given_needs, given_offers, engine)
    open_offers = {offer.key: at for at, offer in enumerate(ranker.offers.offers)}
    for offer in given_offers:
        plain = rank_needs_plainly(offer, given_needs, TODAY, limit=limit, salt=salt)
        if offer.key not in open_offers:
            assert plain == []
            continue
        line, (fit, nearly) = ranker.best_needs(open_offers[offer.key], limit, salt)
        found = [(ranker.needs.key(row), rank) for row, rank in zip(line.other, line.ranks, strict=True)]
        assert found == [(one.need_key, rank_number(one)) for one in plain]
        every = [match(need, offer, TODAY).status for need in given_needs]
        assert (fit, nearly) == (every.count(Status.FIT), every.count(Status.NEARLY))
        assert ranker.counts(open_offers[offer.key]) == (fit, nearly)


@shared
@given(some_needs, some_offers, limits, st.integers(0, 3))
def test_offers_of_a_need(given_needs, given_offers, limit, salt):
    index = OfferIndex(given_offers, TODAY)
    finder = OfferFinder(index)
    for need in given_needs:
        at, ranks, counts = finder.rank(need, limit, salt)
        found = [(index.offers[one].key, rank) for one, rank in zip(at, ranks, strict=True)]
        plain = rank_offers_plainly(need, given_offers, TODAY, limit=limit, salt=salt)
        assert found == [(one.offer_key, rank_number(one)) for one in plain]
        every = [match(need, offer, TODAY).status for offer in given_offers]
        assert counts == (every.count(Status.FIT), every.count(Status.NEARLY))


@pytest.mark.parametrize("engine", ENGINES)
@shared
@given(some_needs, some_offers, st.integers(1, 4), st.integers(0, 3))
def test_everything_at_once(engine, given_needs, given_offers, best, salt):
    ranker = ranker_of(given_needs, given_offers, engine)
    lists = ranker.rebuild(best, best, salt)
    for row in range(len(ranker.needs)):
        need = given_needs[ranker.needs.order[row]]
        plain = rank_offers_plainly(need, given_offers, TODAY, salt=salt)
        found = [ranker.offers.offers[at].key for at in lists.need_best[row] if at >= 0]
        assert found == [one.offer_key for one in plain[:best]]
        assert lists.need_counts[row].tolist() == counted(plain)
    for at, offer in enumerate(ranker.offers.offers):
        plain = rank_needs_plainly(offer, given_needs, TODAY, salt=salt)
        found = [ranker.needs.key(row) for row in lists.offer_best[at] if row >= 0]
        assert found == [one.need_key for one in plain[:best]]
        assert lists.offer_counts[at].tolist() == counted(plain)


def counted(rows):
    fit = sum(one.status is Status.FIT for one in rows)
    return [len(rows) - fit, fit]
