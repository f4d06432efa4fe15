"""Every predicate as a table: facts that meet it, that do not, and that leave it unknown."""

from dataclasses import replace

import pytest

from partnerships.matching.criteria import PREDICATES, parse
from partnerships.matching.criteria.shared import DOCUMENTS
from partnerships.matching.engine import match
from partnerships.matching.explain import PlainWording, condition, reason, todo
from partnerships.matching.profiles import Document, DocumentStatus
from partnerships.matching.verdicts import Status
from tests.partnerships.matching.builders import TODAY, board, need, offer
from tests.partnerships.matching.criteria.cases import (
    ALWAYS_KNOWN,
    CASES,
    MET,
    NOT_MET,
    UNKNOWN,
    answer_of,
    answer_to,
)

pytestmark = pytest.mark.pure

# domain.md 6.3, and what it leaves to the offer: the UPK values are parameters.
COMMON = (
    "legal.deed legal.registered legal.board_decree legal.domicile legal.licence tax.npwp bank.own_account "
    "id.officers doc.proposal doc.responsibility_statement doc.counterpart_statement premises.lease "
    "plan.active plan.covers_year need.in_plan need.in_musrenbang audit.within_years audit.opinion_in "
    "rwt.within_months report.no_arrears upk.par_max upk.lar_max upk.ccr_min upk.roi_min region.in sector.in "
    "form.in amount.between slum.listed poor.share_min beneficiaries.min women.share_min swadaya.share_min "
    "zakat.asnaf group.kind land.clear window.open quota.left once_per_year"
).split()
each_case = pytest.mark.parametrize("case", CASES, ids=str)


@each_case
def test_facts_meet_it_do_not_or_leave_it_unknown(case):
    assert answer_to(case, case.met).state is MET
    assert answer_to(case, case.not_met).state is NOT_MET
    last = answer_to(case, case.unknown).state
    assert last is (MET if case.code in ALWAYS_KNOWN else UNKNOWN)


@each_case
def test_every_answer_can_be_said_and_what_can_be_cured_says_how(case):
    for facts in (case.met, case.not_met, case.unknown):
        found = answer_to(case, facts)
        assert reason(found, PlainWording())
        assert condition(found.criterion, PlainWording())
        assert bool(found.todo) == bool(todo(found, PlainWording()))
        assert found.todo or found.state is MET or (found.state is NOT_MET and not found.curable)


@each_case
def test_only_a_hard_one_that_is_not_met_and_cannot_be_cured_excludes(case):
    for facts in (case.met, case.not_met, case.unknown):
        found = answer_to(case, facts)
        excludes = found.state is NOT_MET and not found.curable
        assert pair_with(case, facts, hard=True).status is (
            Status.NOT if excludes else Status.FIT if found.state is MET else Status.NEARLY
        )
        assert pair_with(case, facts, hard=False).status is Status.FIT


def pair_with(case, facts, *, hard):
    """The pair of a need and an offer that asks for nothing but this."""
    criterion = parse({"code": case.code, "params": case.params, "hard": hard})
    about = need(**(facts if case.of == "need" else {}), board=board(**facts if case.of == "board" else {}))
    asks = offer(**facts if case.of == "offer" else {})
    silent = {"regions": (), "sectors": frozenset(), "categories": frozenset(), "forms": frozenset()}
    return match(about, replace(asks, **silent, criteria=(criterion,)), TODAY)


def test_every_predicate_of_the_registry_has_its_three_answers():
    assert {case.code for case in CASES} == set(PREDICATES)
    told = {case.code for case in CASES if answer_to(case, case.unknown).state is UNKNOWN}
    assert set(PREDICATES) - told == set(ALWAYS_KNOWN)


def test_every_condition_that_funders_commonly_set_is_there():
    assert set(COMMON) <= set(PREDICATES)


@pytest.mark.parametrize("code", ["upk.par_max", "upk.lar_max", "upk.ccr_min", "upk.roi_min"])
def test_limit_of_a_revolving_loan_is_the_offers_own(code):
    (limit,) = PREDICATES[code].params
    assert limit.required and limit.default is None


@pytest.mark.parametrize("code", DOCUMENTS)
def test_document_that_does_not_count_can_always_be_mended(code):
    for status in (DocumentStatus.REJECTED, DocumentStatus.ABSENT):
        papers = {"documents": {code: Document(status)}}
        assert answer_of(code, {}, of_need=papers, of_board=papers).curable
