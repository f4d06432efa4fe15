"""Orders without an index and the share of poor households: what comes first, and what they hide."""

from __future__ import annotations

import pytest

from partnerships import need_counts
from partnerships.donors.readiness import POINTS, points_of, with_points
from partnerships.forms.need_filter import NeedFilter
from partnerships.models import CostItem, Need, NeedStep
from tests.factories.partnerships import NeedFactory

NEEDS = "/needs/"


def titles(client, **query) -> list[str]:
    return [row["title"] for row in client.get(NEEDS, query).context["rows"]]


@pytest.mark.parametrize(
    ("households", "poor", "shown"),
    [
        (10, 6, True), (10, 5, False), (100, 60, True), (100, 59, False), (8, 5, True), (9, 5, False),
        (5, 5, True), (5, 4, False), (4, 4, False), (3, 3, False), (None, 5, False), (10, None, False),
        (2_147_483_647, 2_147_483_647, True), (2_147_483_647, 5, False),
    ],
)  # fmt: skip
def test_three_of_five_households_are_poor(client, handep, households, poor, shown):
    """Counts below five are not told, so no filter tells them either."""
    NeedFactory(board=handep, title="X", households=households, poor_households=poor)
    assert titles(client, poor="60") == (["X"] if shown else [])


def test_the_share_of_poor_households_sorts_and_hidden_counts_come_last(client, handep):
    for title, households, poor in (("20%", 50, 10), ("90%", 10, 9), ("few", 4, 4), ("?", 50, None)):
        NeedFactory(board=handep, title=title, households=households, poor_households=poor)
    assert titles(client, order="poor")[:2] == ["90%", "20%"]


def test_what_is_most_ready_comes_first(client, handep):
    bare = NeedFactory(board=handep, title="Kosong", households=None, quantity=None)
    ready = NeedFactory(board=handep, title="Siap", in_musrenbang=True, latitude="-2.2", longitude="113.9")
    NeedFactory(board=handep, title="Biasa")
    CostItem.objects.create(
        need=ready, group="material", name="Semen", volume=1, unit="zak", unit_price=1, amount=1
    )
    NeedStep.objects.create(
        need=ready, move="verify", from_status="proposed", to_status="verified", at=ready.created_at
    )
    assert titles(client, order="ready") == ["Siap", "Biasa", "Kosong"]
    rows = with_points(Need.objects.all()).in_bulk()
    assert all(points_of(rows[ready.pk]).values()) and not any(points_of(rows[bare.pk]).values())
    assert set(points_of(rows[bare.pk])) == {point.code for point in POINTS}


def test_the_earliest_year_and_then_the_residents_rank_is_most_urgent(client, handep):
    for title, year, rank in (("c", 2028, 1), ("b", 2027, None), ("a", 2027, 2), ("d", None, 1)):
        NeedFactory(board=handep, title=title, year=year, priority_rank=rank)
    assert titles(client, order="urgent") == ["a", "b", "c", "d"]


@pytest.mark.parametrize("order", ["ready", "poor", "urgent"])
def test_more_needs_than_can_be_sorted_say_so_and_show_the_largest_gap(client, handep, monkeypatch, order):
    for cost in (40, 90, 60):
        NeedFactory(board=handep, title=str(cost), cost=cost * 1_000_000, year=2000 + cost)
    assert not client.get(NEEDS, {"order": order}).context["order_waits"]
    monkeypatch.setattr(need_counts, "FEW", 2)
    page = client.get(NEEDS, {"order": order})
    assert page.context["order_waits"] and [row["title"] for row in page.context["rows"]] == [
        "90",
        "60",
        "40",
    ]
    assert "Urutan ini berlaku" in page.content.decode()
    assert client.get("/needs.csv", {"order": order}).getvalue()


@pytest.mark.parametrize("query", [{"order": "ready"}, {"order": "poor", "poor": "60"}, {"order": "urgent"}])
def test_no_order_or_filter_takes_more_statements(client, handep, query, django_assert_max_num_queries):
    NeedFactory.create_batch(30, board=handep, poor_households=40)
    with django_assert_max_num_queries(5):
        client.get(NEEDS, query)


def test_the_counts_above_the_list_obey_the_share(handep):
    NeedFactory(board=handep, poor_households=40)
    NeedFactory(board=handep, poor_households=10)
    form = NeedFilter({"poor": "60"})
    assert need_counts.counts_of(form).totals["n"] == 1
    assert [value for _name, value, _words in form.active()] == [""]


def test_the_index_says_the_words_of_the_filter():
    """Else PostgreSQL would not know that it holds all that the filter asks for."""
    index = next(one for one in Need._meta.indexes if one.name == "need_of_poor")
    where = str(Need.objects.filter(index.condition).order_by().query)
    assert where == str(Need.objects.mostly_poor().order_by().query)
