"""Facts of needs: where an offer finds them, and that nobody is forgotten."""

from partnerships.candidates import offer_profile
from partnerships.matching.index.offers import reach_of
from partnerships.models import NeedFacts
from partnerships.pairs import facts
from tests.factories.offers import OfferFactory
from tests.factories.partnerships import NeedFactory


def reached(offer):
    return set(facts.in_reach(reach_of(offer_profile(offer))).values_list("need_id", flat=True))


def test_needs_in_reach_are_those_of_the_place(handep, laweyan, kota_a):
    here, there = NeedFactory(board=handep), NeedFactory(board=laweyan)
    facts.fill()
    offer = OfferFactory(regions=[kota_a])
    assert reached(offer) == {here.pk}
    offer.criteria = [{"code": "region.in", "params": {}, "hard": False, "weight": 10}]
    assert reached(offer) == {here.pk, there.pk}


def test_an_offer_of_a_category_reaches_its_neighbours_and_needs_without_one(handep):
    needs = {code: NeedFactory(board=handep, category=code).pk for code in ("drainase", "gizi", "")}
    facts.fill()
    found = reached(OfferFactory(categories=["drainase"], regions=[]))
    assert needs["drainase"] in found and needs[""] in found and needs["gizi"] not in found


def test_only_needs_without_facts_are_filled_in(handep, django_assert_max_num_queries):
    NeedFactory(board=handep)
    facts.fill()
    NeedFacts.objects.update(fit_count=3)
    NeedFactory(board=handep)
    facts.fill()
    assert sorted(NeedFacts.objects.values_list("fit_count", flat=True)) == [0, 3]
    with django_assert_max_num_queries(2):
        facts.fill()
