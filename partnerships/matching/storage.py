"""Answers as plain data for JSON columns, and back, so that a stored match can still be explained."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from partnerships.matching.criteria.parsing import to_data
from partnerships.matching.criteria.types import Answer, Criterion, Label, Money, State
from partnerships.matching.profiles import Evidence


def answer_to_data(answer: Answer) -> dict[str, Any]:
    """Return an answer as JSON-ready data."""
    looked_at = answer.evidence
    return {
        "criterion": to_data(answer.criterion),
        "state": answer.state.value,
        "reason": answer.reason,
        "params": {name: _packed(value) for name, value in answer.params.items()},
        "evidence": None
        if looked_at is None
        else [looked_at.kind, looked_at.ref, looked_at.on.isoformat() if looked_at.on else None],
        "todo": answer.todo,
        "curable": answer.curable,
    }


def answer_from_data(data: Mapping[str, Any]) -> Answer:
    """Return the answer that `answer_to_data` packed; the criterion is not validated again."""
    stated = data["criterion"]
    return Answer(
        criterion=Criterion(stated["code"], stated["params"], stated["hard"], stated["weight"]),
        state=State(data["state"]),
        reason=data["reason"],
        params={name: _unpacked(value) for name, value in data["params"].items()},
        evidence=_evidence(data["evidence"]),
        todo=data["todo"],
        curable=data["curable"],
    )


def _evidence(packed: list[Any] | None) -> Evidence | None:
    if packed is None:
        return None
    kind, ref, on = packed
    return Evidence(kind, ref, date.fromisoformat(on) if on else None)


def _packed(value: Any) -> Any:
    if isinstance(value, Money):
        return {"money": value.rupiah}
    if isinstance(value, Label):
        return {"label": value.message}
    return {"date": value.isoformat()} if isinstance(value, date) else value


def _unpacked(value: Any) -> Any:
    if not isinstance(value, Mapping):
        return value
    if "money" in value:
        return Money(value["money"])
    return Label(value["label"]) if "label" in value else date.fromisoformat(value["date"])
