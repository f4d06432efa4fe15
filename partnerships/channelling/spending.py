"""What came in a partnership, what was spent of it, and what is left to spend: rupiah, by need and source."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Final

from django.db.models import Q, QuerySet, Sum

from partnerships.channelling.report_states import ACCEPTED, REPORTED_WHILE, SUBMITTED
from partnerships.choices import FundingStage
from partnerships.models import Commitment, Expense, FundingEntry, Need, Partnership, Report
from partnerships.rupiah_sums import total

SPENT_WHILE: Final = REPORTED_WHILE


@dataclass(frozen=True)
class Source:
    """A kind of money of the partner for a need; `lead` is the firm entry that what is spent names."""

    lead: FundingEntry
    received: int
    spent: int

    @property
    def left(self) -> int:
        return self.received - self.spent


def counted(partnership: Partnership) -> QuerySet[Expense]:
    """Expenses whose entry is not void."""
    return Expense.objects.filter(partnership=partnership, entry__voided_at=None)


def received_rows(partnership: Partnership) -> QuerySet[FundingEntry]:
    """Receipts that count: of its instalments, or noted for a commitment of it."""
    rows = FundingEntry.objects.filter(stage=FundingStage.RECEIVED, voided_at=None)
    mine = Q(of__commitment__partnership=partnership) | Q(instalments__partnership=partnership)
    return rows.filter(pk__in=rows.filter(mine).values("pk"))


def received_of(partnership: Partnership) -> int:
    return total(received_rows(partnership))


def spent_of(partnership: Partnership) -> int:
    return total(counted(partnership))


def received_by_need(partnership: Partnership) -> dict[int, int]:
    rows = received_rows(partnership).order_by().values("need").annotate(sum=Sum("amount"))
    return {row["need"]: row["sum"] for row in rows}


def sources_of(partnership: Partnership, need: Need) -> list[Source]:
    """The kinds of money of the partner that came for this need, the oldest commitment first."""
    promised = Commitment.objects.filter(partnership=partnership, need=need, entry__voided_at=None)
    leads: dict[tuple[str, int | None], FundingEntry] = {}
    rows: Any = promised.exclude(entry=None)
    for one in rows.select_related("entry__organisation").order_by("pk"):
        lead: FundingEntry = one.entry
        leads.setdefault((lead.source_kind, lead.organisation_id), lead)
    came = _by_source(received_rows(partnership).filter(need=need), "")
    went = _by_source(counted(partnership).filter(need=need), "entry__")
    return [Source(lead, came.get(key, 0), went.get(key, 0)) for key, lead in leads.items()]


def _by_source(rows: Any, to: str) -> dict[tuple[str, int | None], int]:
    kind, body = f"{to}source_kind", f"{to}organisation"
    sums = rows.order_by().values(kind, body).annotate(sum=Sum("amount"))
    return {(row[kind], row[body]): row["sum"] for row in sums}


def final_is_with_partner(partnership: Partnership) -> bool:
    """The final report was sent or accepted, so that what it adds up stays as it is."""
    rows = Report.objects.filter(partnership=partnership, instalment=None, state__in=(SUBMITTED, ACCEPTED))
    return rows.exists()


def is_reported(entry: FundingEntry) -> bool:
    """Whether this (spent) entry is an expense that a final report with the partner counts."""
    found = Expense.objects.filter(entry=entry).select_related("partnership").first()
    return found is not None and final_is_with_partner(found.partnership)


def rests_on(entry: FundingEntry) -> int:
    """Rupiah that expenses of partnerships spent beyond the other receipts, were this receipt void; or 0."""
    if entry.stage != FundingStage.RECEIVED or entry.of_id is None:
        return 0
    spent = Expense.objects.filter(
        need=entry.need_id, entry__voided_at=None, entry__source_kind=entry.source_kind,
        entry__organisation=entry.organisation_id,
    )  # fmt: skip
    others = FundingEntry.objects.filter(
        need=entry.need_id, stage=FundingStage.RECEIVED, voided_at=None, source_kind=entry.source_kind,
        organisation=entry.organisation_id,
    ).exclude(pk=entry.pk)  # fmt: skip
    return max(0, total(spent) - total(others))
