"""A book as CSV: exactly what is hashed, and the hash, so that anybody can compute it again."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Final

from forum_site.core.csv_file import csv_lines
from partnerships.channelling.ledger.chain import FIELDS, values_of
from partnerships.models import LedgerBook, LedgerEntry

COLUMNS: Final = (*FIELDS, "hash")
SCRIPT: Final = Path(__file__).with_name("check_ledger.py")
CHUNK: Final = 2000


def book_lines(book: LedgerBook) -> Iterator[str]:
    """The lines of the file, heading first. Cells are safe for spreadsheets: see `evidence.plain`."""
    rows = LedgerEntry.objects.filter(book=book).order_by("number").iterator(CHUNK)
    return csv_lines(COLUMNS, ([*values_of(row), row.hash] for row in rows), exact=True)
