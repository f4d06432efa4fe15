"""Every criterion as a table: facts that meet it, that do not, and that leave it unknown."""

from datetime import date

import pytest

from partnerships.matching.criteria import PREDICATES, State, evaluate, parse
from partnerships.matching.criteria.shared import DOCUMENTS
from partnerships.matching.explain import PlainWording, condition, reason, todo
from partnerships.matching.profiles import Document, DocumentStatus
from tests.partnerships.matching.builders import (
    MENTENG,
    MILLION,
    SURAKARTA,
    TODAY,
    board,
    need,
    offer,
    verified,
)

pytestmark = pytest.mark.pure

MET, NOT_MET, UNKNOWN = State.MET, State.NOT_MET, State.UNKNOWN
YES_NO_NEED = {"need.in_plan": "in_plan", "need.in_musrenbang": "in_musrenbang", "slum.listed": "slum_listed"}
YES_NO_NEED["zakat.asnaf"] = "asnaf"

BOARD_CASES = [
    ("board.verified", {}, {"verified": True}, {"verified": False}, {}),
    ("group.kind", {"kinds": ["POKMAS"]}, {"kind": "POKMAS"}, {"kind": "BKM"}, {}),
    ("village.kind", {"kinds": ["KELURAHAN"]}, {"village_kind": "KELURAHAN"}, {"village_kind": "DESA"}, {}),
    ("plan.active", {}, {"plan_years": (2025, 2029)}, {"plan_years": (2020, 2024)}, {}),
    ("plan.active", {}, {"plan_active": True}, {"plan_active": False}, {}),
    ("plan.covers_year", {"year": 2027}, {"plan_years": (2025, 2029)}, {"plan_years": (2021, 2026)}, {}),
    (
        "audit.within_years",
        {"n": 2},
        {"last_audit": date(2024, 11, 21)},
        {"last_audit": date(2024, 11, 20)},
        {},
    ),
    ("audit.opinion_in", {"opinions": ["WTP"]}, {"audit_opinion": "WTP"}, {"audit_opinion": "TW"}, {}),
    (
        "audit.opinion_in",
        {"opinions": ["WTP"]},
        {"audit_opinion": "WTP"},
        {"audit_opinion": "WDP"},
        {"audit_opinion": "NOT_STATED"},
    ),
    (
        "rwt.within_months",
        {},
        {"last_annual_meeting": date(2025, 8, 21)},
        {"last_annual_meeting": date(2025, 8, 20)},
        {},
    ),
    ("report.no_arrears", {}, {"overdue_reports": 0}, {"overdue_reports": 1}, {}),
    ("upk.par_max", {"percent": 10}, {"par_percent": 10}, {"par_percent": 11}, {}),
    ("upk.lar_max", {"percent": 10}, {"lar_percent": 10}, {"lar_percent": 11}, {}),
    ("upk.ccr_min", {"percent": 125}, {"ccr_percent": 125}, {"ccr_percent": 124}, {}),
    ("upk.roi_min", {"percent": 10}, {"roi_percent": 10}, {"roi_percent": 9}, {}),
    ("once_per_year", {}, {"helped_years": {}}, {"helped_years": {"": frozenset({2026})}}, {}),
]
NEED_CASES = [
    ("region.in", {"intervals": [[990, 1019]]}, {}, {"region": SURAKARTA}, {"region": (980, 1000)}),
    ("category.in", {"categories": ["drainase"]}, {}, {"category": "gizi"}, {"category": None}),
    ("category.in", {"categories": ["talud"]}, {}, {"category": "gizi"}, {"category": None}),
    ("sector.in", {"sectors": ["ENVIRONMENT"]}, {}, {"sector": "SOCIAL"}, {"sector": None, "category": None}),
    (
        "amount.between",
        {"min": 50 * MILLION, "max": 200 * MILLION},
        {},
        {"gap": 1},
        {"gap": None, "cost": None},
    ),
    ("amount.between", {"max": 74_200_000}, {}, {"gap": 74_200_001}, {"gap": None, "cost": None}),
    ("amount.between", {"min": 74_200_000}, {}, {"gap": 74_199_999}, {"gap": None, "cost": None}),
    ("need.not_started", {}, {"progress_percent": 0}, {"progress_percent": 60}, {}),
    (
        "poor.share_min",
        {"percent": 60},
        {"households": 45, "poor_households": 30},
        {"households": 45, "poor_households": 20},
        {},
    ),
    ("women.share_min", {}, {"people": 100, "women": 30}, {"people": 100, "women": 29}, {"women": 91}),
    ("swadaya.share_min", {"percent": 5}, {}, {"self_help": 1}, {"self_help": None}),
    ("beneficiaries.min", {"n": 45}, {"households": 45}, {"households": 44}, {}),
    ("beneficiaries.min", {"n": 178, "of": ["PEOPLE"]}, {"people": 178}, {"people": 1}, {"households": 500}),
    *[(code, {}, {field: True}, {field: False}, {}) for code, field in YES_NO_NEED.items()],
]


