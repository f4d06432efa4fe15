"""Neighbouring boards endorse needs of the demo, and offices answer some officially."""

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
from forum_site.portal.demo.voices import ANSWERS, ENDORSEMENTS
from partnerships.actions.answer_officially import answer_officially
from partnerships.actions.endorse_need import endorse_need
from partnerships.models import Endorsement, Need, OfficialAnswer

KINDS: Final = ("partnerships.need_endorsed", "partnerships.need_answered")


@transaction.atomic
def load_voices(people: Mapping[str, User], organisations: Mapping[str, Organisation]) -> None:
    """Through the actions people use, then dated back. A second call changes nothing."""
    if OfficialAnswer.objects.exists() or Endorsement.objects.exists():
        return
    for slug, title, who, board, days, note in ENDORSEMENTS:
        need = _need(slug, title)
        endorsement = endorse_need(need, by=people[who], board=organisations[board], note=note)
        Endorsement.objects.filter(pk=endorsement.pk).update(created_at=ago(days), updated_at=ago(days))
    today = timezone.localdate()
    for slug, title, who, office, days, state, signer, reference, reason in ANSWERS:
        answer = answer_officially(
            _need(slug, title), by=people[who], organisation=organisations[office], state=state,
            reason=reason, signer=signer, reference=reference, answered_on=today - timedelta(days=days),
        )  # fmt: skip
        OfficialAnswer.objects.filter(pk=answer.pk).update(created_at=ago(days), updated_at=ago(days))
    # What boards heard weeks ago they have read.
    Notification.objects.unread().filter(event__kind__in=KINDS).update(read_at=timezone.now())


def _need(board: str, title: str) -> Need:
    return Need.objects.select_related("board", "village").get(board__slug=board, title=title)
