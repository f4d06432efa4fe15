import io

import openpyxl
import pytest

from forum_site.core.taxonomy import CATEGORIES
from partnerships.importers import ImportProblem, write_template
from partnerships.importers import fields as f
from partnerships.importers.headings import read_heading
from partnerships.importers.layout import CODE_COLUMN, COLUMNS, GUIDE_SHEET, HEADER_ROW, SOURCE_COLUMNS
from tests.partnerships.importers.builders import read

OFFERED = [(category.sector, code) for code, category in CATEGORIES.items()]
LINE = {
    "number": 1, "sector": "lingkungan", "category": "jalan", "title": "Rabat beton Gang Karuhei",
    "problem": "Jalan rusak", "location": "Gang Karuhei", "rt": "01", "rw": "02", "volume": 140,
    "unit": "m", "cost": 98_600_000, "funding:SELF_HELP": 9_860_000, "households": 40,
    "poor_households": 25, "people": 160, "women": 80, "priority": 1, "proposer": "KSM Mawar",
    "responsible": "UPL", "notes": "bertahap",
}  # fmt: skip


def filled(start: int, end: int) -> bytes:
    book = openpyxl.load_workbook(io.BytesIO(write_template(start=start, end=end, categories=OFFERED)))
    sheet = book.worksheets[0]
    for number in (1, 2):
        for at, column in enumerate(COLUMNS, start=1):
            value = {**LINE, "number": number, "year": start}[column.field]
            sheet.cell(row=HEADER_ROW + number, column=at, value=value)
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def test_a_filled_template_reads_back_whole_and_without_warnings() -> None:
    draft = read(filled(2027, 2029))
    row = draft.rows[1]
    assert (len(draft.rows), draft.problems, draft.unknown_columns) == (2, (), ())
    assert (draft.period, draft.suggested_kind, draft.header_rows) == ((2027, 2029), "PJM", {"PJM": (4, 4)})
    assert (row.cost, row.funding, row.rt, row.rw) == (98_600_000, {"SELF_HELP": 9_860_000}, "01", "02")
    assert (row.households, row.poor_households, row.people, row.women) == (40, 25, 160, 80)
    assert (row.proposer, row.notes, row.problem) == ("KSM Mawar", "bertahap", "Jalan rusak")
    assert (row.category, row.priority, row.responsible) == ("jalan", "1", "UPL")


def test_a_template_for_one_year_is_a_renta() -> None:
    draft = read(filled(2027, 2027))
    assert (draft.suggested_kind, draft.rows[0].years) == ("RENTA", (2027,))


def test_an_empty_template_is_no_plan_and_its_guide_neither() -> None:
    with pytest.raises(ImportProblem) as problem:
        read(write_template(start=2027, end=2029, categories=OFFERED))
    assert problem.value.code == "no_plan_table"


def test_the_guide_explains_every_column_and_nothing_is_locked() -> None:
    data = write_template(start=2027, end=2029, categories=OFFERED)
    book = openpyxl.load_workbook(io.BytesIO(data))
    explained = {row[0]: row for row in book[GUIDE_SHEET].values if row[0]}
    for column in COLUMNS:
        heading, wanted, words, example, allowed = explained[column.heading]
        assert wanted == ("ya" if column.field == f.TITLE else "tidak") and words and example and allowed
    assert not any(sheet.protection.sheet for sheet in book.worksheets)
    assert len(data) < 25_000


def test_each_heading_the_site_writes_is_read_as_what_it_says() -> None:
    for column in (*COLUMNS, *SOURCE_COLUMNS.values(), CODE_COLUMN):
        meaning = read_heading(column.heading)
        assert meaning is not None and (meaning.field, meaning.confidence) == (column.field, 100)
    assert {*SOURCE_COLUMNS, "SELF_HELP"} == set(f.FUNDING_KINDS)
