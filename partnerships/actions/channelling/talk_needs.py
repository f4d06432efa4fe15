"""The needs of a partnership are in talks while two sides talk about them, and open again afterwards."""

from __future__ import annotations

from typing import Any

from partnerships.actions.move_need import move_need
from partnerships.channelling.stages import Stage
from partnerships.choices import NeedStatus
from partnerships.models import Need, Partnership
from partnerships.need_states import TALKS_ENDED


def talk_needs(partnership: Partnership, *, by: Any) -> None:
    """Those that still look for somebody; one that is in talks or covered already stays as it is."""
    if partnership.stage == Stage.TEASER_SENT:  # taken up again where nobody has answered yet
        return
    for need in _needs(partnership, NeedStatus.OPEN_FOR_PARTNERS):
        about = {"evidence": partnership.partner.name, "data": {"partnership": partnership.pk}}
        move_need(need, "talk", by=by, follows=True, **about)


def part_needs(partnership: Partnership, *, by: Any) -> None:
    """Open again, unless another partner talks about them or the board began the talks by hand."""
    for need in _needs(partnership, NeedStatus.IN_TALKS):
        others = need.partnerships.alive().exclude(pk=partnership.pk)
        if others.exclude(stage__in=(Stage.IDENTIFIED, Stage.TEASER_SENT)).exists():
            continue
        began = need.steps.filter(move="talk").last()
        if began and (began.data or {}).get("partnership"):
            move_need(need, "end_talks", by=by, follows=True, reason=TALKS_ENDED)


def _needs(partnership: Partnership, status: str) -> list[Need]:
    return list(partnership.needs.filter(status=status).select_related("plan", "board").order_by("pk"))
