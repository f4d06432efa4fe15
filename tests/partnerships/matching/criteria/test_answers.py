"""What single predicates answer beyond their table."""

from datetime import date

import pytest

from partnerships.matching.criteria import evaluate, parse
from tests.partnerships.matching.builders import MENTENG, MILLION, SURAKARTA, TODAY, board, need, offer
from tests.partnerships.matching.criteria.cases import MET, NOT_MET, answer_of

pytestmark = pytest.mark.pure

OFFER_CASES = [
    ("window.open", {}, MET),
    ("window.open", {"opens": TODAY, "closes": TODAY}, MET),
    ("window.open", {"opens": date(2026, 11, 22)}, NOT_MET),
    ("window.open", {"closes": date(2026, 11, 20)}, NOT_MET),
    ("quota.left", {}, MET),
    ("quota.left", {"quota_left": 1}, MET),
    ("quota.left", {"quota_left": 0}, NOT_MET),
    ("region.in", {"regions": ()}, MET),
    ("category.in", {"categories": frozenset()}, MET),
    ("sector.in", {"sectors": frozenset()}, MET),
    ("amount.between", {"amount_min": None, "amount_max": None}, MET),
]


@pytest.mark.parametrize(("code", "facts", "state"), OFFER_CASES)
def test_fact_about_the_offer_is_met_or_not(code, facts, state):
    found = answer_of(code, {}, of_offer=facts)
    assert found.state is state


def test_too_large_a_gap_can_be_cured_and_too_small_a_one_cannot():
    assert answer_of("amount.between", {"max": 60 * MILLION}).curable
    assert not answer_of("amount.between", {"min": 100 * MILLION}).curable


def test_neighbouring_category_is_refused_when_the_offer_is_strict():
    said = {"categories": ["talud"], "strict": True}
    assert answer_of("category.in", said).state is NOT_MET


def test_window_not_yet_open_only_asks_to_wait():
    assert answer_of("window.open", {}, of_offer={"opens": date(2026, 12, 1)}).curable


def test_audit_before_a_leap_day_is_counted_to_the_end_of_february():
    criterion = parse({"code": "audit.within_years", "params": {"n": 1}})
    about = need(board=board(last_audit=date(2027, 2, 28)))
    assert evaluate(criterion, about, about.board, offer(), date(2028, 2, 29)).state is MET


def test_region_left_out_of_a_criterion_is_the_offers_own():
    assert answer_of("region.in", {}).state is MET
    assert answer_of("region.in", {}, of_offer={"regions": (SURAKARTA,)}).state is NOT_MET
    assert answer_of("region.in", {}, of_need={"region": MENTENG}).params["region"] == "Kec. Jekan Raya"
