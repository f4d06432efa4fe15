from decimal import Decimal

import pytest

from partnerships.importers.volumes import read_count, read_volume


@pytest.mark.parametrize(
    ("cell", "quantity", "unit"),
    [
        (539, "539", ""),
        (Decimal("250.5"), "250.5", ""),
        ("250,5", "250.5", ""),
        ("1.250 m", "1250", "m"),
        ("120 m1", "120", "m1"),
        ("120m2", "120", "m2"),
        ("3 x 40", "120", ""),
        ("3 x 40 m", "120", "m"),
        ("=3*40", "120", ""),
        ("120 m x 1,5 m", "180", "m2"),
        ("1 paket", "1", "paket"),
        ("satu paket", "1", "paket"),
        ("Ls", "1", "Ls"),
        ("± 10-15 unit", "10", "unit"),
        ("2 unit @ 3x4 m", "2", "unit"),
        ("100 m'", "100", "m'"),
        ("2 ruang kelas", "2", "ruang kelas"),
    ],
)
def test_a_volume_is_a_number_and_its_unit(cell: str | int | Decimal, quantity: str, unit: str) -> None:
    volume = read_volume(cell)
    assert (volume.quantity, volume.unit, volume.problem) == (quantity, unit, "")


@pytest.mark.parametrize("cell", ["P 150m L 3m T 10cm", "12 org x 3 hari", "menyesuaikan"])
def test_a_volume_that_is_no_one_number_stays_text(cell: str) -> None:
    volume = read_volume(cell)
    assert (volume.quantity, volume.text) == ("", cell)


@pytest.mark.parametrize(("cell", "problem"), [("-3", "volume_negative"), ("12O m", "letter_in_number")])
def test_a_volume_that_cannot_be_is_told(cell: str, problem: str) -> None:
    assert read_volume(cell).problem == problem


def test_litres_are_not_taken_for_a_one() -> None:
    assert read_volume("5l").unit == "l"


@pytest.mark.parametrize(
    ("cell", "count"), [(45, 45), ("45 KK", 45), ("-", None), ("semua warga", "semua warga")]
)
def test_a_number_of_people_is_whole_or_told_as_text(cell: str | int, count: int | str | None) -> None:
    assert read_count(cell) == count
