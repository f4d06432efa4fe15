"""Two plans of a board never stand for the same year, whichever way they come."""

import threading
from typing import Any

import pytest
from django.core.exceptions import PermissionDenied, ValidationError
from django.core.management import CommandError, call_command
from django.db import connections

from partnerships.actions.import_plan import import_plan
from partnerships.actions.plan_papers import change_period
from partnerships.choices import SheetKind
from partnerships.models import MediumTermPlan
from partnerships.plan_periods import PeriodOverlap, overlapping
from tests.factories.partnerships import PlanFactory
from tests.partnerships.sheets import LINES, upload, workbook

pytestmark = pytest.mark.django_db
PERIODS = [
    ((2027, 2029), False), ((2026, 2027), False), ((2029, 2031), False), ((2028, 2028), False),
    ((2020, 2040), False), ((2024, 2026), True), ((2030, 2032), True),
]  # fmt: skip


@pytest.mark.parametrize(("period", "free"), PERIODS)
def test_a_second_plan_is_saved_only_beside_the_first(
    handep: Any, period: tuple[int, int], free: bool
) -> None:
    PlanFactory(board=handep)
    second = MediumTermPlan(board=handep, period_start=period[0], period_end=period[1])
    if free:
        second.save()
        assert second.pk
        return
    with pytest.raises(PeriodOverlap, match="2027-2029"):
        second.save()
    with pytest.raises(ValidationError, match="2027–2029"):
        second.clean()


def test_another_board_may_have_the_same_years(handep: Any, laweyan: Any) -> None:
    PlanFactory(board=handep)
    assert PlanFactory(board=laweyan).pk


def test_a_plan_does_not_stand_in_its_own_way(handep: Any) -> None:
    plan = PlanFactory(board=handep)
    plan.period_end = 2030
    plan.save()
    plan.save(update_fields=["period_end"])
    assert MediumTermPlan.objects.get().period_end == 2030


def test_two_periods_overlap_exactly_when_they_share_a_year(handep: Any) -> None:
    plan = PlanFactory(board=handep)
    own = set(range(2027, 2030))
    for start in range(2024, 2033):
        for end in range(start, start + 8):
            found = overlapping(handep, (start, end))
            assert (found == plan) == bool(own & set(range(start, end + 1))), (start, end)
            assert overlapping(handep, (start, end), besides=plan.pk) is None


def test_a_sheet_of_years_that_are_partly_taken_is_refused_with_the_other_plans_name(
    handep: Any, ani: Any
) -> None:
    PlanFactory(board=handep, period_start=2025, period_end=2027)
    with pytest.raises(PeriodOverlap) as told:
        import_plan(upload(handep, LINES), by=ani)
    assert "PJM 2025–2027" in told.value.sentence() and "2027–2029" in told.value.sentence()
    assert MediumTermPlan.objects.count() == 1 and not told.value.other.needs.exists()


@pytest.mark.parametrize("kind", [SheetKind.ANNUAL, SheetKind.PROPOSALS])
def test_a_renta_belongs_to_the_plan_that_spans_its_year(handep: Any, ani: Any, kind: str) -> None:
    plan = PlanFactory(board=handep, status="draft")
    sheet = upload(handep, LINES, kind=kind, period_start=2028, period_end=2028)
    assert import_plan(sheet, by=ani).plan == plan


def test_the_command_line_names_the_other_plan(handep: Any, tmp_path: Any) -> None:
    PlanFactory(board=handep, period_start=2029, period_end=2031)
    path = tmp_path / "pjm.xlsx"
    path.write_bytes(workbook(LINES))
    with pytest.raises(CommandError, match="2029–2031"):
        call_command("import_plan", str(path), board="bkm-handep")


def test_the_years_of_a_draft_may_be_changed_and_of_an_agreed_plan_not(handep: Any, ani: Any) -> None:
    other = PlanFactory(board=handep, period_start=2030, period_end=2032)
    draft = PlanFactory(board=handep, status="draft")
    change_period(draft, 2026, 2029, by=ani)
    assert overlapping(handep, (2026, 2026)) == draft
    with pytest.raises(PeriodOverlap):
        change_period(draft, 2027, 2030, by=ani)
    with pytest.raises(PermissionDenied):
        change_period(other, 2031, 2032, by=ani)


@pytest.mark.django_db(transaction=True)
def test_two_sheets_at_the_same_moment_make_one_plan(handep: Any, ani: Any) -> None:
    """Of overlapping years; whoever is second is refused, and nothing of that sheet is saved."""
    sheets = [upload(handep, LINES, period_start=start, period_end=2029) for start in (2026, 2027)]
    start, told = threading.Barrier(2), []

    def save(sheet: Any) -> None:
        start.wait(10)
        try:
            told.append(import_plan(sheet, by=ani).plan.period)
        except PeriodOverlap as overlap:
            told.append(overlap.other.period)
        finally:
            connections.close_all()

    threads = [threading.Thread(target=save, args=(sheet,)) for sheet in sheets]
    [thread.start() for thread in threads]
    [thread.join(30) for thread in threads]
    plan = MediumTermPlan.objects.get()
    assert told == [plan.period, plan.period] and plan.needs.count() == len(LINES)
