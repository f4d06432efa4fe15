"""The open API: the public's words, and the same numbers as page, list and CSV."""

import csv
import io

import pytest
from django.core.cache import cache

from partnerships.actions.record_funding import record_funding
from partnerships.models import NeedTotal
from partnerships.totals.read import totals_of
from tests.factories.partnerships import FundingEntryFactory, NeedFactory, PlanFactory


@pytest.fixture(autouse=True)
def fresh_limits():
    cache.clear()


@pytest.fixture
def need(handep):
    return NeedFactory(board=handep, title="Saluran drainase", cost=25_000_000, rt="03", rw="02")


def listed(client, **query):
    return client.get("/api/needs", query).json()["items"]


def test_the_list_gives_what_looks_for_partners(client, need):
    found = listed(client)
    assert [one["id"] for one in found] == [need.pk]
    assert found[0]["amounts"]["gap"] == 25_000_000
    assert found[0]["place"]["rt"] == "03"


def test_the_filters_are_those_of_the_page(client, need):
    assert listed(client, sector="SOCIAL") == []
    assert len(listed(client, q="drainase", region="62.71")) == 1
    assert listed(client, region="33.72") == []


def test_a_page_leads_to_the_next_until_all_are_read(client, handep):
    plan = PlanFactory(board=handep)
    made = {NeedFactory(plan=plan).pk for _number in range(101)}
    answer = client.get("/api/needs").json()
    seen = [one["id"] for one in answer["items"]]
    seen += [one["id"] for one in client.get(answer["next"]).json()["items"]]
    assert len(seen) == len(made)
    assert set(seen) == made


def test_a_commitment_changes_page_list_csv_and_api_alike(client, need, ani):
    FundingEntryFactory(need=need, source_kind="SELF_HELP", amount=5_000_000)
    record_funding(need, kind="APBD_LOCAL", stage="committed", amount=10_000_000, evidence="SK", by=ani)
    assert listed(client)[0]["amounts"]["gap"] == 10_000_000
    detail = client.get(f"/api/needs/{need.pk}").json()
    assert detail["amounts"]["gap"] == 10_000_000
    assert sum(one["amount"] for one in detail["entries"]) == 15_000_000
    assert client.get("/api/totals").json()["total"]["gap"] == 10_000_000
    assert client.get("/api/totals", {"region": "62.71.03"}).json()["total"]["gap"] == 10_000_000
    assert client.get(f"/api/plans/{need.plan_id}").json()["total"]["gap"] == 10_000_000
    rows = csv.DictReader(io.StringIO(client.get("/needs.csv").getvalue().decode("utf-8-sig")))
    assert next(rows)["gap"] == "10000000"
    assert "Rp 10 juta" in client.get("/needs/").text.replace("\N{NO-BREAK SPACE}", " ")
    assert "Rp 10 juta" in client.get(need.get_absolute_url()).text.replace("\N{NO-BREAK SPACE}", " ")
    assert totals_of(NeedTotal.objects.of(None).ready())["gap"] == 10_000_000


@pytest.mark.parametrize("path", ["/api/needs/{need}", "/api/plans/{plan}"])
def test_what_is_not_public_is_not_there(client, handep, path):
    need = NeedFactory(plan=PlanFactory(board=handep, status="draft"), status="draft")
    assert client.get(path.format(need=need.pk, plan=need.plan_id)).status_code == 404


def test_houses_are_told_as_on_the_pages(client, handep):
    NeedFactory(board=handep, title="Bedah rumah RT 03", category="rtlh", rt="03", rw="02", households=3)
    one = listed(client)[0]
    assert one["place"]["rt"] is None
    assert one["counts"] == {
        "few": True, "households": None, "poor_households": None, "people": None, "women": None,
    }  # fmt: skip
    assert "RT 03" not in one["title"]


def test_totals_by_year_and_an_unknown_place(client, need):
    groups = client.get("/api/totals", {"by": "year"}).json()["groups"]
    assert [(one["key"], one["n"]) for one in groups] == [("2027", 1)]
    assert client.get("/api/totals", {"region": "99.99"}).status_code == 404


def test_any_site_may_read_and_an_unchanged_answer_is_short(client, need):
    first = client.get("/api/needs")
    assert first["Access-Control-Allow-Origin"] == "*"
    again = client.get("/api/needs", headers={"if-none-match": first["ETag"]})
    assert again.status_code == 304


def test_nobody_writes_through_it(client, need):
    assert client.post("/api/needs").status_code == 405


def test_it_describes_itself_and_its_page_loads_nothing_from_elsewhere(client, need):
    assert "/api/needs/{need_id}" in client.get("/api/openapi.json").json()["paths"]
    page = client.get("/api/").text
    assert f"/api/needs/{need.pk}" in page
    assert "cdn" not in page


def test_a_page_costs_the_same_with_more_needs(client, need, django_assert_max_num_queries):
    plan = need.plan
    client.get("/api/needs")
    for _number in range(10):
        NeedFactory(plan=plan)
    with django_assert_max_num_queries(3):
        client.get("/api/needs")
