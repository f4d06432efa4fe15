"""A meeting that was prepared and is not held, or did not reach its quorum."""

from typing import Any

from django.db import transaction

from forum_site.core import audit
from partnerships.actions.create_ranking import locked
from partnerships.models import RankingMeeting


def cancel_ranking(meeting: RankingMeeting, *, by: Any) -> RankingMeeting:
    """Nothing of it counts; its needs stay where they are. Only the board sees it afterwards."""
    with transaction.atomic():
        now = locked(meeting, None, by=by)
        now.status = now.Status.CANCELLED
        now.version += 1
        now.save(update_fields=["status", "version", "updated_at"])
        audit.record(now, "partnerships.cancel_ranking", by=by)
    return now
