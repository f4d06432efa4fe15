"""Ranking by weighted criteria: pure rules over whole numbers, so that anybody can compute it again.

A score is 0 to 100 for each criterion; a total is in hundredths (8842 is 88.42). Equal totals are
ordered by a public rule: more poor households first, then the higher urgency score, then the title,
then the number of the need. Nothing here knows Django, the database or the clock.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, Final

VERSION: Final = 1  # of the shape of the inputs and of the rule that orders them
WHOLE: Final = 100  # what the weights of a meeting add up to, and the highest score
POOR, URGENCY, BENEFICIARIES, SELF_HELP, READINESS, LINKED, OWN = (
    "poor", "urgency", "beneficiaries", "self_help", "readiness", "linked", "own",
)  # fmt: skip
DEFAULT_WEIGHTS: Final[dict[str, int]] = {
    POOR: 30, URGENCY: 20, BENEFICIARIES: 15, SELF_HELP: 15, READINESS: 10, LINKED: 10,
}  # fmt: skip
LEAST_TOLD: Final = 5  # counts of households below it are not told, so no share is made of them
FULL_SELF_HELP: Final = 20  # percent of the cost from which the self-help counts as 100


@dataclass(frozen=True)
class Criterion:
    """`label` is only set for a criterion that the board wrote itself."""

    code: str
    weight: int
    label: str = ""


@dataclass(frozen=True)
class Entry:
    """A need as the meeting ranks it. `poor` is its number of poor households, None when not told."""

    need: int
    title: str
    poor: int | None = None
    scores: Mapping[str, int] = field(default_factory=dict)


@dataclass(frozen=True)
class Placed:
    """`parts` are the hundredths that each criterion gave, in the order of the criteria."""

    need: int
    rank: int
    total: int
    parts: tuple[tuple[str, int], ...]


@dataclass(frozen=True)
class Result:
    placed: tuple[Placed, ...]  # in the order of their ranks
    sha256: str  # of the canonical inputs


@dataclass(frozen=True)
class Proposal:
    """A score that follows from recorded facts. `score` is None when the meeting has to judge.

    `reason` is a code with `values` for it; `partnerships.ranking_words` makes the sentence.
    """

    score: int | None
    reason: str
    values: Mapping[str, int] = field(default_factory=dict)


def score(scores: Mapping[str, int], weights: Mapping[str, int]) -> int:
    """The weighted mean in hundredths, rounded half up. Every weighted criterion has a score (KeyError)."""
    total = sum(weights.values())
    if total <= 0:
        raise ValueError("the weights add up to nothing")
    return _half_up(100 * sum(scores[code] * weight for code, weight in weights.items()), total)


def rank(criteria: Sequence[Criterion], entries: Iterable[Entry]) -> tuple[Placed, ...]:
    """Ranks 1 to n without gaps; the order in which entries come does not matter."""
    weights = {one.code: one.weight for one in criteria}
    totals = [(score(entry.scores, weights), entry) for entry in entries]
    ordered = sorted(totals, key=lambda one: order_of(*one))
    return tuple(
        Placed(entry.need, place, total, _parts(criteria, entry.scores))
        for place, (total, entry) in enumerate(ordered, start=1)
    )


def order_of(total: int, entry: Entry) -> tuple[int, int, int, str, int]:
    """The sort key of the public rule; smaller comes first."""
    return (-total, -(entry.poor or 0), -entry.scores.get(URGENCY, 0), entry.title.casefold(), entry.need)


def inputs(
    criteria: Sequence[Criterion], entries: Iterable[Entry], meeting: Mapping[str, Any]
) -> dict[str, Any]:
    """All that the result depends on, as JSON data. `meeting` holds its day and quorum."""
    return {
        "version": VERSION,
        "meeting": dict(meeting),
        "criteria": [{"code": one.code, "weight": one.weight, "label": one.label} for one in criteria],
        "needs": [
            {"need": one.need, "title": one.title, "poor": one.poor, "scores": dict(one.scores)}
            for one in sorted(entries, key=lambda one: one.need)
        ],
    }


def canonical(record: Mapping[str, Any]) -> str:
    """The one way to write these inputs down: sorted keys, no spaces, UTF-8."""
    return json.dumps(record, sort_keys=True, ensure_ascii=False, separators=(",", ":"))


def fingerprint(record: Mapping[str, Any]) -> str:
    return hashlib.sha256(canonical(record).encode()).hexdigest()


def recompute(record: Mapping[str, Any]) -> Result:
    """The result of stored inputs, from nothing else. ValueError for a shape this code does not know."""
    if record.get("version") != VERSION:
        raise ValueError(f"inputs of version {record.get('version')!r} are not known")
    criteria = [Criterion(one["code"], one["weight"], one.get("label", "")) for one in record["criteria"]]
    entries = [Entry(one["need"], one["title"], one["poor"], one["scores"]) for one in record["needs"]]
    return Result(rank(criteria, entries), fingerprint(record))


def shown(hundredths: int, comma: str = ",") -> str:
    """8842 as "88,42", 8800 as "88,00"."""
    return f"{hundredths // 100}{comma}{hundredths % 100:02d}"


def proposals(facts: Mapping[str, Any], most_households: int | None) -> dict[str, Proposal]:
    """What recorded facts (`ranking_facts.facts_of`) propose for each of the six usual criteria.

    `most_households` is the largest number of households among the needs of the meeting.
    """
    return {
        POOR: _poor_share(facts.get("households"), facts.get("poor")),
        URGENCY: Proposal(None, "judge_urgency"),
        BENEFICIARIES: _beneficiaries(facts.get("households"), most_households),
        SELF_HELP: _self_help(facts.get("self_help") or 0, facts.get("cost")),
        READINESS: Proposal(None, "judge_readiness"),
        LINKED: _linked(facts.get("in_musrenbang"), bool(facts.get("in_rplp"))),
    }


def _poor_share(households: int | None, poor: int | None) -> Proposal:
    if not households:
        return Proposal(None, "no_households")
    if households < LEAST_TOLD or (poor is not None and 0 < poor < LEAST_TOLD):
        return Proposal(None, "few_households")
    if poor is None:
        return Proposal(None, "no_poor")
    share = min(WHOLE, _half_up(WHOLE * poor, households))
    return Proposal(share, "poor_share", {"poor": poor, "households": households})


def _beneficiaries(households: int | None, most: int | None) -> Proposal:
    if not households or not most:
        return Proposal(None, "no_households")
    share = min(WHOLE, _half_up(WHOLE * households, most))
    return Proposal(share, "beneficiaries", {"households": households, "most": most})


def _self_help(planned: int, cost: int | None) -> Proposal:
    if not cost:
        return Proposal(None, "no_cost")
    share = min(WHOLE, _half_up(WHOLE * planned, cost))
    found = min(WHOLE, _half_up(WHOLE * WHOLE * planned, cost * FULL_SELF_HELP))
    return Proposal(found, "self_help", {"share": share, "full": FULL_SELF_HELP})


def _linked(in_musrenbang: bool | None, in_rplp: bool) -> Proposal:
    if in_musrenbang is None and not in_rplp:
        return Proposal(None, "link_unknown")
    found = {(True, True): "linked_both", (True, False): "linked_musrenbang", (False, True): "linked_rplp"}
    reason = found.get((bool(in_musrenbang), in_rplp), "linked_none")
    return Proposal(WHOLE // 2 * (bool(in_musrenbang) + in_rplp), reason)


def _parts(criteria: Sequence[Criterion], scores: Mapping[str, int]) -> tuple[tuple[str, int], ...]:
    """Exact, and adding up to the total, because the weights of a meeting add up to 100."""
    return tuple((one.code, scores[one.code] * one.weight) for one in criteria)


def _half_up(amount: int, whole: int) -> int:
    return (2 * amount + whole) // (2 * whole)
