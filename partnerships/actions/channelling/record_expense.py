"""The finance unit of a board notes what was spent of a partner's money, and takes a mistake back."""

from __future__ import annotations

from datetime import date
from typing import Any

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from forum_site.core import audit
from forum_site.core.money import rupiah_full
from partnerships.actions.channelling.advance import held
from partnerships.actions.money_changed import money_changed
from partnerships.actions.void_funding import void_funding
from partnerships.channelling.spending import Source, sources_of
from partnerships.choices import FundingStage
from partnerships.conflicts import locked, take_over
from partnerships.funding_limits import Refused, check_entry
from partnerships.hats import noted_as
from partnerships.models import CostItem, Expense, FundingEntry, Need, Partnership
from partnerships.private_files import KeptFile
from partnerships.rules import channelling_reports as rules
from partnerships.sheet_reading import masked


def record_expense(
    partnership: Partnership, need: Need, amount: int, *, by: Any, spent_on: date, what: str,
    cost_item: CostItem | None = None, receipt: KeptFile | None = None, no_receipt: str = "",
) -> Expense:  # fmt: skip
    """`amount` rupiah spent for `need`; its figures and the ledger follow in the same transaction.

    Refused (a sentence) without receipt and without the words why there is none, for a day that lies
    ahead, for a line of another need, and for more than came in this partnership and is not yet spent.
    """
    what, no_receipt = masked(what).strip()[:240], masked(no_receipt).strip()[:240]
    _check(partnership, need, spent_on, what, cost_item, receipt, no_receipt)
    with transaction.atomic():
        now = held(partnership)
        rules.can_spend(by, now).require()
        row = locked(need)
        entry = _entry(row, source_for(now, row, amount).lead, amount, by=by, evidence=what, day=spent_on)
        made = Expense(
            partnership=now, need=row, cost_item=cost_item, spent_on=spent_on, what=what, amount=amount,
            no_receipt=no_receipt, entry=entry, by=by,
        )  # fmt: skip
        if receipt is not None:
            made.receipt_sha256 = receipt.sha256
            made.receipt.save(str(receipt.file.name), receipt.file, save=False)
        made.save()
        data = {"partnership": now.pk, "expense": made.pk, "amount": amount, "entry": entry.pk}
        money_changed(row, "record_expense", by=by, data=data)
        audit.record(now, "partnerships.record_expense", by=by, data=data)
    take_over(need, row)
    return made


def source_for(partnership: Partnership, need: Need, amount: int) -> Source:
    """The source that still has so much; Refused with what is left otherwise."""
    sources = sources_of(partnership, need)
    found = next((one for one in sources if one.left >= amount), None)
    if found is not None:
        return found
    words = {"need": need.public_title, "amount": rupiah_full(max(0, sum(one.left for one in sources)))}
    if sum(one.left for one in sources) >= amount:
        words["amount"] = rupiah_full(max(one.left for one in sources))
        said = _("From one source at most %(amount)s is left for %(need)s. Note it in two parts.")
    else:
        said = _("Of what came in this partnership for %(need)s only %(amount)s is not yet spent.")
    raise Refused(said % words)


def void_expense(expense: Expense, reason: str, *, by: Any) -> Expense:
    """A mistake no longer counts; it stays readable with its reason."""
    reason = masked(reason).strip()
    with transaction.atomic():
        expense.partnership = held(expense.partnership)
        rules.can_void_expense(by, expense).require()
        void_funding(expense.entry, reason, by=by)
        data = {"expense": expense.pk, "amount": expense.amount, "reason": reason}
        audit.record(expense.partnership, "partnerships.void_expense", by=by, data=data)
    return expense


def _check(
    partnership: Partnership, need: Need, day: date, what: str, line: CostItem | None,
    receipt: KeptFile | None, no_receipt: str,
) -> None:  # fmt: skip
    if not partnership.lines.filter(need=need).exists() or (line is not None and line.need_id != need.pk):
        raise Refused(_("Choose a need of this partnership and a line of its RAB."))
    if not what:
        raise Refused(_("Write for what it was spent."))
    if day > timezone.localdate():
        raise Refused(_("This day lies ahead."))
    if receipt is None and not no_receipt:
        raise Refused(_("Attach the receipt, or write why there is none."))


def _entry(need: Need, lead: FundingEntry, amount: int, *, by: Any, evidence: str, day: date) -> FundingEntry:
    entry = FundingEntry(
        need=need, source_kind=lead.source_kind, organisation=lead.organisation, of=lead,
        stage=FundingStage.SPENT, amount=amount, evidence=evidence, noted_on=day, noted_by=by,
        **noted_as(by, need.board),
    )  # fmt: skip
    check_entry(entry)
    entry.save()
    return entry
