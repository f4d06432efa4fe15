"""The RAB: rounding, order, the cost that follows, new prices, and two people at once."""

from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import Any

import pytest

from partnerships.actions.import_plan import import_plan
from partnerships.actions.plan_self_help import plan_self_help
from partnerships.actions.set_cost_items import CostLine, amount_of, reindex_costs, set_cost_items
from partnerships.conflicts import Changed
from partnerships.funding_limits import Refused
from partnerships.models import Need
from tests.factories.partnerships import FundingEntryFactory, NeedFactory
from tests.partnerships.sheets import DRAINAGE, LINES, changed, upload

pytestmark = pytest.mark.django_db
CEMENT = CostLine("material", "Semen 50 kg", "sak", Decimal("120"), 68_000, "Survei toko", date(2026, 9, 1))
WORK = CostLine("labour", "Pekerja", "HOK", Decimal("90.5"), 120_001)


@pytest.fixture
def drainage(handep: Any) -> Need:
    return NeedFactory(board=handep, cost=25_000_000)


@pytest.mark.parametrize(
    ("volume", "price", "amount"),
    [("0.5", 3, 2), ("0.5", 1, 1), ("0.01", 49, 0), ("2.25", 2, 5), ("90.5", 120_001, 10_860_091)],
)
def test_amounts_are_rounded_half_up(volume: str, price: int, amount: int) -> None:
    assert amount_of(Decimal(volume), price) == amount


def test_the_cost_and_the_gap_are_those_of_the_lines(drainage: Need, ani: Any) -> None:
    FundingEntryFactory(need=drainage, amount=10_000_000)
    items = set_cost_items(drainage, [WORK, CEMENT], by=ani)
    stored = Need.objects.get(pk=drainage.pk)
    assert [item.amount for item in items] == [10_860_091, 8_160_000]
    assert (stored.cost, stored.gap, stored.version) == (19_020_091, 9_020_091, 1)
    assert [item.name for item in stored.cost_items.all()] == ["Pekerja", "Semen 50 kg"]


def test_a_cost_below_what_is_firm_leaves_no_negative_gap(drainage: Need, ani: Any) -> None:
    FundingEntryFactory(need=drainage, amount=20_000_000)
    set_cost_items(drainage, [CEMENT], by=ani)
    assert (drainage.cost, drainage.gap) == (8_160_000, 0)


def test_the_same_list_changes_nothing(drainage: Need, ani: Any) -> None:
    set_cost_items(drainage, [CEMENT], by=ani)
    set_cost_items(drainage, [CEMENT], by=ani, version=0)
    assert Need.objects.get(pk=drainage.pk).version == 1


def test_without_lines_the_cost_stays(drainage: Need, ani: Any) -> None:
    set_cost_items(drainage, [CEMENT], by=ani)
    set_cost_items(drainage, [], by=ani)
    assert Need.objects.get(pk=drainage.pk).cost == 8_160_000


def test_somebody_elses_lines_are_not_overwritten(drainage: Need, ani: Any, budi: Any) -> None:
    set_cost_items(Need.objects.get(pk=drainage.pk), [CEMENT], by=ani, version=0)
    with pytest.raises(Changed):
        set_cost_items(drainage, [WORK], by=budi, version=0)
    assert [item.name for item in drainage.cost_items.all()] == ["Semen 50 kg"]


def test_new_prices_move_every_line_and_say_since_when(drainage: Need, ani: Any) -> None:
    set_cost_items(drainage, [CEMENT, WORK], by=ani)
    day = date(2026, 11, 20)
    items = reindex_costs(drainage, Decimal("7.5"), price_date=day, price_source="SHBJ 2027", by=ani)
    assert [item.unit_price for item in items] == [73_100, 129_001]
    assert {(item.price_date, item.price_source) for item in items} == {(day, "SHBJ 2027")}
    assert Need.objects.get(pk=drainage.pk).cost == sum(item.amount for item in items)


@pytest.mark.parametrize("percent", ["-91", "1001", "NaN", "Infinity"])
def test_impossible_price_changes_are_refused(drainage: Need, ani: Any, percent: str) -> None:
    set_cost_items(drainage, [CEMENT], by=ani)
    with pytest.raises(Refused):
        reindex_costs(drainage, Decimal(percent), price_date=date(2026, 1, 1), price_source="x", by=ani)


@pytest.mark.parametrize(
    ("volume", "price"), [("0", 1), ("-1", 1), ("1", -1), ("NaN", 1), ("999999999", 10**13)]
)
def test_impossible_lines_are_refused(drainage: Need, ani: Any, volume: str, price: int) -> None:
    with pytest.raises(Refused):
        set_cost_items(drainage, [CostLine("other", "x", "unit", Decimal(volume), price)], by=ani)


def test_a_newer_sheet_leaves_the_sum_of_the_lines_alone(handep: Any, ani: Any) -> None:
    need = import_plan(upload(handep, LINES), by=ani).plan.needs.get(source_row=4)
    set_cost_items(need, [replace(CEMENT, volume=Decimal(1), unit_price=186_400_000)], by=ani)
    plan_self_help(need, "cash", amount=22_200_000, by=ani)
    sheet = upload(handep, [changed(DRAINAGE, cost=190_000_000, swadaya=1_000_000, kk=50)])
    result = import_plan(sheet, by=ani)
    stored = Need.objects.get(pk=need.pk)
    assert (stored.cost, stored.swadaya_planned, stored.households) == (186_400_000, 22_200_000, 50)
    assert sorted(result.changed_since[0][1]) == ["cost", "funding.SELF_HELP"]
    assert stored.version == need.version + 1
