"""The RAB of a partnership's needs as tables: as it stands today, or as a version kept it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from django.utils.translation import gettext as _

from forum_site.core.money import number, rupiah_full
from partnerships.channelling.proposal_snapshot import need_row
from partnerships.models import Partnership


def budget_tables(partnership: Partnership) -> list[dict[str, Any]]:
    lines = partnership.lines.select_related("need").prefetch_related("need__cost_items")
    return [budget_table(need_row(line.need)) for line in lines]


def budget_table(row: Mapping[str, Any]) -> dict[str, Any]:
    """{"need", "title", "cost", "columns", "rows", "total"} for the table of one need."""
    items = row["items"]
    total = sum(item["amount"] for item in items)
    return {
        "need": row["need"],
        "title": row["title"],
        "cost": rupiah_full(row["cost"]) if row["cost"] else "",
        "gap": rupiah_full(row["gap"]) if row["gap"] else "",
        "columns": [
            (_("Item"), False), (_("Volume"), True), (_("Unit price"), True), (_("Amount (Rp)"), True),
        ],
        "rows": [
            [one["name"], f"{one['volume']} {one['unit']}", number(one["unit_price"]), number(one["amount"])]
            for one in items
        ],
        "total": [_("Total"), "", "", number(total)] if items else None,
    }  # fmt: skip
