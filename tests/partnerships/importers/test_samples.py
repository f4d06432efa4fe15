"""The three sheets that stand for what boards send, and what must be found in them."""

import json
from pathlib import Path

import pytest

from partnerships.importers import PlanDraft, analyse, read_sheet, to_report

FOLDER = Path(__file__).parents[1] / "data" / "pjm"
EXPECTED = json.loads((FOLDER / "expected.json").read_text())


def draft_of(name: str) -> PlanDraft:
    return analyse(read_sheet((FOLDER / name).read_bytes(), name))


@pytest.mark.parametrize("name", sorted(EXPECTED))
def test_the_report_of_a_sample_equals_what_is_expected(name: str) -> None:
    report = to_report(draft_of(name))
    assert {key: report[key] for key in EXPECTED[name]} == EXPECTED[name]
    assert report["errors"] == []
    assert report["personal_data_rows"] == 0


def test_a_two_level_heading_gives_sources_people_and_years() -> None:
    draft = draft_of("pjm-dua-tingkat.xlsx")
    row = draft.rows[0]
    assert (draft.header_rows, draft.period, draft.suggested_kind) == ({"PJM": (6, 7)}, (2027, 2029), "PJM")
    assert row.funding == {"SELF_HELP": 20_600_000, "APBD_LOCAL": 185_400_000}
    assert (row.row, row.years, row.households, row.poor_households, row.women) == (10, (2027,), 15, 7, 15)
    assert (row.rt, row.rw, row.quantity, row.unit, row.priority) == ("01", "08", "12", "KK", "3")


def test_rows_that_are_no_needs_are_counted_by_kind() -> None:
    draft = draft_of("pjm-dua-tingkat.xlsx")
    assert draft.skipped == {"section": 3, "number": 1, "total": 4, "signature": 1}


def test_the_total_of_the_sheet_is_compared_with_ours() -> None:
    draft = draft_of("pjm-dua-tingkat.xlsx")
    assert draft.file_total == draft.total_cost == 5_171_960_000


def test_a_cost_column_without_a_proper_heading_is_found_by_its_values() -> None:
    column = next(c for c in draft_of("rencana-program.xlsx").columns if c.field == "cost")
    assert (column.letter, column.heading, column.how) == ("L", "]", "values")


def test_a_formula_without_saved_result_gives_its_volume() -> None:
    rows = {row.row: row for row in draft_of("rencana-program.xlsx").rows}
    assert rows[6].quantity == "539"
    assert rows[8].quantity == "" and rows[8].volume_text == "P 150m L 3m T 10cm"


def test_of_a_cost_range_the_lower_end_counts() -> None:
    row = draft_of("usulan-kalurahan.csv").rows[0]
    assert (row.cost, row.cost_upper, row.proposer) == (234_000_000, 280_800_000, "Musyawarah Kalurahan")
