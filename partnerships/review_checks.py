"""What the review may decide of a need: each outcome has its conditions, said in one sentence."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final

from django.utils.translation import gettext as _

from partnerships import rules
from partnerships.need_guards import Step

if TYPE_CHECKING:
    from partnerships.models import Need

DONE, CARRIED_OVER, DROPPED = "done", "carried_over", "dropped"
MOVE_OF: Final = {DONE: "review_done", DROPPED: "drop"}
LONGEST: Final = {DONE: 240, CARRIED_OVER: 400, DROPPED: 400}  # evidence, reason: as a step keeps them


@dataclass(frozen=True)
class Decision:
    """`outcome` "" takes an earlier decision back; `reason` is the evidence of what is done."""

    need_id: int
    outcome: str = ""
    reason: str = ""
    to_year: int | None = None


def problem(need: Need, decision: Decision, years: list[int], *, by: Any) -> str:
    """Why the review cannot decide this of the need as it stands now; "" when it can.

    `years` are those to which a need may be carried over. Asks no database for done and dropped needs.
    """
    if decision.outcome == CARRIED_OVER:
        return _carried(decision, years)
    if decision.outcome == DROPPED and (need.committed or need.received or need.spent):
        return _(
            "Money is recorded for this need, so it cannot be dropped. "
            "Carry it over, or void the money first."
        )
    if len(decision.reason) > LONGEST[decision.outcome]:
        return _("Write at most %(n)s letters.") % {"n": LONGEST[decision.outcome]}
    if not decision.reason.strip():
        return _needs_words(decision.outcome)
    verdict = rules.can_move(by, need, MOVE_OF[decision.outcome], step_of(decision, by=by))
    return "" if verdict else str(verdict.reason)


def step_of(decision: Decision, *, by: Any, **about: Any) -> Step:
    """What the move rests on that carries the decision out."""
    said = "evidence" if decision.outcome == DONE else "reason"
    words: dict[str, Any] = {said: decision.reason}
    return Step(by=by, follows=True, **words, **about)


def _carried(decision: Decision, years: list[int]) -> str:
    if not years:
        return _("The period ends with this year. Decide done or dropped; the next plan takes up the rest.")
    if decision.to_year not in years:
        return _("Choose to which year it is carried over.")
    return ""


def _needs_words(outcome: str) -> str:
    if outcome == DONE:
        return _("Say what shows that it is done: a photo, a record, a report.")
    return _("Write why residents dropped it.")
