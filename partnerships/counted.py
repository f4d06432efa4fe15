"""Which fields of a need are sums of its parts, so that nobody types them beside the parts."""

from __future__ import annotations

from collections.abc import Collection

from django.db.models import Prefetch, QuerySet

from forum_site.core.narrow import joined
from partnerships.models import FundingEntry, Need, SelfHelpContribution

PARTS = ("cost", "swadaya_planned")
HELP_TOLD = ("kind", "what", "workers", "days", "daily_wage")


def counted_fields(need: Need, among: Collection[str] = PARTS) -> frozenset[str]:
    """`cost` while there are lines of a RAB, `swadaya_planned` while there are contributions.

    One statement for each of the two that is asked about.
    """
    found = set()
    if "cost" in among and need.cost_items.exists():
        found.add("cost")
    if "swadaya_planned" in among and living(need).exists():
        found.add("swadaya_planned")
    return frozenset(found)


def told_entries() -> Prefetch:
    """For `prefetch_related_objects`: a page whose parts ask for the entries of a need reads them once."""
    return Prefetch("funding", queryset=_entries(), to_attr="told_entries")


def entries_of(need: Need) -> list[FundingEntry]:
    """All of them in the order they were noted; one statement, none after `told_entries`."""
    known: list[FundingEntry] | None = getattr(need, "told_entries", None)
    return sorted(_entries().filter(need=need) if known is None else known, key=lambda one: one.pk)


def _entries() -> QuerySet[FundingEntry]:
    """With what is told of giver and noter. Unordered: sorting few rows here is cheaper than saying it."""
    rows = joined(
        FundingEntry.objects.all(), organisation=("name",), noted_for=("name",), self_help=HELP_TOLD
    )
    return rows.order_by()


def living(need: Need) -> QuerySet[SelfHelpContribution]:
    """Contributions that were not withdrawn, planned and confirmed."""
    return need.self_help.filter(withdrawn_at=None)
