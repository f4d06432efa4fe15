"""Writes a plan as a sheet in the layout of the template, which the reader reads back with the same values.

For the board's officers in full and with the code of each line, so that a corrected copy finds its needs
again; for everybody else in public words. Rows are streamed: the whole plan is never in memory.
"""

from __future__ import annotations

import tempfile
from collections.abc import Iterator
from itertools import islice
from typing import IO, Any, Final

from django.db.models import QuerySet

from partnerships.choices import FundingStage
from partnerships.display import few_families
from partnerships.importers import fields as f
from partnerships.importers.codes import make_code
from partnerships.importers.layout import (
    CODE_COLUMN,
    COLUMNS,
    PLAN_SHEET,
    SECTOR_WORDS,
    SOURCE_COLUMNS,
    SheetColumn,
    category_words,
)
from partnerships.importers.template import style_heading, titles
from partnerships.models import FundingEntry, MediumTermPlan, Need
from partnerships.privacy import few
from partnerships.querysets import EARLY_NEED_STATES

CHUNK: Final = 500
SPOOLED: Final = 2 * 1024 * 1024  # larger files lie on disk while they are sent
LEFT_OUT: Final = ("dropped", "merged", *EARLY_NEED_STATES)
Planned = dict[str, int]


def write_plan(plan: MediumTermPlan, needs: QuerySet[Need], *, full: bool) -> IO[bytes]:
    """An open file at its start; the caller closes it. Two statements, and one for each CHUNK lines."""
    import openpyxl  # takes a tenth of a second to load; only this button needs it

    rows = needs.exclude(status__in=LEFT_OUT)
    planned = FundingEntry.objects.filter(need__in=rows, stage=FundingStage.PLANNED, voided_at=None)
    kinds = set(planned.values_list("source_kind", flat=True).distinct())
    columns = [*COLUMNS, *(column for kind, column in SOURCE_COLUMNS.items() if kind in kinds)]
    columns += [CODE_COLUMN] if full else []
    book = openpyxl.Workbook(write_only=True)
    sheet = book.create_sheet(PLAN_SHEET)
    _write_top(sheet, plan, columns)
    for number, (need, amounts) in enumerate(_lines(rows), start=1):
        values = _values(need, amounts, full=full)
        values[f.NUMBER] = number
        sheet.append([_cell(sheet, values.get(column.field), column) for column in columns])
    file = tempfile.SpooledTemporaryFile(max_size=SPOOLED)  # noqa: SIM115 - the answer closes it
    book.save(file)
    file.seek(0)
    return file


def _write_top(sheet: Any, plan: MediumTermPlan, columns: list[SheetColumn]) -> None:
    from openpyxl.cell import WriteOnlyCell  # as in write_plan
    from openpyxl.utils import get_column_letter

    for number, column in enumerate(columns, start=1):
        sheet.column_dimensions[get_column_letter(number)].width = column.width
    sheet.freeze_panes = "E5"
    for text in titles(plan.period_start, plan.period_end):
        sheet.append([text])
    sheet.append([])
    cells = [WriteOnlyCell(sheet, value=column.heading) for column in columns]
    for cell in cells:
        style_heading(cell)
    sheet.append(cells)


def _lines(rows: QuerySet[Need]) -> Iterator[tuple[Need, Planned]]:
    """Each need with its planned rupiah by source kind, in the order of the sheet it came from."""
    ordered = rows.order_by("source_sheet", "source_row", "pk").iterator(chunk_size=CHUNK)
    while chunk := list(islice(ordered, CHUNK)):
        amounts: dict[int, Planned] = {}
        entries = FundingEntry.objects.filter(need__in=chunk, stage=FundingStage.PLANNED, voided_at=None)
        for need, kind, amount in entries.values_list("need", "source_kind", "amount"):
            known = amounts.setdefault(need, {})
            known[kind] = known.get(kind, 0) + amount
        for need in chunk:
            yield need, amounts.get(need.pk, {})


def _values(need: Need, planned: Planned, *, full: bool) -> dict[str, Any]:
    """By field of the reader."""
    values = _full(need) if full else _public(need)
    values |= {
        f.SECTOR: SECTOR_WORDS.get(need.sector, ""),
        f.CATEGORY: category_words(need.category),
        f.COST: need.cost,
        f.YEAR: need.year,
        f.PRIORITY: need.priority_rank,
        f.UNIT: need.unit,
        f.RW: need.rw,
    }
    return values | {f"{f.FUNDING_PREFIX}{kind}": amount for kind, amount in planned.items()}


def _full(need: Need) -> dict[str, Any]:
    return {
        f.CODE: make_code(need.pk, need.version),
        f.TITLE: need.title,
        f.PROBLEM: need.problem,
        f.NOTES: need.description,
        f.LOCATION: need.address,
        f.RT: need.rt,
        f.VOLUME: need.quantity,
        f.HOUSEHOLDS: need.households,
        f.POOR: need.poor_households,
        f.PEOPLE: need.people,
        f.WOMEN: need.women,
        f.PROPOSER: need.proposer,
        f.RESPONSIBLE: need.responsible,
    }


def _public(need: Need) -> dict[str, Any]:
    """As the public pages say it: houses no finer than RW, no count of 1-4 families."""
    hidden = few(need.households)  # then no other count is told either
    counts = {f.POOR: need.poor_households, f.PEOPLE: need.people, f.WOMEN: need.women}
    told = {name: None if hidden or few(count) else count for name, count in counts.items()}
    return {
        **told,
        f.TITLE: need.public_title,
        f.PROBLEM: need.public_problem,
        f.NOTES: need.public_description,
        f.LOCATION: need.public_address,
        f.RT: "" if need.is_house_level else need.rt,
        f.VOLUME: None if few_families(need) else need.quantity,
        f.HOUSEHOLDS: None if hidden else need.households,
        f.PROPOSER: need.proposer,
        f.RESPONSIBLE: need.responsible,
    }


def _cell(sheet: Any, value: Any, column: SheetColumn) -> Any:
    """Text is text, whatever it begins with: no spreadsheet runs it as a formula, also once it is edited."""
    from openpyxl.cell import WriteOnlyCell  # as in write_plan
    from openpyxl.cell.cell import ILLEGAL_CHARACTERS_RE

    if value is None or value == "":
        return None
    if not isinstance(value, str):
        cell = WriteOnlyCell(sheet, value=value)
        if column.is_money:
            cell.number_format = "#,##0"
        return cell
    cell = WriteOnlyCell(sheet)
    cell.value, cell.data_type = ILLEGAL_CHARACTERS_RE.sub(" ", value), "s"
    if value[:1] in {"=", "+", "-", "@", "\t", "\r"}:
        cell.quotePrefix = True
    return cell
