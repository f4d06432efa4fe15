"""What a person is told about a row: where, what, and what to do."""

import json

import pytest

from partnerships.importers import BoardRegion, messages, to_report
from partnerships.importers.problems import say
from tests.partnerships.importers.builders import HEADING, PLAN, SIRING, codes, draft_of, line, only


@pytest.mark.parametrize(
    ("cells", "code"),
    [
        ({"Biaya": "Rp. 12.5OO.000"}, "letter_in_number"),
        ({"Biaya": "menyesuaikan"}, "cost_unreadable"),
        ({"Biaya": "-5.000.000"}, "cost_negative"),
        ({"Volume": "-3"}, "volume_negative"),
        ({"Volume": "12O m"}, "letter_in_number"),
        ({"Tahun": "2O27"}, "letter_in_number"),
        ({"Tahun": "segera"}, "year_unreadable"),
    ],
)
def test_a_row_that_needs_fixing_is_an_error(cells: dict[str, str], code: str) -> None:
    draft = line(**cells)
    assert [problem.code for problem in draft.errors] == [code]
    assert not only(draft).is_ready


@pytest.mark.parametrize(
    ("cells", "code"),
    [
        ({"Biaya": None}, "cost_missing"),
        ({"Biaya": "0"}, "cost_missing"),
        ({"Biaya": 12}, "cost_unlikely"),
        ({"Volume": None}, "volume_missing"),
        ({"Volume": "P 150m L 3m T 10cm"}, "volume_text_only"),
        ({"Bidang": None}, "sector_missing"),
        ({"Bidang": "Perhubungan"}, "sector_unknown"),
        ({"Jumlah KK": "semua"}, "count_unreadable"),
        ({"Swadaya": 60_000_000}, "sources_exceed_cost"),
        ({"Swadaya": "sebagian"}, "amount_unreadable"),
        ({"Kegiatan": "Bedah rumah a.n. Siti"}, "personal_name"),
    ],
)
def test_what_is_only_incomplete_is_a_warning(cells: dict[str, str], code: str) -> None:
    draft = line(**cells)
    assert (draft.errors, [problem.code for problem in draft.warnings]) == ((), [code])
    assert only(draft).is_ready


def test_a_year_outside_the_plan_names_its_cell_and_the_period() -> None:
    draft = draft_of([["PJM 2025-2029"], HEADING, [*SIRING[:-1], 2031]])
    problem = draft.errors[0]
    assert (problem.sheet, problem.row, problem.column, problem.code) == ("PJM", 3, "H", "year_outside")
    assert problem.message == "The year 2031 lies outside the plan's period 2025–2029."
    assert problem.advice == "Write a year from 2025 to 2029."


def test_another_village_is_a_warning_only_when_the_board_is_known() -> None:
    grid = [["Kegiatan", "Kelurahan", "Biaya"], ["Siring", "Kel. Langkai", 5_000_000]]
    board = BoardRegion(("Menteng",))
    assert "village_outside" in codes(draft_of(grid, board_region=board))
    assert "village_outside" not in codes(draft_of(grid))
    assert "village_outside" not in codes(draft_of(grid, board_region=BoardRegion(("LANGKAI",))))


def test_a_sheet_that_names_another_village_is_told_once() -> None:
    grid = [["KELURAHAN LANGKAI KECAMATAN PAHANDUT"], *PLAN]
    assert codes(draft_of(grid, board_region=BoardRegion(("Menteng",)))) == ["sheet_village_differs"]
    assert codes(draft_of(grid, board_region=BoardRegion(("Langkai",)))) == []


def test_personal_data_leave_no_trace_in_anything_handed_out() -> None:
    secrets = ["Siti Aminah", "6271010101800001", "0812-3456-7890", "Budi Santoso"]
    heading = ["No", "Kegiatan", "Biaya", "NIK", "Nama Penerima", "Keterangan", "Catatan lain?"]
    row = [1, "Bedah rumah a.n. Siti Aminah", 35_000_000, 6271010101800001, "Budi Santoso", "0812-3456-7890"]
    draft = draft_of([heading, [*row, "NIK 6271010101800001"], [2, "Siring", 5_000_000]])
    everything = json.dumps([draft.to_dict(), to_report(draft)], ensure_ascii=False)
    assert not [secret for secret in secrets if secret in everything]
    assert (draft.personal_data_rows, len(draft.rows), draft.total_cost) == (1, 2, 40_000_000)
    assert draft.rows[0].title == "Bedah rumah ●●●●●●"


def test_the_report_tells_sheet_row_column_and_what_to_do() -> None:
    report = to_report(line(Biaya="Rp. 12.5OO.000"))
    assert report["errors"] == [
        {
            "sheet": "PJM",
            "row": 2,
            "column": "C",
            "message": "“Rp. 12.5OO.000” has a letter among its digits. Write 12500000.",
        }
    ]
    assert report["total_cost"] is None


def test_a_message_is_translated_before_it_is_filled() -> None:
    report = to_report(line(Biaya=None), translate=lambda message: f"<{message}>")
    assert report["warnings"][0]["message"].startswith("<Not complete yet: no cost.> <")


@pytest.mark.parametrize("code", sorted(messages.ALL))
def test_every_message_can_be_filled_and_says_what_to_do(code: str) -> None:
    params = dict.fromkeys(
        "value suggestion limit sheet cell rows columns start end example file ours sheets".split(), "x"
    )
    message, advice = say(code, params)
    assert message and advice and "%(" not in message + advice


def test_a_body_in_a_column_of_names_is_no_personal_data() -> None:
    grid = [
        ["Kegiatan", "Biaya", "Nama Pengusul"],
        ["Siring", 5_000_000, "Slamet"],
        ["MCK", 5_000_000, "KSM Mawar"],
    ]
    more = [["PMT", 5_000_000, "Budi"], ["PAUD", 5_000_000, None]]
    draft = draft_of(grid + more)
    assert [row.has_personal_data for row in draft.rows] == [True, False, True, False]
