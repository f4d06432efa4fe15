"""Sums and counts over needs, each in one statement, and the funding of one need by source."""

from __future__ import annotations

from typing import Any

from django.core.paginator import Paginator
from django.db.models import Case, Count, Q, QuerySet, Sum, When
from django.utils.functional import cached_property

from partnerships.choices import SECTORS, FundingStage
from partnerships.models import FundingEntry, Need

STAGES = tuple(FundingStage.values)
SECTOR_ORDER = Case(*(When(sector=code, then=at) for at, (code, _label) in enumerate(SECTORS)), default=9)


class CountedPaginator(Paginator):  # not generic at run time
    """Pages of rows whose number is known already."""

    def __init__(self, rows: Any, per_page: int, count: int) -> None:
        super().__init__(rows, per_page)
        self.known = count

    @cached_property
    def count(self) -> int:
        return self.known


class BoundedPaginator(CountedPaginator):
    """Numbered pages up to the 500th: a list nobody reads that far is narrowed, or taken as a file."""

    most = 500

    @cached_property
    def num_pages(self) -> int:
        return min(super().num_pages, self.most)

    @property
    def reach(self) -> int:
        """How many rows the pages show; fewer than `count` when the list is cut."""
        return min(self.count, self.most * self.per_page)


def sums(rows: QuerySet[Need]) -> dict[str, int]:
    """`n`, and the sums of cost, gap, received and spent in rupiah; unknown amounts count as nothing."""
    found = rows.order_by().aggregate(
        n=Count("pk"), cost=Sum("cost"), gap=Sum("gap"), received=Sum("received"), spent=Sum("spent")
    )
    return {name: value or 0 for name, value in found.items()}


def groups_of(lines: QuerySet[Need], by: str) -> dict[Any, dict[str, int]]:
    """Sums by sector or year over lines of a plan; `dropped` ones are counted apart, in no sum.

    Rupiah: `cost`, `gap`, `received`, `spent`; counts: `n`, `unpriced`, `dropped`.
    """
    stays = ~Q(status="dropped")
    rows = lines.order_by().values(by)
    groups = rows.annotate(
        n=Count("pk", filter=stays),
        total=Sum("cost", filter=stays),
        lack=Sum("gap", filter=stays),
        came=Sum("received", filter=stays),
        used=Sum("spent", filter=stays),
        open=Count("pk", filter=Q(cost=None) & stays),
        dropped=Count("pk", filter=~stays),
    )
    return {
        row[by]: {
            "n": row["n"], "cost": row["total"] or 0, "gap": row["lack"] or 0, "unpriced": row["open"],
            "received": row["came"] or 0, "spent": row["used"] or 0, "dropped": row["dropped"],
        }
        for row in groups
    }  # fmt: skip


def whole(groups: dict[Any, dict[str, int]]) -> dict[str, int]:
    """The sums of all groups together; all zero without any."""
    names = ("n", "cost", "gap", "unpriced", "received", "spent", "dropped")
    return {name: sum(group[name] for group in groups.values()) for name in names}


def funding_rows(need: Need) -> list[dict[str, Any]]:
    """One row a source: `label`, `note`, and rupiah by stage (planned, committed, received, spent)."""
    rows: dict[tuple[str, int | None], dict[str, Any]] = {}
    entries = (
        FundingEntry.objects.filter(need=need, voided_at=None).select_related("organisation").order_by("pk")
    )
    for entry in entries:
        key = (entry.source_kind, entry.organisation_id)
        row = rows.setdefault(
            key, {"label": entry.get_source_kind_display(), "note": "", **dict.fromkeys(STAGES, 0)}
        )
        if entry.organisation:
            row["note"] = entry.organisation.name
        row[entry.stage] += entry.amount
    return list(rows.values())
