"""A neighbouring board supports a need, or takes that back."""

from __future__ import annotations

from typing import Any

from django.db import transaction

from forum_site.core import audit
from forum_site.notifications.api import announce
from forum_site.organisations.authority import holders
from forum_site.organisations.models import Organisation
from partnerships import rules
from partnerships.models import Endorsement, Need
from partnerships.sheet_reading import masked


def endorse_need(need: Need, *, by: Any, board: Organisation, note: str = "") -> Endorsement:
    """Once a board; saying it again changes the note, and the need's board is told the first time only."""
    rules.can_endorse(by, need, board).require()
    with transaction.atomic():
        said = {"note": masked(note).strip(), "by": by}
        endorsement, made = Endorsement.objects.update_or_create(need=need, board=board, defaults=said)
        audit.record(need, "partnerships.endorse_need", by=by, data={"board": board.pk})
        if made:
            announce(
                "partnerships.need_endorsed",
                actor=by,
                subject=endorsement,
                recipients=holders(need.board),
                key=f"endorsement:{endorsement.pk}",
                reason="role",
            )
    return endorsement


def withdraw_endorsement(endorsement: Endorsement, *, by: Any) -> None:
    rules.can_withdraw_endorsement(by, endorsement).require()
    with transaction.atomic():
        data = {"board": endorsement.board_id}
        audit.record(endorsement.need, "partnerships.withdraw_endorsement", by=by, data=data)
        endorsement.delete()
