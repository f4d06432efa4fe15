"""One made-up sheet for each oddity of layout."""

import pytest

from partnerships.importers.sheets import Merge
from tests.partnerships.importers.builders import (
    BEASISWA,
    HEADING,
    MODAL,
    PLAN,
    SIRING,
    codes,
    csv,
    draft_of,
    ods,
    only,
    read,
    xls,
    xlsx,
)

TOTAL = 186_400_000 + 40_000_000 + 18_500_000


@pytest.mark.parametrize(
    "data",
    [
        xlsx(PLAN),
        xls(PLAN),
        ods(PLAN),
        csv(PLAN),
        csv(PLAN, delimiter=","),
        csv(PLAN, delimiter="\t"),
        csv(PLAN, encoding="utf-8-sig"),
        csv(PLAN, encoding="utf-16"),
    ],
    ids=["xlsx", "xls", "ods", "csv;", "csv,", "csv-tab", "csv-bom", "csv-utf16"],
)
def test_the_same_plan_is_read_from_every_format(data: bytes) -> None:
    draft = read(data, "nama.tidak-berarti")
    assert [(row.title, row.sector, row.cost, row.years) for row in draft.rows] == [
        ("Pembuatan siring", "ENVIRONMENT", 186_400_000, (2027,)),
        ("Beasiswa pelajar", "SOCIAL", 40_000_000, (2027,)),
        ("Modal KSM Mawar", "ECONOMIC", 18_500_000, (2028,)),
    ]
    assert [row.row for row in draft.rows] == [2, 3, 4]
    assert draft.problems == ()


def test_a_windows_csv_keeps_its_letters() -> None:
    grid = [["Kegiatan", "Biaya", "Lokasi"], ["Café – “belajar” 120 m²", "Rp 5.000.000,-", "RT 1"]]
    assert only(read(csv(grid, encoding="cp1252"), "a.csv")).title == "Café – “belajar” 120 m²"


def test_two_level_headings_are_read_without_merged_cells_too() -> None:
    grid = [
        ["Kegiatan", "Sumber Dana", None, None, "Penerima Manfaat", None],
        [None, "BLM", "Swadaya", "Jumlah", "KK", "Miskin"],
        ["Siring", 10_000_000, 2_000_000, 12_000_000, 40, 30],
    ]
    row = only(draft_of(grid))
    assert row.funding == {"BLM": 10_000_000, "SELF_HELP": 2_000_000}
    assert (row.cost, row.households, row.poor_households) == (12_000_000, 40, 30)


def test_a_heading_far_down_with_numbers_beneath_is_found() -> None:
    grid = [["DAFTAR USULAN"], [], ["KELURAHAN MENTENG"], [], HEADING, list(range(1, 9)), SIRING, MODAL]
    draft = draft_of(grid)
    assert (draft.header_rows["PJM"], draft.skipped, len(draft.rows)) == ((5, 5), {"number": 1}, 2)


def test_year_columns_hold_ticks_or_amounts() -> None:
    merges = [Merge(0, 2, 0, 4)]
    grid = [
        ["Kegiatan", "Bidang", "Tahun", None, None],
        [None, None, "2027", "2028", "2029"],
        ["Siring", "Fisik", None, "√", "v"],
        ["Gerobak", "Fisik", 15_000_000, None, 5_000_000],
    ]
    first, second = draft_of(grid, merges=merges).rows
    assert (first.years, first.cost) == ((2028, 2029), None)
    assert (second.years, second.cost) == ((2027, 2029), 20_000_000)


def test_years_of_the_plan_may_be_numbered() -> None:
    grid = [
        ["PJM 2027-2029"],
        ["Kegiatan", "Biaya", "Tahun I", "Tahun II", "Tahun III"],
        ["Siring", 9_000_000, None, None, "x"],
    ]
    assert only(draft_of(grid)).years == (2029,)


