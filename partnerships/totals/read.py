"""What the kept totals say."""

from __future__ import annotations

from typing import Any, Final

from django.db.models import Sum

from partnerships.models import NeedTotal

AMOUNTS: Final = ("cost", "gap", "committed", "received", "spent")
MEASURES: Final = ("n", "unpriced", *AMOUNTS)


def totals_of(rows: Any) -> dict[str, int]:
    """`n`, `unpriced` and the sums of AMOUNTS of `NeedTotal` rows; 0 where nothing is."""
    found = rows.aggregate(**{name: Sum(name) for name in MEASURES})
    return {name: value or 0 for name, value in found.items()}


def grouped(rows: Any, *by: str) -> list[dict[str, Any]]:
    """The same sums a group: one dict a combination of `by`, its values and its sums; one statement."""
    sums = {f"all_{name}": Sum(name) for name in MEASURES}
    found = rows.order_by().values(*by).annotate(**sums)
    return [
        {**{key: row[key] for key in by}, **{name: row[f"all_{name}"] or 0 for name in MEASURES}}
        for row in found
    ]


def ready_count() -> int:
    """How many needs look for partners in the whole country."""
    return totals_of(NeedTotal.objects.of(None).ready())["n"]
