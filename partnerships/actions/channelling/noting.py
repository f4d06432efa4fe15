"""What every verb about agreement and money of a partnership leaves behind: a ledger row, an audit entry."""

from __future__ import annotations

from typing import Any

from forum_site.core import audit
from partnerships.actions.channelling.advance import hat
from partnerships.channelling.ledger.writing import Row, write
from partnerships.channelling.words import is_agreed
from partnerships.models import LedgerEntry, Partnership
from partnerships.privacy import public_text


def note(
    partnership: Partnership, verb: str, kind: str, about: Any, *, by: Any, side: str, amount: int = 0,
    evidence: str = "", **data: Any,
) -> None:  # fmt: skip
    """Inside the transaction, after everything else was locked: the book is the last lock.

    `verb` is that of the audit log, `kind` that of the row; `evidence` are public words. The row is public
    for ever, so an amount that is not agreed yet stays out of it.
    """
    worn = hat(by, partnership, side)
    row = Row(
        kind=kind, about=about, partnership=partnership.pk, side=side,
        amount=amount if is_agreed(partnership) else 0,
        role=worn.get("role", ""), evidence=public_text(evidence, house_level=False),
    )  # fmt: skip
    write(partnership.board_id, [row])
    told = {"side": side, "kind": kind, "object": about.pk, "amount": amount, **data}
    audit.record(partnership, f"partnerships.{verb}", by=by, data=told)


def reverse(partnership: Partnership, kind: str, objects: list[Any], *, evidence: str) -> None:
    """Take back the latest rows of this kind about these objects, which are about to be written anew."""
    known = LedgerEntry.objects.filter(partnership=partnership.pk, kind=kind, reverses=None)
    latest = {row.object_id: row for row in known.order_by("number")}
    rows = [
        Row(
            kind=kind,
            about=one,
            partnership=partnership.pk,
            amount=-latest[one.pk].amount,
            reverses=latest[one.pk].number,
            evidence=evidence,
        )  # fmt: skip
        for one in objects
        if one.pk in latest
    ]
    write(partnership.board_id, rows)
