"""What the page of a person's shortlist shows."""

from __future__ import annotations

from typing import Any

from django.db.models import QuerySet

from partnerships import display
from partnerships.models import Need, ShortlistedNeed


def own_lines(user: Any) -> QuerySet[ShortlistedNeed]:
    return ShortlistedNeed.objects.filter(user=user)


def lines_of(user: Any) -> list[dict[str, Any]]:
    """Each line with its note and the row of its need; `row` is None where the public reads it no longer."""
    lines = list(own_lines(user))
    needs = Need.objects.public().filter(pk__in=[line.need_id for line in lines]).for_list().in_bulk()
    return [
        {"line": line, "need": need, "row": display.need_row(need) if need else None}
        for line in lines
        for need in [needs.get(line.need_id)]
    ]


def line_for(user: Any, need: Need) -> ShortlistedNeed | None:
    """One statement; None for visitors."""
    if not user.is_authenticated:
        return None
    return own_lines(user).filter(need=need).first()
