"""Partnerships on the desks: what waits for a body, and what a secretariat should look at."""

from __future__ import annotations

from typing import Any, Final

from django.db.models import Count, Q
from django.utils import timezone

from forum_site.organisations.authority import secretariats_of, territory_filter
from forum_site.organisations.models import Organisation
from partnerships.channelling.page_rows import rows_of
from partnerships.channelling.stages import Side, Stage
from partnerships.models import Partnership

ON_DESK: Final = 5


def of_body(body: Organisation, user: Any) -> dict[str, Any]:
    """`{"rows": the most urgent alive, "waiting": how many wait for this body, "late": of them late}`."""
    side = Side.BOARD if body.is_board else Side.PARTNER
    own = Q(board=body) if body.is_board else Q(partner=body)
    rows = Partnership.objects.filter(own).alive()
    asked = Q(answer_from=side)
    counts: dict[str, Any] = rows.aggregate(
        waiting=Count("pk", filter=asked),
        late=Count("pk", filter=asked & Q(answer_due_on__lt=timezone.localdate())),
        all=Count("pk"),
    )
    if not counts["all"]:
        return {**counts, "rows": []}
    first = rows.for_list().waiting_first(user)[:ON_DESK]
    return {**counts, "rows": rows_of(first, places=False, all_amounts=True)}


def troubled_on_desk(user: Any) -> dict[str, Any] | None:
    """Beneath the secretariat's queue: suspended ones, and whose answer is late; None without any."""
    if not secretariats_of(user) and not getattr(user, "is_superuser", False):
        return None
    late = Q(answer_due_on__lt=timezone.localdate()) & ~Q(answer_from="")
    rows = Partnership.objects.filter(territory_filter(user, "board__territory"))
    rows = rows.filter(late | Q(stage=Stage.SUSPENDED))
    n = rows.count()
    if not n:
        return None
    first = rows.for_list().order_by("answer_due_on", "-stage_since", "pk")[:ON_DESK]
    return {
        "template": "partnerships/channelling/on_desk.html",
        "context": {"rows": rows_of(first, places=False, all_amounts=True), "n": n},
    }
