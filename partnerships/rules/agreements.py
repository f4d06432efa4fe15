"""Who may write, confirm and change what both sides sign, pay and receive, and why not."""

from __future__ import annotations

from typing import Any, Final

from django.utils.translation import gettext_lazy as _

from forum_site.core.verdict import ALLOWED, Verdict, denied
from partnerships.channelling.guards import current_agreement
from partnerships.channelling.stages import Side, Stage
from partnerships.models import Instalment, Partnership, Report, ScopeChange
from partnerships.rules.channelling import BOTH_SIDES, can_act_as, side_worn, sides_of

PLANNED_WHILE: Final = frozenset({Stage.NEGOTIATION, Stage.AGREED})
CHANGED_WHILE: Final = frozenset({Stage.AGREED, Stage.ACTIVE})
SUSPENDED: Final = denied(_("The partnership is suspended: nothing is paid, received or changed now."))
NOT_NOW: Final = denied(_("At the stage this partnership is in, this is not possible."))


def other_side(side: str) -> Side:
    return Side.PARTNER if side == Side.BOARD else Side.BOARD


def can_act_for_a_side(user: Any, partnership: Partnership) -> Verdict:
    """For the board or for the partner, and not for both."""
    if side_worn(user, partnership):
        return ALLOWED
    said = can_act_as(user, partnership, Side.BOARD)
    if said.hidden or said == BOTH_SIDES or not sides_of(user, partnership):
        return said
    return denied(_("Only officers of the two sides do this."))


def can_write_agreement(user: Any, partnership: Partnership) -> Verdict:
    """Either side, while they negotiate; agreed, it changes by consent alone."""
    return can_act_for_a_side(user, partnership) and _stands(partnership, {Stage.NEGOTIATION})


def can_confirm_agreement(user: Any, partnership: Partnership) -> Verdict:
    allowed = can_write_agreement(user, partnership)
    if not allowed:
        return allowed
    made = current_agreement(partnership)
    if made is None:
        return denied(_("Write the agreement first."))
    done = (
        made.board_confirmed_at if side_worn(user, partnership) == Side.BOARD else made.partner_confirmed_at
    )
    return denied(_("Your side has confirmed it.")) if done else ALLOWED


def can_plan_instalments(user: Any, partnership: Partnership) -> Verdict:
    """Either side until the work begins; then once after each change that both agreed to."""
    allowed = can_act_for_a_side(user, partnership)
    if not allowed or partnership.stage in PLANNED_WHILE:
        return allowed
    if partnership.stage == Stage.ACTIVE and must_replan(partnership):
        return ALLOWED
    if partnership.stage == Stage.ACTIVE:
        return denied(_("The schedule stands. Propose a change; once both agree it can be written anew."))
    return _stands(partnership, PLANNED_WHILE)


def must_replan(partnership: Partnership) -> bool:
    """A change both agreed to, after which the schedule was not written yet."""
    made = current_agreement(partnership)
    rows = partnership.instalments.standing()
    if made is None:
        return False
    if sum(rows.values_list("amount", flat=True)) != made.value:
        return True
    latest = rows.filter(state=Instalment.State.PLANNED).order_by("-created_at").first()
    replaced = partnership.agreements.exclude(replaced_at=None).exists()
    return bool(replaced and latest and latest.created_at < made.created_at)


def can_pay_instalment(user: Any, instalment: Instalment) -> Verdict:
    """The partner, while the work goes on; its conditions are `channelling.instalment_conditions`."""
    one = instalment.partnership
    allowed = can_act_as(user, one, Side.PARTNER) and _stands(one, {Stage.ACTIVE})
    if allowed and instalment.state != Instalment.State.PLANNED:
        return denied(_("It was sent already."))
    return allowed


def can_answer_payment(user: Any, instalment: Instalment) -> Verdict:
    """The board says whether it came; also when the partnership was ended meanwhile."""
    one = instalment.partnership
    allowed = can_act_as(user, one, Side.BOARD) and _stands(one, {Stage.ACTIVE, Stage.TERMINATED})
    if allowed and instalment.state != Instalment.State.PAID:
        return denied(_("Nothing was sent that waits for your answer."))
    return allowed


def can_undo_receipt(user: Any, instalment: Instalment) -> Verdict:
    """The board, until it has sent a report on it, also when that was returned."""
    one = instalment.partnership
    allowed = can_act_as(user, one, Side.BOARD) and _stands(one, {Stage.ACTIVE})
    if not allowed:
        return allowed
    if instalment.state != Instalment.State.RECEIVED:
        return denied(_("It was not received."))
    unsent = (Report.State.DUE, Report.State.DRAFT)
    if not Report.objects.filter(instalment=instalment, state__in=unsent).exists():
        return denied(_("It was reported on already."))
    return ALLOWED


def can_propose_change(user: Any, partnership: Partnership) -> Verdict:
    allowed = can_act_for_a_side(user, partnership) and _stands(partnership, CHANGED_WHILE)
    if allowed and partnership.changes.filter(state=ScopeChange.State.PROPOSED).exists():
        return denied(_("A change waits for an answer already."))
    return allowed


def can_answer_change(user: Any, change: ScopeChange) -> Verdict:
    """The side that did not propose it."""
    one = change.partnership
    side = other_side(change.proposed_by)
    return (can_act_as(user, one, side) and _stands(one, CHANGED_WHILE)) and _proposed(change)


def can_withdraw_change(user: Any, change: ScopeChange) -> Verdict:
    """The side that proposed it."""
    return can_act_as(user, change.partnership, change.proposed_by) and _proposed(change)


def _proposed(change: ScopeChange) -> Verdict:
    if change.state == ScopeChange.State.PROPOSED:
        return ALLOWED
    return denied(_("This change was answered already."))


def _stands(partnership: Partnership, stages: Any) -> Verdict:
    if partnership.stage in stages:
        return ALLOWED
    return SUSPENDED if partnership.stage == Stage.SUSPENDED else NOT_NOW
