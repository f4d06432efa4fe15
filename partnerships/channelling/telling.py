"""Whom a step of a partnership is told: the officers of both sides by role, never who made it."""

from __future__ import annotations

from forum_site.notifications.api import announce, because
from forum_site.notifications.watches import watchers_of
from forum_site.organisations.authority import holders
from partnerships.channelling.stages import Stage
from partnerships.models import Partnership, PartnershipStep


def tell_step(partnership: Partnership, step: PartnershipStep) -> None:
    """Inside the transaction of the step; each step once. Who follows a public one hears of it too.

    A step that an interest made is told to the board by the notice of the interest, not by a second one.
    """
    people = [] if "interest" in step.data else because("role", holders(partnership.board))
    if partner_knows(step):
        people += because("role", holders(partnership.partner))
    if partnership.is_public:
        people += because("watching", watchers_of(partnership))
    due = partnership.answer_due_on
    data = {
        "move": step.move, "step": step.pk, "stage": step.to_stage, "side": step.side,
        "code": step.reason_code, "reason": step.reason, "asked": partnership.answer_from,
        "due": due.isoformat() if due else "",
    }  # fmt: skip
    announce(
        "partnerships.partnership_moved", actor=step.by, subject=partnership, recipients=people,
        key=f"step:{step.pk}", data=data,
    )  # fmt: skip


def partner_knows(step: PartnershipStep) -> bool:
    """A partner nobody has written to yet hears nothing of what the board prepares or gives up."""
    return step.to_stage != Stage.IDENTIFIED and (
        step.from_stage != Stage.IDENTIFIED or step.move in ("send_teaser", "interest")
    )
