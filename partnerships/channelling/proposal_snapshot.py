"""What a submitted proposal says: its texts, and RAB and funding of its needs as they were that day."""

from __future__ import annotations

from typing import Any

from django.utils import translation

from partnerships.models import CostItem, Need, Proposal
from partnerships.selectors import funding_rows


def snapshot(proposal: Proposal) -> dict[str, Any]:
    """`ProposalVersion.data`; amounts are rupiah, volumes strings."""
    lines = proposal.partnership.lines.select_related("need").prefetch_related("need__cost_items")
    with translation.override("id"):  # the words of sources are kept as the paper says them
        return {"texts": dict(proposal.texts), "needs": [need_row(line.need) for line in lines]}


def need_row(need: Need) -> dict[str, Any]:
    """{"need", "title", "cost", "gap", "items": […], "funding": [{"label", <stage>: rupiah}]}."""
    return {
        "need": need.pk,
        "title": need.public_title,
        "cost": need.cost,
        "gap": need.gap,
        "items": [_item(one) for one in need.cost_items.all()],
        "funding": [
            {name: value if isinstance(value, int) else str(value) for name, value in row.items()}
            for row in funding_rows(need)
        ],
    }


def _item(item: CostItem) -> dict[str, Any]:
    return {
        "group": item.group, "name": item.name, "volume": f"{item.volume.normalize():f}", "unit": item.unit,
        "unit_price": item.unit_price, "amount": item.amount,
    }  # fmt: skip
