"""The ladders after the work: the yearly look at what was handed over, and evaluations that wait."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime, time, timedelta

from django.utils import timezone

from forum_site.notifications.api import Told, because
from forum_site.notifications.deadlines import Duty, Ladder, register_ladder
from forum_site.organisations.authority import holders
from partnerships.channelling.deadlines import since
from partnerships.channelling.guards import EVALUATED_ANYWAY
from partnerships.channelling.stages import Side, Stage
from partnerships.models import Handover, Partnership
from partnerships.rules.after import GIVEN_IN


def due_looks(today: date, last: date) -> Iterator[Duty]:
    """Handed over works whose yearly look comes."""
    rows = Handover.objects.filter(
        next_check_on__range=(since(today), last), partnership__stage__in=GIVEN_IN
    )  # fmt: skip
    for one in rows.select_related("partnership__board", "keeper_body").order_by("pk"):
        data = {"handover": one.pk}
        yield Duty(one.partnership, one.next_check_on or last, of=one.pk, data=data)


def _of_look(duty: Duty, _step: int) -> list[Told]:
    """The board and the keeper, where it has a page here."""
    one: Partnership = duty.subject
    keeper = one.handover.keeper_body
    return because("role", holders(one.board)) + (because("role", holders(keeper)) if keeper else [])


def open_evaluations(today: date, last: date) -> Iterator[Duty]:
    """Of each side that has not evaluated: the day on which evaluations are published without its own."""
    start, end = (
        timezone.make_aware(datetime.combine(day, time())) - EVALUATED_ANYWAY
        for day in (today, last + timedelta(days=1))
    )
    rows = Partnership.objects.filter(stage=Stage.HANDED_OVER, stage_since__gte=start, stage_since__lt=end)
    for one in rows.select_related("board", "partner").prefetch_related("evaluations").order_by("pk"):
        given = {made.side for made in one.evaluations.all()}
        day = timezone.localdate(one.stage_since + EVALUATED_ANYWAY)
        for side in {Side.BOARD, Side.PARTNER} - given:
            yield Duty(one, day, of=f"{one.pk}:{side}", data={"side": str(side), "last": str(day)})


def _of_evaluation(duty: Duty, _step: int) -> list[Told]:
    one: Partnership = duty.subject
    return because("role", holders(one.board if duty.data["side"] == Side.BOARD else one.partner))


def register() -> None:
    register_ladder(
        Ladder(
            "look", due_looks, _of_look, "partnerships.condition_due", "partnerships.condition_due_last",
            before=(30, 7),
        )
    )  # fmt: skip
    register_ladder(
        Ladder(
            "evaluation", open_evaluations, _of_evaluation, "partnerships.evaluation_due",
            "partnerships.evaluation_due_last", before=(7, 1), on_day=False,
        )
    )  # fmt: skip
