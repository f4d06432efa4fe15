"""What must hold for any need and any offer."""

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from partnerships.matching.criteria import State
from partnerships.matching.dry_run import dry_run, relaxed
from partnerships.matching.engine import match, rank_needs_plainly, rank_offers_plainly
from partnerships.matching.lists import rank_needs, rank_offers
from partnerships.matching.verdicts import Status
from tests.partnerships.matching.builders import TODAY
from tests.partnerships.matching.strategies import criteria, intervals, needs, offers
from tests.soak import amount

pytestmark = pytest.mark.pure

# No deadline: other processes may hold the two cores.
shared = settings(max_examples=amount(short=80, long=2000), deadline=None)
by_key = {"unique_by": lambda profile: profile.key, "max_size": 12}


@shared
@given(needs, offers())
def test_score_lies_between_0_and_100_and_its_parts_add_up(need, offer):
    found = match(need, offer, TODAY)
    assert 0 <= found.score <= 100
    assert sum(part.value for part in found.parts) == found.score
    assert sum(part.top for part in found.parts) == 100
    assert all(0 <= part.value <= part.top for part in found.parts)


@shared
@given(needs, offers(), criteria())
def test_soft_criterion_that_is_met_never_lowers_a_pair(need, offer, extra):
    without = replace(offer, criteria=tuple(one for one in offer.criteria if one.code != extra.code))
    soft = replace(extra, hard=False)
    with_it = match(need, replace(without, criteria=(*without.criteria, soft)), TODAY)
    answer = next(one for one in with_it.answers if one.criterion.code == soft.code)
    if answer.state is State.MET:
        assert with_it.points >= match(need, without, TODAY).points


@shared
@given(needs, offers())
def test_status_follows_the_hard_answers_alone(need, offer):
    found = match(need, offer, TODAY)
    hard = [one for one in found.answers if one.criterion.hard]
    if any(one.state is State.NOT_MET and not one.curable for one in hard):
        assert found.status is Status.NOT
    elif all(one.state is State.MET for one in hard):
        assert found.status is Status.FIT
    else:
        assert found.status is Status.NEARLY


@shared
@given(needs, offers())
def test_unknown_never_excludes_and_always_says_what_to_do(need, offer):
    found = match(need, offer, TODAY)
    unknown = [one for one in found.answers if one.state is State.UNKNOWN]
    assert all(one.todo and not one.excludes for one in unknown)
    assert set(map(id, unknown)) <= set(map(id, found.todo))


@shared
@given(st.lists(needs, **by_key), offers(), st.none() | st.integers(0, 5), st.integers(0, 3))
def test_columns_give_exactly_the_plain_list_of_needs(some, offer, limit, salt):
    plain = rank_needs_plainly(offer, some, TODAY, limit=limit, salt=salt)
    assert rank_needs(offer, some, TODAY, limit=limit, salt=salt) == plain


@shared
@given(needs, st.lists(offers(), **by_key), st.none() | st.integers(0, 5))
def test_filter_gives_exactly_the_plain_list_of_offers(need, some, limit):
    assert rank_offers(need, some, TODAY, limit=limit) == rank_offers_plainly(need, some, TODAY, limit=limit)


@shared
@given(st.lists(needs, **by_key), offers(), st.randoms(use_true_random=False))
def test_order_of_input_changes_nothing(some, offer, random):
    shuffled = random.sample(some, len(some))
    assert rank_needs(offer, shuffled, TODAY) == rank_needs(offer, some, TODAY)


@shared
@given(needs, offers(), intervals())
def test_wider_region_never_loses_a_match(need, offer, extra):
    wider = replace(offer, regions=(*offer.regions, extra)) if offer.regions else offer
    order = (Status.NOT, Status.NEARLY, Status.FIT)
    assert order.index(match(need, wider, TODAY).status) >= order.index(match(need, offer, TODAY).status)


@shared
@given(st.lists(needs, **by_key), offers())
def test_counts_equal_the_list_and_the_dry_run(some, offer):
    open_offer = replace(offer, opens=None)
    ranked = rank_needs(open_offer, some, TODAY)
    fit = sum(row.status is Status.FIT for row in ranked)
    found = dry_run(open_offer, some, TODAY)
    assert (fit, len(ranked) - fit) == (found.fit, found.nearly)
    assert found.considered + found.out_of_field == len(some)


@shared
@given(st.lists(needs, **by_key), offers())
def test_gain_of_relaxing_is_what_relaxing_gains(some, offer):
    before = dry_run(offer, some, TODAY)
    for obstacle in before.obstacles:
        if obstacle.criterion.code in ("category.in", "sector.in"):
            continue  # relaxing these changes which needs are counted at all
        after = dry_run(relaxed(offer, obstacle.criterion.code), some, TODAY)
        assert after.fit - before.fit == obstacle.gain
