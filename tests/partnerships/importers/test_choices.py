"""What a person may change: mapping, corrections, and importing again."""

from partnerships.importers import analyse
from tests.partnerships.importers.builders import HEADING, MODAL, PLAN, SIRING, draft_of, line, only, raw

SWDY = [["Kegiatan", "Biaya", "Lokasi", "Swdy"], ["Siring", 50_000_000, "RT 01", "5.000.000"]]


def test_an_unknown_column_is_asked_about_and_not_used() -> None:
    draft = draft_of(SWDY)
    (column,) = draft.unknown_columns
    assert (column.letter, column.heading, column.samples) == ("D", "Swdy", ("5.000.000",))
    assert column.suggestion == "funding:SELF_HELP"
    assert only(draft).funding == {}


def test_a_chosen_field_wins_and_a_column_can_be_ignored() -> None:
    draft = draft_of(SWDY, mapping={"D": "funding:SELF_HELP", "C": "ignore"})
    assert (only(draft).funding, only(draft).location) == ({"SELF_HELP": 5_000_000}, "")
    assert draft.unknown_columns == ()


def test_a_field_that_does_not_exist_changes_nothing() -> None:
    assert draft_of(SWDY, mapping={"B": "password", "Z": "title"}).total_cost == 50_000_000


def test_a_correction_repairs_its_row_and_keeps_its_key() -> None:
    broken = line(Biaya="Rp. 12.5OO.000", Volume=None)
    key = only(broken).key
    grid_again = {"Biaya": "Rp. 12.5OO.000", "Volume": None}
    cells = {
        "Kegiatan": "Pembuatan siring",
        "Volume": 1,
        "Biaya": 50_000_000,
        "Bidang": "Lingkungan",
        **grid_again,
    }
    repaired = draft_of(
        [list(cells), list(cells.values())], corrections={key: {"cost": "12500000", "volume": "6 unit"}}
    )
    row = only(repaired)
    assert (row.key, row.cost, row.quantity, row.unit, row.problems) == (key, 12_500_000, "6", "unit", ())


def test_a_name_in_a_correction_is_masked_too() -> None:
    key = only(line()).key
    cells = {"Kegiatan": "Pembuatan siring", "Volume": 1, "Biaya": 50_000_000, "Bidang": "Lingkungan"}
    grid = [list(cells), list(cells.values())]
    row = only(draft_of(grid, corrections={key: {"title": "Rumah Bpk. Slamet"}}))
    assert row.title == "Rumah ●●●●●●"


def test_a_row_can_be_left_out() -> None:
    key = draft_of(PLAN).rows[0].key
    draft = draft_of(PLAN, corrections={key: {"leave_out": "1"}})
    assert (len(draft.rows), draft.skipped) == (2, {"left_out": 1})


def test_reading_again_gives_the_same_keys_and_moving_a_row_keeps_its_content_key() -> None:
    first, again, moved = draft_of(PLAN), draft_of(PLAN), draft_of([HEADING, MODAL, SIRING])
    assert [row.key for row in first.rows] == [row.key for row in again.rows]
    assert len({row.key for row in first.rows}) == 3
    assert first.rows[0].content_key == moved.rows[1].content_key
    assert first.rows[0].key != moved.rows[1].key


def test_a_heading_row_can_be_pointed_at() -> None:
    grid = [["Apa saja", "yang perlu"], ["Pembangunan siring", "RT 01"], ["Pembangunan balai", "RT 02"]]
    draft = analyse([raw(grid)], header_rows=(1, 1), mapping={"A": "title", "B": "location"})
    assert [row.title for row in draft.rows] == ["Pembangunan siring", "Pembangunan balai"]
