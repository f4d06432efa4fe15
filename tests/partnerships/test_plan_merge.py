"""What saving a sheet would change is known before it is saved, and is exactly what is then saved."""

from typing import Any

import pytest

from partnerships.actions.edit_need import edit_need
from partnerships.actions.import_plan import ImportResult, PlanChanged, import_plan
from partnerships.models import MediumTermPlan, Need
from partnerships.plan_merge import Merge, compare
from partnerships.plan_periods import PeriodOverlap
from partnerships.sheet_reading import read_draft
from tests.factories.partnerships import FundingEntryFactory
from tests.partnerships.sheets import DRAINAGE, LINES, MEALS, SEWING, changed, upload

pytestmark = pytest.mark.django_db
DEARER = changed(DRAINAGE, cost=190_000_000)


def save(board: Any, lines: list[list[Any]], by: Any, **fields: Any) -> ImportResult:
    return import_plan(upload(board, lines, **fields), by=by)


def merge_of(board: Any, lines: list[list[Any]], **fields: Any) -> Merge:
    sheet = upload(board, lines, **fields)
    return compare(sheet, read_draft(sheet))


def titles(found: list[Any]) -> list[str]:
    return [one.need.title for one in found]


def test_all_of_a_first_sheet_is_new_and_makes_the_plan(handep: Any) -> None:
    merge = merge_of(handep, LINES)
    assert (merge.plan, merge.period, len(merge.added)) == (None, (2027, 2029), 3)
    assert not (merge.changed or merge.missing) and not MediumTermPlan.objects.exists()


def test_each_field_that_changes_is_told_with_what_it_was(handep: Any, ani: Any) -> None:
    save(handep, LINES, ani)
    merge = merge_of(handep, [changed(DRAINAGE, cost=190_000_000, swadaya=None), SEWING, MEALS])
    (line,) = merge.changed
    assert [(c.name, c.before, c.after, c.kept) for c in line.changes] == [
        ("cost", 186_400_000, 190_000_000, ""),
        ("funding.SELF_HELP", 22_200_000, 0, ""),
    ]
    assert (merge.unchanged, merge.added, merge.missing) == (2, [], [])


def test_what_a_person_changed_since_is_told_as_kept(handep: Any, ani: Any) -> None:
    edit_need(save(handep, LINES, ani).plan.needs.get(source_row=4), by=ani, cost=150_000_000)
    (line,) = merge_of(handep, [DEARER, SEWING, MEALS]).changed
    (change,) = line.changes
    assert (change.before, change.after, change.kept) == (150_000_000, 190_000_000, "person")


def test_lines_of_an_earlier_sheet_that_are_not_in_this_one_are_missing(handep: Any, ani: Any) -> None:
    save(handep, LINES, ani)
    merge = merge_of(handep, [SEWING])
    assert titles(merge.missing) == [DRAINAGE[2], MEALS[2]] and len(merge.removable) == 2


def test_missing_lines_stay_unless_they_were_ticked(handep: Any, ani: Any) -> None:
    save(handep, LINES, ani)
    gone = Need.objects.get(title=MEALS[2])
    result = save(handep, [SEWING], ani, removals=[gone.pk])
    gone.refresh_from_db()
    assert (result.removed, gone.status) == (1, "dropped")
    assert "pjm.xlsx" in gone.status_reason
    assert Need.objects.get(title=DRAINAGE[2]).status == "draft"
    step = gone.steps.get()
    assert (step.move, step.by) == ("drop", ani)


def test_a_line_with_firm_money_cannot_be_ticked_and_says_why(handep: Any, ani: Any) -> None:
    need = save(handep, LINES, ani).plan.needs.get(title=MEALS[2])
    FundingEntryFactory(need=need)
    (missing,) = merge_of(handep, [DRAINAGE, SEWING]).missing
    assert missing.need == need and missing.reason
    result = save(handep, [DRAINAGE, SEWING], ani, removals=[need.pk])
    need.refresh_from_db()
    assert (result.removed, need.status) == (0, "draft")


