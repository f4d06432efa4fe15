"""Whom a change of a commitment is told: the board by role, the giver by role or as a person; each once."""

from __future__ import annotations

from typing import Any

from forum_site.notifications.api import Told, announce, because
from forum_site.organisations.authority import holders
from partnerships.commitments.others import like_needs
from partnerships.models import Commitment


def tell(kind: str, commitment: Commitment, *, to: str, by: Any) -> None:
    """`to` is "board", "giver" or "both"; inside the transaction of the change."""
    if commitment.state == Commitment.State.EXPIRED and to == "both":
        tell(kind, commitment, to="board", by=by)
        _tell_expired(kind, commitment)
        return
    people: list[Told] = []
    if to in ("board", "both"):
        people += because("role", holders(commitment.need.board))
    if to in ("giver", "both"):
        people += givers(commitment)
    announce(
        f"partnerships.{kind}", actor=by, subject=commitment, recipients=people,
        key=f"{kind}:{commitment.pk}", data={"state": commitment.state},
    )  # fmt: skip


def _tell_expired(kind: str, commitment: Commitment) -> None:
    """The giver reads with it which other needs are like this one."""
    others = [[need.pk, need.public_title] for need in like_needs(commitment)]
    announce(
        f"partnerships.{kind}", actor=None, subject=commitment, recipients=givers(commitment),
        key=f"{kind}:{commitment.pk}:giver", data={"state": commitment.state, "others": others},
    )  # fmt: skip


def givers(commitment: Commitment) -> list[Told]:
    """Its organisation by role, or the person."""
    if commitment.organisation is not None:
        return because("role", holders(commitment.organisation))
    return because("applicant", [commitment.user] if commitment.user else [])
