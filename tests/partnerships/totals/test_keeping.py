"""The kept totals after random histories, the nightly check, and fold beside writers."""

from __future__ import annotations

import random
import threading

import pytest
from django.core.management import call_command
from django.db import connection, connections, transaction
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from forum_site.organisations.models import Organisation
from partnerships.actions.refresh_funding import refresh_funding
from partnerships.choices import FundingStage, NeedStatus
from partnerships.models import FundingEntry, MediumTermPlan, Need, NeedStep, NeedTotal
from partnerships.tasks import check_totals, fold_totals
from partnerships.totals.keeping import differences, fold
from partnerships.totals.read import totals_of
from tests.factories.partnerships import NeedFactory, PlanFactory
from tests.soak import amount


def other_cost(need: Need, dice: random.Random) -> None:
    need.cost = dice.choice([None, 1, 10**9, 49_999_999])
    refresh_funding(need)


def more_money(need: Need, dice: random.Random) -> None:
    stage = dice.choice(FundingStage.values)
    FundingEntry.objects.create(need=need, source_kind="ZAKAT", stage=stage, amount=dice.randint(1, 10**8))
    refresh_funding(need)


def no_money(need: Need, dice: random.Random) -> None:
    FundingEntry.objects.filter(need=need).delete()
    refresh_funding(need)


def other_state(need: Need, dice: random.Random) -> None:
    code = dice.choice(["", f"K{need.pk}"])
    Need.objects.filter(pk=need.pk).update(status=dice.choice(NeedStatus.values), tracking_code=code)


def other_years(need: Need, dice: random.Random) -> None:
    Need.objects.filter(plan=need.plan).update(
        year=dice.choice([None, 2027]), sector=dice.choice(["", "SOCIAL"])
    )


def gone(need: Need, dice: random.Random) -> None:
    need.delete()


def entered(need: Need, dice: random.Random) -> None:
    NeedStep.objects.create(need=need, move="adopt", to_status="in_plan", at=need.created_at)


def proved(need: Need, dice: random.Random) -> None:
    Organisation.objects.filter(pk=need.board_id).update(verification=dice.choice(["pending", "verified"]))


def published(need: Need, dice: random.Random) -> None:
    MediumTermPlan.objects.filter(pk=need.plan_id).update(status=dice.choice(["draft", "agreed"]))


def folded(need: Need, dice: random.Random) -> None:
    fold()


CHANGES = (
    other_cost, more_money, no_money, other_state, other_years, gone, entered, proved, published, folded
)  # fmt: skip


def change(dice: random.Random, plan: MediumTermPlan) -> None:
    """One of the changes that happen to needs, plans and boards, on rows drawn by lot."""
    needs = list(Need.objects.filter(plan=plan))
    if not needs or dice.random() < 0.3:
        cost, status = dice.choice([None, 0, 7, 60_000_000]), dice.choice(NeedStatus.values)
        NeedFactory(plan=plan, cost=cost, status=status)
        return
    dice.choice(CHANGES)(dice.choice(needs), dice)


def same_as_the_needs() -> None:
    for state in ("ready", "all", "work", "aside"):
        kept = totals_of(NeedTotal.objects.of(None).in_state(state))
        real = Need.objects.in_state(state)
        assert kept["n"] == real.count(), state
        assert kept["gap"] == sum(need.gap or 0 for need in real), state


@settings(
    max_examples=amount(short=12, long=300),
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
@given(seed=st.integers(0, 2**32))
def test_random_histories_leave_the_totals_right(handep, seed):
    dice = random.Random(seed)
    with transaction.atomic():
        plan = PlanFactory(board=handep)
        for _step in range(20):
            change(dice, plan)
        assert differences() == []
        same_as_the_needs()
        transaction.set_rollback(True)


def test_a_state_of_the_list_is_part_of_what_plans_count(handep):
    for status in NeedStatus.values:
        NeedFactory(board=handep, status=status)
    counted = set(Need.objects.public().counted())
    assert set(Need.objects.in_state("all")) == counted
    parts = [set(Need.objects.in_state(state)) for state in ("plan", "looking", "work", "done", "aside")]
    assert set().union(*parts) == counted
    assert sum(map(len, parts)) == len(counted)


def test_the_nightly_check_repairs_and_says_so(handep, caplog, capsys):
    NeedFactory(board=handep)
    fold()
    NeedTotal.objects.filter(level=0).update(n=5)
    call_command("check_totals", "--dry-run")
    assert "2 rows differ" in capsys.readouterr().out
    check_totals()
    assert "differed" in caplog.text
    assert differences() == []
    fold_totals()
    call_command("check_totals")
    assert "right" in capsys.readouterr().out


@pytest.mark.django_db(transaction=True)
def test_writers_beside_each_other_and_a_fold_lose_nothing(handep):
    if connection.vendor != "postgresql":
        pytest.skip("SQLite has one writer")
    needs = [NeedFactory(board=handep) for _number in range(4)]

    def work(need: Need) -> None:
        try:
            for turn in range(10):
                with transaction.atomic():
                    Need.objects.filter(pk=need.pk).update(gap=turn, status=NeedStatus.IN_TALKS)
                fold()
            Organisation.objects.filter(pk=handep.pk).update(verification="pending")
            MediumTermPlan.objects.filter(board=handep).update(status="expired")
        finally:
            connections.close_all()

    threads = [threading.Thread(target=work, args=[need]) for need in needs]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(60)
    assert differences() == []
    assert totals_of(NeedTotal.objects.of(None))["gap"] == 9 * len(needs)
