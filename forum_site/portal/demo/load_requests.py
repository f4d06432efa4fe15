"""The secretariat of the demo forwards needs to agencies; some have answered, one is late."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import timedelta
from typing import Final

from django.db import transaction
from django.utils import timezone

from forum_site.accounts.models import User
from forum_site.notifications.models import Notification
from forum_site.organisations.models import Organisation
from forum_site.portal.demo.load_plan_life import ago
from forum_site.portal.demo.requests import REQUESTS, DemoRequest
from partnerships.actions.answer_officially import answer_officially
from partnerships.actions.forward_need import forward_need
from partnerships.forwarding.standing import default_due
from partnerships.models import AnswerRequest, Need, OfficialAnswer

KINDS: Final = ("need_forwarded", "need_answered", "request_answered")


@transaction.atomic
def load_requests(people: Mapping[str, User], organisations: Mapping[str, Organisation]) -> None:
    """Through the actions people use, then dated back. A second call changes nothing."""
    if AnswerRequest.objects.exists():
        return
    for one in REQUESTS:
        _load(one, people, organisations)
    # What boards and the secretariat heard weeks ago they have read; what agencies were asked waits.
    told = [f"partnerships.{kind}" for kind in KINDS]
    Notification.objects.unread().filter(event__kind__in=told).update(read_at=timezone.now())


def _load(one: DemoRequest, people: Mapping[str, User], organisations: Mapping[str, Organisation]) -> None:
    need = Need.objects.select_related("plan", "board", "village").get(board__slug=one.board, title=one.title)
    agency, today = organisations[one.agency], timezone.localdate()
    tomorrow = today + timedelta(days=1)
    asked = forward_need(need, by=people[one.by], organisation=agency, note=one.note, due_on=tomorrow)
    due = default_due(today - timedelta(days=one.days))
    if one.answer:
        days, state, signer, reason = one.answer
        answer = answer_officially(
            need, by=people[one.officer], organisation=agency, state=state, reason=reason, signer=signer,
            answered_on=today - timedelta(days=days),
        )  # fmt: skip
        OfficialAnswer.objects.filter(pk=answer.pk).update(created_at=ago(days), updated_at=ago(days))
        AnswerRequest.objects.filter(pk=asked.pk).update(closed_at=ago(days))
    AnswerRequest.objects.filter(pk=asked.pk).update(created_at=ago(one.days), due_on=due)
