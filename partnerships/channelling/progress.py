"""How far the work of a partnership is: the one percentage that conditions of instalments read."""

from __future__ import annotations

from typing import Final

from partnerships.channelling.stages import Stage
from partnerships.models import Partnership, ProgressNote

NOTED_WHILE: Final = frozenset({Stage.ACTIVE, Stage.REPORTING})


def percent_of(partnership: Partnership) -> int:
    """0–100, rounded down: the mean of its needs' latest notes, weighted by what the partner brings to each.

    A need nobody noted counts 0, so the figure never says more than the notes. Needs without an amount
    weigh by their cost, all alike when that is unknown too. Two statements.
    """
    lines = list(partnership.lines.select_related("need"))
    latest = latest_percents(partnership)
    weights = [line.amount or line.need.cost or 0 for line in lines]
    if not all(weights):
        weights = [1 for _line in lines]
    total = sum(weights)
    done = sum(weight * latest.get(line.need_id, 0) for weight, line in zip(weights, lines, strict=True))
    return done // total if total else 0


def latest_percents(partnership: Partnership) -> dict[int, int]:
    """{need id: percent of its latest note}; the later written of two of one day counts."""
    rows = partnership.progress.order_by("noted_on", "pk").values_list("need_id", "percent")
    return dict(rows)


def last_note(partnership: Partnership) -> ProgressNote | None:
    found: ProgressNote | None = partnership.progress.order_by("noted_on", "pk").last()
    return found


def falls(note: ProgressNote) -> bool:
    """Whether this (unsaved) note goes back behind one before it, or one after it goes back behind it."""
    others = ProgressNote.objects.filter(partnership=note.partnership, need=note.need)
    before = others.filter(noted_on__lte=note.noted_on).order_by("noted_on", "pk").last()
    after = others.filter(noted_on__gt=note.noted_on).order_by("noted_on", "pk").first()
    return bool((before and note.percent < before.percent) or (after and after.percent < note.percent))
