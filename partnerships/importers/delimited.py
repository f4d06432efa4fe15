"""Reads csv as Indonesian offices save it: UTF-8 or Windows-1252, with ; or , or tab."""

import csv
import io
from collections import Counter
from typing import Final

from partnerships.importers.limits import MAX_ROWS, MAX_TEXT
from partnerships.importers.problems import ImportProblem
from partnerships.importers.sheets import RawSheet

_DELIMITERS: Final = (";", ",", "\t", "|")
_SHEET_NAME: Final = "csv"


def read_delimited(data: bytes) -> RawSheet:
    """Return the only sheet of a csv file; its row numbers are those a spreadsheet would show."""
    text = _decode(data).replace("\x00", "")
    csv.field_size_limit(10 * MAX_TEXT)
    try:
        rows = _rows(text, _delimiter(text))
    except csv.Error as error:
        raise ImportProblem("damaged") from error
    return RawSheet(name=_SHEET_NAME, rows=tuple(tuple(cell.strip() or None for cell in row) for row in rows))


def _decode(data: bytes) -> str:
    """Decode by mark, then as UTF-8; what is not UTF-8 is Windows-1252, Excel's csv in Indonesia."""
    for mark, encoding in ((b"\xef\xbb\xbf", "utf-8-sig"), (b"\xff\xfe", "utf-16"), (b"\xfe\xff", "utf-16")):
        if data.startswith(mark):
            return data.decode(encoding, errors="replace")
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        return data.decode("cp1252", errors="replace")


def _rows(text: str, delimiter: str, limit: int = MAX_ROWS + 1) -> list[list[str]]:
    rows: list[list[str]] = []
    for row in csv.reader(io.StringIO(text, newline=""), delimiter=delimiter):
        rows.append(row)
        if len(rows) >= limit:
            break
    return rows


def _delimiter(text: str) -> str:
    """Return the delimiter that cuts the most rows into the same number of cells."""
    sample = text[:20_000]

    def regularity(delimiter: str) -> int:
        widths = Counter(len(row) for row in _sample_rows(sample, delimiter) if len(row) > 1)
        if not widths:
            return 0
        width, count = widths.most_common(1)[0]
        return count * min(width, 20)

    return max(_DELIMITERS, key=regularity)


def _sample_rows(sample: str, delimiter: str) -> list[list[str]]:
    try:
        return _rows(sample, delimiter, limit=60)
    except csv.Error:
        return []
