"""Finds the rows that name the columns: one row or two, merged or not, first or far down."""

from dataclasses import dataclass
from typing import Final

from partnerships.importers import fields as f
from partnerships.importers.headings import Meaning, read_heading
from partnerships.importers.sheets import Cell, RawSheet
from partnerships.importers.words import text_of
from partnerships.importers.years import EARLIEST, LATEST

_SEARCHED_ROWS: Final = 80
_TALLEST: Final = 3
_ENOUGH: Final = 200  # percent points: two columns we are sure of
_LONG_TEXT: Final = 60
_FEWEST_COLUMNS: Final = 3  # of a heading that says nothing to us


@dataclass(frozen=True, slots=True)
class Heading:
    """What stands above a column: `text` of its own cell, `above` of the wider cell over it."""

    text: str = ""
    above: str = ""

    @property
    def whole(self) -> str:
        return f"{self.above} › {self.text}" if self.above and self.above != self.text else self.text


@dataclass(frozen=True, slots=True)
class Header:
    """Rows `first`..`last` (counted from 0) name the columns; `score` says how surely."""

    first: int
    last: int
    headings: tuple[Heading, ...]
    score: int


def find_header(sheet: RawSheet) -> Header | None:
    """Return the best block of heading rows, None when no row names an activity or two other columns."""
    best: Header | None = None
    for first in range(min(len(sheet.rows), _SEARCHED_ROWS)):
        for height in range(1, _TALLEST + 1):
            if first + height > len(sheet.rows) or not _can_be_heading(sheet, first, height):
                break
            header = read_block(sheet, first, first + height - 1)
            if best is None or header.score > best.score:
                best = header
    return best if best is not None and best.score >= _ENOUGH else None


def guess_header(sheet: RawSheet) -> Header | None:
    """Without a heading we know: the first row of several different short texts with fuller rows beneath.

    Only to ask a person what its columns are; None when no row looks like a heading.
    """
    for first in range(min(len(sheet.rows) - 1, _SEARCHED_ROWS)):
        texts = [cell for cell in sheet.rows[first] if cell is not None]
        words = {text.strip().lower() for text in texts if isinstance(text, str) and len(text) <= _LONG_TEXT}
        if len(words) < _FEWEST_COLUMNS or len(words) < len(texts):
            continue
        beneath = [sum(cell is not None for cell in row) for row in sheet.rows[first + 1 :]]
        if max(beneath, default=0) * 2 >= len(texts):
            return read_block(sheet, first, first)
    return None


def read_block(sheet: RawSheet, first: int, last: int) -> Header:
    """Read rows `first`..`last` as the heading, whatever they hold."""
    grid = [_spread(sheet, row, last) for row in range(first, last + 1)]
    headings = tuple(_heading([row[column] for row in grid]) for column in range(len(grid[0])))
    return Header(first, last, headings, _score(sheet, first, last, headings))


def _can_be_heading(sheet: RawSheet, first: int, height: int) -> bool:
    """A row with real numbers or long texts is data; looking further down from it is useless."""
    cells = [cell for cell in sheet.rows[first + height - 1] if cell is not None]
    if not cells:
        return False
    odd = sum(_is_data(cell) for cell in cells)
    return odd * 3 <= len(cells)


def _is_data(cell: Cell) -> bool:
    if isinstance(cell, str):
        return len(cell) > _LONG_TEXT
    return not (isinstance(cell, int) and EARLIEST <= cell <= LATEST)


def _spread(sheet: RawSheet, row: int, last: int) -> list[str]:
    """Return the texts of a heading row with merged cells spread over what they cover.

    Without merged ranges (csv, ods) a wider heading is spread to the right over empty cells as long as the
    row beneath has a heading of its own there.
    """
    texts = [text_of(cell) for cell in sheet.rows[row]]
    merges = [m for m in sheet.merges if m.top <= row <= m.bottom]
    for merge in merges:
        # Down only within the heading, sideways only from its own row.
        text = text_of(sheet.rows[merge.top][merge.left]) if merge.top < len(sheet.rows) else ""
        for column in range(merge.left, min(merge.right + 1, len(texts))):
            texts[column] = texts[column] or text
    if row < last and not any(m.right > m.left for m in merges):
        below = sheet.rows[row + 1]
        for column in range(1, len(texts)):
            if not texts[column] and below[column] is not None and below[column - 1] is not None:
                texts[column] = texts[column - 1]
    return texts


def _heading(texts: list[str]) -> Heading:
    """Fold the texts above one column, top to bottom: the lowest is its own, the one before is wider."""
    distinct: list[str] = []
    for text in texts:
        if text and (not distinct or distinct[-1] != text):
            distinct.append(text)
    if not distinct:
        return Heading()
    return Heading(distinct[-1], distinct[-2] if len(distinct) > 1 else "")


def _score(sheet: RawSheet, first: int, last: int, headings: tuple[Heading, ...]) -> int:
    meanings = [read_heading(heading.text, heading.above) for heading in headings]
    best: dict[str, int] = {}
    for meaning in meanings:
        if meaning is not None:
            best[meaning.field] = max(best.get(meaning.field, 0), _weight(meaning))
    score = sum(best.values())
    score -= 100 * sum(
        _is_data(cell) for row in sheet.rows[first : last + 1] for cell in row if cell is not None
    )
    score -= 10 * (last - first)  # a title above the table adds nothing to its heading
    score -= 75 * sum(_strangers(sheet, row, headings, meanings) for row in range(first + 1, last + 1))
    return score if f.TITLE in best or len(best) > 2 else 0  # noqa: PLR2004


def _weight(meaning: Meaning) -> int:
    if meaning.field == f.TITLE:
        return meaning.confidence + 100  # without it there is no plan
    return meaning.confidence // 2 if meaning.field == f.NUMBER else meaning.confidence


def _strangers(
    sheet: RawSheet, row: int, headings: tuple[Heading, ...], meanings: list[Meaning | None]
) -> int:
    """Count cells of a lower heading row that mean nothing: most likely the row is data."""
    count = 0
    for column, cell in enumerate(sheet.rows[row]):
        if cell is None:
            continue
        own = headings[column].text == text_of(cell)
        known = meanings[column] is not None and (
            read_heading(text_of(cell), headings[column].above) is not None
        )
        count += not (own and known)
    return count
