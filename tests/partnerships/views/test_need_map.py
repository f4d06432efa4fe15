"""The map of needs: filters and place in the address, links down to single needs, a table behind."""

import csv
import io
import re

import pytest
from django.core.cache import cache
from django.db import connection
from django.test.utils import CaptureQueriesContext

from tests.factories.partnerships import NeedFactory
from tests.factories.place import placed

pytestmark = pytest.mark.django_db
MAP = "/needs/map/"


@pytest.fixture
def needs(handep, laweyan):
    for step in range(26):
        placed(-2.20 - step / 500, 113.90, board=handep, title=f"Saluran {step}")
    placed(-7.56, 110.82, board=laweyan, title="Mesin jahit", sector="ECONOMIC", category="peralatan_usaha")


def test_it_works(client, needs):
    page = client.get(MAP)
    body = page.content.decode()
    assert page.context["n"] == 27 and 'class="map wide" role="group"' in body
    assert "Palangka Raya" in body and "Surakarta" in body
    assert "noindex" not in body


def test_links_lead_down_to_the_needs_without_javascript(client, needs):
    address, depth = MAP, 0
    while cells := client.get(address).context.get("cells"):
        address, depth = MAP + cells[0][1], depth + 1
        assert depth < 12
    page = client.get(address)
    assert "noindex" in page.content.decode() and page.context["needs"]
    assert re.search(r"/needs/\d+-saluran", page.content.decode())


@pytest.mark.parametrize(
    ("query", "n"),
    [
        ({"sector": "ECONOMIC"}, 1), ({"region": "Kota Surakarta", "region-code": "33.72"}, 1),
        ({"q": "jahit"}, 1), ({"gap": "250-"}, 0), ({"box": "-8,110,-7,111"}, 1),
        ({"box": "semua"}, 27), ({"box": "1,2,3"}, 27), ({"state": "'--"}, 27), ({"state": "done"}, 0),
    ],
)  # fmt: skip
def test_filters_of_the_list_hold_on_the_map(client, needs, query, n):
    assert client.get(MAP, query).context["n"] == n


@pytest.mark.parametrize(
    ("state", "titles"),
    [
        ("", {"Terbuka"}), ("done", {"Selesai"}), ("all", {"Terbuka", "Selesai", "Dalam rencana"}),
        ("aside", {"Ditunda"}), ("plan", {"Dalam rencana"}),
    ],
)  # fmt: skip
def test_which_needs_are_on_it(client, handep, state, titles):
    for title, status in (
        ("Terbuka", "open_for_partners"), ("Selesai", "completed"), ("Dalam rencana", "in_plan"),
        ("Usulan", "proposed"), ("Gugur", "dropped"), ("Ditunda", "deferred"), ("Draf", "draft"),
    ):  # fmt: skip
        placed(board=handep, title=title, status=status)
    page = client.get(MAP, {"state": state})
    assert {need.title for _number, need, _funded in page.context["needs"]} == titles


def test_the_filters_stay_when_one_goes_closer(client, needs):
    cells = client.get(MAP, {"state": "all", "sector": "ENVIRONMENT"}).context["cells"]
    assert all(
        "state=all" in href and "sector=ENVIRONMENT" in href and "box=" in href for _n, href, _c in cells
    )


def test_no_need_leaves_a_next_step(client, db):
    assert MAP in client.get(MAP).content.decode()


@pytest.mark.parametrize("query", [{}, {"box": "-3,113,-2,115"}, {"state": "all"}])
def test_more_needs_take_no_more_statements(client, handep, needs, query):
    client.get(MAP, query)
    counts = []
    for _round in range(2):
        cache.clear()  # the cells of the country are kept while its sums stay
        with CaptureQueriesContext(connection) as statements:
            client.get(MAP, query)
        counts.append(len(statements))
        for step in range(60):
            placed(-2.2 - step / 400, 113.9 + step / 300, board=handep)
    assert counts[0] == counts[1] <= 8


def test_the_map_of_the_country_is_counted_anew_when_its_sums_change(client, handep):
    assert client.get(MAP).context["n"] == 0
    placed(board=handep)
    assert client.get(MAP).context["n"] == 1


def test_open_data_tells_points_but_not_of_single_houses(client, handep):
    placed(board=handep, title="Saluran")
    placed(-2.216123, 113.917456, board=handep, category="rtlh", title="Rumah")
    NeedFactory(board=handep, title="Tanpa titik")
    text = client.get("/needs.csv").getvalue().decode("utf-8-sig")
    rows = csv.DictReader(io.StringIO(text))
    assert {row["title"]: (row["latitude"], row["longitude"]) for row in rows} == {
        "Saluran": ("-2.2096", "113.9108"), "Rumah": ("", ""), "Tanpa titik": ("", ""),
    }  # fmt: skip


def test_what_is_not_on_it_is_counted(client, needs, handep):
    NeedFactory(board=handep, title="Tanpa titik")
    placed(board=handep, category="rtlh", title="Rumah")
    assert client.get(MAP).context["absent"] == 2
    assert client.get(MAP, {"q": "saluran"}).context["absent"] is None, "counting words twice costs too much"
