"""Whom a step of a need concerns: the unit that checks, the board that ranks, who proposed, who follows."""

from __future__ import annotations

from forum_site.notifications.api import announce, because
from forum_site.notifications.watches import watchers_of
from forum_site.organisations.authority import holders
from forum_site.organisations.models import Role
from partnerships.models import Need, NeedStep

# Who has to do something after the move.
WAITS_FOR = {
    "propose": (Role.UNIT_MANAGER, Role.UNIT_STAFF),
    "reconsider": (Role.UNIT_MANAGER, Role.UNIT_STAFF),
    "verify": (Role.BOARD_COORDINATOR, Role.BOARD_SECRETARY),
}
COORDINATION = (Role.BOARD_COORDINATOR, Role.BOARD_SECRETARY)


def tell_step(need: Need, step: NeedStep) -> None:
    """Two notices at most: to those whose turn it is, and to those who wait for news.

    A board without people in its units has its coordinators told that a proposal came in.
    """
    if step.move in WAITS_FOR:
        turn = holders(need.board, WAITS_FOR[step.move]) or holders(need.board, COORDINATION)
        announce(
            "partnerships.need_waits", actor=step.by, subject=step, recipients=turn,
            key=f"waits:{step.pk}", reason="role", about=need,
        )  # fmt: skip
    told = because("author", [need.proposed_by] if need.proposed_by and need.tracking_code else [])
    announce(
        "partnerships.need_step", actor=step.by, subject=step,
        recipients=told + because("watching", watchers_of(need)),
        key=f"step:{step.pk}", about=need,
    )  # fmt: skip
