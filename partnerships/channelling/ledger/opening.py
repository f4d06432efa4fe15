"""What stands among the funding entries and not yet in the ledger, written in bulk.

For the migration that began the ledger and for writers of very many rows; everything else goes through
`money.follow_entries`, a need at a time.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import datetime
from itertools import islice
from typing import Any, Final, NamedTuple

from django.db import transaction

from partnerships.channelling.ledger.chain import hash_of, seal_of
from partnerships.channelling.ledger.evidence import public_words
from partnerships.choices import FundingStage, PlanStatus
from partnerships.models import FundingEntry, LedgerBook, LedgerEntry
from partnerships.privacy import is_house_level
from partnerships.querysets import PRIVATE_NEED_STATES

BOARDS: Final = 200  # a transaction
ROWS: Final = 500  # a statement
FUNDING: Final = "funding."


class Tables(NamedTuple):
    """The live models or, in a migration, the historical ones."""

    funding: Any = FundingEntry
    books: Any = LedgerBook
    rows: Any = LedgerEntry


_TOLD: Final = (
    "pk", "need_id", "need__board_id", "stage", "amount", "source_kind", "noted_role", "evidence",
    "void_reason", "created_at", "voided_at", "need__category", "need__title", "need__households",
    "need__status", "need__plan__status",
)  # fmt: skip


def open_books(board_ids: Sequence[int], tables: Tables | None = None) -> int:
    """Write the rows that are missing, a board's in the order in which the money was noted. How many.

    A row bears the moment the amount was noted, or declared void, not the moment of writing. Some five
    statements and the rows' own for 200 boards; repeatable.
    """
    using = tables or Tables()
    ids = iter(board_ids)
    written = 0
    while some := list(islice(ids, BOARDS)):
        with transaction.atomic():
            written += _open(some, using)
    return written


def _open(board_ids: list[int], using: Tables) -> int:
    using.books.objects.bulk_create(
        [using.books(board_id=pk) for pk in _with_money(board_ids, using)], ignore_conflicts=True
    )
    rows = using.books.objects.select_for_update().filter(board__in=board_ids).order_by("pk")
    books = {book.board_id: book for book in rows}
    known, reversed_ones = _known(board_ids, using)
    grown: dict[int, Any] = {}
    fresh: list[Any] = []
    written = 0
    for at, void, entry in _told(board_ids, using):
        if entry["pk"] in (reversed_ones if void else known):
            continue
        book = grown.setdefault(entry["need__board_id"], books[entry["need__board_id"]])
        row = _row(book, at, entry, known.get(entry["pk"]) if void else None, using)
        if not void:
            known[entry["pk"]] = row.number
        fresh.append(row)
        written += 1
        if len(fresh) >= ROWS:
            using.rows.objects.bulk_create(fresh)
            fresh.clear()
    using.rows.objects.bulk_create(fresh)
    for book in grown.values():
        book.seal = seal_of(book.pk, book.entries, book.head)
    using.books.objects.bulk_update(grown.values(), ["entries", "head", "seal"], batch_size=ROWS // 5)
    return written


def _firm(board_ids: list[int], using: Tables) -> Any:
    return using.funding.objects.filter(need__board__in=board_ids).exclude(stage=FundingStage.PLANNED)


def _with_money(board_ids: list[int], using: Tables) -> list[int]:
    rows = _firm(board_ids, using).order_by("need__board")
    return list(rows.values_list("need__board", flat=True).distinct())


def _known(board_ids: list[int], using: Tables) -> tuple[dict[int, int], set[int]]:
    """Number of the row of each entry that has one; entries whose row was taken back."""
    rows = using.rows.objects.filter(book__board__in=board_ids, kind__startswith=FUNDING).order_by()
    known, reversed_ones = {}, set()
    for pk, number, reverses in rows.values_list("object_id", "number", "reverses"):
        if reverses is None:
            known[pk] = number
        else:
            reversed_ones.add(pk)
    return known, reversed_ones


def _told(board_ids: list[int], using: Tables) -> Iterator[tuple[datetime, bool, dict[str, Any]]]:
    """(moment, whether it is the voiding, the entry) in the order of time."""
    entries = list(_firm(board_ids, using).order_by("created_at", "pk").values(*_TOLD))
    moments = [(one["created_at"], False, one) for one in entries]
    # An imported date may lie after the voiding: the row comes first all the same.
    moments += [(max(one["voided_at"], one["created_at"]), True, one) for one in entries if one["voided_at"]]
    yield from sorted(moments, key=lambda told: (told[0], told[1], told[2]["pk"]))


def _row(book: Any, at: datetime, entry: dict[str, Any], reverses: int | None, using: Tables) -> Any:
    house = is_house_level(entry["need__category"], entry["need__title"], entry["need__households"])
    private = entry["need__status"] in PRIVATE_NEED_STATES or entry["need__plan__status"] == PlanStatus.DRAFT
    said = entry["evidence"] if reverses is None else entry["void_reason"]
    row = using.rows(
        book_id=book.pk, number=book.entries + 1, at=at, kind=f"{FUNDING}{entry['stage']}",
        object_type="fundingentry", object_id=entry["pk"], need=entry["need_id"],
        amount=entry["amount"] if reverses is None else -entry["amount"], source_kind=entry["source_kind"],
        role=entry["noted_role"], evidence=public_words(said, house_level=house, shown=not private),
        reverses=reverses, previous_hash=book.head,
    )  # fmt: skip
    row.hash = hash_of(row)
    book.entries, book.head = row.number, row.hash
    return row
