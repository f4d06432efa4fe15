"""Writes answers, to-dos and conditions as sentences through a `Wording` the caller supplies."""

from collections.abc import Mapping
from datetime import date
from typing import Any, Protocol

from partnerships.matching.criteria.parsing import Problem
from partnerships.matching.criteria.registry import PREDICATES
from partnerships.matching.criteria.shared import DOCUMENTS
from partnerships.matching.criteria.types import Answer, Criterion, Label, Money, Param, ParamKind
from partnerships.matching.profiles import Evidence
from partnerships.matching.sentences import (
    CONDITIONS,
    EVIDENCE,
    EVIDENCE_DATED,
    EVIDENCE_NUMBERED,
    EVIDENCE_REF,
    REASONS,
    TODOS,
)


class Wording(Protocol):
    """How a language writes things. The web layer implements it with gettext and its formats."""

    def text(self, message: str) -> str:
        """Return the message in the reader's language, placeholders still in place."""

    def money(self, rupiah: int) -> str:
        """Return an amount as text, such as "Rp 74,2 juta"."""

    def money_range(self, low: int, high: int) -> str:
        """Return two amounts as a range, such as "Rp 50–200 juta"."""

    def day(self, day: date) -> str:
        """Return a day as text, such as "30 Nov 2026"."""


class PlainWording:
    """English without translation, for logs and tests."""

    def text(self, message: str) -> str:
        """Return the message unchanged."""
        return message

    def money(self, rupiah: int) -> str:
        """Return the full amount with points, "Rp 74.200.000"."""
        return f"Rp {rupiah:,}".replace(",", ".")

    def money_range(self, low: int, high: int) -> str:
        """Return both amounts in full."""
        return f"{self.money(low)}–{self.money(high)}"

    def day(self, day: date) -> str:
        """Return the day in ISO form."""
        return day.isoformat()


def reason(answer: Answer, wording: Wording) -> str:
    """Return why the answer is what it is, as one sentence without a full stop."""
    return _filled(REASONS[answer.reason], answer.params, wording)


def todo(answer: Answer, wording: Wording) -> str:
    """Return what the board can do about it, or "" when there is nothing to do."""
    return _filled(TODOS[answer.todo], answer.params, wording) if answer.todo else ""


def problem(found: Problem, wording: Wording) -> str:
    """Return what is wrong with a criterion's data, as one sentence."""
    return _filled(found.message, found.params, wording)


def evidence(looked_at: Evidence | None, wording: Wording) -> str:
    """Return what the answer looked at and its date, such as "From the cost estimate, 3 Oct 2026"; or ""."""
    if looked_at is None or looked_at.kind not in EVIDENCE:
        return ""
    source = wording.text(EVIDENCE[looked_at.kind])
    if looked_at.ref and looked_at.kind in EVIDENCE_NUMBERED:
        source = wording.text(EVIDENCE_REF) % {"source": source, "ref": looked_at.ref}
    if looked_at.on is None:
        return source
    return wording.text(EVIDENCE_DATED) % {"source": source, "date": wording.day(looked_at.on)}


def condition(criterion: Criterion, wording: Wording) -> str:
    """Return what the criterion demands in a few words, such as "Audit at most 2 years old"."""
    params = criterion.params
    if criterion.code in DOCUMENTS:
        said: Mapping[str, Any] = {"document": wording.text(DOCUMENTS[criterion.code])}
        return wording.text(CONDITIONS["document"]) % said
    if criterion.code == "amount.between":
        return _amount_condition(params, wording)
    code = criterion.code
    if code == "region.in" and params.get("name"):
        code = "region.in.named"
    if code == "beneficiaries.min":
        code += ".people" if "PEOPLE" in (params.get("of") or ()) else ".households"
    written = {
        spec.name: _written(spec, params.get(spec.name), wording)
        for spec in PREDICATES[criterion.code].params
    }
    return wording.text(CONDITIONS[code]) % written


def _amount_condition(params: Mapping[str, Any], wording: Wording) -> str:
    low, high = params.get("min"), params.get("max")
    if low and high is not None:
        return wording.text(CONDITIONS["amount.between.range"]) % {"range": wording.money_range(low, high)}
    if high is not None:
        return wording.text(CONDITIONS["amount.between.max"]) % {"max": wording.money(high)}
    return wording.text(CONDITIONS["amount.between.min"]) % {"min": wording.money(low or 0)}


def _written(spec: Param, value: Any, wording: Wording) -> str:
    if value is None:
        return ""
    if spec.kind is ParamKind.CODES:
        return ", ".join(wording.text(spec.choices.get(code, code)) for code in value)
    return wording.money(value) if spec.kind is ParamKind.MONEY else str(value)


def _filled(message: str, params: Mapping[str, Any], wording: Wording) -> str:
    return wording.text(message) % {name: _said(value, wording) for name, value in params.items()}


def _said(value: Any, wording: Wording) -> str:
    if isinstance(value, Money):
        return wording.money(value.rupiah)
    if isinstance(value, Label):
        return wording.text(value.message)
    return wording.day(value) if isinstance(value, date) else str(value)
