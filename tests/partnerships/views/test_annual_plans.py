"""Renta: its public page, its paper and table, choosing and agreeing, and who sees the draft."""

from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from partnerships.models import AnnualPlan, SignedRecord
from tests.factories.partnerships import FundingEntryFactory, NeedFactory
from tests.factories.records import PlanNowFactory, annual_of, answers

pytestmark = pytest.mark.django_db
PAGES = ["annual", "annual_print", "annual_csv"]


@pytest.fixture
def plan(handep: Any) -> Any:
    return PlanNowFactory(board=handep)


def at(name: str, plan: Any) -> str:
    return reverse(f"partnerships:{name}", args=[plan.pk, plan.period_start])


def test_the_agreed_renta_shows_its_needs_sums_and_gap(client: Client, plan: Any) -> None:
    road, gate = (
        NeedFactory(plan=plan, title="Jalan"),
        NeedFactory(plan=plan, title="Gapura", status="dropped"),
    )
    NeedFactory(plan=plan, title="Lampu")
    FundingEntryFactory(need=road)
    annual_of(plan, plan.period_start, road, gate, status="agreed")
    answer = client.get(at("annual", plan))
    page = answer.content.decode()
    assert "Jalan" in page and "Lampu" not in page and "Gapura" not in page
    totals = answer.context["totals"]
    assert (totals["n"], totals["cost"], totals["gap"], totals["dropped"]) == (1, 50_000_000, 40_000_000, 1)
    assert "Jalan" in client.get(at("annual_print", plan)).content.decode()
    table = b"".join(client.get(at("annual_csv", plan)).streaming_content).decode()
    assert "Jalan" in table and "Lampu" not in table


@pytest.mark.parametrize("name", PAGES)
@pytest.mark.parametrize(
    ("who", "status"),
    [("ani", 200), ("budi", 200), ("eko", 200), ("citra", 404), ("fitri", 404), ("hadi", 404), (None, 404)],
)
def test_a_draft_is_seen_by_its_board_and_secretariat(
    client: Client, request: Any, plan: Any, who: str | None, status: int, name: str
) -> None:
    annual_of(plan, plan.period_start, NeedFactory(plan=plan))
    if who:
        client.force_login(request.getfixturevalue(who))
    assert client.get(at(name, plan)).status_code == status


def test_a_board_chooses_agrees_and_everybody_reads(client: Client, plan: Any, ani: Any) -> None:
    client.force_login(ani)
    own, other = NeedFactory(plan=plan, year=plan.period_start), NeedFactory(plan=plan, year=plan.period_end)
    assert client.get(at("annual_edit", plan)).status_code == 200 and not AnnualPlan.objects.exists()
    client.post(at("annual_edit", plan), {"do": "start"})
    client.post(f"{at('annual_edit', plan)}?group=other", {"shown": [other.pk], "need": [other.pk]})
    assert set(AnnualPlan.objects.get().needs.all()) == {own, other}
    sent = client.post(at("annual_agree", plan), answers())
    assert sent.url == at("annual", plan) and SignedRecord.objects.get().kind == "annual"
    client.logout()
    page = client.get(at("annual", plan)).content.decode()
    assert own.title in page and other.title in page and "63" in page
    assert at("annual", plan) in client.get(plan.get_absolute_url()).content.decode()


def test_an_agreement_without_record_is_refused_with_what_is_missing(
    client: Client, plan: Any, ani: Any
) -> None:
    client.force_login(ani)
    annual_of(plan, plan.period_start, NeedFactory(plan=plan))
    for wrong in ({"file": ""}, {"place": ""}, {"men": 1, "women": 1, "poor": 3}):
        assert client.post(at("annual_agree", plan), answers(**wrong)).status_code == 422
    assert AnnualPlan.objects.get().status == "draft" and not SignedRecord.objects.exists()
    assert client.post(at("annual_agree", plan), answers(file="", follows="on")).status_code == 302


@pytest.mark.parametrize("who", ["eko", "citra", "hadi"])
@pytest.mark.parametrize("name", ["annual_edit", "annual_agree", "annual_reopen"])
def test_nobody_else_changes_it(client: Client, request: Any, plan: Any, who: str, name: str) -> None:
    annual_of(plan, plan.period_start, NeedFactory(plan=plan), status="agreed")
    client.force_login(request.getfixturevalue(who))
    assert client.post(at(name, plan), answers()).status_code == 403
    assert AnnualPlan.objects.get().status == "agreed"


def test_a_year_outside_the_plan_is_not_found(client: Client, plan: Any, ani: Any) -> None:
    client.force_login(ani)
    url = reverse("partnerships:annual_edit", args=[plan.pk, plan.period_end + 1])
    assert client.get(url).status_code == 404


@pytest.mark.parametrize(("name", "most"), [("annual", 5), ("annual_print", 4)])
def test_the_statements_do_not_grow(
    client: Client, plan: Any, django_assert_max_num_queries: Any, name: str, most: int
) -> None:
    needs = [NeedFactory(plan=plan) for _n in range(30)]
    annual_of(plan, plan.period_start, *needs, status="agreed")
    with django_assert_max_num_queries(most):
        client.get(at(name, plan))


def test_choosing_among_many_needs_goes_page_by_page(
    client: Client, plan: Any, ani: Any, django_assert_max_num_queries: Any
) -> None:
    client.force_login(ani)
    annual_of(plan, plan.period_start, *(NeedFactory(plan=plan) for _n in range(60)))
    with django_assert_max_num_queries(14):
        page = client.get(at("annual_edit", plan))
    assert len(page.context["rows"]) == 50
    shown = [row["need"].pk for row in page.context["rows"]]
    sent = client.post(at("annual_edit", plan), {"shown": shown, "need": [], "do": "next"})
    assert sent.url.endswith("page=2") and AnnualPlan.objects.get().needs.count() == 10
