"""A mistake among the funding entries stays readable and no longer counts."""

from __future__ import annotations

from typing import Any

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from partnerships import rules
from partnerships.actions.money_changed import money_changed
from partnerships.actions.sum_self_help import sum_self_help
from partnerships.conflicts import locked, take_over
from partnerships.funding_limits import Refused, check_void
from partnerships.models import FundingEntry, SelfHelpContribution


def void_funding(entry: FundingEntry, reason: str, *, by: Any) -> FundingEntry:
    """Void the entry, with a reason. What was received or spent of it is voided first (Refused).

    A contribution that it confirmed is planned again.
    """
    if not reason.strip():
        raise Refused(_("Write the reason."))
    with transaction.atomic():
        need = locked(entry.need)
        now = FundingEntry.objects.select_for_update(of=("self",)).get(pk=entry.pk)
        now.need = need
        rules.can_void_funding(by, now).require()
        check_void(now)
        now.voided_at, now.voided_by, now.void_reason = timezone.now(), by, reason.strip()[:240]
        now.save(update_fields=["voided_at", "voided_by", "void_reason", "updated_at"])
        data = {"entry": now.pk, "amount": now.amount, "reason": now.void_reason}
        if SelfHelpContribution.objects.filter(entry=now).update(entry=None):
            sum_self_help(need)
        money_changed(need, "void_funding", by=by, data=data)
    take_over(entry.need, need)
    for name in ("voided_at", "voided_by", "void_reason"):
        setattr(entry, name, getattr(now, name))
    return entry
