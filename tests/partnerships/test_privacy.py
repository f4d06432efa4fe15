"""What the public may read: few families are not counted, houses not placed."""

import pytest

from partnerships.privacy import counts_families, few, is_house_level, public_text

pytestmark = pytest.mark.pure


@pytest.mark.parametrize(
    ("category", "title", "households", "house"),
    [
        ("rtlh", "Perbaikan atap", 40, True),
        ("drainase", "Saluran Gang Manduhara", 45, False),
        ("drainase", "Saluran Gang Manduhara", 4, True),
        ("drainase", "Saluran Gang Manduhara", 0, False),
        ("drainase", "Saluran Gang Manduhara", None, False),
        ("", "Bedah rumah keluarga lansia", None, True),
        ("sanitasi", "Jamban keluarga RT 07", 6, True),
        ("sanitasi", "MCK umum RT 07", 60, False),
    ],
)
def test_a_need_at_single_houses_is_known(
    category: str, title: str, households: int | None, house: bool
) -> None:
    assert is_house_level(category, title, households) is house


@pytest.mark.parametrize(
    ("title", "shown"),
    [
        ("Bedah rumah RT 03/RW 02", "Bedah rumah RW 02"),
        ("Bedah rumah RT.03 RW.02, 3 unit", "Bedah rumah RW.02, < 5 unit"),
        ("Bedah rumah di RT 9, 2 KK", "Bedah rumah, < 5 KK"),
        ("Rehab rumah Jl. Melati No. 12", "Rehab rumah Jl. Melati"),
        ("Rehab rumah RT/RW 05/02", "Rehab rumah RW 02"),
        ("Bedah rumah 12 unit", "Bedah rumah 12 unit"),
    ],
)
def test_titles_of_house_level_needs_lose_what_points_at_a_house(title: str, shown: str) -> None:
    assert public_text(title, house_level=True) == shown
    assert public_text(title, house_level=False) == title


@pytest.mark.parametrize(("count", "is_few"), [(None, False), (0, False), (1, True), (4, True), (5, False)])
def test_counts_from_one_to_four_are_few(count: int | None, is_few: bool) -> None:
    assert few(count) is is_few


@pytest.mark.parametrize(
    ("unit", "families"), [("KK", True), ("rumah", True), ("m", False), ("paket", False)]
)
def test_units_that_count_families_are_known(unit: str, families: bool) -> None:
    assert counts_families(unit) is families
