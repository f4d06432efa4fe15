"""The result as a file: made from what the page itself sends back, because nothing else is kept."""

from __future__ import annotations

import io
import json
from typing import Any, Final

from django.utils.translation import gettext as _

from partnerships.importers.limits import MAX_ROWS
from partnerships.trying.result import BEST, Result

COLUMNS: Final = 6
LONGEST: Final = 600  # characters of a cell
MOST_SENT: Final = 300  # needs whose lines a page carries


def lines_to_send(result: Result) -> str:
    """JSON for the hidden input: [row, need, cost, number of offers, names of the best, category]."""
    rows = [
        [
            one.line.row.row,
            one.line.row.title[:LONGEST],
            one.line.cost or "",
            one.n,
            "; ".join(offer.title for offer in one.offers[:BEST])[:LONGEST],
            one.category,
        ]
        for one in result.needs[:MOST_SENT]
    ]
    return json.dumps(rows, ensure_ascii=False, separators=(",", ":"))


def rows_sent(text: str) -> list[list[str | int]]:
    """What a page sent back, or [] when it is no such list. Checked for its shape only: it is their own."""
    try:
        rows = json.loads(text)
    except (ValueError, RecursionError):
        return []
    if not isinstance(rows, list) or len(rows) > MAX_ROWS:
        return []
    fine = all(
        isinstance(row, list) and len(row) == COLUMNS and all(type(cell) in (str, int) for cell in row)
        for row in rows
    )
    return rows if fine else []


def write_result(rows: list[list[str | int]]) -> bytes:
    """An xlsx in which text stays text, whatever it begins with."""
    import openpyxl  # takes a tenth of a second to load; only this button needs it

    book = openpyxl.Workbook()
    sheet: Any = book.active
    sheet.title = _("Opportunities")[:31]
    sheet.append(
        [_("Row"), _("Need"), _("Cost (Rp)"), _("Offers open to it"), _("The best of them"), _("Category")]
    )
    for number, row in enumerate(rows, start=2):
        for column, value in enumerate(row, start=1):
            _put(sheet.cell(number, column), value)
    for letter, width in zip("ABCDEF", (7, 50, 16, 14, 60, 24), strict=True):
        sheet.column_dimensions[letter].width = width
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def _put(cell: Any, value: str | int) -> None:
    from openpyxl.cell.cell import ILLEGAL_CHARACTERS_RE  # as in write_result

    if isinstance(value, int):
        cell.value = max(min(value, 10**15), -(10**15))
        return
    cell.value, cell.data_type = ILLEGAL_CHARACTERS_RE.sub(" ", value[:LONGEST]), "s"
    if value[:1] in {"=", "+", "-", "@", "\t", "\r"}:
        cell.quotePrefix = True
