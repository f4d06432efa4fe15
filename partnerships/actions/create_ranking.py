"""A board prepares a ranking meeting: day, quorum, weights, and which needs are ranked."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Final

from django.db import transaction

from forum_site.core import audit
from partnerships import rules
from partnerships.models import MediumTermPlan, Need, RankedNeed, RankingMeeting
from partnerships.ranking import Criterion
from partnerships.ranking_facts import RANKABLE, facts_of
from partnerships.sheet_reading import masked

MEETING_FIELDS: Final = ("held_on", "place", "entitled", "present", "quorum", "women")


class RankingChanged(Exception):
    """Somebody else changed the draft since `version` was read; nothing was saved."""

    def __init__(self, meeting: RankingMeeting) -> None:
        self.meeting = meeting
        super().__init__(meeting.pk)


def create_ranking(
    plan: MediumTermPlan,
    *,
    by: Any,
    needs: Sequence[Need],
    criteria: Sequence[Criterion],
    **meeting: Any,
) -> RankingMeeting:
    """A draft with these needs of the plan; `meeting` are fields of MEETING_FIELDS.

    Needs of another plan, or in a state that is not ranked, are left out.
    """
    rules.can_rank_needs(by, plan.board).require()
    made = RankingMeeting(board=plan.board, plan=plan, criteria=stored(criteria), present=0)
    _set(made, meeting)
    with transaction.atomic():
        made.save()
        _choose(made, needs)
        audit.record(made, "partnerships.create_ranking", by=by, data={"needs": made.ranked.count()})
    return made


def change_ranking(
    meeting: RankingMeeting,
    *,
    by: Any,
    version: int,
    needs: Sequence[Need],
    criteria: Sequence[Criterion],
    **changes: Any,
) -> RankingMeeting:
    """The same of a draft: scores of needs that stay are kept. RankingChanged when it moved on."""
    with transaction.atomic():
        now = locked(meeting, version, by=by)
        now.criteria = stored(criteria)
        _set(now, changes)
        now.version += 1
        now.save()
        now.ranked.exclude(need__in=[need.pk for need in needs]).delete()
        _choose(now, needs)
        audit.record(now, "partnerships.change_ranking", by=by, data={"needs": now.ranked.count()})
    return now


def locked(meeting: RankingMeeting, version: int | None, *, by: Any) -> RankingMeeting:
    """The draft's row, held until the transaction ends, once the rule allows and the version fits.

    RankingChanged comes first for whoever ranks in this board: of two who decide at the same moment the
    second hears that somebody was quicker, not that it is forbidden.
    """
    rows = RankingMeeting.objects.select_for_update(of=("self",)).select_related("board", "plan")
    now = rows.get(pk=meeting.pk)
    if version is not None and now.version != version and rules.can_rank_needs(by, now.board):
        raise RankingChanged(now)
    rules.can_change_ranking(by, now).require()
    return now


def stored(criteria: Sequence[Criterion]) -> list[dict[str, Any]]:
    return [{"code": one.code, "label": masked(one.label), "weight": one.weight} for one in criteria]


def _set(meeting: RankingMeeting, fields: dict[str, Any]) -> None:
    unknown = set(fields) - set(MEETING_FIELDS)
    if unknown:
        raise ValueError(f"not a field of the meeting: {sorted(unknown)}")
    for name, value in fields.items():
        setattr(meeting, name, masked(value) if name == "place" else value)


def _choose(meeting: RankingMeeting, needs: Sequence[Need]) -> None:
    """Add what is not in it yet, with the facts of today."""
    known = set(meeting.ranked.values_list("need_id", flat=True))
    fitting = [
        need
        for need in needs
        if need.pk not in known and need.plan_id == meeting.plan_id and need.status in RANKABLE
    ]
    facts = facts_of(fitting)
    rows = [RankedNeed(meeting=meeting, need=need, facts=facts[need.pk]) for need in fitting]
    RankedNeed.objects.bulk_create(rows)
