"""Renta: chosen from the plan, agreed by residents, changed only after it was opened again."""

from typing import Any

import pytest
from django.core.exceptions import PermissionDenied
from wagtail.models import ModelLogEntry

from partnerships.actions.annual_plans import agree_annual, choose_needs, reopen_annual, start_annual
from partnerships.models import AnnualPlan, SignedRecord
from tests.factories.partnerships import NeedFactory
from tests.factories.records import PlanNowFactory, annual_of, meeting

pytestmark = pytest.mark.django_db


@pytest.fixture
def plan(handep: Any) -> Any:
    return PlanNowFactory(board=handep)


def ids(annual: AnnualPlan) -> set[int]:
    return set(annual.needs.values_list("pk", flat=True))


def test_it_begins_with_the_unfinished_needs_of_its_year(plan: Any, ani: Any) -> None:
    year = plan.period_start + 1
    wanted = NeedFactory(plan=plan, year=year)
    for other in (
        {"year": year + 1},
        {"year": year, "status": "completed"},
        {"year": year, "status": "proposed"},
    ):
        NeedFactory(plan=plan, **other)
    annual = start_annual(plan, year, by=ani)
    assert ids(annual) == {wanted.pk} and annual.status == "draft"
    assert start_annual(plan, year, by=ani) == annual


def test_only_what_was_shown_is_changed(plan: Any, ani: Any) -> None:
    kept, out, into, hidden = (NeedFactory(plan=plan) for _n in range(4))
    annual = annual_of(plan, 2027, kept, out)
    counts = choose_needs(annual, by=ani, chosen={into.pk, hidden.pk}, among={out.pk, into.pk})
    assert counts == {"added": 1, "removed": 1} and ids(annual) == {kept.pk, into.pk}


def test_needs_of_another_plan_or_finished_ones_are_never_chosen(plan: Any, laweyan: Any, ani: Any) -> None:
    foreign, done = NeedFactory(board=laweyan), NeedFactory(plan=plan, status="completed")
    annual = annual_of(plan, plan.period_start)
    both = {foreign.pk, done.pk}
    assert choose_needs(annual, by=ani, chosen=both, among=both) == {"added": 0, "removed": 0}


def test_an_agreement_keeps_its_record_and_moves_the_needs_to_its_year(plan: Any, ani: Any) -> None:
    year = plan.period_start + 1
    own, moved = NeedFactory(plan=plan, year=year), NeedFactory(plan=plan, year=year + 1)
    agreed = agree_annual(annual_of(plan, year, own, moved), meeting(), by=ani)
    moved.refresh_from_db()
    assert (agreed.status, moved.year, moved.version) == ("agreed", year, 1)
    assert agreed.record == SignedRecord.objects.get(kind="annual") and agreed.record.sha256
    entry = ModelLogEntry.objects.for_instance(moved).get(action="partnerships.carry_over")
    assert entry.data == {"from": year + 1, "to": year} and entry.user == ani
    assert not ModelLogEntry.objects.for_instance(own).exists()


def test_an_agreed_renta_changes_only_after_it_is_opened_again(plan: Any, ani: Any) -> None:
    need = NeedFactory(plan=plan)
    agreed = agree_annual(annual_of(plan, plan.period_start, need), meeting(), by=ani)
    with pytest.raises(PermissionDenied):
        choose_needs(agreed, by=ani, chosen=set(), among={need.pk})
    with pytest.raises(PermissionDenied):
        agree_annual(agreed, meeting(), by=ani)
    again = reopen_annual(agreed, by=ani)
    assert (again.status, again.record) == ("draft", None) and SignedRecord.objects.count() == 1
    choose_needs(again, by=ani, chosen=set(), among={need.pk})
    with pytest.raises(PermissionDenied):
        agree_annual(again, meeting(), by=ani)


@pytest.mark.parametrize("who", ["citra", "eko", "fitri", "dewi", "hadi", "root"])
def test_nobody_else_touches_it(request: Any, plan: Any, who: str) -> None:
    by, need = request.getfixturevalue(who), NeedFactory(plan=plan)
    annual = annual_of(plan, plan.period_start, need)
    for act in (
        lambda: start_annual(plan, plan.period_start + 1, by=by),
        lambda: choose_needs(annual, by=by, chosen=set(), among={need.pk}),
        lambda: agree_annual(annual, meeting(), by=by),
    ):
        with pytest.raises(PermissionDenied):
            act()
    assert ids(annual) == {need.pk} and AnnualPlan.objects.count() == 1


@pytest.mark.parametrize("status", ["draft", "expired"])
def test_a_yearly_plan_is_chosen_from_a_plan_in_force(plan: Any, ani: Any, status: str) -> None:
    plan.status = status
    plan.save()
    with pytest.raises(PermissionDenied):
        start_annual(plan, plan.period_start, by=ani)


def test_a_year_outside_the_period_is_refused(plan: Any, ani: Any) -> None:
    with pytest.raises(PermissionDenied):
        start_annual(plan, plan.period_end + 1, by=ani)
