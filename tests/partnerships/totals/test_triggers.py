"""Whatever writes a need, a plan or a board: the kept totals are what the needs add up to."""

from __future__ import annotations

import pytest
from django.db import connection
from django.db.models import Sum
from django.utils import timezone

from forum_site.organisations.models import Organisation
from partnerships.choices import NeedStatus
from partnerships.models import MediumTermPlan, Need, NeedStep, NeedTotal
from partnerships.totals.keeping import differences, fold, rebuild
from tests.factories.partnerships import FundingEntryFactory, NeedFactory, PlanFactory

pytestmark = pytest.mark.django_db


def country() -> dict[str, int]:
    return NeedTotal.objects.of(None).aggregate(n=Sum("n"), gap=Sum("gap"), cost=Sum("cost"))


def test_a_new_need_is_counted_at_once_in_its_kota_and_the_country(handep):
    need = NeedFactory(board=handep)
    assert country() == {"n": 1, "gap": 50_000_000, "cost": 50_000_000}
    kota = NeedTotal.objects.filter(place="62.71").aggregate(n=Sum("n"), gap=Sum("gap"))
    assert kota == {"n": 1, "gap": need.gap}
    assert differences() == []


def test_money_found_leaves_the_gap_in_the_same_moment(handep):
    FundingEntryFactory(need=NeedFactory(board=handep), amount=20_000_000)
    assert country()["gap"] == 30_000_000
    assert differences() == []


@pytest.mark.parametrize("status", NeedStatus.values)
def test_each_state_is_counted_as_the_pages_count_it(handep, status):
    need = NeedFactory(board=handep)
    Need.objects.filter(pk=need.pk).update(status=status)
    assert (country()["n"] or 0) == Need.objects.public().counted().count()
    assert differences() == []


def test_a_deferred_proposal_counts_once_it_has_stood_in_the_plan(handep):
    need = NeedFactory(board=handep, status=NeedStatus.DEFERRED, tracking_code="ABCD2345")
    assert not NeedTotal.objects.exists()
    for _time in range(2):
        NeedStep.objects.create(need=need, move="adopt", to_status="in_plan", at=timezone.now())
    assert country()["n"] == Need.objects.counted().count() == 1
    assert differences() == []
    need.delete()
    assert differences() == []
    assert country()["n"] == 0


def test_a_board_that_is_verified_takes_its_needs_along(handep):
    NeedFactory.create_batch(2, board=handep)
    for state in ("unclaimed", "verified"):
        Organisation.objects.filter(pk=handep.pk).update(verification=state)
        assert differences() == []
        assert (NeedTotal.objects.of(None).ready().aggregate(n=Sum("n"))["n"] or 0) == (
            Need.objects.ready().count()
        )


def test_a_plan_that_is_published_takes_its_needs_along(handep):
    plan = PlanFactory(board=handep, status="draft")
    NeedFactory.create_batch(2, plan=plan)
    assert not NeedTotal.objects.of(None).public().exists()
    MediumTermPlan.objects.update(status="agreed")
    assert NeedTotal.objects.of(None).public().aggregate(n=Sum("n"))["n"] == 2
    assert differences() == []


def test_many_at_once_and_gone_again(handep, laweyan):
    plans = [PlanFactory(board=board) for board in (handep, laweyan)]
    needs = [
        Need(plan=plan, board=plan.board, village=plan.board.territory, title="Talud", status="in_plan")
        for plan in plans
        for _number in range(20)
    ]
    Need.objects.bulk_create(needs)
    Need.objects.filter(plan=plans[0]).update(status="open_for_partners", cost=7, gap=7)
    Need.objects.filter(plan=plans[1]).delete()
    assert differences() == []
    assert country() == {"n": 20, "gap": 140, "cost": 140}


def test_few_rows_say_the_same_as_many(handep):
    for _number in range(5):
        FundingEntryFactory(need=NeedFactory(board=handep))
    before, rows = country(), NeedTotal.objects.count()
    fold()
    assert country() == before
    assert NeedTotal.objects.count() == 3 < rows
    assert differences() == []


def test_what_changes_no_total_writes_none(handep):
    need = NeedFactory(board=handep)
    rows = NeedTotal.objects.count()
    Need.objects.filter(pk=need.pk).update(priority_rank=3, title="Lain")
    need.save()
    assert NeedTotal.objects.count() == rows


def test_wrong_totals_are_seen_and_made_right(handep):
    NeedFactory(board=handep)
    with connection.cursor() as cursor:
        cursor.execute("UPDATE partnerships_needtotal SET gap = gap + 1 WHERE place = ''")
    assert {row["which"] for row in differences()} == {"kept", "real"}
    rebuild()
    assert differences() == []
