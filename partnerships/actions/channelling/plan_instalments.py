"""The schedule of instalments (termin): written anew as a whole, what is paid or received stays."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db import transaction
from django.utils.translation import gettext as _

from forum_site.core.money import rupiah_full
from partnerships.actions.channelling.advance import held
from partnerships.actions.channelling.noting import note, reverse
from partnerships.actions.channelling.write_agreement import take_back
from partnerships.channelling.guards import current_agreement
from partnerships.channelling.money_telling import tell_other
from partnerships.funding_limits import LARGEST, Refused
from partnerships.models import Agreement, Instalment, Partnership
from partnerships.rules import agreements as rules
from partnerships.rules.channelling import side_worn
from partnerships.sheet_reading import masked

State = Instalment.State
MOST = 24  # instalments of one partnership


@dataclass(frozen=True, slots=True)
class Planned:
    """One row of a schedule: rupiah, the day, percent of the work before it, another condition in words."""

    amount: int
    due_on: date
    min_progress: int = 0
    condition: str = ""


def plan_instalments(partnership: Partnership, rows: Sequence[Planned], *, by: Any) -> list[Instalment]:
    """Replace what is planned by `rows`, numbered after what was paid; gives the new ones.

    Together with what was sent or received they add up to the value of the agreement, else Refused with
    both sums. The schedule stands in the agreement: while it is negotiated confirmations are taken back.
    """
    rules.can_plan_instalments(by, partnership).require()
    with transaction.atomic():
        now = held(partnership)
        rules.can_plan_instalments(by, now).require()
        made = current_agreement(now)
        _check(now, made, rows)
        old = list(now.instalments.filter(state=State.PLANNED))
        if _same(old, rows):
            return old
        side = side_worn(by, now)
        reverse(now, "instalment.planned", old, evidence=_("The schedule was written anew."))
        now.instalments.filter(state=State.PLANNED).delete()
        fresh = _create(now, rows)
        for one in fresh:
            note(
                now, "plan_instalments", "instalment.planned", one, by=by, side=side, amount=one.amount,
                number=one.number,
            )  # fmt: skip
        if made is not None and not made.is_confirmed and take_back(made):
            made.save()
        tell_other("instalments_planned", now, side, by=by, key=f"{now.pk}:{fresh[-1].pk if fresh else 0}")
    return fresh


def _check(now: Partnership, made: Agreement | None, rows: Sequence[Planned]) -> None:
    if made is None or not made.value:
        raise Refused(_("Write the agreement and its value first."))
    if len(rows) > MOST:
        raise Refused(_("At most %(n)s instalments.") % {"n": MOST})
    if any(not 0 < row.amount <= LARGEST or row.min_progress > 100 for row in rows):
        raise Refused(_("Write an amount above zero."))
    days = [row.due_on for row in rows]
    if days != sorted(days):
        raise Refused(_("Each instalment comes after the one before."))
    kept = now.instalments.filter(state__in=(State.PAID, State.RECEIVED)).values_list("amount", flat=True)
    total = sum(row.amount for row in rows) + sum(kept)
    if total != made.value:
        words = _("The instalments add up to %(sum)s, the agreement says %(value)s.")
        raise Refused(words % {"sum": rupiah_full(total), "value": rupiah_full(made.value)})


def _same(old: list[Instalment], rows: Sequence[Planned]) -> bool:
    return [(one.amount, one.due_on, one.min_progress, one.condition) for one in old] == [
        (row.amount, row.due_on, row.min_progress, masked(row.condition).strip()) for row in rows
    ]


def _create(now: Partnership, rows: Sequence[Planned]) -> list[Instalment]:
    numbers = now.instalments.values_list("number", flat=True)
    first = max(numbers, default=0) + 1
    return [
        Instalment.objects.create(
            partnership=now,
            number=first + n,
            amount=row.amount,
            due_on=row.due_on,
            min_progress=row.min_progress,
            condition=masked(row.condition).strip()[:240],
        )  # fmt: skip
        for n, row in enumerate(rows)
    ]
