"""Saving a checked sheet: once, without doubles, without overwriting what people wrote."""

from typing import Any

import pytest
from django.core.exceptions import PermissionDenied
from django.http import Http404
from wagtail.models import ModelLogEntry

from partnerships.actions.edit_need import edit_need
from partnerships.actions.import_plan import ImportResult, PeriodMissing, import_plan
from partnerships.actions.publish_plan import publish_plan
from partnerships.models import FundingEntry, MediumTermPlan, Need, PlanImport
from tests.partnerships.sheets import DRAINAGE, LINES, MEALS, SEWING, changed, upload

pytestmark = pytest.mark.django_db


def save(board: Any, lines: list[list[Any]], by: Any, **fields: Any) -> ImportResult:
    return import_plan(upload(board, lines, **fields), by=by)


def snapshot() -> list[dict[str, Any]]:
    return list(Need.objects.order_by("pk").values()) + list(FundingEntry.objects.order_by("pk").values())


def test_each_line_becomes_a_need_of_the_plan_that_the_title_names(handep: Any, ani: Any) -> None:
    result = save(handep, LINES, ani)
    assert (result.created, result.skipped) == (3, 0)
    assert result.plan.period == "2027–2029"
    need = result.plan.needs.get(source_row=4)
    assert (need.title, need.cost, need.gap, need.year) == (DRAINAGE[2], 186400000, 186400000, 2027)
    assert (need.sector, need.rt, need.rw) == ("ENVIRONMENT", "03", "02")
    assert (need.village, need.status, need.source_sheet) == (handep.territory, "draft", "PJM")


def test_a_guessed_category_is_saved_only_when_it_was_confirmed(handep: Any, ani: Any) -> None:
    need = save(handep, LINES, ani).plan.needs.get(source_row=4)
    assert need.category == ""
    save(handep, LINES, ani, categories_confirmed=True)
    need.refresh_from_db()
    assert need.category == "drainase"


def test_a_confirmed_category_stays_when_the_sheet_comes_again(handep: Any, ani: Any) -> None:
    save(handep, LINES, ani, categories_confirmed=True)
    before = snapshot()
    save(handep, LINES, ani)
    assert snapshot() == before


def test_source_columns_are_planned_and_do_not_shrink_the_gap(handep: Any, ani: Any) -> None:
    need = save(handep, LINES, ani).plan.needs.get(source_row=4)
    entry = need.funding.get()
    assert (entry.source_kind, entry.stage, entry.amount) == ("SELF_HELP", "planned", 22200000)
    assert (need.swadaya_planned, need.gap) == (22200000, need.cost)


def test_the_same_sheet_again_changes_nothing(handep: Any, ani: Any) -> None:
    save(handep, LINES, ani)
    before = snapshot()
    result = save(handep, LINES, ani)
    assert (result.created, result.updated, result.unchanged) == (0, 0, 3)
    assert snapshot() == before


def test_a_line_that_moved_is_the_same_need(handep: Any, ani: Any) -> None:
    pk = save(handep, LINES, ani).plan.needs.get(source_row=4).pk
    result = save(handep, [MEALS, SEWING, DRAINAGE], ani)
    assert (result.created, result.updated) == (0, 0)
    assert Need.objects.get(pk=pk).source_row == 6


def test_a_cost_corrected_in_the_sheet_updates_its_need(handep: Any, ani: Any) -> None:
    save(handep, LINES, ani)
    result = save(handep, [changed(DRAINAGE, cost=190000000), SEWING, MEALS], ani)
    assert (result.created, result.updated, result.unchanged) == (0, 1, 2)
    need = result.plan.needs.get(source_row=4)
    assert (need.cost, need.gap) == (190000000, 190000000)


def test_a_title_corrected_in_its_row_updates_its_need(handep: Any, ani: Any) -> None:
    save(handep, LINES, ani)
    result = save(handep, [changed(DRAINAGE, title="Saluran drainase Gang Manduhara II"), SEWING, MEALS], ani)
    assert (result.created, result.updated) == (0, 1)


def test_another_line_in_the_same_row_is_a_new_need(handep: Any, ani: Any) -> None:
    save(handep, LINES, ani)
    other = changed(DRAINAGE, title="Kursus komputer pemuda", sector="Sosial", place="RW 09")
    assert save(handep, [other, SEWING, MEALS], ani).created == 1


def test_equal_lines_are_two_needs_and_stay_two(handep: Any, ani: Any) -> None:
    twice = [SEWING, SEWING]
    assert save(handep, twice, ani).created == 2
    assert save(handep, twice, ani).unchanged == 2


def test_what_a_person_wrote_since_is_kept_and_told(handep: Any, ani: Any) -> None:
    need = save(handep, LINES, ani).plan.needs.get(source_row=4)
    edit_need(need, by=ani, cost=150000000)
    result = save(handep, [changed(DRAINAGE, cost=190000000), SEWING, MEALS], ani)
    need.refresh_from_db()
    assert need.cost == 150000000
    assert result.changed_since == [(need.pk, ["cost"])]


