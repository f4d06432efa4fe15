"""Which needs of a person's shortlist can be taken together: those of one board that look for partners."""

from __future__ import annotations

from typing import Any

from django.db.models import QuerySet

from forum_site.organisations.models import Organisation
from partnerships.display import need_row
from partnerships.models import Need, ShortlistedNeed


def shortlisted_needs(user: Any) -> QuerySet[Need]:
    """Ready ones on the shortlist, by board."""
    kept = ShortlistedNeed.objects.filter(user=user).values("need")
    rows: QuerySet[Need] = Need.objects.ready().public().filter(pk__in=kept).for_list()
    return rows.select_related("plan").order_by("board__name", "board", "pk")


def boards_of(needs: QuerySet[Need]) -> list[tuple[Organisation, list[dict[str, Any]]]]:
    """(board, rows of its needs) of boards with at least two."""
    found: dict[int, tuple[Organisation, list[dict[str, Any]]]] = {}
    for need in needs:
        found.setdefault(need.board_id, (need.board, []))[1].append(need_row(need))
    return [one for one in found.values() if len(one[1]) > 1]
