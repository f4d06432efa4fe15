"""Whether the rows of one book hang together from the first to the last, and the book says the same."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import Any

from partnerships.channelling.ledger.chain import hash_of, seal_of
from partnerships.channelling.ledger.findings import Finding
from partnerships.models import LedgerBook

Sealed = tuple[int, str]  # how many rows a night's seal knew, and the hash of the last of them


def check_chain(
    book: LedgerBook, rows: Iterable[Any], see: Callable[[Any], None], sealed: Sealed | None = None
) -> Iterator[Finding]:
    """`rows` in the order of their numbers, each looked at once and handed to `see`; nothing is kept."""
    number, head = 0, ""
    for row in rows:
        see(row)
        if row.number > number + 1:
            yield _gone(book, number + 1, row.number - 1)
        elif row.previous_hash != head:
            yield Finding(book.pk, row.number, "does not follow the row before it")
        if hash_of(row) != row.hash:
            yield Finding(book.pk, row.number, "was altered: its hash is another")
        if row.number == book.entries + 1:
            yield Finding(book.pk, row.number, "lies beyond the end of the book")
        if sealed and row.number == sealed[0] and row.hash != sealed[1]:
            yield Finding(book.pk, row.number, "is not the row that was sealed: it or one before is another")
        number, head = row.number, row.hash
    yield from _end(book, number, head, sealed)


def _gone(book: LedgerBook, first: int, last: int) -> Finding:
    rows = f"row {first} is" if first == last else f"rows {first} to {last} are"
    return Finding(book.pk, first, f"{rows} gone")


def _end(book: LedgerBook, number: int, head: str, sealed: Sealed | None) -> Iterator[Finding]:
    known = max(book.entries, sealed[0] if sealed else 0)
    if number < known:
        yield _gone(book, number + 1, known)
    elif number == book.entries and head != book.head:
        yield Finding(book.pk, number, "is not the last row that the book knows")
    if not book.entries and not book.seal and not sealed:
        return  # opened, nothing written yet
    if book.seal != seal_of(book.pk, book.entries, book.head):
        yield Finding(book.pk, 0, "the seal of the book is broken: its count or last hash was changed")
