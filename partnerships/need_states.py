"""The life of a need as one table (domain.md 5.2): from where, to where, by whom, on what conditions.

Pure data; `rules.needs.can_move` reads who and from where, `need_guards` knows the conditions by name,
`actions.move_need` and `actions.move_many` are the only writers of `Need.status` after a need exists.

A need with a tracking code is a proposal: it enters the plan only after it was verified and ranked,
whatever side state it passed through. A line of a sheet was agreed with the plan itself.
"""

from dataclasses import dataclass
from enum import Enum
from typing import Any, Final

from django.utils.translation import gettext_lazy as _
from django.utils.translation import gettext_noop

from partnerships.choices import NeedStatus as S

# Reasons of the site itself: stored as they stand here, translated when shown (`life_words`).
COVERED: Final = gettext_noop("Firm commitments cover the whole cost.")
LACKING: Final = gettext_noop("Firm commitments no longer cover the whole cost.")
# Evidence and reasons of what follows from a partnership.
TALKS_ENDED: Final = gettext_noop("Talks with the partner ended without an agreement.")
WORK_BEGAN: Final = gettext_noop("Work began in a partnership.")
REPORT_ACCEPTED: Final = gettext_noop("The final report of a partnership was accepted.")
GIVEN: Final = gettext_noop("Handed over in a partnership.")
OWN_WORDS: Final = frozenset({COVERED, LACKING, TALKS_ENDED, WORK_BEGAN, REPORT_ACCEPTED, GIVEN})


class Actor(Enum):
    """Who may make a move: a role in the need's board today, its proposer, or the system."""

    PROPOSER = "proposer"
    UNIT = "unit"  # manager or staff of UPK, UPL, UPS
    BOARD = "board"  # coordinator or secretary
    SYSTEM = "system"  # follows from something else: a decision, a funding entry, a review


@dataclass(frozen=True)
class Move:
    """`guards` are names in `need_guards.GUARDS`; all must hold. `asks_reason`: a reason is required."""

    code: str
    label: Any
    sources: frozenset[str]
    target: str
    actors: frozenset[Actor]
    guards: tuple[str, ...] = ()
    asks_reason: bool = False


def _move(
    code: str, label: Any, sources: str, target: str, actors: str, guards: str = "", **more: Any
) -> Move:
    return Move(
        code, label, frozenset(S(one) for one in sources.split()), S(target),
        frozenset(Actor(one) for one in actors.split()), tuple(guards.split()), **more,
    )  # fmt: skip


_OPEN = "in_plan open_for_partners in_talks"
_EARLY = "proposed verified prioritised"
_ALIVE = f"draft {_EARLY} {_OPEN} deferred"
_FOUND = f"{_OPEN} committed in_progress"

_TABLE: Final = (
    _move("propose", _("Propose"), "draft", "proposed", "proposer board unit", "described"),
    _move("verify", _("Verify"), "proposed", "verified", "unit", "not_proposer checklist_passed"),
    _move("return", _("Return"), "proposed", "draft", "unit board", asks_reason=True),
    _move("rank", _("Rank"), "verified", "prioritised", "system", "meeting_decided"),
    _move("adopt", _("Take into the plan"), "prioritised draft", "in_plan", "board system",
          "plan_agreed ranked"),
    _move("open", _("Open to partners"), "in_plan", "open_for_partners", "board system",
          "plan_agreed board_verified complete"),
    _move("talk", _("Begin talks"), "open_for_partners", "in_talks", "board system", "partner_named"),
    _move("end_talks", _("End talks"), "in_talks", "open_for_partners", "board system", asks_reason=True),
    _move("commit", _("Commit"), "open_for_partners in_talks", "committed", "board system", "firm_money"),
    _move("uncommit", _("Open again"), "committed", "open_for_partners", "system", asks_reason=True),
    _move("start", _("Begin work"), "open_for_partners in_talks committed", "in_progress", "board system",
          "firm_money"),
    _move("complete", _("Report as completed"), "in_progress", "completed", "board unit system", "evidence"),
    _move("review_done", _("Found done in the review"), _FOUND, "completed", "system", "evidence"),
    _move("hand_over", _("Hand over"), "completed", "handed_over", "board system", "evidence"),
    _move("defer", _("Defer"), f"{_EARLY} {_OPEN}", "deferred", "board", asks_reason=True),
    _move("resume", _("Take up again"), "deferred", "in_plan", "board system", "plan_agreed ranked"),
    _move("reconsider", _("Take up as a proposal again"), "deferred", "proposed", "board", "not_ranked"),
    _move("drop", _("Drop"), _ALIVE, "dropped", "board system", "no_firm_money", asks_reason=True),
    _move("merge", _("Merge"), _ALIVE, "merged", "board", "no_firm_money same_board", asks_reason=True),
    _move("restore", _("Restore"), "dropped", "deferred", "board", asks_reason=True),
)  # fmt: skip

MOVES: Final[dict[str, Move]] = {move.code: move for move in _TABLE}
# What an officer presses on the need's page; the others follow from what people do elsewhere.
BY_HAND: Final = (
    "adopt", "open", "talk", "end_talks", "start", "complete", "hand_over", "resume", "reconsider",
    "restore", "return", "defer", "merge", "drop",
)  # fmt: skip


def moves_from(status: str) -> list[Move]:
    return [move for move in _TABLE if status in move.sources]
