"""Units in one form, quartiles, which needs count, and what is said of an odd price."""

from statistics import quantiles
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from forum_site.regions.models import Region
from partnerships.actions.count_unit_costs import count_unit_costs
from partnerships.models import Need, UnitCost
from partnerships.unit_costs import UnitPrice, price_of, quartiles, unit_price_of
from partnerships.units import WORDS, normal_unit
from tests.factories.partnerships import NeedFactory, PlanFactory


@pytest.mark.parametrize(
    ("written", "normal"),
    [
        ("m'", "m"), ("M1", "m"), ("meter", "m"), (" Meter Lari ", "m"), ("m’", "m"), ("Mtr.", "m"),
        ("m2", "m2"), ("M²", "m2"), ("meter persegi", "m2"), ("m³", "m3"), ("Unit", "unit"), ("bh", "unit"),
        ("KK", "kk"), ("SR", "sr"), ("rumah", "rumah"), ("paket", ""), ("ls", ""), ("", ""), ("truk", ""),
    ],
)  # fmt: skip
def test_units_have_one_form(written: str, normal: str) -> None:
    assert normal_unit(written) == normal
    assert not normal or normal in WORDS


@settings(max_examples=50, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(st.integers(0, 10**12), min_size=2, max_size=60))
def test_quartiles_are_those_of_the_statistics_module(prices: list[int]) -> None:
    for ours, theirs in zip(quartiles(prices), quantiles(prices, method="inclusive"), strict=True):
        assert abs(ours - theirs) <= max(0.5, theirs * 1e-12)


def test_one_price_is_its_own_quartiles() -> None:
    assert quartiles([7]) == (7, 7, 7)
    assert price_of(186_400_000, 120) == 1_553_333


def known(**more: Any) -> UnitCost:
    values = {"n": 38, "lower": 1_310_000, "median": 1_480_000, "upper": 1_690_000}
    return UnitCost(province="62", category="drainase", unit="m", **{**values, **more})


@pytest.mark.parametrize(
    ("price", "count", "state"),
    [(1_553_333, 38, "usual"), (1_310_000, 38, "usual"), (1_880_000, 38, "usual"), (1_880_001, 38, "above"),
     (1_120_000, 38, "usual"), (1_119_999, 38, "below"), (9_000_000, 4, "few"), (1, 5, "below")],
)  # fmt: skip
def test_an_odd_price_is_said_only_with_enough_like_needs(price: int, count: int, state: str) -> None:
    said = UnitPrice(price, "m", "Drainase", "Kalimantan Tengah", known(n=count))
    assert said.state == state
    assert (said.strip() is None) == (state == "few")


@pytest.mark.parametrize("price", [0, 1_119_000, 1_480_000, 99_000_000])
def test_the_strip_stays_in_its_width(price: int) -> None:
    drawn = UnitPrice(price, "m", "Drainase", "X", known()).strip()
    assert drawn and 0 <= drawn["box"] and drawn["box"] + drawn["width"] <= 100
    assert drawn["box"] <= drawn["median"] <= drawn["box"] + drawn["width"] and 0 <= drawn["at"] <= 100


@pytest.mark.django_db
def test_only_public_priced_and_measured_needs_of_the_province_count(
    handep: Any, laweyan: Any, regions: dict[str, Region]
) -> None:
    for unit, cost in (("m'", 100_000_000), ("meter", 130_000_000), ("M1", 190_000_000)):
        NeedFactory(board=handep, unit=unit, quantity=100, cost=cost)
    NeedFactory(board=handep, status="dropped")
    NeedFactory(board=handep, cost=None)
    NeedFactory(board=handep, quantity=None)
    NeedFactory(board=handep, unit="paket", quantity=1)
    NeedFactory(plan=PlanFactory(board=handep, status="draft", period_start=2031, period_end=2033))
    NeedFactory(board=laweyan, quantity=100)
    assert count_unit_costs(regions["62"]) == 1 == count_unit_costs(regions["62"])
    row = UnitCost.objects.get()
    assert (row.province, row.unit, row.n) == ("62", "m", 3)
    assert (row.lower, row.median, row.upper) == (1_150_000, 1_300_000, 1_600_000)


@pytest.mark.django_db
def test_one_pass_however_many_needs(
    handep: Any, regions: dict[str, Region], django_assert_num_queries: Any
) -> None:
    NeedFactory.create_batch(12, board=handep)
    with django_assert_num_queries(5):  # the pass, a savepoint around taking the old rows and writing new
        count_unit_costs(regions["62"])


@pytest.mark.django_db
def test_a_volume_the_public_may_not_know_has_no_price(handep: Any) -> None:
    house = NeedFactory(
        board=handep, title="Bedah rumah", category="rtlh", unit="rumah", quantity=3, households=3
    )
    assert unit_price_of(house) is None
    assert unit_price_of(Need.objects.get(pk=NeedFactory(board=handep).pk)) is not None
