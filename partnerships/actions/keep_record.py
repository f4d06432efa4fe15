"""The signed record of a meeting: kept in private, its day, place, attendance and hash public."""

from __future__ import annotations

from typing import Any

from django.db import transaction

from forum_site.core import audit
from forum_site.organisations.models import Organisation
from partnerships import rules
from partnerships.meetings import Meeting
from partnerships.models import MediumTermPlan, SignedRecord
from partnerships.private_files import checked


def keep_record(
    kind: str, meeting: Meeting, *, board: Organisation, plan: MediumTermPlan | None, by: Any
) -> SignedRecord:
    """Store the record of a decision; call it inside the transaction of that decision, after its rule.

    Without a file the record waits for one (`attach_record`). ValidationError for a file that cannot be
    kept.
    """
    record = SignedRecord(
        board=board, plan=plan, kind=kind, number=meeting.number, held_on=meeting.held_on,
        place=meeting.place, men=meeting.men, women=meeting.women, poor=meeting.poor, created_by=by,
    )  # fmt: skip
    _put_file(record, meeting.file)
    record.save()
    data = {"kind": kind, "sha256": record.sha256}
    audit.record(record, "partnerships.keep_record", by=by, data=data)
    return record


def attach_record(record: SignedRecord, *, file: Any, by: Any) -> SignedRecord:
    """Bring the file of a record that still waits for it. What is there already is never replaced."""
    with transaction.atomic():
        now = SignedRecord.objects.select_for_update(of=("self",)).select_related("board").get(pk=record.pk)
        rules.can_attach_record(by, now).require()
        _put_file(now, file)
        now.save()
        audit.record(now, "partnerships.attach_record", by=by, data={"sha256": now.sha256})
    return now


def _put_file(record: SignedRecord, file: Any) -> None:
    if file:
        kept = checked(file)
        record.sha256 = kept.sha256
        record.file.save(str(kept.file.name), kept.file, save=False)
