"""What a version keeps, and what the difference of two says; public words only."""

from typing import Any

import pytest
from django.utils import timezone

from partnerships.actions.edit_need import edit_need
from partnerships.actions.import_plan import import_plan
from partnerships.actions.make_version import EDITED, keep_versions, make_version
from partnerships.actions.move_need import move_need
from partnerships.actions.plan_self_help import confirm_self_help, plan_self_help
from partnerships.models import PlanVersion
from partnerships.plan_versions import (
    Change,
    change_words,
    counts_of,
    diff,
    label,
    occasion,
    rows_of,
    snapshot,
    title_of,
    total_cost,
)
from tests.factories.partnerships import FundingEntryFactory, NeedFactory, PlanFactory
from tests.partnerships.sheets import DRAINAGE, LINES, MEALS, SEWING, changed, upload

ROAD = {"title": "Jalan", "cost": 50_000_000, "year": 2027, "households": 45, "sector": "ENVIRONMENT"}


def test_lines_that_came_changed_and_went_are_told_apart() -> None:
    before = {"1": ROAD, "2": {"title": "Lampu"}, "3": {"title": "Gapura"}}
    after = {"1": {**ROAD, "cost": 60_000_000}, "2": {"title": "Lampu"}, "4": {"title": "Sumur"}}
    assert [(one.kind, one.need_id) for one in diff(before, after)] == [
        ("added", 4), ("changed", 1), ("removed", 3),
    ]  # fmt: skip
    assert counts_of(before, after) == {"n": 3, "added": 1, "changed": 1, "removed": 1}
    assert change_words(counts_of(before, after)) == "1 ditambah, 1 berubah, 1 keluar"
    assert diff(after, after) == [] and change_words(counts_of(after, after)) == ""


@pytest.mark.parametrize(
    ("field", "before", "after", "shown"),
    [
        ("cost", 50_000_000, 60_500_000, ("Rp\xa050.000.000", "Rp\xa060.500.000")),
        ("year", 2027, 2029, ("2027", "2029")),
        ("sector", "ENVIRONMENT", "SOCIAL", ("Lingkungan", "Sosial")),
        ("volume", ["120", "m"], ["1250.5", "m"], ("120 m", "1.250,5 m")),
        ("households", "< 5", 1200, ("< 5", "1.200")),
        ("rank", None, 3, ("–", "3")),
        ("standing", "", "done", ("direncanakan", "selesai")),
        ("place", "RW 02", "RT 03/RW 02", ("RW 02", "RT 03/RW 02")),
    ],
)
def test_a_change_is_told_with_its_label_and_words(field: str, before: Any, after: Any, shown: Any) -> None:
    change = Change(1, "changed", {**ROAD, field: before}, {**ROAD, field: after})
    assert rows_of(change) == [(label(field), *shown)]


def test_what_stands_at_single_houses_is_not_told_even_of_an_older_version() -> None:
    before = {**ROAD, "title": "Rumah RT 09", "place": "RT 09/RW 02", "volume": ["3", "rumah"]}
    after = {**before, "title": "Rumah", "place": "RW 02", "volume": ["2", "rumah"], "house": True}
    rows = rows_of(Change(1, "changed", before, after))
    assert "RT 09" not in str(rows) and "rumah" not in str(rows)
    later = Change(1, "removed", before, {})
    assert "RT 09" in title_of(later) and "RT 09" not in title_of(later, house=True)


@pytest.mark.django_db
def test_a_snapshot_keeps_public_words_only(handep: Any) -> None:
    plan = PlanFactory(board=handep)
    NeedFactory(
        plan=plan, title="Bedah rumah RT 09 No. 12", category="rtlh", rt="09", rw="02", households=3,
        poor_households=3, quantity=3, unit="rumah", address="Jalan Kapuas No. 12",
    )  # fmt: skip
    text = str(snapshot(plan))
    assert "09" not in text and "Kapuas" not in text and "'households': '< 5'" in text
    assert "poor_households" not in text and "['< 5', 'rumah']" in text


