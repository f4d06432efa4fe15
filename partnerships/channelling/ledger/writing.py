"""Writing rows at the end of a board's book, in the transaction of what they tell."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from django.utils import timezone

from partnerships.channelling.ledger.chain import hash_of, seal_of
from partnerships.channelling.ledger.evidence import plain
from partnerships.models import LedgerBook, LedgerEntry


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """What one row tells; the names are the fields of `LedgerEntry`. `evidence`: public words only."""

    kind: str
    about: Any  # the object
    need: int | None = None
    partnership: int | None = None
    amount: int = 0
    source_kind: str = ""
    side: str = ""
    role: str = ""
    evidence: str = ""
    reverses: int | None = None


def write(board_id: int, rows: Sequence[Row]) -> list[LedgerEntry]:
    """Append the rows to the board's book, in their order; the book is held until the transaction ends.

    Lock the needs and the partnership first: the book is always the last lock of a change.
    """
    if not rows:
        return []
    book = held_book(board_id)
    written = [_entry(book, row) for row in rows]
    LedgerEntry.objects.bulk_create(written)
    book.seal = seal_of(book.pk, book.entries, book.head)
    book.save(update_fields=["entries", "head", "seal"])
    return written


def held_book(board_id: int) -> LedgerBook:
    LedgerBook.objects.get_or_create(board_id=board_id)
    return LedgerBook.objects.select_for_update().get(board_id=board_id)


def _entry(book: LedgerBook, row: Row) -> LedgerEntry:
    entry = LedgerEntry(
        book=book, number=book.entries + 1, at=timezone.now(), kind=row.kind,
        object_type=row.about._meta.model_name, object_id=row.about.pk, need=row.need,
        partnership=row.partnership, amount=row.amount, source_kind=row.source_kind, side=row.side,
        role=row.role, evidence=plain(row.evidence), reverses=row.reverses, previous_hash=book.head,
    )  # fmt: skip
    entry.hash = hash_of(entry)
    book.entries, book.head = entry.number, entry.hash
    return entry
