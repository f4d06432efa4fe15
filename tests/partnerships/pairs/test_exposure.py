"""Needs that no list shows take turns: a few an offer, who waited longest first, in an offer of their own."""

from collections import Counter
from datetime import date, timedelta

import pytest
from django.utils import timezone

from partnerships.choices import MatchList
from partnerships.matching.index.plain import FIT
from partnerships.models import Match, NeedFacts
from partnerships.pairs import exposure
from partnerships.pairs.facts import fill
from tests.factories.offers import MatchFactory, OfferFactory
from tests.factories.partnerships import NeedFactory

TODAY = date(2026, 11, 24)


@pytest.fixture
def offers(db):
    return [OfferFactory(), OfferFactory()]


@pytest.fixture
def rare(handep, offers):
    """Six needs that fit both offers, the first one better, and stand in no offer's list."""
    needs = [NeedFactory(board=handep) for _ in range(6)]
    fill()
    for need in needs:
        for place, offer in enumerate(offers):
            MatchFactory(need=need, offer=offer, rank=FIT + 100 - place, lists=MatchList.OF_NEED)
    NeedFacts.objects.update(fit_count=2, is_rare=True)
    return needs


def on_turn():
    return list(Match.objects.on_turn().values_list("need_id", "offer_id"))


def test_an_offer_gives_at_most_its_turns_and_a_need_takes_one(offers, rare, monkeypatch):
    monkeypatch.setattr(exposure, "TURNS", 2)
    assert exposure.take_turns(timezone.localdate()) == 4
    pairs = on_turn()
    assert Counter(offer for _need, offer in pairs) == {offers[0].pk: 2, offers[1].pk: 2}
    assert len({need for need, _offer in pairs}) == 4
    assert NeedFacts.objects.filter(turned_on=timezone.localdate()).count() == 4


def test_who_waited_longest_comes_first(offers, rare, monkeypatch):
    monkeypatch.setattr(exposure, "TURNS", 1)
    for place, need in enumerate(rare):  # the third never had a turn, the fifth long ago
        turned = None if place == 2 else timezone.localdate() - timedelta(days=90 if place == 4 else 9)
        NeedFacts.objects.filter(pk=need.pk).update(turned_on=turned)
    exposure.take_turns(timezone.localdate())
    assert {need for need, _offer in on_turn()} == {rare[2].pk, rare[4].pk}


def test_all_have_had_a_turn_before_one_has_a_second(offers, rare, monkeypatch):
    monkeypatch.setattr(exposure, "TURNS", 1)
    seen = Counter()
    for week in range(3):
        exposure.take_turns(timezone.localdate() + timedelta(weeks=week))
        seen.update(need for need, _offer in on_turn())
    assert seen == {need.pk: 1 for need in rare}


def test_a_need_only_takes_an_offer_of_its_own_that_is_open(offers, rare):
    Match.objects.filter(need=rare[0]).update(dismissed_at=timezone.now())
    Match.objects.filter(need=rare[1], offer=offers[0]).delete()
    offers[0].status = "closed"
    offers[0].save()
    exposure.take_turns(timezone.localdate())
    assert rare[0].pk not in {need for need, _offer in on_turn()}
    assert {offer for _need, offer in on_turn()} == {offers[1].pk}


def test_turns_end_and_a_pair_that_stood_nowhere_else_goes(offers, rare):
    old = MatchFactory(need=rare[0], offer=OfferFactory(), lists=MatchList.TURN)
    both = MatchFactory(need=rare[1], offer=old.offer, lists=MatchList.TURN | MatchList.OF_NEED)
    NeedFacts.objects.update(is_rare=False)
    assert exposure.take_turns(timezone.localdate()) == 0
    assert on_turn() == [] and not Match.objects.filter(pk=old.pk).exists()
    both.refresh_from_db()
    assert both.lists == MatchList.OF_NEED


def test_rare_is_who_fits_somewhere_and_stands_in_no_open_offers_list(offers, rare):
    shown, alone, unfit = rare[:3]
    Match.objects.filter(need=shown, offer=offers[0]).update(lists=MatchList.OF_OFFER)
    Match.objects.filter(need=alone, offer=offers[1]).update(lists=MatchList.OF_OFFER)
    NeedFacts.objects.filter(pk=unfit.pk).update(fit_count=0, nearly_count=0)
    offers[1].status = "closed"
    offers[1].save()
    exposure.mark_rare()
    found = set(NeedFacts.objects.filter(is_rare=True).values_list("pk", flat=True))
    assert found == {need.pk for need in rare} - {shown.pk, unfit.pk}


def test_exposure_counts_needs_boards_and_provinces(offers, rare, laweyan):
    other = NeedFactory(board=laweyan)
    fill()
    NeedFacts.objects.filter(pk=other.pk).update(nearly_count=1)
    Match.objects.filter(need=rare[0], offer=offers[0]).update(lists=MatchList.OF_OFFER)
    Match.objects.filter(need=rare[1], offer=offers[0]).update(lists=MatchList.TURN)
    found = exposure.exposure()
    assert {name: found[name] for name in ("eligible", "shown", "turn", "rare", "weeks")} == {
        "eligible": 7, "shown": 1, "turn": 1, "rare": 6, "weeks": 6,
    }  # fmt: skip
    assert (found["boards"], found["boards_shown"]) == (2, 1)
    assert found["provinces"] == [["33", 1, 0, 0], ["62", 6, 1, 1]]
