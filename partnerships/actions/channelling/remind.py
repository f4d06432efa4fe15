"""The answer clock: a reminder after the day, and at last "lapsed". Before the day its ladder tells."""

from __future__ import annotations

from datetime import date

from django.db import transaction
from django.utils import timezone

from forum_site.core import audit
from forum_site.notifications.api import announce
from forum_site.organisations.authority import holders
from forum_site.organisations.models import Organisation
from partnerships.actions.channelling.advance import advance, held
from partnerships.channelling.guards import Step
from partnerships.channelling.reminders import perhaps_lapsed, to_remind
from partnerships.channelling.stages import Side
from partnerships.models import Partnership
from partnerships.rules import channelling as rules


def remind_late(today: date | None = None) -> int:
    """From the day after on: the side that owes it is reminded, the other reads that it was. Each once."""
    today = today or timezone.localdate()
    return sum(_remind(pk, today) for pk in to_remind(today).values_list("pk", flat=True))


def lapse_silent(today: date | None = None) -> int:
    """Those that stayed silent for the working days of grace after the reminder. How many lapsed."""
    rows = list(perhaps_lapsed(today or timezone.localdate()))
    return sum(_lapse(one) for one in rows)


def owing(partnership: Partnership) -> Organisation:
    """The body that owes the answer."""
    owes_board = partnership.answer_from == Side.BOARD
    body: Organisation = partnership.board if owes_board else partnership.partner
    return body


def asking(partnership: Partnership) -> Organisation:
    body: Organisation = partnership.partner if partnership.answer_from == Side.BOARD else partnership.board
    return body


def _remind(pk: int, today: date) -> bool:
    with transaction.atomic():
        now = held(Partnership(pk=pk))
        due = now.answer_due_on
        if not now.answer_from or due is None or due >= today or now.reminded_on:
            return False  # answered, or reminded by another worker, meanwhile
        now.reminded_on = today
        now.save(update_fields=["reminded_on", "updated_at"])
        data = {"side": now.answer_from, "due_on": due.isoformat()}
        audit.record(now, "partnerships.partnership_remind", by=None, data=data)
        _tell("answer_overdue", now, owing(now))
        _tell("other_reminded", now, asking(now))
    return True


def _lapse(partnership: Partnership) -> bool:
    with transaction.atomic():
        now = held(partnership)
        if not rules.can_advance(None, now, "lapse", Step()):
            return False
        advance(now, "lapse", by=None, data={"owed": now.answer_from})
    return True


def _tell(kind: str, one: Partnership, body: Organisation) -> bool:
    """Once for each time the side was asked."""
    event = announce(
        f"partnerships.{kind}", actor=None, subject=one, recipients=holders(body), reason="role",
        key=f"{kind}:{one.pk}:{one.stage}:{one.answer_from}:{one.asked_on}",
        data={
            "due_on": one.answer_due_on.isoformat() if one.answer_due_on else "", "side": one.answer_from,
            "stage": one.stage,
        },
    )  # fmt: skip
    return event is not None
