"""A night corrects nothing where all was right, mends and counts what was wrong, and tells changes apart."""

from datetime import timedelta

import pytest
from django.utils import timezone

from partnerships.actions.rebuild_matches import rebuild_matches
from partnerships.actions.refresh_matches import rank_stale, refresh_matches_of_needs
from partnerships.choices import MatchList
from partnerships.models import Match, MatchRebuild, Need, NeedFacts, OfferList
from partnerships.pairs.exposure import mark_rare
from partnerships.pairs.lock import alone
from partnerships.pairs.rebuild import check_facts, rebuild
from tests.factories.offers import OfferFactory
from tests.factories.partnerships import NeedFactory
from tests.partnerships.offer_cases import AUDITED, VERIFIED, later


@pytest.fixture
def offers(perkim, kota_a):
    return [
        OfferFactory(organisation=perkim, regions=[kota_a], criteria=[VERIFIED]),
        OfferFactory(criteria=[AUDITED]),
    ]


@pytest.fixture
def needs(offers, handep, laweyan):
    return [NeedFactory(board=board, cost=n * 10**7) for n, board in enumerate([handep, handep, laweyan], 2)]


@pytest.fixture
def night(needs):
    return rebuild_matches()


def state():
    pairs = list(
        Match.objects.order_by("need", "offer").values_list("need", "offer", "rank", "lists", "status")
    )
    lists = [
        (row.pk, bytes(row.needs), bytes(row.ranks), row.fit_count, row.nearly_count, row.least)
        for row in OfferList.objects.order_by("pk")
    ]
    facts = [
        (row.pk, bytes(row.columns), bytes(row.terms), bytes(row.offers), row.fit_count, row.nearly_count)
        for row in NeedFacts.objects.order_by("pk")
    ]
    return pairs, lists, facts


def test_the_first_night_has_nothing_to_compare_with(night):
    assert (night.corrections, night.needs, night.offers, night.pairs) == (None, 3, 2, 5)
    assert night.exposure["eligible"] == 3


def test_a_second_night_corrects_nothing(night):
    before = state()
    again = rebuild_matches()
    assert (again.corrections, again.changes, MatchRebuild.objects.count()) == (0, 0, 1)
    assert state() == before


def test_what_changed_by_day_needs_no_correction(night, handep, needs):
    new = NeedFactory(board=handep, cost=9 * 10**7)
    Need.objects.filter(pk=needs[0].pk).update(gap=0)
    refresh_matches_of_needs([new, needs[0]])
    rank_stale()  # as its task does next
    assert rebuild_matches().corrections == 0


WRONG = {
    "a rank": lambda: Match.objects.filter(pk=Match.objects.first().pk).update(rank=1),
    "a lost pair": lambda: Match.objects.first().delete(),
    "an offer's count": lambda: OfferList.objects.filter(pk=OfferList.objects.first().pk).update(
        fit_count=99
    ),
    "offers of a need": lambda: NeedFacts.objects.filter(pk=NeedFacts.objects.first().pk).update(offers=b""),
    "a need's count": lambda: NeedFacts.objects.filter(pk=NeedFacts.objects.first().pk).update(fit_count=7),
    "what is read of a need": lambda: NeedFacts.objects.filter(pk=NeedFacts.objects.first().pk).update(
        terms=b"\x01\x00\x00\x00"
    ),
    "a need that is gone": lambda: NeedFacts.objects.first().delete(),
    "a list": lambda: Match.objects.filter(pk=Match.objects.first().pk).update(lists=MatchList.OF_NEED),
}


@pytest.mark.parametrize("what", WRONG)
def test_what_is_wrong_is_counted_and_mended(night, what, caplog):
    before = state()
    WRONG[what]()
    assert state() != before
    assert rebuild_matches().corrections >= 1
    assert state() == before
    assert "differed from a full rebuild" in caplog.text
    assert rebuild_matches().corrections == 0


def test_an_offers_list_may_lag_behind_and_is_mended_without_being_counted(night):
    before = state()
    OfferList.objects.filter(pk=OfferList.objects.first().pk).update(needs=b"")
    assert state() != before
    assert rebuild_matches().corrections == 0
    assert state() == before


def night_of_yesterday():
    with alone():
        check_facts()
        rebuild(later(-1))
        mark_rare()
        MatchRebuild.objects.create(day=later(-1), started_at=timezone.now())


def test_a_window_that_closed_is_a_change_and_no_correction(offers, needs):
    offers[0].closes_on = later(-1)
    offers[0].save()
    night_of_yesterday()
    found = rebuild_matches()
    assert found.corrections == 0 and found.changes > 0
    assert not Match.objects.active().filter(offer=offers[0]).exists()
    assert set(NeedFacts.objects.values_list("fit_count", flat=True)) == {0}


def test_a_window_that_opened_is_a_change_and_no_correction(offers, needs):
    offers[0].opens_on = later(0)
    offers[0].save()
    night_of_yesterday()
    assert not OfferList.objects.filter(pk=offers[0].pk).exists()
    found = rebuild_matches()
    assert found.corrections == 0 and found.changes > 0
    assert OfferList.objects.get(pk=offers[0].pk).fit_count == 2


def test_after_a_gap_of_nights_nothing_is_compared(night):
    MatchRebuild.objects.update(day=later(-3))
    assert rebuild_matches().corrections is None


def test_a_need_whose_village_is_not_sure_keeps_its_pairs(offers, handep):
    need = NeedFactory(board=handep, village=handep.territory.parent)
    refresh_matches_of_needs([need])
    before = set(Match.objects.values_list("need", "offer"))
    assert before
    rebuild_matches()
    assert set(Match.objects.values_list("need", "offer")) == before
    assert rebuild_matches().corrections == 0
    assert need.pk in {int(key) for row in OfferList.objects.all() for key in memoryview(row.needs).cast("i")}


def test_turns_are_given_once_a_week(night, needs):
    NeedFacts.objects.update(is_rare=True)
    rebuild_matches()
    assert not Match.objects.on_turn().exists()
    MatchRebuild.objects.update(day=timezone.localdate() - timedelta(days=8))
    rebuild_matches()
    assert MatchRebuild.objects.count() == 2
