"""Scores of a ranking are saved as they are typed; two secretaries do not overwrite each other."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from django.db import transaction

from forum_site.core import audit
from partnerships.actions.create_ranking import locked
from partnerships.models import RankedNeed, RankingMeeting
from partnerships.ranking import WHOLE
from partnerships.ranking_facts import facts_of

Scores = Mapping[int, Mapping[str, int | None]]


def score_ranking(meeting: RankingMeeting, scores: Scores, *, by: Any, version: int) -> RankingMeeting:
    """Keep `scores` (need → criterion → 0 to 100, None takes one away) of a draft; the others stay.

    The facts of a need whose scores change are read again, so that they are what the scores looked at.
    No change is a no-op. RankingChanged when somebody saved since `version` was read; ValueError for a
    score outside 0 to 100 or a criterion that this meeting does not have.
    """
    with transaction.atomic():
        now = locked(meeting, version, by=by)
        codes = {one["code"] for one in now.criteria}
        changed = []
        for row in now.ranked.filter(need__in=list(scores)).select_related("need"):
            wanted = _merged(row.scores, scores[row.need_id], codes)
            if wanted != row.scores:
                row.scores = wanted
                changed.append(row)
        if changed:
            facts = facts_of([row.need for row in changed])
            for row in changed:
                row.facts = facts[row.need_id]
            RankedNeed.objects.bulk_update(changed, ["scores", "facts"])
            now.version += 1
            now.save(update_fields=["version", "updated_at"])
            ids = [row.need_id for row in changed]
            audit.record(now, "partnerships.score_ranking", by=by, data={"needs": ids})
    return now


def _merged(old: Mapping[str, int], new: Mapping[str, int | None], codes: set[str]) -> dict[str, int]:
    unknown = set(new) - codes
    if unknown:
        raise ValueError(f"no criterion of this meeting: {sorted(unknown)}")
    merged = {**old, **new}
    kept = {code: value for code, value in merged.items() if value is not None and code in codes}
    if any(not 0 <= value <= WHOLE for value in kept.values()):
        raise ValueError("a score is 0 to 100")
    return kept
