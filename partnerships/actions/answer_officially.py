"""An agency, a village office or the secretariat answers a need: state, reason, signer's office, day."""

from __future__ import annotations

from datetime import date
from typing import Any

from django.db import transaction

from forum_site.core import audit
from forum_site.notifications.api import announce
from forum_site.organisations.authority import holders
from forum_site.organisations.models import Organisation
from partnerships import rules
from partnerships.actions.close_request import close_request
from partnerships.models import Need, OfficialAnswer
from partnerships.sheet_reading import masked


def answer_officially(
    need: Need,
    *,
    by: Any,
    organisation: Organisation,
    state: str,
    reason: str,
    signer: str,
    answered_on: date,
    reference: str = "",
) -> OfficialAnswer:
    """Keep the answer beside earlier ones and tell the board; it closes the open request to the office.

    `signer` is an office, not a person.
    """
    rules.can_answer_officially(by, need, organisation).require()
    with transaction.atomic():
        answer = OfficialAnswer.objects.create(
            need=need,
            organisation=organisation,
            state=state,
            reason=masked(reason).strip(),
            signer=masked(signer).strip(),
            reference=masked(reference).strip(),
            answered_on=answered_on,
            by=by,
        )
        close_request(answer)
        audit.record(
            need, "partnerships.answer_officially", by=by, data={"answer": answer.pk, "state": state}
        )
        announce(
            "partnerships.need_answered",
            actor=by,
            subject=answer,
            recipients=holders(need.board),
            key=f"official-answer:{answer.pk}",
            reason="role",
        )
    return answer
