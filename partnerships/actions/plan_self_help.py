"""Residents plan to give cash, material or days of work; later it is confirmed, or withdrawn."""

from __future__ import annotations

from datetime import date
from typing import Any

from django.core.files.base import File
from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from partnerships import rules
from partnerships.actions.money_changed import money_changed
from partnerships.actions.record_funding import add_entry
from partnerships.actions.sum_self_help import sum_self_help
from partnerships.choices import FundingStage
from partnerships.conflicts import locked, take_over
from partnerships.funding_limits import LARGEST, Refused
from partnerships.models import Need, SelfHelpContribution
from partnerships.plan_rows import SELF_HELP

Kind = SelfHelpContribution.Kind


def plan_self_help(
    need: Need,
    kind: str,
    *,
    by: Any,
    what: str = "",
    amount: int | None = None,
    workers: int | None = None,
    days: int | None = None,
    daily_wage: int | None = None,
) -> SelfHelpContribution:
    """Add a planned contribution; labour is worth workers × days × the local wage, the others `amount`.

    Raises Refused when the value is not known or not above zero. It only adds, so it asks no version.
    """
    rules.can_record_funding(by, need).require()
    if kind == Kind.LABOUR:
        amount = (workers or 0) * (days or 0) * (daily_wage or 0)
    else:
        workers = days = daily_wage = None
    if not amount or not 0 < amount <= LARGEST:
        raise Refused(_("Write what it is worth: an amount, or people, days and the wage of a day."))
    with transaction.atomic():
        now = locked(need)
        made = SelfHelpContribution.objects.create(
            need=now, kind=kind, what=what, amount=amount, workers=workers, days=days,
            daily_wage=daily_wage, noted_by=by,
        )  # fmt: skip
        sum_self_help(now)
        money_changed(now, "plan_self_help", by=by, data=_data(made))
    take_over(need, now)
    return made


def confirm_self_help(
    contribution: SelfHelpContribution,
    *,
    by: Any,
    evidence: str,
    noted_on: date | None = None,
    file: File[bytes] | None = None,
) -> SelfHelpContribution:
    """Make it firm: an entry with evidence, which lessens the gap and leaves the planned sum."""
    need = contribution.need
    rules.can_record_funding(by, need).require()
    with transaction.atomic():
        now = locked(need)
        found = _waiting(contribution)
        found.entry = add_entry(
            now, SELF_HELP, FundingStage.COMMITTED, found.amount, by=by, organisation=None, of=None,
            evidence=evidence, noted_on=noted_on, file=file,
        )  # fmt: skip
        found.evidence = evidence[:240]
        found.save(update_fields=["entry", "evidence", "updated_at"])
        sum_self_help(now)
        money_changed(now, "confirm_self_help", by=by, data=_data(found))
    take_over(need, now)
    contribution.entry, contribution.evidence = found.entry, found.evidence
    return contribution


def withdraw_self_help(contribution: SelfHelpContribution, *, by: Any) -> SelfHelpContribution:
    """Take back what is only planned; it stays readable. What is confirmed is voided instead."""
    need = contribution.need
    rules.can_record_funding(by, need).require()
    with transaction.atomic():
        now = locked(need)
        found = _waiting(contribution)
        found.withdrawn_at = timezone.now()
        found.save(update_fields=["withdrawn_at", "updated_at"])
        sum_self_help(now)
        money_changed(now, "withdraw_self_help", by=by, data=_data(found))
    take_over(need, now)
    contribution.withdrawn_at = found.withdrawn_at
    return contribution


def _waiting(contribution: SelfHelpContribution) -> SelfHelpContribution:
    """As stored now; Refused unless it is planned and neither confirmed nor withdrawn."""
    found = SelfHelpContribution.objects.get(pk=contribution.pk)
    if found.entry_id is not None or found.withdrawn_at is not None:
        raise Refused(_("This contribution is confirmed or withdrawn already."))
    return found


def _data(contribution: SelfHelpContribution) -> dict[str, Any]:
    return {"contribution": contribution.pk, "kind": contribution.kind, "amount": contribution.amount}
