"""5,000 lines in under 20 seconds, from the file to the saved plan; `make bench` prints the parts."""

import os
import time
from typing import Any

import pytest

from partnerships.actions.save_later import save_later
from partnerships.models import Need, PlanImport
from partnerships.plan_merge import compare
from partnerships.sheet_reading import read_draft
from partnerships.tasks import save_sheet
from tests.partnerships.sheets import DRAINAGE, changed, upload
from tests.soak import amount

LINES = amount(short=1000, long=5000)
LIMIT = 20.0  # seconds for the long form; of work in the short one, which shares the machine with others


def lines(**cells: Any) -> list[list[Any]]:
    return [
        changed(DRAINAGE, no=n, title=f"Saluran drainase gang {n}", place=f"RT {n % 20:02d}/RW 02", **cells)
        for n in range(1, LINES + 1)
    ]


def timed(sheet: PlanImport, user: Any) -> dict[str, float]:
    """Seconds of reading, comparing (for the page) and of the worker."""
    marks = [time.perf_counter()]
    draft = read_draft(sheet)
    marks.append(time.perf_counter())
    seen = compare(sheet, draft).digest
    marks.append(time.perf_counter())
    save_later(sheet, by=user, seen=seen)
    save_sheet(sheet.pk, user.pk, seen, sheet.report["token"])
    marks.append(time.perf_counter())
    names = ("read", "compare", "save")
    return {name: marks[at + 1] - marks[at] for at, name in enumerate(names)}


def worked() -> float:
    """CPU seconds of this process and of the readers it started."""
    return sum(os.times()[:4])


@pytest.mark.soak
@pytest.mark.django_db
def test_bench_a_large_sheet_is_saved_in_seconds(handep: Any, ani: Any) -> None:
    before = worked()
    told = {
        "new": timed(upload(handep, lines()), ani),
        "same": timed(upload(handep, lines()), ani),
        "changed": timed(upload(handep, lines(cost=190_000_000, swadaya=1_000_000)), ani),
    }
    for name, parts in told.items():
        words = ", ".join(f"{part} {seconds:.1f} s" for part, seconds in parts.items())
        print(f"\n{LINES} lines, {name}: {words}, together {sum(parts.values()):.1f} s", end="")  # noqa: T201
        assert sum(parts.values()) < LIMIT or LINES < 5000
    assert worked() - before < LIMIT * len(told) * LINES / 5000
    assert Need.objects.filter(cost=190_000_000, gap=190_000_000).count() == LINES
