"""The pages and files of a need's papers, and its short address."""

import pytest

from partnerships import short_links
from tests.factories.partnerships import NeedFactory, PlanFactory


@pytest.fixture
def need(handep):
    return NeedFactory(board=handep, title="Saluran drainase Gang Manduhara")


def test_a_visitor_reads_the_teaser_and_its_two_files(client, need):
    page = client.get(f"/needs/{need.pk}-{need.slug}/teaser/")
    assert "Proposal ringkas" in page.text
    assert short_links.url(need) in page.text
    for name in ("teaser", "proposal"):
        answer = client.get(f"/needs/{need.pk}/{name}.pdf")
        assert answer["Content-Type"] == "application/pdf"
        assert answer.content.startswith(b"%PDF-")


def test_an_old_name_in_the_address_leads_to_the_new_one(client, need):
    answer = client.get(f"/needs/{need.pk}-dulu/teaser/")
    assert answer.url == f"/needs/{need.pk}-{need.slug}/teaser/"


@pytest.mark.parametrize("name", ["teaser.pdf", "proposal.pdf"])
def test_papers_of_a_draft_are_its_boards(client, handep, ani, name):
    need = NeedFactory(plan=PlanFactory(board=handep, status="draft"), status="draft")
    assert client.get(f"/needs/{need.pk}/{name}").status_code == 404
    client.force_login(ani)
    assert client.get(f"/needs/{need.pk}/{name}").status_code == 200


def test_the_board_hears_that_its_text_is_too_long(client, need, ani):
    need.problem, need.description = "Banjir setiap hujan.\n" * 90, "Kami gali parit.\n" * 90
    need.save()
    address = f"/needs/{need.pk}-{need.slug}/teaser/"
    assert "lebih panjang dari dua halaman" not in client.get(address).text
    client.force_login(ani)
    assert "lebih panjang dari dua halaman" in client.get(address).text


def test_the_short_address_leads_to_the_need(client, need):
    assert client.get(f"/k/{short_links.code(need)}/").url == need.get_absolute_url()


def test_the_short_address_of_a_hidden_need_leads_nowhere(client, handep):
    need = NeedFactory(plan=PlanFactory(board=handep, status="draft"), status="draft")
    assert client.get(f"/k/{short_links.code(need)}/").status_code == 404
    assert client.get("/k/zzzz/").status_code == 404
    assert client.get("/k/0/").status_code == 404
