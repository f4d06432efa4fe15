"""What money does to a need: conditions of commitments hold; fully covered it is committed, else open."""

from __future__ import annotations

from typing import Any

from partnerships.actions.move_need import move_need
from partnerships.actions.settle_commitments import settle_commitments
from partnerships.choices import NeedStatus
from partnerships.models import Need, NeedStep
from partnerships.need_states import COVERED, LACKING
from partnerships.tasks import match_needs


def follow_funding(need: Need, *, by: Any = None, accepting: int | None = None) -> NeedStep | None:
    """Call it after `refresh_funding`, in the same transaction. The step made, or None.

    `by` is who changed the money; the step is the system's, with that person as its cause. A need whose
    cost is unknown stays where it is. `accepting` is a commitment this person accepts right now.
    """
    if settle_commitments(need, by=by, accepting=accepting):
        match_needs.delay_on_commit([need.pk])
    found = need.committed or need.received
    covered = need.gap == 0 and bool(need.cost) and bool(found)
    if covered and need.status in {NeedStatus.OPEN_FOR_PARTNERS, NeedStatus.IN_TALKS}:
        return move_need(need, "commit", by=by, follows=True, reason=COVERED)
    if not covered and need.gap is not None and need.status == NeedStatus.COMMITTED:
        return move_need(need, "uncommit", by=by, follows=True, reason=LACKING)
    return None
