"""Answers as sentences, translated before they are filled in."""

from datetime import date

import pytest

from partnerships.matching.criteria import evaluate, parse
from partnerships.matching.explain import PlainWording, condition, evidence, reason, todo
from partnerships.matching.profiles import Evidence
from partnerships.matching.verdicts import all_criteria
from tests.partnerships.matching.builders import MILLION, TODAY, board, need, offer

pytestmark = pytest.mark.pure


class Shouting(PlainWording):
    """Stands for a translation: a message is changed before values are put in."""

    def text(self, message):
        return "".join(part if "%(" in part else part.upper() for part in message.split("|"))

    def money(self, rupiah):
        return f"Rp {rupiah // MILLION} juta"


def answer_of(data, **facts):
    about = need(**facts)
    return evaluate(parse(data), about, about.board, offer(), TODAY)


def test_reason_names_the_amounts():
    found = answer_of({"code": "amount.between", "params": {"min": 50 * MILLION, "max": 200 * MILLION}})
    said = reason(found, Shouting())
    assert said == "The Rp 74 juta still lacking is between Rp 50 juta and Rp 200 juta"


def test_unknown_audit_asks_for_the_report_of_last_year():
    found = answer_of({"code": "audit.within_years", "params": {"n": 2}})
    assert reason(found, PlainWording()) == "An audit of the last 2 years is not known yet"
    assert todo(found, PlainWording()) == "Upload the audit report of 2025 so that this offer is certain"


def test_name_of_a_document_is_translated_too():
    found = answer_of({"code": "legal.domicile"}, board=board())
    assert reason(found, Shouting()).endswith("DOMICILE LETTER")


def test_conditions_of_an_offer_read_like_a_table():
    asked = offer(
        amount_hard=True, criteria=(parse({"code": "swadaya.share_min", "params": {"percent": 5}}),)
    )
    said = [condition(one, PlainWording()) for one in all_criteria(asked)]
    assert said == [
        "Only Kec. Jekan Raya",
        "Activity: Drainage",
        "Lacking Rp 50.000.000–Rp 200.000.000",
        "Residents' own share at least 5%",
    ]


def test_evidence_bears_its_date():
    looked_at = Evidence("rab", "7", date(2026, 10, 3))
    assert evidence(looked_at, PlainWording()) == "From the cost estimate, 2026-10-03"
    assert evidence(Evidence("rab"), PlainWording()) == "From the cost estimate"
    assert evidence(None, PlainWording()) == ""


def test_percent_sign_in_a_name_does_no_harm():
    found = answer_of({"code": "region.in", "params": {"intervals": [[0, 9]], "name": "50% kota %(x)s"}})
    assert reason(found, PlainWording()) == "Applies only in 50% kota %(x)s"
