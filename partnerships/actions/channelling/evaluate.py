"""One side of a partnership says how the other kept the five principles."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from django.db import transaction
from django.utils.translation import gettext as _

from forum_site.core import audit
from forum_site.notifications.api import announce, because
from forum_site.organisations.authority import holders
from partnerships.actions.channelling.advance import advance, hat, held
from partnerships.channelling.ledger.writing import Row, write
from partnerships.channelling.principles import CODES, LEAST, MOST
from partnerships.channelling.stages import Side
from partnerships.funding_limits import Refused
from partnerships.models import Evaluation, Partnership
from partnerships.rules import after as rules
from partnerships.rules.channelling import side_worn
from partnerships.sheet_reading import masked


def evaluate(partnership: Partnership, scores: Mapping[str, int], note: str = "", *, by: Any) -> Evaluation:
    """Store or change what this person's side says; the second side's answer publishes both.

    `scores` has LEAST to MOST for each of the principles. Refused otherwise, PermissionDenied by the rule.
    """
    if set(scores) != set(CODES) or any(not LEAST <= score <= MOST for score in scores.values()):
        raise Refused(_("Give 1 to 5 for each of the five principles."))
    with transaction.atomic():
        now = held(partnership)
        rules.can_evaluate(by, now).require()
        side = side_worn(by, now)
        values = {**scores, "note": masked(note).strip(), "by": by}
        made, new = Evaluation.objects.update_or_create(partnership=now, side=side, defaults=values)
        kind = "evaluation.given" if new else "evaluation.changed"
        role = hat(by, now, side).get("role", "")
        write(now.board_id, [Row(kind=kind, about=made, partnership=now.pk, side=side, role=role)])
        audit.record(now, "partnerships.evaluate", by=by, data={"side": side, "new": new})
        if now.evaluations.count() == len((Side.BOARD, Side.PARTNER)):
            advance(now, "evaluate", by=by, follows=True)
        elif new:
            _tell_other(now, made, by)
    partnership.stage = now.stage
    return made


def _tell_other(partnership: Partnership, made: Evaluation, by: Any) -> None:
    """That it was given, not what it says."""
    other = partnership.partner if made.side == Side.BOARD else partnership.board
    announce(
        "partnerships.evaluation_given", actor=by, subject=partnership,
        recipients=because("role", holders(other)), key=f"given:{made.pk}", data={"side": made.side},
    )  # fmt: skip
