"""The life of a PJM as one table: from where, to where, by whom, on what conditions.

Pure data, like `need_states`: `rules.plans.can_move_plan` reads who and from where, `plan_guards` knows
the conditions by name, `actions.move_plan` is the only writer of `MediumTermPlan.status`.
"""

from dataclasses import dataclass
from enum import Enum
from typing import Any, Final

from django.utils.translation import gettext_lazy as _

from partnerships.choices import PlanStatus as S


class Actor(Enum):
    """Who may make a move: whoever acts for the board today, or the calendar."""

    BOARD = "board"
    SYSTEM = "system"


@dataclass(frozen=True)
class PlanMove:
    """`guards` are names in `plan_guards.GUARDS`; all must hold. `refused`: said from elsewhere."""

    code: str
    label: Any
    sources: frozenset[str]
    target: str
    actor: Actor
    guards: tuple[str, ...]
    refused: Any


_TABLE: Final = (
    PlanMove(
        "publish_plan", _("Agree on the plan"), frozenset({S.DRAFT}), S.AGREED, Actor.BOARD,
        ("board_verified", "has_lines"), _("This plan is already agreed."),
    ),
    PlanMove(
        "open_review", _("Open a review"), frozenset({S.AGREED}), S.UNDER_REVIEW, Actor.BOARD,
        ("year_to_review",), _("Only an agreed plan can be reviewed, one year at a time."),
    ),
    PlanMove(
        "close_review", _("Close the review"), frozenset({S.UNDER_REVIEW}), S.AGREED, Actor.BOARD,
        ("review_open", "all_decided"), _("No review of this plan is open."),
    ),
    PlanMove(
        "cancel_review", _("Cancel the review"), frozenset({S.UNDER_REVIEW}), S.AGREED, Actor.BOARD,
        ("review_open",), _("No review of this plan is open."),
    ),
    PlanMove(
        "expire_plan", _("Plan expired"), frozenset({S.AGREED, S.UNDER_REVIEW}), S.EXPIRED, Actor.SYSTEM,
        ("period_over",), _("Only a plan in force expires."),
    ),
)  # fmt: skip

PLAN_MOVES: Final[dict[str, PlanMove]] = {move.code: move for move in _TABLE}
