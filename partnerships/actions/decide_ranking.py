"""A board meeting with a quorum decides the order of its needs; it becomes public and never changes."""

from __future__ import annotations

from typing import Any

from django.db import transaction
from django.utils import timezone

from forum_site.core import audit
from partnerships import rules
from partnerships.actions.create_ranking import locked
from partnerships.actions.move_need import move_need
from partnerships.choices import NeedStatus
from partnerships.models import Need, RankedNeed, RankingMeeting
from partnerships.need_guards import Step, missing
from partnerships.need_states import MOVES
from partnerships.ranking_facts import result_of
from partnerships.sheet_reading import masked

WORDS = ("notes", "dissent")


def decide_ranking(
    meeting: RankingMeeting,
    *,
    by: Any,
    version: int | None = None,
    present: int,
    women: int | None = None,
    notes: str = "",
    dissent: str = "",
) -> RankingMeeting:
    """Compute totals and ranks, keep the fingerprint of the inputs, and give each need its place.

    A verified need becomes prioritised; when its plan is agreed and the board is verified it enters the
    plan, and once it is complete it looks for partners. A need that stands in the plan already only
    changes its place. All or nothing: PermissionDenied when a rule says no, RankingChanged when
    somebody saved since `version` was read.
    """
    with transaction.atomic():
        now = locked(meeting, version, by=by)
        now.present, now.women = present, women
        now.notes, now.dissent = masked(notes), masked(dissent)
        rows = _locked_rows(now)
        rules.can_decide_ranking(by, now, rows).require()
        result = result_of(now, rows)
        _keep(now, rows, result, by=by)
        for row in rows:
            _place(now, row, len(rows), by=by)
        data = {"needs": len(rows), "present": present, "sha256": result.sha256}
        audit.record(now, "partnerships.decide_ranking", by=by, data=data)
    return now


def _locked_rows(meeting: RankingMeeting) -> list[RankedNeed]:
    """With their needs as stored now; rows are held in the order of their ids, so nobody waits in a ring."""
    ids = meeting.ranked.values("need")
    rows = Need.objects.select_for_update(of=("self",)).select_related("plan", "board")
    needs = {need.pk: need for need in rows.filter(pk__in=ids).order_by("pk")}
    ranked = list(meeting.ranked.order_by("pk"))
    for row in ranked:
        row.need = needs[row.need_id]
    return ranked


def _keep(meeting: RankingMeeting, rows: list[RankedNeed], result: Any, *, by: Any) -> None:
    placed = {one.need: one for one in result.placed}
    for row in rows:
        row.total, row.rank = placed[row.need_id].total, placed[row.need_id].rank
    RankedNeed.objects.bulk_update(rows, ["total", "rank"])
    meeting.status, meeting.sha256 = meeting.Status.DECIDED, result.sha256
    meeting.decided_at, meeting.decided_by = timezone.now(), by
    meeting.version += 1
    meeting.save()


def _place(meeting: RankingMeeting, row: RankedNeed, of: int, *, by: Any) -> None:
    """The need's place in the order, and the moves that follow from the decision."""
    need = row.need
    data = {"meeting": meeting.pk, "rank": row.rank, "of": of, "total": row.total}
    need.priority_rank = row.rank
    need.version += 1
    need.save(update_fields=["priority_rank", "version", "updated_at"])
    before = need.status
    if before == NeedStatus.VERIFIED:
        move_need(need, "rank", by=by, follows=True, data=data)
    if need.status == NeedStatus.PRIORITISED and need.board.is_verified:
        _follow(need, "adopt", data, by=by)
        _follow(need, "open", data, by=by)
    if need.status == before:
        audit.record(need, "partnerships.rerank_need", by=by, data=data)


def _follow(need: Need, code: str, data: dict[str, Any], *, by: Any) -> None:
    """Make the move when it is possible now; what is lacking stays for the board to complete."""
    move, step = MOVES[code], Step(by=by, follows=True, data=data)
    if need.status in move.sources and missing(need, move.guards, step) is None:
        move_need(need, code, by=by, follows=True, data=data)
