"""The partner's clock: from when an instalment can be sent, told once."""

from __future__ import annotations

from django.db import transaction
from django.utils import timezone

from partnerships.channelling.instalment_conditions import next_planned, stands_in_the_way
from partnerships.channelling.money_telling import tell_other
from partnerships.channelling.stages import Side, Stage
from partnerships.models import Instalment, Partnership


def note_ready(partnership: Partnership) -> Instalment | None:
    """The next instalment when its conditions hold as of now; its `ready_on` is kept, the partner told.

    Call it, inside the transaction, after what may have met a condition. Conditions that no longer hold
    take the day away. Repeatable.
    """
    one = next_planned(partnership)
    if one is None:
        return None
    ready = not stands_in_the_way(one)
    if ready == bool(one.ready_on):
        return one if ready else None
    one.ready_on = timezone.localdate() if ready else None
    one.save(update_fields=["ready_on", "updated_at"])
    if not ready:
        return None
    told = {"number": one.number, "amount": one.amount}
    tell_other("instalment_ready", partnership, Side.BOARD, by=None, key=f"{one.pk}:{one.ready_on}", **told)
    return one


def note_all_ready() -> int:
    """Daily: every partnership at work is looked at once; how many can be paid now."""
    found = 0
    rows = Partnership.objects.select_related("board__territory", "partner")
    for pk in list(
        Partnership.objects.filter(stage=Stage.ACTIVE).order_by("pk").values_list("pk", flat=True)
    ):
        with transaction.atomic():
            found += note_ready(rows.select_for_update(of=("self",)).get(pk=pk)) is not None
    return found
