"""The secretariat lays a need before an agency, with a note and a day; or takes the request back."""

from __future__ import annotations

from datetime import date
from typing import Any

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from forum_site.core import audit
from forum_site.notifications.api import announce
from forum_site.organisations.authority import holders
from forum_site.organisations.models import Organisation
from partnerships import rules
from partnerships.models import AnswerRequest, Need
from partnerships.sheet_reading import masked


def forward_need(
    need: Need, *, by: Any, organisation: Organisation, note: str, due_on: date
) -> AnswerRequest:
    """Open the request, tell the agency's officers and the board.

    ValidationError when the day is not to come, or the agency has been asked and has not answered yet.
    """
    rules.can_lay_before(by, need, organisation).require()
    if due_on <= timezone.localdate():
        raise ValidationError(_("Choose a day that is still to come."))
    with transaction.atomic():
        Need.objects.select_for_update().only("pk").get(pk=need.pk)
        rows = AnswerRequest.objects.filter(need=need, organisation=organisation)
        if rows.filter(state=AnswerRequest.State.OPEN).exists():
            raise ValidationError(_("This agency was asked already and has not answered yet."))
        request = AnswerRequest.objects.create(
            need=need, organisation=organisation, note=masked(note).strip(), due_on=due_on, asked_by=by
        )
        data = {"request": request.pk, "organisation": organisation.pk, "due_on": due_on.isoformat()}
        audit.record(need, "partnerships.forward_need", by=by, data=data)
        _tell("partnerships.answer_asked", request, organisation, by)
        _tell("partnerships.need_forwarded", request, need.board, by)
    return request


def withdraw_request(asked: AnswerRequest, *, by: Any, reason: str) -> AnswerRequest:
    """Close it without an answer; the reason is public, and the agency is told."""
    rules.can_withdraw_request(by, asked).require()
    said = masked(reason).strip()
    if not said:
        raise ValidationError(_("Write the reason."))
    with transaction.atomic():
        asked = AnswerRequest.objects.select_for_update().get(pk=asked.pk)
        rules.can_withdraw_request(by, asked).require()  # it may have been answered meanwhile
        asked.state = AnswerRequest.State.WITHDRAWN
        asked.withdrawn_reason, asked.closed_at = said, timezone.now()
        asked.save(update_fields=["state", "withdrawn_reason", "closed_at", "updated_at"])
        data = {"request": asked.pk, "reason": said}
        audit.record(asked.need, "partnerships.withdraw_request", by=by, data=data)
        _tell("partnerships.answer_withdrawn", asked, asked.organisation, by)
    return asked


def _tell(kind: str, asked: AnswerRequest, body: Organisation, by: Any) -> None:
    announce(
        kind, actor=by, subject=asked, recipients=holders(body),
        key=f"{kind.rpartition('.')[2]}:{asked.pk}", reason="role",
    )  # fmt: skip
