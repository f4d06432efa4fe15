from decimal import Decimal

import pytest

from partnerships.importers.formulas import Address, compute, sums_downward

CELLS: dict[Address, Decimal] = {(0, 5): Decimal(10), (1, 5): Decimal(20), (2, 5): Decimal("0.5")}


@pytest.mark.parametrize(
    ("formula", "value"),
    [
        ("=7*77", "539"),
        ("=3*(2+4)/2", "9"),
        ("=-2+5", "3"),
        ("=SUM(F1:F3)", "30.5"),
        ("=sum(F1,F2;5)", "35"),
        ("=$F$1*F2", "200"),
        ("=Z99+1", "1"),
    ],
)
def test_small_formulas_are_computed(formula: str, value: str) -> None:
    assert compute(formula, CELLS.get) == Decimal(value)


@pytest.mark.parametrize(
    "formula",
    [
        "=1/0",
        "=VLOOKUP(A1,B1:C9,2)",
        "=2+",
        "=(1",
        "=",
        "=SUM(A1:XFD1048576)",
        "=" + "(" * 90,
        "=9" * 300,
        "=SUM(A1:5)",
    ],
)
def test_other_formulas_are_left_alone(formula: str) -> None:
    assert compute(formula, CELLS.get) is None


def test_a_sum_of_rows_is_told_from_a_sum_of_columns() -> None:
    assert sums_downward("=SUM(F10:F29)")
    assert not sums_downward("=SUM(G10:J10)")
    assert not sums_downward("=3*40")
