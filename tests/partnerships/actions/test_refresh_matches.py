"""What is stored equals what the engine answers; it can be repeated, and decisions of people stay."""

from datetime import timedelta

import pytest
from django.utils import timezone
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from partnerships.actions.decide_offer import close_offer
from partnerships.actions.dismiss_match import dismiss_match
from partnerships.actions.refresh_matches import refresh_matches_of_needs, refresh_offer_matches
from partnerships.candidates import need_profiles, offer_profiles
from partnerships.choices import MatchList
from partnerships.explained import found_of
from partnerships.matching.engine import match
from partnerships.matching.index.plain import FIT
from partnerships.matching.verdicts import Status
from partnerships.models import Match, Need, Offer
from partnerships.pairs.of_needs import BEST_OF_NEED
from partnerships.pairs.of_offer import BEST_OF_OFFER
from partnerships.tasks import rebuild_all_matches
from tests.factories.offers import MatchFactory, OfferFactory
from tests.factories.partnerships import NeedFactory
from tests.partnerships.offer_cases import AUDITED, VERIFIED

CATEGORIES = ("drainase", "sanitasi", "gizi", "rtlh")


@pytest.fixture
def need(handep):
    return NeedFactory(board=handep)


@pytest.fixture
def offer(perkim, kota_a):
    return OfferFactory(organisation=perkim, regions=[kota_a], criteria=[VERIFIED])


def assert_stored_equals_engine():
    today = timezone.localdate()
    needs = {one.key: one for one in need_profiles(Need.objects.ready())}
    offers = {one.key: one for one in offer_profiles(Offer.objects.open())}
    found = {(n, o): match(needs[n], offers[o], today) for n in needs for o in offers}
    eligible = {pair for pair, one in found.items() if one.status is not Status.NOT}
    stored = {(row.need_id, row.offer_id): row for row in Match.objects.all()}
    assert set(stored) == eligible  # fewer than any limit, so everything is kept
    for pair, row in stored.items():
        one = found[pair]
        assert (row.status, row.score) == (one.status.value.lower(), one.score)
        assert row.rank == one.points + FIT * (one.status is Status.FIT)
        assert found_of(row) == one
    for row in Offer.objects.all():
        states = [one.status for (_n, o), one in found.items() if o == row.pk]
        assert (row.fit_count, row.nearly_count) == (states.count(Status.FIT), states.count(Status.NEARLY))
    for row in Need.objects.all():
        states = [one.status for (n, _o), one in found.items() if n == row.pk]
        assert (row.fit_count, row.nearly_count) == (states.count(Status.FIT), states.count(Status.NEARLY))


LINES = st.lists(
    st.tuples(st.sampled_from(CATEGORIES), st.integers(1, 400), st.sampled_from("ab")),
    min_size=1,
    max_size=5,
)
CALLS = st.lists(
    st.tuples(st.sampled_from(CATEGORIES), st.integers(1, 400), st.sampled_from(["", "a", "b"]),
              st.sampled_from([[], [VERIFIED], [AUDITED]]), st.booleans()),
    min_size=1, max_size=4,
)  # fmt: skip


@given(lines=LINES, calls=CALLS)
@settings(
    max_examples=12,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
    phases=[Phase.explicit, Phase.generate],  # shrinking against a database takes minutes
)
def test_stored_matches_equal_the_engine(lines, calls, handep, laweyan, kota_a, kota_b, perkim):
    Match.objects.all().delete()
    Offer.objects.all().delete()
    Need.objects.all().delete()
    for category, millions, place in lines:
        board = handep if place == "a" else laweyan
        NeedFactory(board=board, category=category, sector="", cost=millions * 10**6)
    for category, millions, place, criteria, hard in calls:
        amount = [{"code": "amount.between", "params": {}, "hard": True, "weight": 0}] if hard else []
        OfferFactory(
            organisation=perkim, categories=[category], amount_min=None, amount_max=millions * 10**6,
            criteria=[*criteria, *amount], regions={"": [], "a": [kota_a], "b": [kota_b]}[place],
        )  # fmt: skip
    for offer in Offer.objects.all():
        refresh_offer_matches(offer)
    assert_stored_equals_engine()
    refresh_matches_of_needs(Need.objects.all())
    assert_stored_equals_engine()


