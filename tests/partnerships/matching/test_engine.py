"""Single pairs and short lists whose outcome one can see."""

import random
from dataclasses import replace

import pytest

from partnerships.matching.criteria import State, parse_all
from partnerships.matching.engine import match
from partnerships.matching.lists import rank_needs, rank_offers
from partnerships.matching.terms import terms_of
from partnerships.matching.verdicts import Status
from tests.partnerships.matching.builders import (
    MILLION,
    PALANGKA_RAYA,
    SURAKARTA,
    TODAY,
    board,
    need,
    offer,
    verified,
)

pytestmark = pytest.mark.pure


def test_it_works():
    found = match(need(), offer(), TODAY)
    assert found.status is Status.FIT
    assert found.score >= 80
    assert [part.name for part in found.parts] == ["region", "category", "amount", "time", "text"]


def test_parts_name_where_the_points_come_from():
    parts = {part.name: (part.value, part.top) for part in match(need(), offer(), TODAY).parts}
    assert parts["region"] == (30, 30)
    assert parts["category"] == (25, 25)
    assert parts["amount"] == (15, 15)
    assert parts["time"] == (10, 10)


def test_need_elsewhere_is_excluded():
    assert match(need(region=SURAKARTA), offer(), TODAY).status is Status.NOT


def test_other_category_is_excluded_and_a_neighbour_scores_less():
    same = match(need(), offer(), TODAY)
    near = match(need(category="talud"), offer(), TODAY)
    assert near.status is Status.FIT
    assert near.points < same.points
    assert match(need(category="gizi"), offer(), TODAY).status is Status.NOT


def test_unknown_audit_leaves_a_pair_nearly_fitting_with_a_todo():
    asked = offer(criteria=parse_all([{"code": "audit.within_years", "params": {"n": 2}}]))
    found = match(need(board=board()), asked, TODAY)
    assert found.status is Status.NEARLY
    assert [one.todo for one in found.todo] == ["todo.upload_audit"]
    assert (found.unknown, found.not_met) == (1, 0)


def test_expired_document_can_be_cured_and_a_dead_end_cannot():
    asked = offer(criteria=parse_all([{"code": "tax.npwp"}]))
    expired = {"tax.npwp": verified(expires=TODAY.replace(day=2))}
    assert match(need(board=board(documents=expired)), asked, TODAY).status is Status.NEARLY
    begun = offer(criteria=parse_all([{"code": "need.not_started"}]))
    assert match(need(progress_percent=60), begun, TODAY).status is Status.NOT


def test_soft_criterion_counts_in_the_score_and_excludes_nobody():
    soft = offer(criteria=parse_all([{"code": "need.not_started", "hard": False, "weight": 20}]))
    begun = match(need(progress_percent=60), soft, TODAY)
    fresh = match(need(progress_percent=0), soft, TODAY)
    assert begun.status is fresh.status is Status.FIT
    assert begun.score < fresh.score
    assert fresh.parts[-1].name == "criteria"


def test_amount_far_off_only_lowers_the_score_unless_it_is_declared_per_need():
    large = need(gap=900 * MILLION)
    assert match(large, offer(), TODAY).status is Status.FIT
    asked = match(large, offer(amount_hard=True), TODAY)
    assert asked.status is Status.NEARLY
    assert any(one.todo == "todo.ask_part" for one in asked.answers)


def test_amount_per_house_is_compared_with_the_cost_of_one():
    houses = need(gap=600 * MILLION, quantity=30)
    per_house = offer(amount_min=20 * MILLION, amount_max=20 * MILLION)
    parts = {part.name: part.value for part in match(houses, per_house, TODAY).parts}
    assert parts["amount"] == 15


def test_closer_offer_and_shared_words_come_first():
    near, city = offer(key="near"), offer(key="city", regions=(PALANGKA_RAYA,))
    nation = offer(key="nation", regions=((0, 83_000),))
    silent = offer(key="silent", terms=())
    rows = rank_offers(need(), [nation, silent, city, near], TODAY)
    points = {row.offer_key: row.points for row in rows}
    assert points["near"] >= points["city"] > points["nation"]
    assert points["near"] > points["silent"]


def test_synonyms_count_as_shared_words():
    wanted = offer(categories=frozenset({"sanitasi"}), terms=terms_of("Bantuan MCK warga"))
    jamban = need(category="sanitasi", terms=terms_of("Jambanisasi RT 07"))
    other = replace(jamban, terms=terms_of("Penataan RT 07"))
    assert match(jamban, wanted, TODAY).points > match(other, wanted, TODAY).points


def test_fitting_stands_before_nearly_fitting_whatever_the_score():
    asked = offer(criteria=parse_all([{"code": "board.verified"}]))
    sure = need(key="sure", gap=1, terms=(), year=2031, board=board(verified=True))
    unsure = need(key="unsure", board=board())
    rows = rank_needs(asked, [unsure, sure], TODAY)
    assert [row.need_key for row in rows] == ["sure", "unsure"]
    assert rows[0].points < rows[1].points


def test_equal_needs_are_drawn_by_lot_not_by_age_or_spelling():
    equal = [need(key=number) for number in range(200)]
    first = [row.need_key for row in rank_needs(offer(), equal, TODAY, limit=50)]
    again = [row.need_key for row in rank_needs(offer(), random.sample(equal, 200), TODAY, limit=50)]
    other_week = [row.need_key for row in rank_needs(offer(), equal, TODAY, limit=50, salt=1)]
    assert first == again != other_week
    assert 10 <= sum(key < 100 for key in first) <= 40


def test_empty_list_has_no_rows():
    assert rank_needs(offer(), [], TODAY) == []
    assert rank_offers(need(), [], TODAY) == []


def test_profile_refuses_what_does_not_exist():
    for facts in ({"category": "bulan"}, {"sector": "MARS"}, {"region": (5, 1)}, {"gap": -1}):
        with pytest.raises(ValueError, match="unknown|interval|negative"):
            need(**facts)


def test_need_known_only_to_its_city_may_lie_in_the_offers_district():
    found = match(need(region=PALANGKA_RAYA), offer(), TODAY)
    assert found.status is Status.NEARLY
    assert [one.reason for one in found.answers if one.state is State.UNKNOWN] == ["region.in.unknown"]
