"""Which fields of a need are sums of its parts, so that nobody types them beside the parts."""

from __future__ import annotations

from collections.abc import Collection

from django.db.models import QuerySet

from partnerships.models import Need, SelfHelpContribution

PARTS = ("cost", "swadaya_planned")


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


def living(need: Need) -> QuerySet[SelfHelpContribution]:
    """Contributions that were not withdrawn, planned and confirmed."""
    return need.self_help.filter(withdrawn_at=None)
