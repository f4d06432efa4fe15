"""Planned sources of a need: one row a kind; they never shrink the gap."""

from collections.abc import Mapping

from partnerships.choices import FundingStage
from partnerships.models import FundingEntry, Need
from partnerships.plan_rows import SELF_HELP


def planned_amounts(need: Need) -> dict[str, int]:
    """{source kind: rupiah} of the planned rows."""
    rows = need.funding.filter(stage=FundingStage.PLANNED).order_by("pk")
    return dict(rows.values_list("source_kind", "amount"))


def set_planned(need: Need, kind: str, amount: int) -> None:
    """Make the planned row of this kind this amount (rupiah); 0 takes it away. Sets `swadaya_planned` too.

    The caller saves the need, in the same transaction.
    """
    rows = need.funding.filter(stage=FundingStage.PLANNED, source_kind=kind)
    if amount <= 0:
        rows.delete()
    elif not rows.update(amount=amount):
        FundingEntry.objects.create(need=need, stage=FundingStage.PLANNED, source_kind=kind, amount=amount)
    if kind == SELF_HELP:
        need.swadaya_planned = max(0, amount)


def new_planned(need: Need, amounts: Mapping[str, int]) -> list[FundingEntry]:
    """Unsaved rows for a need that has none yet."""
    return [
        FundingEntry(need=need, stage=FundingStage.PLANNED, source_kind=kind, amount=amount)
        for kind, amount in amounts.items()
    ]
