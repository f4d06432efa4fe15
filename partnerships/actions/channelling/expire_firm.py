"""Promises whose day has passed: what never came frees the gap again."""

from __future__ import annotations

from datetime import date

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from forum_site.organisations.working_days import days_until, holidays
from partnerships.actions.decide_commitment import close, held
from partnerships.actions.money_changed import money_changed
from partnerships.commitments.due import PATIENCE, given_up
from partnerships.models import Commitment

State = Commitment.State


def expire_firm(today: date | None = None) -> int:
    """End firm ones that were to be given 20 working days ago, with nothing received: the gap opens.

    Those under an agreement have instalments with days of their own and stay. How many ended.
    """
    today = today or timezone.localdate()
    rows = given_up(today).select_related("need__village")
    late = [one.pk for one in rows if _patience_is_over(one, today)]
    return sum(_expire(pk, today) for pk in late)


def _patience_is_over(one: Commitment, today: date) -> bool:
    due = one.given_on
    return due is not None and -days_until(due, today, holidays(one.need.village)) >= PATIENCE


def _expire(pk: int, today: date) -> bool:
    with transaction.atomic():
        need, now = held(Commitment.objects.select_related("need").get(pk=pk))
        if not given_up(today).filter(pk=pk).exists() or now.entry is None:
            return False  # something came meanwhile
        entry, reason = now.entry, _("Its day has passed and nothing came.")
        close(now, State.EXPIRED, reason, by=None, to="both")  # first, so that the entry cancels nothing
        entry.voided_at, entry.void_reason = timezone.now(), reason
        entry.save(update_fields=["voided_at", "void_reason", "updated_at"])
        data = {"commitment": now.pk, "entry": entry.pk, "amount": entry.amount}
        money_changed(need, "expire_firm", by=None, data=data)
    return True
