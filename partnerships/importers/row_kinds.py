"""Tells needs from everything else that stands in a plan's table."""

from dataclasses import dataclass
from decimal import Decimal
from typing import Final

from partnerships.importers import fields as f
from partnerships.importers import row_words as w
from partnerships.importers.formulas import sums_downward
from partnerships.importers.money import read_money
from partnerships.importers.sectors import (
    heading_sector,
    is_lettered,
    read_sector,
    starts_lettered,
    without_enumerator,
)
from partnerships.importers.table import LEAVE_OUT, RowView, Table
from partnerships.importers.volumes import read_volume
from partnerships.importers.words import is_blank, normal, text_of

NEED: Final = "need"
UNTITLED: Final = "untitled"
BLANK: Final = "blank"

_MONEY: Final = (f.COST, f.COST_UPPER)


@dataclass(slots=True)
class Progress:
    """What earlier rows mean for the next ones: sums so far, and whether signatures have begun."""

    section_sum: int = 0
    grand_sum: int = 0
    signed: bool = False
    numbered: bool = False


def is_numbered(table: Table) -> bool:
    """True when most lines of the table carry an Arabic number of their own."""
    columns = table.by_field.get(f.NUMBER, [])
    if not columns:
        return False
    cells = [row[columns[0].index] for row in table.sheet.rows[table.header.last + 1 :]]
    filled = [cell for cell in cells if not is_blank(cell)]
    arabic = sum(text_of(cell).strip(" .)")[:1].isdigit() for cell in filled)
    return bool(filled) and 2 * arabic > len(filled)


def classify(view: RowView, progress: Progress) -> str:
    """Return NEED, UNTITLED (values without an activity), BLANK, or a kind of `draft.SKIPPED_KINDS`."""
    if view.is_empty:
        return BLANK
    if view.overrides:
        return "left_out" if view.overrides.get(LEAVE_OUT) else NEED
    if view.code and has_title(view):
        return NEED
    tests = (
        ("number", _is_number_row(view)),
        ("header", _repeats_header(view)),
        ("total", _is_total(view, progress)),
        ("signature", _is_signature(view, progress)),
        ("section", is_section(view, progress)),
        ("note", _is_note(view)),
    )
    for kind, found in tests:
        if found:
            return kind
    if has_title(view):
        return NEED
    return UNTITLED if view.has(*_MONEY, f.VOLUME) else "note"


def has_title(view: RowView) -> bool:
    return any(char.isalpha() for char in view.text(f.TITLE)) or "●" in view.text(f.TITLE)


def labels(view: RowView) -> list[str]:
    """Return the texts of the row that say something, left to right, enumerators left out."""
    texts = [text_of(cell) for cell in view.cells if isinstance(cell, str) and not is_blank(cell)]
    return [text for text in texts if any(c.isalpha() for c in text) and not w.ENUMERATOR.fullmatch(text)]


def _is_number_row(view: RowView) -> bool:
    values = [text_of(cell).strip(" ()") for cell in view.cells if cell is not None]
    if len(values) < 3 or not all(value.isascii() and value.isdigit() for value in values):  # noqa: PLR2004
        return False
    numbers = [int(value[:9]) for value in values]
    return numbers[0] in (0, 1) and all(b - a == 1 for a, b in zip(numbers, numbers[1:], strict=False))


def _repeats_header(view: RowView) -> bool:
    headings = view.table.heading_words
    texts = [text_of(cell) for cell in view.cells if cell is not None]
    same = sum(len(text) <= 80 and normal(text) in headings for text in texts)  # noqa: PLR2004
    return same >= 2 and same * 3 >= len(texts) * 2  # noqa: PLR2004


def _is_total(view: RowView, progress: Progress) -> bool:
    texts = labels(view)
    found = w.TOTAL.fullmatch(normal(texts[0])) if texts else None
    if found is not None:
        rest = (found["rest"] or "").split()
        pure = all(
            word in w.TOTAL_FILLERS or len(word) == 1 or word.isdigit() or read_sector(word) for word in rest
        )
        return pure or not (view.has(*f.SUBSTANCE) or view.text(f.NUMBER))
    if has_title(view):
        return False
    return _adds_up(view, progress) and not view.has(f.LOCATION, f.UNIT)


def _adds_up(view: RowView, progress: Progress) -> bool:
    """True for a cost without words that is a sum of rows above, by formula or by value."""
    for column in view.table.by_field.get(f.COST, []):
        if sums_downward(view.table.sheet.formulas.get((view.index, column.index), "")):
            return True
        value = view.cells[column.index]
        if isinstance(value, int | Decimal) and value in (progress.section_sum, progress.grand_sum):
            return value > 0
    return False


def _is_signature(view: RowView, progress: Progress) -> bool:
    if _has_amount(view):
        return False
    texts = labels(view)
    if any(w.SIGNATURE.fullmatch(normal(text)) for text in texts) and not view.text(f.NUMBER):
        return True
    return progress.signed


def _has_amount(view: RowView) -> bool:
    """True for a cost or volume that is a number; signatures may stand in those columns too."""
    costs = [read_money(cell) for name in _MONEY for _, cell in view.all(name)]
    volumes = [read_volume(cell) for _, cell in view.all(f.VOLUME)]
    return any(c.amount or c.suggestion for c in costs) or any(v.quantity or v.suggestion for v in volumes)


def _is_note(view: RowView) -> bool:
    texts = labels(view)
    if not texts or view.has(*_MONEY, *f.SUBSTANCE) or view.text(f.NUMBER):
        return False
    return bool(w.NOTE.fullmatch(normal(texts[0]))) or texts[0].startswith("*")


def is_section(view: RowView, progress: Progress) -> bool:
    """True for a heading row inside the table: "A. BIDANG LINGKUNGAN", "Tahun 2028", "RW 03"."""
    texts = labels(view)
    if len(texts) != 1 or view.has(f.VOLUME, f.UNIT, f.LOCATION):
        return False
    label, number = texts[0], view.text(f.NUMBER)
    lettered = is_lettered(number) or starts_lettered(label)
    has_cost = view.has(f.COST) and not _adds_up_cell(view)
    if heading_sector(label) is not None:
        return lettered or not (has_cost and number)
    if has_cost or view.has(*f.SUBSTANCE):
        return False
    if lettered and progress.numbered:
        return True
    unnumbered = progress.numbered and (not number or number == label)
    if w.HEADING_START.fullmatch(normal(without_enumerator(label))):
        return unnumbered or not view.table.by_field.get(f.NUMBER)
    return _spans_table(view) and not any(c.isdigit() for c in number)


def _adds_up_cell(view: RowView) -> bool:
    columns = view.table.by_field.get(f.COST, [])
    return any(sums_downward(view.table.sheet.formulas.get((view.index, c.index), "")) for c in columns)


def _spans_table(view: RowView) -> bool:
    """True when the row's text lies in a cell merged over at least three columns."""
    merges = (m for m in view.table.sheet.merges if m.top == view.index)
    return any(m.right - m.left >= 2 and view.cells[m.left] is not None for m in merges)  # noqa: PLR2004