def test_section_rows_give_the_sector_of_the_rows_beneath() -> None:
    heading = ["No", "Kegiatan", "Volume", "Biaya"]
    grid = [
        heading,
        ["I", "FISIK / PRASARANA"],
        [1, "Siring", "120 m", "10.000.000"],
        ["II.", "BIDANG SOSIAL BUDAYA", None, "25.000.000"],
        [2, "Beasiswa", "20 orang", "25.000.000"],
        [None, "C. Ekonomi Produktif"],
        [3, "Modal usaha", "4 unit", "5.000.000"],
        heading,
        [4, "Etalase", "1 unit", "5.000.000"],
    ]
    draft = draft_of(grid)
    assert [row.sector for row in draft.rows] == ["ENVIRONMENT", "SOCIAL", "ECONOMIC", "ECONOMIC"]
    assert draft.skipped == {"section": 3, "header": 1}
    assert draft.total_cost == 45_000_000


def test_subtotals_totals_signatures_and_notes_are_no_needs() -> None:
    grid = [
        HEADING,
        SIRING,
        [None, None, "Sub Total Lingkungan", None, None, None, 186_400_000],
        BEASISWA,
        ["Jumlah Bidang Sosial", None, None, None, None, None, 40_000_000],
        MODAL,
        [None, None, None, None, None, None, 18_500_000],
        [None, None, "JUMLAH TOTAL", None, 144, None, TOTAL],
        ["Catatan: harga perkiraan"],
        [],
        [None, None, None, None, "Palangka Raya, 12 Januari 2027"],
        [None, "Mengetahui,", None, None, "Koordinator BKM"],
        [None, "Lurah Menteng"],
        [None, None, "( SUPRIYADI )", None, "SITI AMINAH"],
        [None, None, "NIP. 19700101 199003 1 001"],
    ]
    draft = draft_of(grid)
    assert len(draft.rows) == 3
    assert draft.skipped == {"total": 4, "signature": 5, "note": 1}
    assert draft.file_total == draft.total_cost == TOTAL
    assert draft.personal_data_rows == 0


def test_a_need_whose_title_begins_with_jumlah_stays_a_need() -> None:
    grid = [HEADING, [1, "Sosial", "Jumlah posyandu kurang", "RT 01", 1, "unit", 9_000_000, 2027]]
    assert only(draft_of(grid)).title == "Jumlah posyandu kurang"


def test_a_wrong_total_is_told() -> None:
    draft = draft_of([HEADING, SIRING, MODAL, [None, None, "TOTAL", None, None, None, 1_000_000]])
    problem = draft.problems[0]
    assert (problem.code, problem.row, problem.column) == ("total_differs", 4, "G")


def test_a_title_alone_is_a_need_with_warnings() -> None:
    draft = draft_of([HEADING, SIRING, [2, None, "Pengadaan alat musik"]])
    row = draft.rows[1]
    assert (row.title, row.incomplete, row.is_ready) == (
        "Pengadaan alat musik",
        ("cost", "volume", "sector"),
        True,
    )
    assert [p.code for p in row.problems] == ["sector_missing", "volume_missing", "cost_missing"]


def test_values_without_a_title_are_an_error_not_a_need() -> None:
    draft = draft_of([HEADING, SIRING, [2, "Sosial", None, "RT 02", 5, "unit", 7_000_000, 2027]])
    assert (len(draft.needs), draft.total_cost, codes(draft)) == (1, 186_400_000, ["title_missing"])


def test_a_sector_merged_downwards_counts_for_all_its_rows_but_a_cost_once() -> None:
    grid = [
        ["Bidang", "Kegiatan", "Volume", "Biaya"],
        ["Sosial", "Beasiswa", 20, 40_000_000],
        [None, "Posyandu", 1, None],
    ]
    draft = draft_of(grid, merges=[Merge(1, 0, 2, 0), Merge(1, 3, 2, 3)])
    assert [row.sector for row in draft.rows] == ["SOCIAL", "SOCIAL"]
    assert [row.cost for row in draft.rows] == [40_000_000, None]


