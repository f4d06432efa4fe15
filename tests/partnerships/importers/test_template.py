import io

import openpyxl

from partnerships.importers import write_template
from partnerships.importers.template import GUIDE_SHEET, HEADER_ROW, PLAN_SHEET
from tests.partnerships.importers.builders import read

LINE = [
    "lingkungan",
    "Rabat beton Gang Karuhei",
    "Jalan rusak",
    "Gang Karuhei",
    "01",
    "02",
    140,
    "m",
    98_600_000,
]


def filled(start: int, end: int) -> bytes:
    book = openpyxl.load_workbook(io.BytesIO(write_template(start=start, end=end)))
    rest = [9_860_000, start, 40, 25, 20, 1, "KSM Mawar", "bertahap"]
    sheet = book.worksheets[0]
    for number in (1, 2):
        for column, value in enumerate([number, *LINE, *rest], start=1):
            sheet.cell(row=HEADER_ROW + number, column=column, value=value)
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def test_a_filled_template_reads_back_whole_and_without_warnings() -> None:
    draft = read(filled(2027, 2029))
    row = draft.rows[1]
    assert (len(draft.rows), draft.problems, draft.unknown_columns) == (2, (), ())
    assert (draft.period, draft.suggested_kind, draft.header_rows) == ((2027, 2029), "PJM", {"PJM": (4, 4)})
    assert (row.cost, row.funding, row.rt, row.rw) == (98_600_000, {"SELF_HELP": 9_860_000}, "01", "02")
    assert (row.households, row.poor_households, row.women, row.priority) == (40, 25, 20, "1")
    assert (row.proposer, row.notes, row.problem) == ("KSM Mawar", "bertahap", "Jalan rusak")


def test_a_template_for_one_year_is_a_renta() -> None:
    draft = read(filled(2027, 2027))
    assert (draft.suggested_kind, draft.rows[0].years) == ("RENTA", (2027,))


def test_the_template_has_a_guide_and_stays_small() -> None:
    data = write_template(start=2027, end=2029)
    book = openpyxl.load_workbook(io.BytesIO(data))
    assert book.sheetnames == [PLAN_SHEET, GUIDE_SHEET]
    assert len(data) < 20_000