def test_a_persons_edit_survives_the_same_sheet(handep: Any, ani: Any) -> None:
    need = save(handep, LINES, ani).plan.needs.get(source_row=4)
    edit_need(need, by=ani, title="Drainase Gang Manduhara, tahap pertama")
    result = save(handep, LINES, ani)
    need.refresh_from_db()
    assert need.title == "Drainase Gang Manduhara, tahap pertama"
    assert result.unchanged == 3


def test_a_changed_swadaya_changes_its_planned_row(handep: Any, ani: Any) -> None:
    save(handep, LINES, ani)
    need = save(handep, [changed(DRAINAGE, swadaya=30000000), SEWING, MEALS], ani).plan.needs.get(
        source_row=4
    )
    assert need.swadaya_planned == 30000000
    assert need.funding.get().amount == 30000000


def test_a_line_with_an_error_is_skipped_until_it_is_corrected(handep: Any, ani: Any) -> None:
    broken = changed(SEWING, cost="Rp. 18.5OO.000")
    sheet = upload(handep, [DRAINAGE, broken, MEALS])
    result = import_plan(sheet, by=ani)
    assert (result.created, result.skipped) == (2, 1)


def test_personal_data_are_masked_in_need_and_source_values(handep: Any, ani: Any) -> None:
    line = changed(SEWING, title="Bedah rumah a.n. Siti Aminah NIK 6271035505800001")
    need = save(handep, [line], ani).plan.needs.get()
    assert "6271035505800001" not in str(Need.objects.filter(pk=need.pk).values())
    assert "Siti" not in str(Need.objects.filter(pk=need.pk).values())


def test_the_file_is_deleted_after_saving_and_its_hash_stays(
    handep: Any, ani: Any, django_capture_on_commit_callbacks: Any
) -> None:
    sheet = upload(handep, LINES)
    name, storage = sheet.file.name, sheet.file.storage
    with django_capture_on_commit_callbacks(execute=True):
        import_plan(sheet, by=ani)
    assert not storage.exists(name)
    stored = PlanImport.objects.get(pk=sheet.pk)
    assert (stored.file.name, stored.status, len(stored.sha256)) == ("", "confirmed", 64)
    assert stored.sha256 == Need.objects.first().source_sha256  # type: ignore[union-attr]


def test_confirming_twice_saves_once(handep: Any, ani: Any) -> None:
    sheet = upload(handep, LINES)
    stale = PlanImport.objects.get(pk=sheet.pk)
    import_plan(sheet, by=ani)
    from partnerships.sheet_reading import read_draft

    draft = read_draft(upload(handep, LINES))
    assert import_plan(stale, by=ani, draft=draft).created == 0
    assert Need.objects.count() == 3


def test_a_renta_goes_into_the_pjm_that_spans_its_year(handep: Any, ani: Any) -> None:
    plan = save(handep, LINES, ani).plan
    renta = upload(handep, [DRAINAGE], kind="annual", period_start=2027, period_end=2027)
    result = import_plan(renta, by=ani)
    assert (result.plan, result.created) == (plan, 0)


def test_without_years_nothing_is_saved(handep: Any, ani: Any) -> None:
    from tests.partnerships.sheets import draft_of

    sheet = upload(handep, LINES)
    draft = draft_of(LINES)
    object.__setattr__(draft, "period", None)
    with pytest.raises(PeriodMissing):
        import_plan(sheet, by=ani, draft=draft)
    assert not MediumTermPlan.objects.exists()


def test_new_lines_of_a_published_plan_look_for_partners_at_once(handep: Any, ani: Any) -> None:
    from django.utils import timezone

    plan = save(handep, [DRAINAGE], ani).plan
    publish_plan(plan, by=ani, agreed_on=timezone.localdate())
    save(handep, [DRAINAGE, MEALS], ani)
    assert list(plan.needs.values_list("status", flat=True)) == ["open_for_partners"] * 2


def test_an_import_is_in_the_audit_log_with_its_counts(handep: Any, ani: Any) -> None:
    plan = save(handep, LINES, ani).plan
    entry = ModelLogEntry.objects.for_instance(plan).get(action="partnerships.import_plan")
    assert (entry.user, entry.data["created"]) == (ani, 3)


def test_only_officers_of_the_board_can_save_its_sheet(
    handep: Any, ani: Any, budi: Any, citra: Any, eko: Any, hadi: Any
) -> None:
    for stranger in (citra, eko, hadi):
        with pytest.raises((Http404, PermissionDenied)):
            save(handep, LINES, stranger)
    assert save(handep, LINES, budi).created == 3


def test_an_import_takes_few_statements_whatever_its_size(
    handep: Any, ani: Any, django_assert_max_num_queries: Any
) -> None:
    many = [
        changed(DRAINAGE, no=n, title=f"Saluran lingkungan {n}", place=f"RW {n:02d}") for n in range(1, 61)
    ]
    sheet = upload(handep, many)
    with django_assert_max_num_queries(60):
        assert import_plan(sheet, by=ani).created == 60
