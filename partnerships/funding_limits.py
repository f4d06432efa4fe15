"""How much may be noted for a need: sentences that say what stands in the way, None when nothing does.

All are asked under a lock of the need's row, so that two notes at once cannot pass the same limit.
"""

from __future__ import annotations

from typing import Any

from django.db.models import Q, QuerySet
from django.utils.translation import gettext as _

from forum_site.core.money import rupiah_full
from partnerships.channelling.money_bound import bound_words, receipt_words
from partnerships.channelling.spending import is_reported, rests_on
from partnerships.choices import FundingStage
from partnerships.models import FundingEntry, Need
from partnerships.rupiah_sums import total

LARGEST = 10**13  # rupiah an entry
LEADING = (FundingStage.COMMITTED, FundingStage.RECEIVED)


class Refused(ValueError):
    """An amount or a step that the need's own figures forbid; its text is a sentence for the person."""


def of_need(need: Need) -> QuerySet[FundingEntry]:
    """What counts: entries that are not void."""
    return need.funding.filter(voided_at=None)


def check_entry(entry: FundingEntry) -> None:
    """Raise Refused when this (unsaved) entry would not fit beside the others of its need."""
    if not 0 < entry.amount <= LARGEST:
        raise Refused(_("Write an amount above zero."))
    said = _CHECKS[FundingStage(entry.stage)](entry)
    if said:
        raise Refused(said)


def _lacking(entry: FundingEntry) -> str:
    gap = entry.need.gap
    if gap is None:
        return _("Write the cost of the need first.")
    if entry.amount > gap:
        return _("Only %(amount)s is still lacking.") % {"amount": rupiah_full(gap)}
    return ""


def _commitment(entry: FundingEntry) -> str:
    return _("A commitment is not part of another entry.") if entry.of is not None else _lacking(entry)


def _receipt(entry: FundingEntry) -> str:
    if entry.of is None:
        return _lacking(entry)
    if not _leads(entry, (FundingStage.COMMITTED,)):
        return _("Choose a commitment of this need that counts.")
    if said := receipt_words(entry.of):
        return said
    come = of_need(entry.need).filter(of=entry.of, stage=FundingStage.RECEIVED)
    left = entry.of.amount - total(come)
    if entry.amount > left:
        return _("Of this commitment only %(amount)s has not come yet.") % {"amount": rupiah_full(left)}
    return ""


def _spending(entry: FundingEntry) -> str:
    if entry.of is not None and not _leads(entry, LEADING):
        return _("Choose a commitment or a receipt of this need that counts.")
    left = unspent(entry)
    if entry.amount > left:
        return _("From this source only %(amount)s is committed or received and not yet spent.") % {
            "amount": rupiah_full(max(0, left))
        }
    return ""


def _leads(entry: FundingEntry, stages: Any) -> bool:
    lead = entry.of
    return (
        lead is not None and lead.need_id == entry.need_id and lead.stage in stages and lead.voided_at is None
    )


def _planned(entry: FundingEntry) -> str:
    return ""


_CHECKS = {
    FundingStage.PLANNED: _planned,
    FundingStage.COMMITTED: _commitment,
    FundingStage.RECEIVED: _receipt,
    FundingStage.SPENT: _spending,
}


def unspent(entry: FundingEntry) -> int:
    """Rupiah of the entry's source (kind and giver) that is firm or has come and was not spent."""
    source = of_need(entry.need).filter(source_kind=entry.source_kind, organisation=entry.organisation_id)
    firm = Q(stage=FundingStage.COMMITTED) | Q(stage=FundingStage.RECEIVED, of=None)
    return total(source.filter(firm)) - total(source.filter(stage=FundingStage.SPENT))


def check_void(entry: FundingEntry) -> None:
    """Raise Refused while other entries rest on this one."""
    if of_need(entry.need).filter(of=entry).exists():
        raise Refused(_("Void what was received or spent of it first."))
    if said := bound_words(entry):
        raise Refused(said)
    leads = entry.stage == FundingStage.COMMITTED or (
        entry.stage == FundingStage.RECEIVED and entry.of_id is None
    )
    if (leads and unspent(entry) < entry.amount) or rests_on(entry):
        raise Refused(_("Part of it was spent. Void what was spent first."))
    if entry.stage == FundingStage.SPENT and is_reported(entry):
        raise Refused(_("The final report of the partnership counts it. The partner has to return it first."))
