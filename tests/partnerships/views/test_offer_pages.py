"""The list and the page of an offer, for everybody and for its partner."""

import pytest
from django.urls import reverse

from partnerships.actions.refresh_matches import refresh_offer_matches
from tests.factories.offers import FundingSourceFactory, OfferFactory
from tests.factories.partnerships import NeedFactory
from tests.partnerships.offer_cases import AUDITED, VERIFIED, later

LIST = reverse("partnerships:offers")


@pytest.fixture
def drainage(perkim, kota_a):
    return OfferFactory(
        organisation=perkim, title="Drainase lingkungan 2027", regions=[kota_a], criteria=[VERIFIED, AUDITED]
    )


@pytest.fixture
def sewing(rimba):
    return OfferFactory(
        organisation=rimba, title="Mesin jahit", sectors=["ECONOMIC"], categories=["peralatan_usaha"],
        support_forms=["EQUIPMENT"], amount_min=None, amount_max=8_000_000, amount_basis="unit",
    )  # fmt: skip


@pytest.mark.parametrize(
    ("query", "shown"),
    [
        ("", {"Drainase", "Mesin"}),
        ("?sector=ENVIRONMENT", {"Drainase"}),
        ("?sector=ECONOMIC&sector=ENVIRONMENT", {"Drainase", "Mesin"}),
        ("?form=EQUIPMENT", {"Mesin"}),
        ("?q=jahit", {"Mesin"}),
        ("?q=rimba", {"Mesin"}),
        ("?region=Kota+Surakarta", {"Mesin"}),
        ("?region=Menteng&region-code=62.71.03.1002", {"Drainase", "Mesin"}),
        ("?sector=NOPE&order=NOPE", {"Drainase", "Mesin"}),
        ("?q=tidak-ada", set()),
    ],
)
def test_filters_show_what_they_say(client, drainage, sewing, query, shown):
    page = client.get(LIST + query).content.decode()
    found = {word for word, title in (("Drainase", drainage.title), ("Mesin", sewing.title)) if title in page}
    assert found == shown


def test_an_offer_for_several_places_is_listed_once(client, kota_b):
    OfferFactory(regions=[kota_b, kota_b.parent])
    assert client.get(f"{LIST}?region=Kota+Surakarta").context["page"].paginator.count == 1


@pytest.mark.parametrize("status", ["draft", "review", "closed", "withdrawn"])
def test_only_open_offers_are_listed(client, db, status):
    OfferFactory(title="Bukan untuk daftar", status=status)
    assert "Bukan untuk daftar" not in client.get(LIST).content.decode()


def test_an_offer_that_opens_later_or_has_closed_is_not_listed(client, db):
    OfferFactory(title="Belum dibuka", opens_on=later(3))
    OfferFactory(title="Sudah lewat", closes_on=later(-1))
    OfferFactory(title="Kuota habis", quota=2, quota_used=2)
    page = client.get(LIST).content.decode()
    assert not [title for title in ("Belum dibuka", "Sudah lewat", "Kuota habis") if title in page]


def test_the_list_costs_a_visitor_at_most_eight_statements(
    client, regions, kota_a, django_assert_max_num_queries
):
    for _ in range(12):
        OfferFactory(regions=[kota_a])
    with django_assert_max_num_queries(8):
        client.get(LIST)


def test_the_list_costs_an_officer_at_most_fourteen(client, dewi, kota_a, django_assert_max_num_queries):
    for _ in range(12):
        OfferFactory(regions=[kota_a])
    client.force_login(dewi)
    with django_assert_max_num_queries(14):
        client.get(LIST)


def test_the_page_says_its_conditions(client, drainage):
    page = client.get(drainage.get_absolute_url()).content.decode()
    assert drainage.summary in page
    for words in ("Kota Palangka Raya", "Rp\xa020–200\xa0juta", "Dinas Perkim"):
        assert words in page


def test_a_wrong_slug_leads_to_the_right_one(client, drainage):
    answer = client.get(reverse("partnerships:offer", args=[drainage.pk, "lain"]))
    assert (answer.status_code, answer["Location"]) == (302, drainage.get_absolute_url())


@pytest.mark.parametrize(
    ("status", "who", "code"),
    [
        ("draft", "", 404), ("draft", "hadi", 404), ("draft", "dewi", 200), ("draft", "eko", 404),
        ("review", "", 404), ("review", "dewi", 200), ("review", "eko", 200), ("review", "fitri", 404),
        ("published", "", 200), ("closed", "", 200), ("withdrawn", "", 404), ("withdrawn", "dewi", 200),
    ],
)  # fmt: skip
def test_who_opens_an_offer(client, request, perkim, dewi, eko, fitri, hadi, status, who, code):
    offer = OfferFactory(organisation=perkim, status=status, created_by=dewi)
    if who:
        client.force_login(request.getfixturevalue(who))
    assert client.get(offer.get_absolute_url()).status_code == code


def test_the_page_names_fitting_needs(client, handep, drainage, django_assert_max_num_queries):
    drainage.criteria = [VERIFIED]
    drainage.save()
    for number in range(8):
        NeedFactory(board=handep, title=f"Saluran {number}")
    refresh_offer_matches(drainage)
    drainage.refresh_from_db()
    assert drainage.fit_count == 8
    with django_assert_max_num_queries(8):
        page = client.get(drainage.get_absolute_url()).content.decode()
    assert page.count("Saluran ") >= 5
    every = client.get(reverse("partnerships:offer_needs", args=[drainage.pk])).content.decode()
    assert all(f"Saluran {number}" in every for number in range(8))


def test_own_offers_show_drafts_to_their_officers_only(client, perkim, dewi, gita):
    OfferFactory(organisation=perkim, title="Masih konsep", status="draft")
    for person, seen in ((dewi, True), (gita, False)):
        client.force_login(person)
        page = client.get(reverse("partnerships:own_offers")).content.decode()
        assert ("Masih konsep" in page) is seen


def test_a_partner_shows_offers_and_sources_on_its_page(client, drainage, perkim):
    FundingSourceFactory(organisation=perkim, name="DAK sanitasi")
    OfferFactory(organisation=perkim, title="Masih konsep", status="draft")
    page = client.get(perkim.get_absolute_url()).content.decode()
    assert drainage.title in page and "DAK sanitasi" in page and "Masih konsep" not in page
