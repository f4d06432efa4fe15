"""The page of a match, setting it aside, the partners on a need's page, and a board's opportunities."""

import pytest
from django.urls import reverse

from partnerships.actions.refresh_matches import refresh_offer_matches
from partnerships.explained import found_of
from partnerships.models import Match
from tests.factories.offers import InterestFactory, OfferFactory
from tests.factories.partnerships import NeedFactory
from tests.partnerships.offer_cases import AUDITED, VERIFIED

CHANCES = reverse("partnerships:opportunities")


@pytest.fixture
def need(handep):
    return NeedFactory(board=handep, title="Saluran Gang Manduhara")


def matched(offer):
    refresh_offer_matches(offer)
    return Match.objects.filter(offer=offer).first()


@pytest.fixture
def match(need, perkim, kota_a):
    return matched(
        OfferFactory(organisation=perkim, title="Drainase 2027", regions=[kota_a], criteria=[VERIFIED])
    )


def test_the_page_says_score_parts_and_reasons(client, match, need):
    page = client.get(match.get_absolute_url()).content.decode()
    assert f'class="score-n">{match.score}<' in page
    found = found_of(match)
    assert found.parts and all(f'{one.value}<span class="muted">/{one.top}' in page for one in found.parts)
    assert need.title in page and page.count("#i-ok") >= len(found.answers)


def test_what_is_unknown_says_what_to_do(client, ani, need, perkim):
    match = matched(OfferFactory(organisation=perkim, criteria=[AUDITED]))
    client.force_login(ani)
    page = client.get(match.get_absolute_url()).content.decode()
    assert match.status == "nearly" and 'class="na"' in page and "2025" in page


def test_small_counts_are_hidden_in_reasons(client, handep, perkim):
    few = {"code": "beneficiaries.min", "params": {"n": 1}, "hard": True, "weight": 10}
    NeedFactory(board=handep, households=3, title="Jamban")
    page = client.get(
        matched(OfferFactory(organisation=perkim, criteria=[few])).get_absolute_url()
    ).content.decode()
    assert "&lt; 5" in page and ">3 " not in page


def test_setting_aside_asks_first_and_can_be_taken_back(client, ani, match):
    client.force_login(ani)
    address = reverse("partnerships:match_dismiss", args=[match.pk])
    assert client.get(address).status_code == 200
    assert not Match.objects.get().dismissed_at
    client.post(address, {"reason": "region"})
    assert Match.objects.get().dismissed_by == ani
    assert match.offer.title not in client.get(CHANCES).content.decode()
    client.post(reverse("partnerships:match_restore", args=[match.pk]))
    assert match.offer.title in client.get(CHANCES).content.decode()


@pytest.mark.parametrize(("who", "code"), [("citra", 403), ("hadi", 403), ("dewi", 200), ("ani", 200)])
def test_only_the_two_sides_set_it_aside(client, request, dewi, match, who, code):
    client.force_login(request.getfixturevalue(who))
    assert client.get(reverse("partnerships:match_dismiss", args=[match.pk])).status_code == code


def test_a_match_with_an_offer_taken_back_is_no_longer_public(client, match, ani):
    match.offer.status = "withdrawn"
    match.offer.save()
    assert client.get(match.get_absolute_url()).status_code == 404
    client.force_login(ani)
    assert client.get(match.get_absolute_url()).status_code == 200


def test_the_page_of_the_need_shows_the_partners_that_fit(client, need, match):
    page = client.get(need.get_absolute_url()).content.decode()
    assert "Drainase 2027" in page and match.get_absolute_url() in page


def test_opportunities_are_grouped_by_fit_and_say_what_is_missing(client, ani, need, match, perkim):
    refresh_offer_matches(OfferFactory(organisation=perkim, title="Sanitasi kampung", criteria=[AUDITED]))
    client.force_login(ani)
    page = client.get(CHANCES).content.decode()
    assert (
        page.index("h-fit")
        < page.index("Drainase 2027")
        < page.index("h-nearly")
        < page.index("Sanitasi kampung")
    )
    assert 'class="lack' in page


def test_what_would_open_several_offers_says_so(client, ani, need, perkim):
    for number in range(3):
        refresh_offer_matches(OfferFactory(organisation=perkim, title=f"Hibah {number}", criteria=[AUDITED]))
    client.force_login(ani)
    assert client.get(CHANCES, headers={"accept-language": "en"}).content.decode().count("2 ") >= 3


def test_interest_of_the_partner_is_shown(client, ani, need, match, perkim, dewi):
    InterestFactory(need=need, user=dewi, organisation=perkim)
    client.force_login(ani)
    assert "badge info" in client.get(CHANCES).content.decode()


@pytest.mark.parametrize(
    ("query", "shown"),
    [
        ("?form=EQUIPMENT", False), ("?form=CASH_GRANT", True), ("?giver=zakat", False),
        ("?giver=government", True), ("?due=open", False), ("?sector=ENVIRONMENT&order=due", True),
        ("?need=999999", True), ("?due=x&order=x", True),
    ],
)  # fmt: skip
def test_filters_of_opportunities(client, ani, match, query, shown):
    client.force_login(ani)
    assert (match.get_absolute_url() in client.get(CHANCES + query).content.decode()) is shown


def test_other_boards_see_their_own_only(client, citra, match):
    client.force_login(citra)
    assert match.get_absolute_url() not in client.get(CHANCES).content.decode()


def test_who_has_no_board_is_led_on(client, hadi, match):
    client.force_login(hadi)
    page = client.get(CHANCES).content.decode()
    assert reverse("partnerships:offers") in page and match.get_absolute_url() not in page


def test_opportunities_cost_at_most_fourteen_statements(client, ani, handep, django_assert_max_num_queries):
    for number in range(4):
        NeedFactory(board=handep, title=f"Saluran {number}")
    for number in range(8):
        refresh_offer_matches(OfferFactory(criteria=[AUDITED] if number % 2 else []))
    client.force_login(ani)
    with django_assert_max_num_queries(14):
        client.get(CHANCES + "?all=fit")


def test_a_visitor_is_asked_to_log_in(client, db):
    assert client.get(CHANCES)["Location"].startswith("/accounts/login/")


@pytest.mark.parametrize("url", ["", "/needs/"])
def test_match_pages_cost_a_visitor_little(client, match, url, django_assert_max_num_queries):
    address = reverse("partnerships:offer_needs", args=[match.offer_id]) if url else match.get_absolute_url()
    with django_assert_max_num_queries(8):
        client.get(address)