def test_repeating_changes_nothing(need, offer):
    first = refresh_offer_matches(offer)
    again = refresh_offer_matches(offer)
    refresh_matches_of_needs([need])
    assert [one.pk for one in again] == [one.pk for one in first] == [Match.objects.get().pk]
    assert first[0].status == "fit"


def test_a_pair_that_no_longer_fits_goes(need, offer):
    refresh_offer_matches(offer)
    offer.categories = ["gizi"]
    offer.save()
    refresh_offer_matches(offer)
    need.refresh_from_db()
    assert (Match.objects.count(), need.fit_count) == (0, 0)


def test_what_a_person_set_aside_stays_set_aside(need, offer, ani):
    row = refresh_offer_matches(offer)[0]
    dismiss_match(row, by=ani)
    Match.objects.update(score=1, rank=1)
    refresh_offer_matches(offer)
    row.refresh_from_db()
    assert (row.dismissed_by, row.score > 1) == (ani, True)
    offer.categories = ["gizi"]
    offer.save()
    refresh_offer_matches(offer)
    assert Match.objects.filter(pk=row.pk).exists()


def test_a_need_that_is_funded_has_no_matches(need, offer):
    refresh_offer_matches(offer)
    Need.objects.filter(pk=need.pk).update(gap=0)
    refresh_matches_of_needs([need])
    offer.refresh_from_db()
    assert (Match.objects.count(), offer.fit_count) == (0, 0)


def test_a_closed_offer_keeps_its_rows_but_is_counted_no_more(
    need, offer, django_capture_on_commit_callbacks
):
    refresh_offer_matches(offer)
    with django_capture_on_commit_callbacks(execute=True):
        close_offer(offer, by=None)
    need.refresh_from_db()
    assert (Match.objects.count(), Match.objects.active().count(), need.fit_count) == (1, 0, 0)


def test_the_offer_keeps_its_best_fifty_and_counts_all(handep, offer):
    """Needs that could have any offer in their own short list are kept besides; here none can."""
    for number in range(BEST_OF_OFFER + 5):
        NeedFactory(board=handep, title=f"Saluran {number}")
    crowd = [OfferFactory() for _ in range(BEST_OF_NEED)]
    assert len(crowd) == BEST_OF_NEED
    refresh_offer_matches(offer)
    offer.refresh_from_db()
    assert Match.objects.filter(offer=offer).standing_in(MatchList.OF_OFFER).count() == BEST_OF_OFFER
    assert offer.fit_count == BEST_OF_OFFER + 5


def test_a_need_keeps_its_best_twenty_offers(need):
    for _ in range(BEST_OF_NEED + 5):
        OfferFactory()
    refresh_matches_of_needs([need])
    need.refresh_from_db()
    assert (Match.objects.count(), need.fit_count) == (BEST_OF_NEED, BEST_OF_NEED + 5)


def test_an_offer_of_another_kota_meets_no_need_here(need, perkim, kota_b):
    assert refresh_offer_matches(OfferFactory(organisation=perkim, regions=[kota_b])) == []


def test_the_nightly_rebuild_clears_what_is_out_of_date(need, offer, django_capture_on_commit_callbacks):
    stale = MatchFactory(need=NeedFactory(board=need.board, category="gizi"), offer=offer)
    with django_capture_on_commit_callbacks(execute=True):
        rebuild_all_matches()
    assert not Match.objects.filter(pk=stale.pk).exists()
    assert Match.objects.filter(need=need, offer=offer).exists()


def test_statements_do_not_grow_with_the_needs(handep, offer, django_assert_max_num_queries):
    for _ in range(30):
        NeedFactory(board=handep)
    Match.objects.all().delete()
    with django_assert_max_num_queries(60):
        refresh_offer_matches(offer)


def test_a_window_that_opens_later_is_not_matched_yet(need, offer):
    offer.opens_on = timezone.localdate() + timedelta(days=3)
    offer.save()
    assert refresh_offer_matches(offer) == []
