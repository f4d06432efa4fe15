"""Belum terdanai: the sums of a place equal those of its needs, at every level, and lead to them."""

import pytest

from partnerships.models import Need
from tests.factories.organisations import OrganisationFactory
from tests.factories.partnerships import FundingEntryFactory, NeedFactory, PlanFactory

LEVELS = ["", "62", "62.71", "62.71.03", "62.71.03.1002"]


@pytest.fixture
def needs(handep, laweyan):
    """Three needs in kota A, one of them of another sector and year; one in kota B."""
    plan = PlanFactory(board=handep)
    drain = NeedFactory(plan=plan, cost=40_000_000)
    FundingEntryFactory(need=drain, amount=10_000_000)
    NeedFactory(plan=plan, cost=5_000_000, sector="SOCIAL", category="gizi", year=2028)
    NeedFactory(plan=plan, cost=None)
    NeedFactory(board=laweyan, cost=7_000_000)
    return plan


def page(client, code="", **query):
    answer = client.get(f"/gap/{code}/" if code else "/gap/", query)
    assert answer.status_code == 200
    return answer


@pytest.mark.parametrize("code", LEVELS)
def test_the_sum_of_each_level_is_that_of_its_needs(client, needs, code):
    board = page(client, code).context["board"]
    expected = 42_000_000 if not code else 35_000_000
    assert board.total["gap"] == expected
    assert sum(line.sums["gap"] for line in board.parts.lines) == expected
    assert sum(line.sums["gap"] for line in board.sectors.lines) == expected
    assert sum(line.sums["gap"] for line in board.years.lines) == expected


@pytest.mark.parametrize("code", LEVELS)
def test_each_part_leads_one_level_down(client, needs, code):
    board = page(client, code).context["board"]
    for line in board.parts.lines:
        assert client.get(line.url).status_code == 200


def test_the_figures_unfold_to_the_list_of_what_was_summed(client, needs):
    for line in page(client, "62.71").context["board"].sectors.lines:
        listed = client.get(line.needs).context["totals"]
        assert (listed["n"], listed["gap"]) == (line.sums["n"], line.sums["gap"])


def test_the_address_narrows_sector_and_year(client, needs):
    board = page(client, "62.71", sector="SOCIAL", year="2028").context["board"]
    assert board.total["gap"] == 5_000_000
    assert page(client, "62.71", sector="SOCIAL", year="2027").context["board"].total["n"] == 0


def test_a_change_is_summed_at_once(client, needs):
    FundingEntryFactory(need=Need.objects.get(cost=5_000_000), amount=2_000_000)
    assert page(client).context["board"].total["gap"] == 40_000_000


def test_drafts_are_not_summed(client, needs, handep):
    draft = PlanFactory(board=handep, period_start=2031, period_end=2033, status="draft")
    NeedFactory(plan=draft, status="draft", cost=99_000_000)
    assert page(client).context["board"].total["gap"] == 42_000_000


def test_an_empty_place_says_so_kindly(client, needs):
    assert "Belum ada kegiatan di sini" in page(client, "81").text


def test_an_unknown_place_is_not_found(client, needs):
    assert client.get("/gap/99.99/").status_code == 404


def test_the_table_comes_as_csv(client, needs):
    lines = client.get("/gap.csv", {"region": "62"}).content.decode("utf-8-sig").splitlines()
    assert lines[0].startswith("place,n,unpriced,cost,gap")
    assert lines[1].startswith("Kota Palangka Raya,3,1,45000000,35000000")


@pytest.mark.parametrize("code", LEVELS)
def test_a_level_costs_the_same_with_more_needs(client, needs, code, regions, django_assert_max_num_queries):
    page(client, code)
    for place in ("62.71.03.1001", "62.71.01.1002", "33.72.05.1003"):
        NeedFactory(board=OrganisationFactory(territory=regions[place]))
    with django_assert_max_num_queries(8):
        page(client, code)


def test_a_plan_and_its_board_lead_to_the_place(client, needs):
    for address in (needs.get_absolute_url(), needs.board.get_absolute_url()):
        assert f'href="/gap/{needs.board.territory.code}/"' in client.get(address).text, address
