"""The signed record of a decided ranking: a private scan with public facts."""

from __future__ import annotations

from typing import Any

from django.db import transaction

from forum_site.core import audit
from partnerships import rules
from partnerships.actions.keep_record import keep_record
from partnerships.meetings import Meeting
from partnerships.models import RankingMeeting, SignedRecord


def attach_ranking_record(meeting: RankingMeeting, *, by: Any, file: Any, number: str = "") -> SignedRecord:
    """Keep the scan of the signed paper beside the decision, which stays as it is.

    Day, place and attendance are those of the decision. PermissionDenied when one is attached already:
    what was signed is not replaced. ValidationError for a file that cannot be kept.
    """
    with transaction.atomic():
        rows = RankingMeeting.objects.select_for_update(of=("self",)).select_related("board", "plan")
        now = rows.get(pk=meeting.pk)
        rules.can_attach_ranking_record(by, now).require()
        men = None if now.women is None else now.present - now.women
        held = Meeting(
            held_on=now.held_on, place=now.place, men=men, women=now.women, number=number, file=file
        )
        record = keep_record("ranking", held, board=now.board, plan=now.plan, by=by)
        now.record = record
        now.save(update_fields=["record", "updated_at"])
        audit.record(now, "partnerships.attach_ranking_record", by=by, data={"sha256": record.sha256})
    return record