def test_a_renta_of_one_year_misses_nothing_of_the_pjm_or_of_another_year(handep: Any, ani: Any) -> None:
    save(handep, LINES, ani)
    other = [changed(SEWING, title="Kursus las KSM Pemuda")]
    save(handep, other, ani, kind="annual", period_start=2028, period_end=2028)
    merge = merge_of(handep, [DRAINAGE], kind="annual", period_start=2027, period_end=2027)
    assert merge.missing == []


def test_a_line_that_needs_correcting_is_not_missing(handep: Any, ani: Any) -> None:
    save(handep, LINES, ani)
    merge = merge_of(handep, [DRAINAGE, changed(SEWING, cost="18.5OO.000"), MEALS])
    assert (merge.missing, merge.unchanged) == ([], 2)


def test_a_line_dropped_before_stays_dropped_and_is_told(handep: Any, ani: Any) -> None:
    save(handep, LINES, ani)
    save(handep, [DRAINAGE, SEWING], ani, removals=[Need.objects.get(title=MEALS[2]).pk])
    merge = merge_of(handep, LINES)
    assert titles(merge.gone_again) == [MEALS[2]] and merge.missing == []
    save(handep, LINES, ani)
    assert Need.objects.get(title=MEALS[2]).status == "dropped"


def test_what_was_not_shown_is_not_saved(handep: Any, ani: Any) -> None:
    plan = save(handep, LINES, ani).plan
    sheet = upload(handep, [DEARER, SEWING, MEALS])
    seen = compare(sheet, read_draft(sheet)).digest
    edit_need(plan.needs.get(title=DRAINAGE[2]), by=ani, cost=150_000_000)
    with pytest.raises(PlanChanged):
        import_plan(sheet, by=ani, seen=seen)
    assert plan.needs.get(title=DRAINAGE[2]).cost == 150_000_000
    again = compare(sheet, read_draft(sheet))
    assert again.digest != seen
    assert import_plan(sheet, by=ani, seen=again.digest).updated == 0


def test_years_of_another_plan_are_refused_before_anything_is_made(handep: Any, ani: Any) -> None:
    save(handep, LINES, ani)
    with pytest.raises(PeriodOverlap):
        merge_of(handep, LINES, period_start=2028, period_end=2030)


def test_comparing_takes_few_statements_whatever_the_size(
    handep: Any, ani: Any, django_assert_max_num_queries: Any
) -> None:
    many = [changed(DRAINAGE, no=n, title=f"Saluran {n}", place=f"RW {n:02d}") for n in range(1, 41)]
    save(handep, many, ani)
    sheet = upload(handep, [changed(line, cost=190_000_000) for line in many])
    draft = read_draft(sheet)
    with django_assert_max_num_queries(7):
        assert len(compare(sheet, draft).changed) == 40


def test_saving_many_changes_takes_few_statements(
    handep: Any, ani: Any, django_assert_max_num_queries: Any
) -> None:
    many = [changed(DRAINAGE, no=n, title=f"Saluran {n}", place=f"RW {n:02d}") for n in range(1, 61)]
    save(handep, many, ani)
    sheet = upload(handep, [changed(line, cost=190_000_000, swadaya=5_000_000) for line in many])
    with django_assert_max_num_queries(50):
        assert import_plan(sheet, by=ani).updated == 60
    assert set(Need.objects.values_list("cost", "gap", "version", "swadaya_planned")) == {
        (190_000_000, 190_000_000, 1, 5_000_000)
    }


def test_a_line_that_becomes_a_house_loses_its_public_point(handep: Any, ani: Any) -> None:
    save(handep, [DRAINAGE], ani)
    Need.objects.update(latitude="-2.2", longitude="113.9", map_lat=-2.2, map_lng=113.9)
    save(handep, [changed(DRAINAGE, title="Bedah rumah dan saluran drainase Gang Manduhara")], ani)
    need = Need.objects.get()
    assert (need.map_lat, need.map_lng) == (None, None) and "bedah rumah" in need.public_words
