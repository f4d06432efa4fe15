from datetime import date

import pytest

from partnerships.importers.sheets import Cell
from partnerships.importers.years import read_period, read_years


@pytest.mark.parametrize(
    ("cell", "years"),
    [
        (2027, (2027,)),
        ("2027", (2027,)),
        ("TA 2027", (2027,)),
        ("2027-2029", (2027, 2028, 2029)),
        ("2027, 2029", (2027, 2029)),
        ("2027 s/d 2028", (2027, 2028)),
        (date(2028, 5, 1), (2028,)),
        ("II", (2028,)),
        ("Tahun ke-3", (2029,)),
        (1, (2027,)),
        ("-", ()),
    ],
)
def test_years_are_read_within_a_plan_of_2027_to_2029(cell: Cell, years: tuple[int, ...]) -> None:
    assert read_years(cell, (2027, 2029)).years == years


@pytest.mark.parametrize(
    ("cell", "problem"),
    [("2O27", "letter_in_number"), ("segera", "year_unreadable"), (20277, "year_unreadable")],
)
def test_a_year_that_cannot_be_read_is_told(cell: Cell, problem: str) -> None:
    assert read_years(cell, None).problem == problem


@pytest.mark.parametrize(
    ("text", "period"),
    [
        ("PERIODE 2027 - 2029", (2027, 2029)),
        ("PJM Menteng 2025-2029.xlsx", (2025, 2029)),
        ("Tahun 2025 s.d 2029", (2025, 2029)),
        ("RENTA TAHUN 2026", None),
        ("2029 - 2027", None),
    ],
)
def test_the_period_of_a_plan_stands_in_its_title(text: str, period: tuple[int, int] | None) -> None:
    assert read_period(text) == period