def test_volume_and_unit_may_share_a_cell() -> None:
    row = only(draft_of([["Kegiatan", "Volume/Satuan", "Biaya"], ["Siring", "3 x 40 m", "10 - 15 juta"]]))
    assert (row.quantity, row.unit, row.cost, row.cost_upper) == ("120", "m", 10_000_000, 15_000_000)


def test_a_unit_price_makes_the_cost_and_says_so() -> None:
    draft = draft_of([["Kegiatan", "Bidang", "Volume", "Harga Satuan"], ["Jamban", "Fisik", 6, "8.000.000"]])
    assert (only(draft).cost, codes(draft)) == (48_000_000, ["cost_computed"])


def test_a_sheet_in_thousands_is_read_in_rupiah() -> None:
    grid = [["(dalam ribuan rupiah)"], ["Kegiatan", "Lokasi", "Biaya"], ["Siring", "RT 01", "12.500"]]
    assert only(draft_of(grid)).cost == 12_500_000


def test_sheets_of_one_plan_are_read_together_and_a_repeat_is_not() -> None:
    data = xlsx([HEADING, SIRING], [HEADING, BEASISWA, MODAL], names=["RW 02", "RW 04"])
    assert read(data).total_cost == TOTAL
    twice = xlsx(PLAN, [HEADING, SIRING], names=["PJM", "Renta 2027"])
    draft = read(twice)
    assert (draft.sheets, draft.other_sheets, codes(draft)) == (("PJM",), ("Renta 2027",), ["other_sheets"])


def test_the_person_chooses_the_sheet_by_kind_or_by_name() -> None:
    data = xlsx(PLAN, [HEADING, SIRING], names=["PJM", "Renta 2027"])
    assert read(data, kind="RENTA").sheets == ("Renta 2027",)
    assert read(data, only_sheets=["Renta 2027"]).total_cost == 186_400_000


def test_a_guide_sheet_beside_the_plan_is_passed_over() -> None:
    guide = [["Cara mengisi"], ["1. Satu baris satu kegiatan."], ["2. Biaya dengan angka saja."]]
    draft = read(xlsx(guide, PLAN, names=["Petunjuk", "Isian"]))
    assert (draft.sheets, len(draft.rows), draft.other_sheets) == (("Isian",), 3, ())


def test_sectors_and_lines_may_share_one_column() -> None:
    grid = [
        ["No", "Bidang / Kegiatan", "Lokasi", "Vol", "Biaya"],
        ["I", "Bidang Fisik"],
        ["1", "Perbaikan jalan", "RT 01", "100 m", "25 juta"],
        ["II", "Bidang Ekonomi"],
        ["1", "Modal usaha", "RW 03", "5 KSM", "50 juta"],
        [None, "Total", None, None, "75 juta"],
    ]
    draft = draft_of(grid)
    assert [row.sector for row in draft.rows] == ["ENVIRONMENT", "ECONOMIC"]
    assert (draft.skipped, draft.file_total, draft.total_cost) == (
        {"section": 2, "total": 1},
        75_000_000,
        75_000_000,
    )


def test_an_annual_list_may_be_divided_by_years_and_rw() -> None:
    grid = [
        ["No", "Kegiatan", "Biaya", "Bidang"],
        [None, "Tahun 2027"],
        [None, "RW 03"],
        [1, "Siring", 5_000_000, "Fisik"],
        [None, "Tahun 2028"],
        [2, "Jamban", 9_000_000, "Fisik"],
    ]
    first, second = draft_of(grid).rows
    assert (first.years, first.rw, second.years) == ((2027,), "03", (2028,))


def test_a_sector_written_on_the_first_row_of_its_group_counts_for_the_group() -> None:
    names = ["Lingkungan", None, None, "Sosial", None, None]
    grid = [
        ["Bidang", "Kegiatan", "Biaya"],
        *([name, f"Kegiatan {n}", 5_000_000] for n, name in enumerate(names)),
    ]
    assert [row.sector for row in draft_of(grid).rows] == ["ENVIRONMENT"] * 3 + ["SOCIAL"] * 3
