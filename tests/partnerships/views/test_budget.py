"""Rp 100 juta bisa menuntaskan apa?: what the page shows, to whom it tells what, what it costs."""

import pytest
from django.urls import reverse

from partnerships.budget_page import candidates
from partnerships.choices import NeedStatus
from partnerships.models import Need
from tests.factories.organisations import OrganisationFactory
from tests.factories.partnerships import FundingEntryFactory, NeedFactory, PlanFactory

PAGE = "/needs/complete/"
MILLION = 1_000_000


@pytest.fixture
def plan(handep):
    return PlanFactory(board=handep)


@pytest.fixture
def meals(plan):
    return NeedFactory(
        plan=plan, title="Makanan tambahan balita", sector="SOCIAL", category="gizi",
        cost=48 * MILLION, households=40, poor_households=40,
    )  # fmt: skip


@pytest.fixture
def lamps(plan):
    return NeedFactory(
        plan=plan, title="Lampu jalan Blok A", cost=30 * MILLION, households=60, poor_households=20
    )


@pytest.fixture
def drain(plan):
    return NeedFactory(
        plan=plan, title="Gorong-gorong depan SDN", cost=90 * MILLION, households=80, poor_households=50
    )


def ask(client, **query):
    answer = client.get(PAGE, query)
    assert answer.status_code == 200
    return answer


def titles(answer):
    return [row["title"] for row in answer.context["result"]["rows"]]


def test_the_set_is_closed_completely_and_never_above_the_money(client, meals, lamps, drain):
    answer = ask(client, budget="100.000.000")
    assert set(titles(answer)) == {meals.title, lamps.title}
    assert answer.context["result"]["choice"].left == 22 * MILLION
    assert meals.get_absolute_url() in answer.content.decode()


def test_money_may_be_written_as_people_write_it(client, meals):
    assert titles(ask(client, budget="Rp 50 juta")) == [meals.title]


def test_only_what_lacks_counts_of_a_need_that_is_partly_funded(client, drain):
    FundingEntryFactory(need=drain, amount=80 * MILLION)
    answer = ask(client, budget="10000000")
    assert titles(answer) == [drain.title]
    assert "88%" in answer.context["result"]["rows"][0]["why"][1]


def test_place_and_theme_narrow_what_is_chosen_from(client, meals, lamps, laweyan):
    other = NeedFactory(board=laweyan, title="Bak sampah", cost=MILLION, poor_households=9)
    assert titles(ask(client, budget="100 juta", region="33.72")) == [other.title]
    assert titles(ask(client, budget="100 juta", sector="SOCIAL")) == [meals.title]
    assert titles(ask(client, budget="100 juta", category="gizi")) == [meals.title]


def test_what_is_not_ready_or_of_an_unverified_board_is_never_chosen(client, plan, menteng):
    NeedFactory(plan=plan, status=NeedStatus.IN_PLAN)
    board = OrganisationFactory(territory=menteng, verification="pending")
    NeedFactory(plan=PlanFactory(board=board))
    answer = ask(client, budget="100 juta")
    assert answer.context["result"]["n"] == 0
    assert "partnerships/budget/none.html" in [part.name for part in answer.templates]


def test_too_little_money_is_told_what_the_smallest_need_lacks(client, lamps):
    result = ask(client, budget="1 juta").context["result"]
    assert result["n"] == 0 and result["first_step"]["money"] == 30 * MILLION
    assert titles(client.get(result["first_step"]["url"])) == [lamps.title]


def test_the_next_step_completes_one_need_more(client, meals, lamps, drain):
    result = ask(client, budget="50 juta").context["result"]
    assert result["first_step"]["more"] == 28 * MILLION
    assert client.get(result["first_step"]["url"]).context["result"]["n"] == 2


def test_the_reasons_name_what_was_passed_over(client, meals, lamps, drain):
    last = ask(client, budget="100 juta").context["result"]["reasons"][-1]
    assert drain.title in last.text and last.state == "not_met"
    assert last.url == drain.get_absolute_url()


def test_the_link_that_is_shared_shows_the_same(client, meals, lamps, laweyan, kota_a):
    NeedFactory(board=laweyan, cost=MILLION)
    first = ask(client, budget="100 juta", region=kota_a.label, **{"region-code": kota_a.code})
    shared = first.context["result"]["link"]
    path = shared[shared.index(PAGE) :]
    assert titles(client.get(path)) == titles(first)
    assert "wa.me" in first.content.decode()


def test_few_families_are_not_told_by_any_sum(client, plan):
    NeedFactory(plan=plan, title="Saluran", cost=10 * MILLION, households=40, poor_households=20)
    NeedFactory(plan=plan, title="Tandon", cost=11 * MILLION, households=3, poor_households=3)
    answer = ask(client, budget="100 juta")
    stats = dict(answer.context["result"]["stats"])
    assert list(stats.values())[:2] == ["40+", "21+"]
    assert "23" not in [row[-1] for row in answer.context["result"]["table"]]


def test_the_choice_does_not_depend_on_a_count_that_is_hidden(client, plan):
    NeedFactory(plan=plan, title="A", cost=10 * MILLION, households=3, poor_households=3)
    NeedFactory(plan=plan, title="B", cost=11 * MILLION, households=9, poor_households=2)
    choice = ask(client, budget="100 juta").context["result"]["choice"]
    assert [line.poor for line in choice.chosen] == [1, 1]


@pytest.mark.parametrize("query", [{}, {"budget": ""}, {"budget": "nol"}, {"budget": "0"}, {"budget": "-5"}])
def test_without_an_amount_there_is_a_form_and_no_result(client, lamps, query):
    answer = ask(client, **query)
    assert answer.context["result"] is None and "<form" in answer.content.decode()


def test_a_place_that_is_not_understood_is_asked_again(client, lamps):
    answer = ask(client, budget="100 juta", region="Antah Berantah")
    assert answer.context["result"] is None and "region" in answer.context["form"].errors


def test_where_very_many_fit_the_page_says_how_they_were_limited(client, plan, monkeypatch):
    monkeypatch.setattr(candidates, "MOST", 3)
    for n in range(8):  # counts that are shown: those below are equal, and drawn by lot
        NeedFactory(plan=plan, title=f"Saluran {n}", cost=MILLION, households=40, poor_households=10 + n)
    result = ask(client, budget="5000000").context["result"]
    assert {row["title"] for row in result["rows"]} == {f"Saluran {n}" for n in range(3, 8)}
    assert result["limit"] and result["choice"].capped


def test_a_longer_set_takes_no_more_statements(client, plan, kota_a, django_assert_max_num_queries):
    for n in range(30):
        NeedFactory(plan=plan, cost=MILLION, poor_households=n)
    client.get(PAGE)
    with django_assert_max_num_queries(8):
        answer = ask(client, budget="1 miliar", region=kota_a.label, **{"region-code": kota_a.code})
    assert answer.context["result"]["n"] == 30 and len(titles(answer)) == 20


def test_the_second_page_shows_the_rest(client, plan):
    for _n in range(23):
        NeedFactory(plan=plan, cost=MILLION)
    assert len(titles(ask(client, budget="1 miliar", page="2"))) == 3


def test_the_list_of_needs_and_the_menu_lead_here(client, lamps):
    body = client.get("/needs/").content.decode()
    assert body.count(reverse("partnerships:needs_complete")) >= 2
    assert Need.objects.count() == 1
