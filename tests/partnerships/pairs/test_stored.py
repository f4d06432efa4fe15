"""Stored pairs become those of the list; what a person decided, and other lists, stay."""

from datetime import timedelta

import numpy as np
import pytest
from django.utils import timezone

from partnerships.actions.dismiss_match import dismiss_match
from partnerships.choices import MatchList
from partnerships.matching.index.plain import FIT
from partnerships.models import Match, MatchMark
from partnerships.pairs.lock import alone
from partnerships.pairs.stored import Given, settle
from tests.factories.offers import MatchFactory, OfferFactory
from tests.factories.partnerships import NeedFactory

OF_OFFER, OF_NEED, TURN = MatchList.OF_OFFER, MatchList.OF_NEED, MatchList.TURN


@pytest.fixture
def offer(db):
    return OfferFactory()


@pytest.fixture
def needs(handep):
    return [NeedFactory(board=handep) for _ in range(4)]


def settled(offer, pairs, mark=OF_OFFER, *, whole=True):
    """`pairs`: need → (rank, stands in the list)."""
    keys = np.array([need.pk for need in pairs], np.int64)
    told = np.array(list(pairs.values()), np.int64).reshape(-1, 2)
    with alone():
        given = Given.of(keys, offer.pk, told[:, 0], told[:, 1])
        return settle(Match.objects.filter(offer=offer), given, mark, whole=whole)


def kept(offer):
    return {row.need_id: (row.rank, row.lists) for row in Match.objects.filter(offer=offer)}


def test_a_new_pair_of_the_list_is_stored_with_what_its_rank_says(offer, needs):
    one, two, three = needs[:3]
    changes = settled(offer, {one: (FIT + 91_500, 1), two: (42_999, 1), three: (10_000, 0)})
    rows = {row.need_id: row for row in Match.objects.all()}
    assert set(rows) == {one.pk, two.pk} and sorted(changes.added) == sorted(r.pk for r in rows.values())
    assert (rows[one.pk].status, rows[one.pk].score, rows[one.pk].lists) == ("fit", 91, OF_OFFER)
    assert (rows[two.pk].status, rows[two.pk].score) == ("nearly", 42)
    assert sorted(changes.untold) == sorted(changes.added)


def test_the_same_again_changes_nothing(offer, needs):
    pairs = dict.fromkeys(needs, (FIT + 5_000, 1))
    settled(offer, pairs)
    before = list(Match.objects.values("pk", "rank", "lists", "computed_at", "lot"))
    assert settled(offer, pairs).n == 0
    assert list(Match.objects.values("pk", "rank", "lists", "computed_at", "lot")) == before


def test_another_rank_moves_and_what_fits_no_more_goes(offer, needs):
    one, two = needs[:2]
    settled(offer, {one: (FIT + 5_000, 1), two: (FIT + 4_000, 1)})
    pks = dict(Match.objects.values_list("need_id", "pk"))
    changes = settled(offer, {one: (3_000, 1)})
    assert (changes.moved, changes.gone) == ([pks[one.pk]], [pks[two.pk]])
    row = Match.objects.get()
    assert (row.need_id, row.rank, row.score, row.status) == (one.pk, 3_000, 3, "nearly")


@pytest.mark.parametrize(("whole", "left"), [(True, 0), (False, 1)])
def test_a_pair_in_another_list_stays_unless_it_fits_no_more(offer, needs, whole, left):
    MatchFactory(need=needs[0], offer=offer, rank=7, lists=OF_NEED | OF_OFFER)
    settled(offer, {}, whole=whole)
    assert [lists for _rank, lists in kept(offer).values()] == [OF_NEED] * left


def test_only_the_bit_of_the_list_is_given_and_taken(offer, needs):
    stays, comes, leaves = needs[:3]
    MatchFactory(need=stays, offer=offer, rank=9, lists=OF_OFFER | TURN)
    MatchFactory(need=comes, offer=offer, rank=8, lists=OF_NEED)
    MatchFactory(need=leaves, offer=offer, rank=7, lists=OF_OFFER | OF_NEED)
    changes = settled(offer, {stays: (9, 1), comes: (8, 1), leaves: (7, 0)})
    lists = {need: told for need, (_rank, told) in kept(offer).items()}
    assert lists == {stays.pk: OF_OFFER | TURN, comes.pk: OF_OFFER | OF_NEED, leaves.pk: OF_NEED}
    assert (len(changes.moved), changes.gone) == (2, [])


def test_what_a_person_decided_stays_without_a_list(offer, needs, ani, perkim):
    aside, marked, plain = (
        MatchFactory(need=need, offer=offer, rank=5, lists=OF_OFFER) for need in needs[:3]
    )
    dismiss_match(aside, by=ani)
    MatchMark.objects.create(match=marked, organisation=perkim, kind="saved")
    changes = settled(offer, {})
    assert changes.gone == [plain.pk]
    assert kept(offer) == {aside.need_id: (5, 0), marked.need_id: (5, 0)}


def test_a_decided_pair_follows_its_rank(offer, needs, ani):
    row = MatchFactory(need=needs[0], offer=offer, rank=5, lists=OF_OFFER)
    dismiss_match(row, by=ani)
    settled(offer, {needs[0]: (FIT + 80_000, 0)})
    row.refresh_from_db()
    assert (row.rank, row.score, row.lists, row.dismissed_by) == (FIT + 80_000, 80, 0, ani)


def test_whom_nobody_told_may_be_told_and_others_are_not(offer, needs):
    told, untold = needs[:2]
    MatchFactory(need=told, offer=offer, rank=5, announced_at=timezone.now() - timedelta(days=1))
    row = MatchFactory(need=untold, offer=offer, rank=5)
    assert settled(offer, {told: (6, 1), untold: (5, 1)}).untold == [row.pk]


def test_pairs_of_other_offers_are_not_touched(offer, needs):
    other = MatchFactory(need=needs[0], rank=3, lists=OF_OFFER)
    settled(offer, {})
    assert Match.objects.get() == other
