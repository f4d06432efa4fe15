"""Pages of lost matches: who reads them, what they say; the brief has the same figures."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from partnerships.analysis.brief import brief_data
from partnerships.analysis.keeping import keep_losses_of_offer, keep_losses_of_place
from partnerships.analysis.page import analysis_of
from tests.factories.offers import OfferFactory
from tests.factories.partnerships import NeedFactory
from tests.partnerships.offer_cases import AUDITED, VERIFIED

SWADAYA = {"code": "swadaya.share_min", "params": {"percent": 5}, "hard": True, "weight": 10}
HOME = reverse("partnerships:analysis")


def page_of(place, name="analysis_of"):
    return reverse(f"partnerships:{name}", args=[place.code])


@pytest.fixture
def counted(handep, perkim, kota_a):
    offer = OfferFactory(organisation=perkim, criteria=[VERIFIED, AUDITED, SWADAYA], regions=[kota_a])
    NeedFactory(board=handep, swadaya_planned=9_000_000)
    NeedFactory(board=handep, swadaya_planned=1_000_000)
    NeedFactory(board=handep, category="gizi", sector="SOCIAL")
    keep_losses_of_offer(offer)
    keep_losses_of_place(kota_a)
    return offer


@pytest.mark.parametrize(
    ("who", "own", "other", "country"),
    [("eko", 200, 404, 404), ("fitri", 404, 200, 404), ("root", 200, 200, 200), ("ani", 404, 404, 404),
     ("dewi", 404, 404, 404)],
)  # fmt: skip
@pytest.mark.parametrize("name", ["analysis_of", "analysis_brief_of"])
def test_who_reads_it(
    client, request, sekretariat_a, sekretariat_b, kota_a, kota_b, who, own, other, country, name
):
    client.force_login(request.getfixturevalue(who))
    assert client.get(page_of(kota_a, name)).status_code == own
    assert client.get(page_of(kota_b, name)).status_code == other
    assert client.get(reverse("partnerships:analysis_brief")).status_code == country


def test_visitors_log_in_first(client, kota_a):
    assert client.get(page_of(kota_a)).headers["Location"].startswith("/accounts/login/")


def test_an_officer_without_a_code_gets_the_own_place(client, eko, kota_a):
    client.force_login(eko)
    assert client.get(HOME).headers["Location"] == page_of(kota_a)


def test_the_page_names_conditions_and_fields_without_source(client, eko, counted, kota_a):
    client.force_login(eko)
    answer = client.get(page_of(kota_a))
    said = answer.content.decode()
    assert [line.cells[1:3] for line in answer.context["top"]] == [["2", "1"], ["1", "1"]]
    assert answer.context["bare"][0][1].category == "gizi"
    assert "brief.pdf" in said
    assert "style=" not in said.split("<main")[1]


def test_the_brief_has_the_figures_of_the_page(client, eko, counted, kota_a):
    found = analysis_of(kota_a)
    data = brief_data(found)
    assert [row[1:] for row in data["conditions"]] == [line.cells[1:] for line in found.top]
    assert data["opening"].startswith("Dari 3 kebutuhan yang mencari mitra, 0 cocok")
    assert len(data["bare"]) == 1
    client.force_login(eko)
    paper = client.get(page_of(kota_a, "analysis_brief_of"))
    assert (paper["Content-Type"], paper.content[:5]) == ("application/pdf", b"%PDF-")


def test_the_page_asks_the_same_for_any_number(client, eko, counted, handep, kota_a):
    client.force_login(eko)
    client.get(page_of(kota_a))
    with CaptureQueriesContext(connection) as few:
        client.get(page_of(kota_a))
    for _n in range(4):
        OfferFactory(regions=[kota_a])
        NeedFactory(board=handep, category="jalan")
    keep_losses_of_place(kota_a)
    with CaptureQueriesContext(connection) as many:
        client.get(page_of(kota_a))
    assert len(many) == len(few) <= 14


def test_the_partner_sees_it_on_the_offer_and_others_do_not(client, dewi, ani, counted):
    url = reverse("partnerships:offer_what_if", args=[counted.pk])
    client.force_login(dewi)
    assert url in client.get(counted.get_absolute_url()).content.decode()
    client.force_login(ani)
    assert url not in client.get(counted.get_absolute_url()).content.decode()
    client.logout()
    assert url not in client.get(counted.get_absolute_url()).content.decode()


def test_the_desk_of_the_secretariat_shows_the_worst(client, eko, counted, kota_a):
    client.force_login(eko)
    answer = client.get("/desk/")
    assert [line.pairs for line in answer.context["losses"]["lines"]] == [2, 1]
    assert page_of(kota_a) in answer.content.decode()
