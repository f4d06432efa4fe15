"""The stored counts: equal to the match lists, an even sample when there are many, gone with the offer."""

import pytest

from partnerships.actions.refresh_matches import refresh_offer_matches
from partnerships.analysis import frames
from partnerships.analysis.frames import evenly
from partnerships.analysis.keeping import keep_losses_of_offer, keep_losses_of_place
from partnerships.analysis.selectors import (
    conditions_in,
    conditions_of,
    counts_in,
    fields_in,
    places_to_count,
    sourceless,
    standing_of,
)
from partnerships.analysis.tasks import count_all_losses, count_losses_of_offer
from partnerships.models import LossCount, Need, Offer, OfferLoss
from partnerships.totals.keeping import rebuild
from tests.factories.offers import FundingSourceFactory, OfferFactory
from tests.factories.partnerships import NeedFactory
from tests.partnerships.offer_cases import AUDITED, VERIFIED

SWADAYA = {"code": "swadaya.share_min", "params": {"percent": 5}, "hard": True, "weight": 10}


@pytest.fixture
def offer(kota_a):
    return OfferFactory(criteria=[VERIFIED, AUDITED, SWADAYA], regions=[kota_a])


@pytest.fixture
def needs(handep, laweyan):
    """Audit of both boards unknown; the second has too little of its own; the third is elsewhere."""
    return [
        NeedFactory(board=handep, swadaya_planned=9_000_000),
        NeedFactory(board=handep, swadaya_planned=1_000_000),
        NeedFactory(board=laweyan, swadaya_planned=9_000_000),
        NeedFactory(board=handep, category="gizi", sector="SOCIAL"),
    ]


def test_counts_equal_those_of_the_match_lists(offer, needs):
    refresh_offer_matches(offer)
    kept = keep_losses_of_offer(offer)
    offer.refresh_from_db()
    assert (kept.fit, kept.nearly) == (offer.fit_count, offer.nearly_count) == (0, 2)
    assert (kept.needs, kept.looked_at, kept.is_sample) == (2, 2, False)


def test_the_worst_condition_of_an_offer_with_its_outcomes(offer, needs):
    keep_losses_of_offer(offer)
    worst, second = conditions_of(offer)
    assert (worst.code, worst.any["needs"], worst.any["boards"]) == ("audit.within_years", 2, 1)
    assert (worst.get("unknown", "needs"), worst.get("cannot", "needs")) == (2, 0)
    assert (second.code, second.get("curable", "needs")) == ("swadaya.share_min", 1)


def test_counting_again_replaces(offer, needs):
    keep_losses_of_offer(offer)
    rows = OfferLoss.objects.count()
    keep_losses_of_offer(offer)
    assert (LossCount.objects.count(), OfferLoss.objects.count()) == (1, rows)


def test_a_closed_offer_has_no_count(offer, needs):
    keep_losses_of_offer(offer)
    Offer.objects.update(status="closed")
    count_losses_of_offer(offer.pk)
    assert not LossCount.objects.exists()


def test_a_large_reach_is_counted_in_an_even_sample(offer, needs, monkeypatch):
    monkeypatch.setattr(frames, "MOST", 1)
    kept = keep_losses_of_offer(offer)
    assert (kept.needs, kept.looked_at, kept.is_sample) == (2, 1, True)


@pytest.mark.parametrize(
    ("n", "most", "drawn"), [(3, 5, [0, 1, 2]), (10, 5, [0, 2, 4, 6, 8]), (7, 3, [0, 2, 4]), (0, 3, [])]
)
def test_a_sample_is_drawn_at_equal_distances(n, most, drawn):
    assert list(evenly(range(n), most)) == drawn


def test_of_a_kota_every_offer_that_reaches_it_counts(offer, needs, kota_a, kota_b):
    OfferFactory(criteria=[], regions=[kota_b])
    kept = keep_losses_of_place(kota_a)
    assert (kept.offers, kept.needs, kept.fit, kept.nearly, kept.not_fit) == (1, 3, 0, 2, 1)


def test_needs_that_fit_are_those_with_a_fitting_offer_in_their_own_counts(offer, needs, kota_a):
    refresh_offer_matches(OfferFactory(criteria=[]))
    kept = keep_losses_of_place(kota_a)
    ready = Need.objects.ready().within(kota_a)
    assert kept.fit == ready.filter(facts__fit_count__gt=0).count() == 2
    assert kept.not_fit == ready.filter(facts__fit_count=0, facts__nearly_count=0).count() == 1


def test_a_province_is_the_sum_of_its_kota(offer, needs, kota_a, kota_b):
    keep_losses_of_place(kota_a)
    keep_losses_of_place(kota_b)
    inside = counts_in(kota_a.parent)
    assert standing_of(inside).needs == 3
    assert standing_of(counts_in(None)).needs == 4
    assert conditions_in(inside)[0].any["needs"] == 2


def test_each_night_every_open_offer_and_kota(offer, needs, django_capture_on_commit_callbacks):
    rebuild()
    assert len(places_to_count()) == 2
    with django_capture_on_commit_callbacks(execute=True):
        count_all_losses()
    assert LossCount.objects.filter(place=None).count() == 1
    assert LossCount.objects.filter(offer=None).count() == 2


def test_fields_without_source_come_first(offer, needs, kota_a):
    first, second = fields_in(kota_a)
    assert (first.category, first.needs, first.offers, first.sources) == ("gizi", 1, 0, 0)
    assert (second.category, second.needs, second.offers) == ("drainase", 2, 1)
    assert [one.category for one in sourceless([first, second])] == ["gizi"]


@pytest.mark.parametrize(
    ("sectors", "closed", "found"),
    [(["SOCIAL"], False, 1), (["ECONOMIC"], False, 0), ([], False, 1), (["SOCIAL"], True, 0)],
)
def test_a_living_source_of_the_sector_counts(needs, perkim, kota_a, sectors, closed, found):
    FundingSourceFactory(organisation=perkim, sectors=sectors, is_closed=closed)
    by_category = {one.category: one.sources for one in fields_in(kota_a)}
    assert by_category["gizi"] == found


def test_an_offer_for_another_kota_is_no_source(needs, kota_a, kota_b):
    OfferFactory(categories=["gizi"], regions=[kota_b])
    assert {one.category: one.offers for one in fields_in(kota_a)}["gizi"] == 0
