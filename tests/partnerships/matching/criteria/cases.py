"""The three answers of every predicate: facts that meet it, that do not, and that leave it unknown."""

from datetime import date
from typing import Any, NamedTuple

from partnerships.matching.criteria import Answer, State, evaluate, parse
from partnerships.matching.criteria.papers import OF_THE_NEED
from partnerships.matching.criteria.shared import DOCUMENTS
from partnerships.matching.profiles import Document, DocumentStatus
from tests.partnerships.matching.builders import MILLION, SURAKARTA, TODAY, board, need, offer, verified

MET, NOT_MET, UNKNOWN = State.MET, State.NOT_MET, State.UNKNOWN
Facts = dict[str, Any]


class Case(NamedTuple):
    """Facts about `of` (need, board or offer) beside those of `builders`."""

    of: str
    code: str
    params: Facts
    met: Facts
    not_met: Facts
    unknown: Facts

    def __str__(self) -> str:
        return self.code


YES_NO_NEED = {
    "need.in_plan": "in_plan",
    "need.in_musrenbang": "in_musrenbang",
    "slum.listed": "slum_listed",
    "zakat.asnaf": "asnaf",
}

_BOARD_CASES = [
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
_NEED_CASES = [
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
_DOCUMENT_CASES = [
    (code, {}, {"documents": {code: met}}, {"documents": {code: not_met}}, {"documents": unknown})
    for code in DOCUMENTS
    for met, not_met, unknown in (
        (verified(), Document(DocumentStatus.ABSENT), {}),
        (verified(expires=TODAY), verified(expires=date(2026, 11, 20)), {}),
        (verified(), Document(DocumentStatus.REJECTED), {code: Document(DocumentStatus.UPLOADED)}),
    )
]
# What these ask about stands in the offer, or the need is open to any: nothing said has a meaning of its own,
# which the last facts show.
ALWAYS_KNOWN = {
    "window.open": "an offer without dates is open",
    "quota.left": "an offer without a quota has places",
    "form.in": "a need that names no form accepts any",
}
_ALWAYS_KNOWN_CASES = [
    ("offer", "window.open", {}, {"opens": TODAY, "closes": TODAY}, {"closes": date(2026, 11, 20)}, {}),
    ("offer", "window.open", {}, {"opens": TODAY}, {"opens": date(2026, 11, 22)}, {}),
    ("offer", "quota.left", {}, {"quota_left": 1}, {"quota_left": 0}, {}),
    (
        "need",
        "form.in",
        {"forms": ["LOAN", "TRAINING"]},
        {"forms": frozenset({"LOAN"})},
        {"forms": frozenset({"LABOUR"})},
        {"forms": frozenset()},
    ),
]
CASES = [
    *(Case("board", *row) for row in _BOARD_CASES),
    *(Case("need", *row) for row in _NEED_CASES),
    *(Case("need" if row[0] in OF_THE_NEED else "board", *row) for row in _DOCUMENT_CASES),
    *(Case(*row) for row in _ALWAYS_KNOWN_CASES),
]


def answer_of(
    code: str,
    params: Facts,
    *,
    of_need: Facts | None = None,
    of_board: Facts | None = None,
    of_offer: Facts | None = None,
) -> Answer:
    criterion = parse({"code": code, "params": params})
    about = need(board=board(**of_board or {}), **of_need or {})
    return evaluate(criterion, about, about.board, offer(**of_offer or {}), TODAY)


def answer_to(case: Case, facts: Facts) -> Answer:
    return answer_of(case.code, case.params, **{f"of_{case.of}": facts})
