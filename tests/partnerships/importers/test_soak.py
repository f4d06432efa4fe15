"""Broken and mutated sheets: never an exception but ImportProblem, and the caller lives.

`SOAK_SHEETS` says how many files are tried (100; 2,000 under SOAK=1).
"""

import json
import os
import random
from collections.abc import Iterator
from functools import cache

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from partnerships.importers import ImportProblem, analyse, read_sheet, to_report
from partnerships.importers.sheets import from_wire, to_wire
from tests.partnerships.importers import hostile
from tests.partnerships.importers.builders import raw
from tests.partnerships.importers.warm import warm_reader
from tests.soak import amount

SHEETS = int(os.environ.get("SOAK_SHEETS", amount(short=100, long=2000)))

cells = st.one_of(
    st.none(),
    st.text(max_size=30),
    st.integers(-(10**20), 10**20),
    st.decimals(allow_nan=False, allow_infinity=False, min_value=-(10**12), max_value=10**12),
    st.dates(),
    st.sampled_from(
        ["Kegiatan", "Biaya", "Volume", "Tahun", "Jumlah", "A.", "BIDANG SOSIAL", "Mengetahui", "v",
         "2027", "12.5OO", "Rp 1.000.000,-", "3 x 4 m", "a.n. Siti", "RT 01/RW 02", "2027-2029",
         "Sumber Dana", "APBD", "KK", "1"]
    ),
)  # fmt: skip


@cache
def base(name: str) -> bytes:
    return hostile.BASES[name]()


@pytest.fixture(scope="module")
def warm() -> Iterator[None]:
    """For the module: hypothesis takes no fixture of a test's own."""
    with warm_reader():
        yield


@pytest.mark.soak
@pytest.mark.usefixtures("warm")
@settings(max_examples=SHEETS, deadline=None, database=None, suppress_health_check=list(HealthCheck))
@given(
    st.sampled_from(sorted(hostile.BASES)),
    st.sampled_from(hostile.MUTATIONS),
    st.integers(0, 2**32),
)
def test_no_file_does_harm(name: str, mutation: object, seed: int) -> None:
    assert callable(mutation)
    data = mutation(base(name), random.Random(seed))
    try:
        report = to_report(analyse(read_sheet(data, f"{name}.xlsx")))
    except ImportProblem as problem:
        assert problem.message and problem.advice
    else:
        assert json.loads(json.dumps(report)) == report


@settings(max_examples=2 * SHEETS, deadline=None, database=None, suppress_health_check=list(HealthCheck))
@given(st.lists(st.lists(cells, min_size=1, max_size=9), min_size=1, max_size=14))
def test_no_grid_of_cells_does_harm(grid: list[list[object]]) -> None:
    sheet = raw([["Kegiatan", "Bidang", "Volume", "Biaya", "2027"], *grid])
    assert from_wire(json.loads(json.dumps(to_wire(sheet))), filename="", sha256="") == sheet
    try:
        draft = analyse([sheet])
    except ImportProblem as problem:
        assert problem.code == "no_plan_table"
    else:
        json.dumps(draft.to_dict())
        costs = [row.cost for row in draft.needs if row.cost is not None]
        assert draft.total_cost == (sum(costs) if costs else None)
        assert not any(isinstance(cost, float) for cost in costs)