def answer_of(code, params, *, of_need=None, of_board=None, of_offer=None):
    criterion = parse({"code": code, "params": params})
    about = need(board=board(**of_board or {}), **of_need or {})
    return evaluate(criterion, about, about.board, offer(**of_offer or {}), TODAY)


def assert_can_be_said(answer):
    assert reason(answer, PlainWording())
    assert condition(answer.criterion, PlainWording())
    assert bool(answer.todo) == bool(todo(answer, PlainWording()))
    if answer.state is not MET and (answer.state is UNKNOWN or answer.curable):
        assert answer.todo, "what can be cured must say how"


@pytest.mark.parametrize(("code", "params", "met", "not_met", "unknown"), BOARD_CASES)
def test_fact_about_the_board_is_met_not_met_or_unknown(code, params, met, not_met, unknown):
    for facts, state in ((met, MET), (not_met, NOT_MET), (unknown, UNKNOWN)):
        found = answer_of(code, params, of_board=facts)
        assert found.state is state
        assert_can_be_said(found)


@pytest.mark.parametrize(("code", "params", "met", "not_met", "unknown"), NEED_CASES)
def test_fact_about_the_need_is_met_not_met_or_unknown(code, params, met, not_met, unknown):
    for facts, state in ((met, MET), (not_met, NOT_MET), (unknown, UNKNOWN)):
        found = answer_of(code, params, of_need=facts)
        assert found.state is state
        assert_can_be_said(found)


DOCUMENT_STATES = [
    (None, UNKNOWN),
    (Document(DocumentStatus.UPLOADED), UNKNOWN),
    (verified(), MET),
    (verified(expires=TODAY), MET),
    (verified(expires=date(2026, 11, 2)), NOT_MET),
    (Document(DocumentStatus.REJECTED), NOT_MET),
    (Document(DocumentStatus.ABSENT), NOT_MET),
]


@pytest.mark.parametrize("code", DOCUMENTS)
@pytest.mark.parametrize(("document", "state"), DOCUMENT_STATES)
def test_document_counts_only_verified_and_in_force(code, document, state):
    papers = {} if document is None else {code: document}
    found = answer_of(code, {}, of_need={"documents": papers}, of_board={"documents": papers})
    assert found.state is state
    assert found.state is not NOT_MET or found.curable
    assert_can_be_said(found)


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
    assert_can_be_said(found)


@pytest.mark.parametrize(
    ("wanted", "state"), [(frozenset(), MET), (frozenset({"LOAN"}), MET), (frozenset({"LABOUR"}), NOT_MET)]
)
def test_form_of_support_suits_when_the_need_accepts_it(wanted, state):
    found = answer_of("form.in", {"forms": ["LOAN", "TRAINING"]}, of_need={"forms": wanted})
    assert found.state is state
    assert_can_be_said(found)


def test_every_predicate_has_a_case():
    tried = {row[0] for row in (*BOARD_CASES, *NEED_CASES, *OFFER_CASES)} | {*DOCUMENTS, "form.in"}
    assert tried == set(PREDICATES)


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
