"""What a check of the ledger may find: always with its place."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Finding:
    """`book` is the key of the book (0: the seals, or a board without a book); `number` the row, 0 for none.

    `what` says it in English, for operators; it names keys, no people.
    """

    book: int
    number: int
    what: str

    def __str__(self) -> str:
        place = f"book {self.book}" if self.book else "all books"
        return f"{place}, row {self.number}: {self.what}" if self.number else f"{place}: {self.what}"
