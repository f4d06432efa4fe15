"""Tables as CSV files that a spreadsheet reads as UTF-8 and runs nothing of."""

from __future__ import annotations

import csv
from collections.abc import Iterable, Iterator
from typing import Any, Final

BOM: Final = "\ufeff"  # spreadsheets take the file for UTF-8 only with it
_FORMULA: Final = ("=", "+", "-", "@", "\t", "\r")  # a spreadsheet would run a cell that begins so


class _Echo:
    """A file that gives each line back."""

    def write(self, line: str) -> str:
        return line


def csv_lines(columns: Iterable[str], rows: Iterable[Iterable[Any]], *, exact: bool = False) -> Iterator[str]:
    """The lines of the file, heading first. `exact`: cells stay as they are, the caller answers for them."""
    writer = csv.writer(_Echo())
    yield BOM + writer.writerow(columns)
    for row in rows:
        yield writer.writerow(row if exact else [safe(value) for value in row])


def safe(value: Any) -> Any:
    """A text that a spreadsheet would run as a formula begins with an apostrophe instead; None is empty."""
    if isinstance(value, str) and value.startswith(_FORMULA):
        return f"'{value}"
    return "" if value is None else value
