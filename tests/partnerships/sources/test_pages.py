"""The registry, the page of a source, its form."""

from datetime import date

import pytest
from django.urls import reverse

from forum_site.organisations.models import Kind
from partnerships.models import FundingSource
from tests.factories.offers import FundingSourceFactory, OfferFactory
from tests.factories.organisations import OrganisationFactory

LIST = reverse("partnerships:sources")


@pytest.fixture
def sanitation(perkim):
    return FundingSourceFactory(
        organisation=perkim, name="DAK sanitasi", kind="APBN", sectors=["ENVIRONMENT"],
        support_forms=["CASH_GRANT"], summary="Jamban dan tangki septik",
    )  # fmt: skip


@pytest.fixture
def sewing(rimba, kota_b):
    source = FundingSourceFactory(
        organisation=rimba, name="Mesin jahit", kind="CSR", sectors=["ECONOMIC"],
        support_forms=["EQUIPMENT", "TRAINING"],
    )  # fmt: skip
    source.regions.set([kota_b, kota_b.parent])
    return source


@pytest.fixture
def open_everywhere(rimba):
    return FundingSourceFactory(organisation=rimba, name="Relawan", kind="CSR", support_forms=["LABOUR"])


@pytest.mark.parametrize(
    ("query", "shown"),
    [
        ("", "DMR"),
        ("?kind=APBN", "D"),
        ("?kind=APBN&kind=CSR", "DMR"),
        ("?form=TRAINING", "M"),
        ("?form=CASH_GRANT&form=LABOUR", "DR"),
        ("?sector=ENVIRONMENT", "DR"),  # one without sectors is for all
        ("?q=septik", "D"),
        ("?q=rimba+jahit", "M"),
        ("?region=Menteng&region-code=62.71.03.1002", "DR"),
        ("?region=Kota+Surakarta", "MR"),
        ("?kind=NOPE&form=NOPE&sector=NOPE", "DMR"),
        ("?q=tidak-ada", ""),
    ],
)
def test_filters_show_what_they_say(client, sanitation, sewing, open_everywhere, query, shown):
    page = client.get(LIST + query)
    names = [row["title"] for row in page.context["rows"]]
    assert "".join(name[0] for name in names) == shown


def test_stale_ones_sink_and_say_since_when(client, sanitation, open_everywhere):
    FundingSource.objects.filter(pk=sanitation.pk).update(confirmed_on=date(2020, 1, 3))
    page = client.get(LIST)
    assert [row["title"] for row in page.context["rows"]] == ["Relawan", "DAK sanitasi"]
    assert "3 Jan 2020" in page.content.decode()


@pytest.mark.parametrize("how", ["closed", "unverified"])
def test_some_sources_are_not_listed(client, sanitation, perkim, how):
    if how == "closed":
        FundingSource.objects.update(is_closed=True)
    else:
        type(perkim).objects.filter(pk=perkim.pk).update(verification="pending")
    assert "DAK sanitasi" not in client.get(LIST).content.decode()
    assert client.get(sanitation.get_absolute_url()).status_code == (200 if how == "closed" else 404)


def many(kota_a):
    for _number in range(12):
        source = FundingSourceFactory(organisation=OrganisationFactory(kind=Kind.AGENCY, territory=kota_a))
        source.regions.set([kota_a])


def test_the_list_costs_a_visitor_at_most_eight_statements(client, kota_a, django_assert_max_num_queries):
    many(kota_a)
    with django_assert_max_num_queries(8):
        client.get(LIST)


def test_the_list_costs_an_officer_at_most_fourteen(client, kota_a, dewi, django_assert_max_num_queries):
    many(kota_a)
    client.force_login(dewi)
    with django_assert_max_num_queries(14):
        client.get(LIST)


def test_the_page_shows_facts_and_open_offers(client, sanitation, perkim):
    FundingSource.objects.update(
        amount_min=50_000_000,
        amount_max=200_000_000,
        calendar="Proposal sampai Februari",
        contact="Bidang Sanitasi",
    )
    OfferFactory(organisation=perkim, source=sanitation, title="Jamban 2027")
    OfferFactory(organisation=perkim, source=sanitation, title="Sudah tutup", status="closed")
    page = client.get(sanitation.get_absolute_url()).content.decode()
    for words in ("Rp\xa050–200\xa0juta", "Proposal sampai Februari", "Bidang Sanitasi", "Jamban 2027"):
        assert words in page
    assert "Sudah tutup" not in page and "Kota Palangka Raya" in page


def test_a_wrong_slug_leads_to_the_right_one(client, sanitation):
    answer = client.get(reverse("partnerships:source", args=[sanitation.pk, "lain"]))
    assert (answer.status_code, answer["Location"]) == (302, sanitation.get_absolute_url())


def test_the_owner_confirms_with_one_click(client, sanitation, dewi):
    FundingSource.objects.update(confirmed_on=None)
    client.force_login(dewi)
    address = reverse("partnerships:source_confirm", args=[sanitation.pk])
    assert address in client.get(sanitation.get_absolute_url()).content.decode()
    assert client.get(address).status_code == 405
    assert client.post(address)["Location"] == sanitation.get_absolute_url()
    sanitation.refresh_from_db()
    assert sanitation.confirmed_on is not None


def test_closing_asks_for_a_reason_and_shows_it(client, sanitation, dewi):
    client.force_login(dewi)
    address = reverse("partnerships:source_close", args=[sanitation.pk])
    assert client.post(address, {"reason": " "}).status_code == 422
    client.post(address, {"reason": "Program berakhir."})
    client.logout()
    assert "Program berakhir." in client.get(sanitation.get_absolute_url()).content.decode()


def test_places_are_added_without_javascript_and_kept(client, perkim, dewi, menteng):
    client.force_login(dewi)
    address = reverse("partnerships:source_new", args=[perkim.slug])
    sent = {"name": "DAK air", "kind": "APBN", "region": "Menteng", "region-code": menteng.code}
    page = client.post(address, sent | {"do": "add_region"})
    assert page.status_code == 200 and not FundingSource.objects.exists()
    assert f'value="{menteng.code}"' in page.content.decode()
    client.post(address, sent | {"region": "", "region-code": "", "regions": [menteng.code], "do": "save"})
    assert list(FundingSource.objects.get().regions.all()) == [menteng]


def test_a_place_outside_the_organisations_area_is_refused(client, sanitation, dewi, regions):
    client.force_login(dewi)
    address = reverse("partnerships:source_edit", args=[sanitation.pk])
    answer = client.post(address, {"name": "DAK", "kind": "APBN", "regions": ["33.72"], "do": "save"})
    assert answer.status_code == 422 and not sanitation.regions.exists()


def test_an_offer_cannot_be_written_from_a_closed_source(client, sanitation, dewi):
    client.force_login(dewi)
    form = reverse("partnerships:offer_new")
    assert "DAK sanitasi" in client.get(form).content.decode()
    FundingSource.objects.update(is_closed=True)
    assert "DAK sanitasi" not in client.get(form).content.decode()
