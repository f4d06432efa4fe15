"""Proof that nobody changed the ledger behind the application's back, and that the figures follow it.

Rows are streamed, so a book of any length is checked in the same memory. Findings name their place. What
one who holds database and key could still do, the published hashes show: whoever kept one sees it changed.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any, Final

from django.db import connection, transaction
from django.db.models import Exists, OuterRef

from forum_site.organisations.models import Organisation
from partnerships.channelling.ledger.chain_check import Sealed, check_chain
from partnerships.channelling.ledger.figures import check_figures
from partnerships.channelling.ledger.findings import Finding
from partnerships.channelling.ledger.sealing import check_seals
from partnerships.channelling.ledger.states import States
from partnerships.choices import FundingStage
from partnerships.models import FundingEntry, LedgerBook, LedgerEntry, Partnership

CHUNK: Final = 2000


@dataclass
class Seen:
    """What a check went through; filled while its findings are taken."""

    books: int = 0
    rows: int = 0


@contextmanager
def one_moment() -> Iterator[None]:
    """Everything read inside is of one moment, though others write meanwhile."""
    nested = connection.in_atomic_block
    with transaction.atomic():
        if connection.vendor == "postgresql" and not nested:
            with connection.cursor() as cursor:
                cursor.execute("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ READ ONLY")
        yield


def verify(book: LedgerBook, sealed: Sealed | None = None) -> list[Finding]:
    """All of one book: its chain, its seal, the states and the amounts of its board."""
    found = list(_book(book, sealed, Seen()))
    return found + list(check_figures(book.board_id))


def verify_all(board: Organisation | None = None, seen: Seen | None = None) -> Iterator[Finding]:
    """All books, or the one of a board, with the nightly seals and boards whose book is gone.

    Call it inside `one_moment()` where others may write meanwhile.
    """
    seen = seen or Seen()
    sealed, wrong = check_seals()
    yield from wrong
    books = LedgerBook.objects.order_by("pk")
    books = books if board is None else books.filter(board=board)
    if board is not None:
        sealed = {pk: known for pk, known in sealed.items() if known.board == board.pk}
    for book in books.iterator(CHUNK):
        known = sealed.pop(book.pk, None)
        yield from _book(book, known.end if known else None, seen)
    for pk, known in sealed.items():
        yield Finding(pk, 0, f"the book of board {known.board} is gone, with its {known.end[0]} rows")
    yield from _without_book(board)
    yield from check_figures(board.pk if board else None)


def _book(book: LedgerBook, sealed: Sealed | None, seen: Seen) -> Iterator[Finding]:
    states = States()
    rows = LedgerEntry.objects.filter(book=book).order_by("number").iterator(CHUNK)

    def see(row: LedgerEntry) -> None:
        seen.rows += 1
        states.see(row)

    seen.books += 1
    yield from check_chain(book, rows, see, sealed)
    yield from states.differences(book)


def _without_book(board: Organisation | None) -> Iterator[Finding]:
    """Boards with money or partnerships and no book at all."""
    money: Any = FundingEntry.objects.filter(need__board=OuterRef("pk")).exclude(stage=FundingStage.PLANNED)
    rows = Organisation.objects.filter(ledger_book=None)
    rows = rows.filter(Exists(money) | Exists(Partnership.objects.filter(board=OuterRef("pk"))))
    rows = rows if board is None else rows.filter(pk=board.pk)
    for pk in rows.order_by("pk").values_list("pk", flat=True):
        yield Finding(0, 0, f"board {pk} has money or partnerships and no book")
