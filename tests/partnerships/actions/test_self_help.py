"""Swadaya: planned, confirmed, withdrawn; and what the sheet had planned."""

from typing import Any

import pytest

from partnerships.actions.import_plan import import_plan
from partnerships.actions.plan_self_help import confirm_self_help, plan_self_help, withdraw_self_help
from partnerships.actions.record_funding import record_funding
from partnerships.actions.void_funding import void_funding
from partnerships.funding_limits import Refused
from partnerships.models import Need
from partnerships.self_help import totals, usual_wage
from tests.factories.partnerships import NeedFactory
from tests.partnerships.sheets import LINES, upload

pytestmark = pytest.mark.django_db
MILLION = 1_000_000


@pytest.fixture
def drainage(handep: Any) -> Need:
    return NeedFactory(board=handep, cost=25 * MILLION)


def planned(need: Need) -> tuple[int, int, int]:
    """The field, the planned row, and the gap, as stored."""
    stored = Need.objects.get(pk=need.pk)
    row = stored.funding.filter(stage="planned", source_kind="SELF_HELP").first()
    return stored.swadaya_planned, row.amount if row else 0, stored.gap


def test_twelve_people_three_days_at_ninety_thousand(drainage: Need, ani: Any) -> None:
    labour = plan_self_help(drainage, "labour", by=ani, workers=12, days=3, daily_wage=90_000)
    assert (labour.amount, labour.labour_days) == (3_240_000, 36)
    assert planned(drainage) == (3_240_000, 3_240_000, 25 * MILLION)


def test_a_confirmed_contribution_is_firm_and_no_longer_planned(drainage: Need, ani: Any) -> None:
    labour = plan_self_help(drainage, "labour", by=ani, workers=12, days=3, daily_wage=90_000)
    plan_self_help(drainage, "material", by=ani, amount=2 * MILLION, what="Pasir 10 m3")
    confirm_self_help(labour, by=ani, evidence="Daftar hadir kerja bakti")
    assert planned(drainage) == (2 * MILLION, 2 * MILLION, 21_760_000)
    assert (labour.entry.source_kind, labour.entry.stage) == ("SELF_HELP", "committed")
    assert labour.entry.evidence == "Daftar hadir kerja bakti"
    assert totals([Need.objects.get(pk=drainage.pk)]) == {drainage.pk: 5_240_000}


def test_withdrawn_or_confirmed_twice_is_refused(drainage: Need, ani: Any) -> None:
    cash = plan_self_help(drainage, "cash", by=ani, amount=MILLION)
    withdraw_self_help(cash, by=ani)
    assert planned(drainage) == (0, 0, 25 * MILLION)
    for step in (
        lambda: withdraw_self_help(cash, by=ani),
        lambda: confirm_self_help(cash, by=ani, evidence="x"),
    ):
        with pytest.raises(Refused):
            step()


def test_a_voided_confirmation_is_planned_again(drainage: Need, ani: Any) -> None:
    cash = plan_self_help(drainage, "cash", by=ani, amount=MILLION)
    confirm_self_help(cash, by=ani, evidence="Kuitansi iuran")
    void_funding(cash.entry, "Iuran belum terkumpul", by=ani)
    cash.refresh_from_db()
    assert cash.entry is None and planned(drainage) == (MILLION, MILLION, 25 * MILLION)


def test_what_a_sheet_planned_stays_until_there_are_contributions(handep: Any, ani: Any) -> None:
    need = import_plan(upload(handep, LINES), by=ani).plan.needs.get(source_row=4)
    record_funding(need, "VILLAGE_FUND", "committed", MILLION, by=ani, evidence="SK")
    assert planned(need)[:2] == (22_200_000, 22_200_000)
    cash = plan_self_help(need, "cash", by=ani, amount=MILLION)
    assert planned(need)[:2] == (MILLION, MILLION)
    withdraw_self_help(cash, by=ani)
    assert planned(need)[:2] == (22_200_000, 22_200_000)


def test_planned_self_help_is_not_typed_beside_its_contributions(drainage: Need, ani: Any) -> None:
    plan_self_help(drainage, "cash", by=ani, amount=MILLION)
    with pytest.raises(Refused):
        record_funding(drainage, "SELF_HELP", "planned", 2 * MILLION, by=ani)


@pytest.mark.parametrize(
    "worth",
    [{"kind": "cash"}, {"kind": "cash", "amount": 0}, {"kind": "labour", "workers": 3, "days": 2},
     {"kind": "labour", "amount": 5, "workers": 0, "days": 1, "daily_wage": 1}],
)  # fmt: skip
def test_a_contribution_is_worth_something(drainage: Need, ani: Any, worth: dict[str, Any]) -> None:
    with pytest.raises(Refused):
        plan_self_help(drainage, by=ani, **worth)


def test_more_than_what_is_lacking_is_not_confirmed(drainage: Need, ani: Any) -> None:
    cash = plan_self_help(drainage, "cash", by=ani, amount=26 * MILLION)
    with pytest.raises(Refused):
        confirm_self_help(cash, by=ani, evidence="x")
    cash.refresh_from_db()
    assert cash.entry is None and planned(drainage) == (26 * MILLION, 26 * MILLION, 25 * MILLION)


def test_the_usual_wage_is_the_last_one_of_the_same_kota(
    drainage: Need, laweyan: Any, ani: Any, citra: Any, menteng: Any
) -> None:
    assert usual_wage(menteng) is None
    for wage in (80_000, 90_000):
        plan_self_help(drainage, "labour", by=ani, workers=1, days=1, daily_wage=wage)
    elsewhere = NeedFactory(board=laweyan)
    plan_self_help(elsewhere, "labour", by=citra, workers=1, days=1, daily_wage=120_000)
    assert usual_wage(menteng).daily_wage == 90_000
