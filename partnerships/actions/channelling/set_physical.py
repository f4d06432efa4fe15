"""The board says whether something is built or bought that will be handed over."""

from __future__ import annotations

from typing import Any

from django.db import transaction

from forum_site.core import audit
from partnerships.actions.channelling.advance import hat, held
from partnerships.channelling.ledger.writing import Row, write
from partnerships.channelling.stages import Side
from partnerships.models import Partnership
from partnerships.rules import after as rules


def set_physical(partnership: Partnership, value: bool, *, by: Any) -> Partnership:
    """Until both agree; without anything built, no handover record (BAST) is asked for."""
    with transaction.atomic():
        now = held(partnership)
        rules.can_set_physical(by, now).require()
        if now.is_physical != value:
            now.is_physical = value
            now.save(update_fields=["is_physical", "updated_at"])
            role = hat(by, now, Side.BOARD).get("role", "")
            kind = "partnership.physical" if value else "partnership.not_physical"
            row = Row(kind=kind, about=now, partnership=now.pk, side=Side.BOARD, role=role)
            write(now.board_id, [row])
            audit.record(now, "partnerships.set_physical", by=by, data={"physical": value})
    partnership.is_physical = now.is_physical
    return now
