"""The stages of a partnership (channelling) as one table (domain.md 5.2): from where, to where, by whom.

Pure data. `rules.channelling.can_advance` reads who and from where, `guards` knows the conditions by name,
`actions.channelling.advance` is the only writer of `Partnership.stage` after a partnership exists.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from typing import Any, Final

from django.db import models
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy


class Stage(models.TextChoices):
    IDENTIFIED = "identified", pgettext_lazy("stage of a partnership", "Identified")
    TEASER_SENT = "teaser_sent", pgettext_lazy("stage of a partnership", "Short proposal sent")
    INTERESTED = "interested", pgettext_lazy("stage of a partnership", "Interested")
    PROPOSAL_SUBMITTED = "proposal_submitted", pgettext_lazy("stage of a partnership", "Full proposal")
    VERIFICATION = "verification", pgettext_lazy("stage of a partnership", "Site verification")
    NEGOTIATION = "negotiation", pgettext_lazy("stage of a partnership", "Negotiation")
    AGREED = "agreed", pgettext_lazy("stage of a partnership", "Agreed")
    ACTIVE = "active", pgettext_lazy("stage of a partnership", "Active")
    REPORTING = "reporting", pgettext_lazy("stage of a partnership", "Final report")
    HANDED_OVER = "handed_over", pgettext_lazy("stage of a partnership", "Handed over")
    EVALUATED = "evaluated", pgettext_lazy("stage of a partnership", "Both evaluated")
    CLOSED = "closed", pgettext_lazy("stage of a partnership", "Closed")
    DECLINED = "declined", pgettext_lazy("stage of a partnership", "Declined")
    WITHDRAWN = "withdrawn", pgettext_lazy("stage of a partnership", "Withdrawn")
    LAPSED = "lapsed", pgettext_lazy("stage of a partnership", "Lapsed without an answer")
    SUSPENDED = "suspended", pgettext_lazy("stage of a partnership", "Suspended")
    TERMINATED = "terminated", pgettext_lazy("stage of a partnership", "Terminated")


class Side(models.TextChoices):
    """Who acts or owes an answer."""

    BOARD = "board", _("The board")
    PARTNER = "partner", _("The partner")
    SECRETARIAT = "secretariat", _("The secretariat")
    SYSTEM = "system", _("The site")


TWO_SIDES: Final = frozenset({Side.BOARD, Side.PARTNER})


def for_both(sides: frozenset[Side]) -> bool:
    """Who acts for both decides nothing between them."""
    return sides >= TWO_SIDES


class DeclineReason(models.TextChoices):
    """Codes of domain.md 6.2."""

    SECTOR = "sector", _("Outside our sector")
    REGION = "region", _("Outside our region")
    AMOUNT = "amount", _("The amount does not fit")
    DOCUMENTS = "documents", _("Documents are missing")
    TIMING = "timing", _("Timing, or the budget is closed")
    DUPLICATE = "duplicate", _("Funded or asked for already")
    CAPACITY = "capacity", _("No capacity now")
    OTHER = "other", _("Another reason")


ROAD: Final = tuple(Stage)[:12]  # the twelve stages in their order
ENDED: Final = frozenset({Stage.CLOSED, Stage.DECLINED, Stage.WITHDRAWN, Stage.LAPSED, Stage.TERMINATED})
TALKING: Final = frozenset(ROAD[:6])  # nothing is agreed yet
WORKING: Final = frozenset({Stage.AGREED, Stage.ACTIVE, Stage.REPORTING})
AGREED_ON: Final = frozenset(ROAD[6:])  # an agreement stands or stood


class Effect(Enum):
    """What else a move does, in its transaction; the verbs are in `actions.channelling.effects`."""

    BIND = "bind"  # the amounts agreed become firm commitments
    RELEASE = "release"  # what was firm and not received is void: the gap opens again
    TALK = "talk"  # open needs are in talks
    PART = "part"  # needs nobody talks about any more are open again
    WORK = "work"  # the needs go into work
    FINISH = "finish"  # the needs are handed over
    LPJ = "lpj"  # the final report falls due
    LOCK = "lock"  # the proposal as it is submitted becomes a version and is locked
    UNLOCK = "unlock"  # the board writes on at the proposal


@dataclass(frozen=True)
class Move:
    """One row. `target` "" is the stage before (of what was suspended or had lapsed).

    `guards` are names in `guards.GUARDS`; all must hold. `asks_reason`: words are required.
    `waits_for` owes the next answer within `days` working days once the move is made; "" nobody.
    """

    code: str
    label: Any
    sources: frozenset[str]
    target: str
    actors: frozenset[Side]
    guards: tuple[str, ...] = ()
    asks_reason: bool = False
    waits_for: str = ""
    days: int = 10
    effects: tuple[Effect, ...] = ()


def _move(
    code: str, label: Any, sources: str, target: str, actors: str, guards: str = "", **more: Any
) -> Move:
    return Move(
        code, label, frozenset(Stage(one) for one in sources.split()), Stage(target) if target else "",
        frozenset(Side(one) for one in actors.split()), tuple(guards.split()), **more,
    )  # fmt: skip


_TALKS = "teaser_sent interested proposal_submitted verification negotiation"

_TABLE: Final = (
    _move("send_teaser", _("Send the short proposal"), "identified", "teaser_sent", "board",
          "needs_look_for_partners", waits_for="partner"),
    _move("interest", _("We are interested"), "identified teaser_sent lapsed", "interested", "partner",
          "needs_look_for_partners", waits_for="board", effects=(Effect.TALK, Effect.UNLOCK)),
    _move("submit_proposal", _("Submit the full proposal"), "interested", "proposal_submitted", "board",
          "needs_look_for_partners proposal_complete", waits_for="partner", effects=(Effect.LOCK,)),
    _move("return_proposal", _("Return the proposal"), "proposal_submitted", "interested", "partner",
          asks_reason=True, waits_for="board", effects=(Effect.UNLOCK,)),
    _move("visit", _("Arrange a site verification"), "proposal_submitted", "verification",
          "partner secretariat", waits_for="partner"),
    _move("negotiate", _("Begin the negotiation"), "proposal_submitted verification", "negotiation",
          "partner", "visited_or_said_why_not", waits_for="partner", days=20),
    _move("agree", _("Agree"), "negotiation", "agreed", "system",
          "agreement_has_value agreement_has_dates agreement_signed both_confirmed money_not_above_gap",
          waits_for="partner", days=20, effects=(Effect.BIND,)),
    _move("start", _("Begin the work"), "agreed", "active", "board partner",
          "account_verified money_is_firm instalments_planned", effects=(Effect.WORK,)),
    _move("report", _("Go on to the final report"), "active", "reporting", "board",
          "instalments_planned instalments_settled", waits_for="board", days=20, effects=(Effect.LPJ,)),
    _move("resume_work", _("Back to the work"), "reporting", "active", "board partner", "final_report_open",
          asks_reason=True),
    _move("hand_over", _("Hand over"), "reporting", "handed_over", "board",
          "final_report_accepted handover_signed", effects=(Effect.FINISH,)),
    _move("evaluate", _("Evaluations are complete"), "handed_over", "evaluated", "system", "both_evaluated"),
    _move("close", _("Close the partnership"), "evaluated", "closed", "board partner secretariat",
          "final_report_accepted handover_signed both_evaluated"),
    _move("decline", _("Decline"), _TALKS, "declined", "board partner", "asked", asks_reason=True,
          effects=(Effect.PART,)),
    _move("withdraw", _("Withdraw"), f"identified {_TALKS}", "withdrawn", "board partner", asks_reason=True,
          effects=(Effect.PART,)),
    _move("lapse", _("Lapse"), "teaser_sent interested proposal_submitted verification negotiation", "lapsed",
          "system", "overdue_and_reminded", effects=(Effect.PART,)),
    _move("resume", _("Take up again"), "lapsed", "", "board partner", "needs_look_for_partners",
          asks_reason=True, waits_for="partner", effects=(Effect.TALK,)),
    _move("suspend", _("Suspend"), "agreed active reporting handed_over", "suspended", "secretariat",
          asks_reason=True),
    _move("lift", _("Lift the suspension"), "suspended", "", "secretariat", asks_reason=True),
    _move("terminate", _("Terminate"), "agreed active reporting suspended", "terminated",
          "board partner secretariat", asks_reason=True, effects=(Effect.RELEASE,)),
)  # fmt: skip

MOVES: Final[dict[str, Move]] = {move.code: move for move in _TABLE}


def moves_from(stage: str) -> list[Move]:
    return [move for move in _TABLE if stage in move.sources]