@pytest.mark.django_db
def test_lines_that_do_not_count_are_in_no_version(handep: Any) -> None:
    plan = PlanFactory(board=handep)
    kept = NeedFactory(plan=plan)
    for status in ("proposed", "verified", "prioritised", "dropped", "merged"):
        NeedFactory(plan=plan, status=status)
    lines = snapshot(plan)
    assert list(lines) == [str(kept.pk)] and total_cost(lines) == kept.cost


@pytest.mark.django_db
def test_money_that_comes_makes_no_new_version_and_another_cost_does(handep: Any, ani: Any) -> None:
    need = NeedFactory(plan=PlanFactory(board=handep))
    first = make_version(need.plan, "agreed", by=ani, always=True)
    FundingEntryFactory(need=need)
    assert make_version(need.plan, EDITED, by=ani) is None
    edit_need(need, by=ani, cost=70_000_000)
    second = make_version(need.plan, EDITED, by=ani)
    assert first and second and (first.number, second.number) == (1, 2)
    assert second.counts == {"n": 1, "added": 0, "changed": 1, "removed": 0}


@pytest.mark.django_db
def test_a_sheet_saved_into_an_agreed_plan_makes_a_version_and_again_none(handep: Any, ani: Any) -> None:
    plan = import_plan(upload(handep, LINES), by=ani).plan
    assert not PlanVersion.objects.exists()
    plan.status = "agreed"
    plan.save()
    make_version(plan, "agreed", by=ani, always=True)
    lines = [
        changed(DRAINAGE, cost=190_000_000),
        SEWING,
        MEALS,
        changed(MEALS, title="Lampu jalan", cost=5_000),
    ]
    for _time in range(2):
        import_plan(upload(handep, lines), by=ani)
    version = plan.versions.get(number=2)
    assert occasion(version) == "Lembar disimpan" and not plan.versions.filter(number=3)
    assert (version.counts["added"], version.counts["changed"]) == (1, 1)


@pytest.mark.django_db
def test_every_night_a_version_is_kept_where_lines_came_or_went(handep: Any, laweyan: Any, ani: Any) -> None:
    need, other = NeedFactory(board=handep), NeedFactory(board=laweyan)
    for plan in (need.plan, other.plan):
        make_version(plan, "agreed", by=None, always=True)
    assert keep_versions() == 0
    edit_need(need, by=ani, title="Nama lain")
    assert keep_versions() == 0
    move_need(need, "drop", by=ani, reason="Sudah dibangun kota")
    assert (keep_versions(), keep_versions()) == (1, 0)
    last = need.plan.versions.first()
    assert (last.number, last.reason, last.counts["removed"]) == (2, "edits", 1)
    assert other.plan.versions.count() == 1 and last.created_at <= timezone.now()


@pytest.mark.django_db
def test_a_draft_has_no_versions(handep: Any, ani: Any) -> None:
    plan = PlanFactory(board=handep, status="draft")
    NeedFactory(plan=plan, status="draft")
    assert make_version(plan, EDITED, by=ani, always=True) is None


@pytest.mark.django_db
def test_confirmed_self_help_is_no_difference_between_two_versions(handep: Any, ani: Any) -> None:
    need = NeedFactory(board=handep, cost=25_000_000)
    cash = plan_self_help(need, "cash", by=ani, amount=3_000_000)
    before = snapshot(need.plan)
    confirm_self_help(cash, by=ani, evidence="Kuitansi iuran")
    assert before[str(need.pk)]["self_help"] == 3_000_000
    assert diff(before, snapshot(need.plan)) == []


@pytest.mark.django_db
def test_a_snapshot_takes_two_statements_however_long_the_plan_is(
    handep: Any, django_assert_num_queries: Any
) -> None:
    plan = PlanFactory(board=handep)
    NeedFactory.create_batch(6, plan=plan)
    with django_assert_num_queries(2):
        assert len(snapshot(plan)) == 6
