from decimal import Decimal

import pytest

from partnerships.importers.money import Money, read_money


@pytest.mark.parametrize(
    ("cell", "amount"),
    [
        (12_500_000, 12_500_000),
        (Decimal("12500000.4"), 12_500_000),
        ("Rp 12.500.000,-", 12_500_000),
        ("Rp. 12.500.000,00", 12_500_000),
        ("Rp12.500.000.-", 12_500_000),
        ("12,500,000", 12_500_000),
        ("IDR 5,000,000.00", 5_000_000),
        ("125 000 000", 125_000_000),
        ("12,5 juta", 12_500_000),
        ("Rp 12.5juta", 12_500_000),
        ("±12 jt", 12_000_000),
        ("kurang lebih Rp 250 Juta", 250_000_000),
        ("1,2 M", 1_200_000_000),
        ("1.250 juta", 1_250_000_000),
        ("500rb", 500_000),
        ("10 x 500.000", 5_000_000),
        ("Rp. 10.000.000,- (sepuluh juta rupiah)", 10_000_000),
    ],
)
def test_an_amount_is_read_as_whole_rupiah(cell: str | int | Decimal, amount: int) -> None:
    assert read_money(cell) == Money(amount)


@pytest.mark.parametrize(
    ("cell", "ends"),
    [
        ("10 - 15 juta", (10_000_000, 15_000_000)),
        ("10.000.000 s/d 15.000.000", (10_000_000, 15_000_000)),
        ("Rp5.000.000 – Rp7.500.000", (5_000_000, 7_500_000)),
        ("500.000 - 1 juta", (500_000, 1_000_000)),
        ("15jt-10jt", (10_000_000, 15_000_000)),
    ],
)
def test_a_range_gives_its_lower_end_and_keeps_the_upper(cell: str, ends: tuple[int, int]) -> None:
    assert read_money(cell) == Money(*ends)


@pytest.mark.parametrize("cell", [None, "", " - ", "Rp -", "0", 0, "belum dihitung", "n/a"])
def test_a_cell_that_says_nothing_is_no_problem(cell: str | int | None) -> None:
    assert read_money(cell) == Money()


@pytest.mark.parametrize(
    ("cell", "problem"),
    [
        ("-5.000.000", "cost_negative"),
        (-1, "cost_negative"),
        ("(5.000.000)", "cost_negative"),
        ("12.50.000", "cost_unreadable"),
        ("12.500.000/unit", "cost_unreadable"),
        ("menyesuaikan", "cost_unreadable"),
        ("9" * 30, "cost_unreadable"),
        (10**17, "cost_impossible"),
    ],
)
def test_an_amount_that_cannot_be_is_told(cell: str | int, problem: str) -> None:
    assert read_money(cell).problem == problem


@pytest.mark.parametrize("cell", ["Rp. 12.5OO.000", "l2.500.000", "12.5oo.ooo,-"])
def test_a_letter_among_digits_comes_with_what_to_write(cell: str) -> None:
    assert read_money(cell) == Money(problem="letter_in_number", suggestion="12500000")


def test_a_sheet_of_thousands_multiplies_bare_numbers_only() -> None:
    assert read_money("12.500", unit=1000).amount == 12_500_000
    assert read_money("12,5 juta", unit=1000).amount == 12_500_000
