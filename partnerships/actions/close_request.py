"""An office's answer closes the request that the secretariat laid before it."""

from __future__ import annotations

from django.utils import timezone

from forum_site.notifications.api import announce
from forum_site.organisations.authority import officers_for
from partnerships.models import AnswerRequest, OfficialAnswer


def close_request(answer: OfficialAnswer) -> AnswerRequest | None:
    """In the caller's transaction. A question back to the board answers nothing: the clock runs on."""
    if answer.state == OfficialAnswer.State.QUESTION:
        return None
    rows = AnswerRequest.objects.select_for_update().filter(
        need=answer.need, organisation=answer.organisation, state=AnswerRequest.State.OPEN
    )
    request = rows.first()
    if request is None:
        return None
    request.state, request.answer = AnswerRequest.State.ANSWERED, answer
    request.closed_at = timezone.now()
    request.save(update_fields=["state", "answer", "closed_at", "updated_at"])
    announce(
        "partnerships.request_answered", actor=answer.by, subject=request,
        recipients=officers_for(answer.need.village), key=f"request-answered:{request.pk}", reason="role",
    )  # fmt: skip
    return request
