"""Between the rows of a ranking meeting and the pure rules of `partnerships.ranking`.

Facts are public words and counts from the start: what is stored with a decided ranking may be read and
computed again by everybody, so it holds no small count and no place of a house.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any, Final

from partnerships import self_help
from partnerships.choices import NeedStatus
from partnerships.models import Need, RankedNeed, RankingMeeting
from partnerships.privacy import LEAST_SHOWN, few
from partnerships.ranking import Criterion, Entry, Proposal, Result, inputs, proposals, recompute

# Verified proposals, and what stands in the plan already; the others are too early or under way.
RANKABLE: Final = (
    NeedStatus.VERIFIED, NeedStatus.PRIORITISED, NeedStatus.IN_PLAN, NeedStatus.OPEN_FOR_PARTNERS,
    NeedStatus.IN_TALKS,
)  # fmt: skip


def told(count: int | None) -> int | None:
    """A count as it may be told: 1 to 4 become 4, which pages show as "< 5"."""
    return LEAST_SHOWN - 1 if few(count) else count


def facts_of(needs: Sequence[Need]) -> dict[int, dict[str, Any]]:
    """{need id: what the scores look at, as it is now}: one statement, for what residents give in all."""
    given = self_help.totals(needs)
    return {need.pk: _facts_of(need, given[need.pk]) for need in needs}


def _facts_of(need: Need, given: int) -> dict[str, Any]:
    """Poor households are left out where households are few; `given` is the whole self-help, in rupiah."""
    return {
        "title": need.public_title,
        "households": told(need.households),
        "poor": None if few(need.households) else told(need.poor_households),
        "self_help": given,
        "cost": need.cost,
        "in_musrenbang": need.in_musrenbang,
        "in_rplp": bool(need.rplp_reference),
    }


def criteria_of(meeting: RankingMeeting) -> list[Criterion]:
    return [Criterion(one["code"], one["weight"], one.get("label", "")) for one in meeting.criteria]


def entry_of(row: RankedNeed) -> Entry:
    return Entry(row.need_id, row.facts.get("title", ""), row.facts.get("poor"), row.scores)


def inputs_of(meeting: RankingMeeting, rows: Iterable[RankedNeed]) -> dict[str, Any]:
    """The inputs of the decision as they are stored: criteria, scores, and the quorum that held."""
    held = {
        "id": meeting.pk, "board": meeting.board_id, "plan": meeting.plan_id,
        "held_on": meeting.held_on.isoformat(), "entitled": meeting.entitled,
        "present": meeting.present, "quorum": meeting.quorum,
    }  # fmt: skip
    return inputs(criteria_of(meeting), map(entry_of, rows), held)


def result_of(meeting: RankingMeeting, rows: Iterable[RankedNeed]) -> Result:
    """Computed now from the stored inputs; KeyError when a score is missing."""
    return recompute(inputs_of(meeting, rows))


def differences(meeting: RankingMeeting, rows: Iterable[RankedNeed]) -> list[int]:
    """Needs whose stored total or rank is not what the stored inputs give; [0] for another fingerprint."""
    rows = list(rows)
    result = result_of(meeting, rows)
    given = {one.need: (one.total, one.rank) for one in result.placed}
    wrong = [row.need_id for row in rows if (row.total, row.rank) != given[row.need_id]]
    return wrong or ([] if result.sha256 == meeting.sha256 else [0])


def proposed(rows: Iterable[RankedNeed]) -> dict[int, dict[str, Proposal]]:
    """For each need of the meeting, what its facts propose for each usual criterion."""
    rows = list(rows)
    most = max((row.facts.get("households") or 0 for row in rows), default=0)
    return {row.need_id: proposals(row.facts, most or None) for row in rows}


def unscored(criteria: Iterable[Criterion], scores: Mapping[str, int]) -> list[str]:
    return [one.code for one in criteria if one.code not in scores]
