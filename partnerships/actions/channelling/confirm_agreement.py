"""Each side confirms what is written; with the second confirmation it is agreed."""

from __future__ import annotations

from typing import Any, Final

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from partnerships.actions.channelling.advance import advance, held
from partnerships.actions.channelling.noting import note
from partnerships.actions.channelling.write_agreement import ANSWER_DAYS, stamp
from partnerships.channelling import clock
from partnerships.channelling.guards import Step, current_agreement, missing
from partnerships.channelling.money_telling import tell_other
from partnerships.channelling.stages import MOVES, Side
from partnerships.conflicts import locked
from partnerships.funding_limits import Refused
from partnerships.models import Agreement, Partnership
from partnerships.rules import agreements as rules
from partnerships.rules.channelling import side_worn

COMPLETE: Final = tuple(name for name in MOVES["agree"].guards if name != "both_confirmed")


def confirm_agreement(partnership: Partnership, *, by: Any, seen: str) -> Agreement:
    """The side of this person confirms the text with this stamp; Refused when it is not complete.

    The second confirmation agrees the partnership: amounts become firm in the same transaction, or a
    sentence says what stands in the way and nothing is confirmed.
    """
    rules.can_confirm_agreement(by, partnership).require()
    with transaction.atomic():
        now = held(partnership)
        rules.can_confirm_agreement(by, now).require()
        made = current_agreement(now)
        if made is None or stamp(made) != seen:
            raise Refused(_("The agreement was changed meanwhile. Read it again before you confirm."))
        for line in now.lines.select_related("need").order_by("need_id"):
            locked(line.need)  # what is lacking stays as it is checked, until the money is firm
        if (said := missing(now, COMPLETE, Step(by=by))) is not None:
            raise Refused(str(said))
        _confirm(now, made, by)
        if made.is_confirmed:
            advance(now, "agree", by=by, follows=True, evidence=str(made))
        _note(now, made, by)  # the book of the ledger is the last lock, after the needs
    partnership.refresh_from_db()
    return made


def _confirm(now: Partnership, made: Agreement, by: Any) -> None:
    side = side_worn(by, now)
    setattr(made, f"{side}_confirmed_at", timezone.now())
    setattr(made, f"{side}_confirmed_by", by)
    made.save(update_fields=[f"{side}_confirmed_at", f"{side}_confirmed_by"])
    if not made.is_confirmed:
        clock.ask(now, rules.other_side(Side(side)), ANSWER_DAYS)
        now.save(update_fields=[*clock.CLOCK_FIELDS, "updated_at"])
        tell_other("agreement_confirmed", now, side, by=by, key=f"{made.pk}:{side}:{stamp(made)}")


def _note(now: Partnership, made: Agreement, by: Any) -> None:
    side = side_worn(by, now)
    note(
        now, "confirm_agreement", "agreement.confirmed", made, by=by, side=side, amount=made.value or 0,
        sha256=made.sha256,
    )  # fmt: skip
