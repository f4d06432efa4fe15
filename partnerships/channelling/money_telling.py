"""Whom a change of agreement or money is told: the other side by role, or both; each change once."""

from __future__ import annotations

from typing import Any

from forum_site.notifications.api import announce, because
from forum_site.organisations.authority import holders
from partnerships.channelling.stages import Side
from partnerships.models import Partnership


def tell_other(kind: str, partnership: Partnership, side: str, *, by: Any, key: str, **data: Any) -> None:
    """The side that is not `side`; inside the transaction of the change."""
    body = partnership.partner if side == Side.BOARD else partnership.board
    _tell(kind, partnership, because("role", holders(body)), by=by, key=key, **data)


def tell_both(kind: str, partnership: Partnership, *, by: Any = None, key: str, **data: Any) -> None:
    people = because("role", holders(partnership.board)) + because("role", holders(partnership.partner))
    _tell(kind, partnership, people, by=by, key=key, **data)


def _tell(kind: str, partnership: Partnership, people: Any, *, by: Any, key: str, **data: Any) -> None:
    announce(
        f"partnerships.{kind}", actor=by, subject=partnership, recipients=people, key=f"{kind}:{key}",
        data=data,
    )  # fmt: skip
