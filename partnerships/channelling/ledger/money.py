"""The funding entries of a need into the ledger: a row for each amount, another when it is void."""

from __future__ import annotations

from typing import Any, Final

from partnerships.channelling.ledger.evidence import public_words
from partnerships.channelling.ledger.writing import Row, write
from partnerships.choices import FundingStage
from partnerships.models import FundingEntry, LedgerEntry, Need

FUNDING: Final = "funding."


def follow_entries(need: Need) -> list[LedgerEntry]:
    """Write what the ledger does not know yet of the need's amounts; call it with the need's row held.

    Planned amounts are no money and stay out. Two statements when there is nothing new.
    """
    entries = list(need.funding.exclude(stage=FundingStage.PLANNED).order_by("pk"))
    if not entries:
        return []
    known: dict[int, LedgerEntry] = {}
    reversed_ones: set[int] = set()
    for row in LedgerEntry.objects.filter(need=need.pk, kind__startswith=FUNDING).order_by("number"):
        if row.reverses is None:
            known[row.object_id] = row
        else:
            reversed_ones.add(row.object_id)
    rows: list[Row] = []
    fresh = [one for one in entries if one.pk not in known]
    written = write(need.board_id, [_row(need, one) for one in fresh])
    known.update({row.object_id: row for row in written})
    for one in entries:
        if one.voided_at and one.pk not in reversed_ones:
            rows.append(_reversal(need, one, known[one.pk]))
    return written + write(need.board_id, rows)


def _row(need: Need, entry: FundingEntry, **more: Any) -> Row:
    words = public_words(entry.evidence, house_level=need.is_house_level, shown=need.is_public)
    told: dict[str, Any] = {
        "kind": f"{FUNDING}{entry.stage}", "about": entry, "need": need.pk, "amount": entry.amount,
        "source_kind": entry.source_kind, "role": entry.noted_role, "evidence": words, **more,
    }  # fmt: skip
    return Row(**told)


def _reversal(need: Need, entry: FundingEntry, row: LedgerEntry) -> Row:
    reason = public_words(entry.void_reason, house_level=need.is_house_level, shown=need.is_public)
    return _row(need, entry, amount=-row.amount, reverses=row.number, evidence=reason)
