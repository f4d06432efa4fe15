"""What a board can do next, what it opens, and that the board is told once when it has."""

import pytest
from django.urls import reverse
from django.utils import timezone

from forum_site.organisations.actions.claim_organisation import claim_organisation
from forum_site.organisations.actions.decide_claim import accept_claim
from forum_site.organisations.actions.decide_document import verify_document
from forum_site.organisations.models import Organisation, Role
from partnerships.actions.refresh_matches import refresh_offer_matches
from partnerships.chances import chances_of, todos_for
from partnerships.models import Match, NeedFacts
from partnerships.todo.money import Wanted, most_for, within_reach
from partnerships.todo.opened import rematch_after_paper
from tests.factories.documents import DocumentFactory
from tests.factories.offers import OfferFactory
from tests.factories.partnerships import NeedFactory
from tests.partnerships.offer_cases import AUDITED, told

DOMICILE = {"code": "legal.domicile", "params": {}, "hard": True, "weight": 10}
CHANCES = reverse("partnerships:opportunities")


def offers_asking(perkim, count, *criteria, **fields):
    found = [
        OfferFactory(organisation=perkim, title=f"Tawaran {n}", criteria=list(criteria), **fields)
        for n in range(count)
    ]
    for offer in found:
        refresh_offer_matches(offer)
    return found


@pytest.fixture
def need(handep):
    return NeedFactory(board=handep, title="Saluran Gang Manduhara", cost=45_000_000, gap=45_000_000)


def todos(board, user):
    return todos_for(chances_of([board], user))


def test_a_thing_says_how_many_offers_and_how_much_money_it_opens(handep, ani, need, perkim):
    NeedFactory(board=handep, title="Titian", cost=60_000_000, gap=60_000_000)
    offers_asking(perkim, 4, DOMICILE, amount_min=None, amount_max=50_000_000)
    (todo,) = todos(handep, ani)
    assert len(todo.offers) == 4 and todo.amount == 45_000_000 + 50_000_000  # each need once, capped
    assert todo.url == reverse("organisations:document_kind", args=[handep.slug, "domicile"])


def test_an_offer_that_lacks_more_is_asked_but_not_opened(handep, ani, need, perkim):
    offers_asking(perkim, 1, DOMICILE)
    offers_asking(perkim, 1, DOMICILE, AUDITED)
    (todo,) = todos(handep, ani)
    assert (len(todo.offers), len(todo.asked)) == (1, 2)


def test_what_opens_most_money_comes_first(handep, ani, need, perkim):
    offers_asking(perkim, 3, AUDITED, amount_min=None, amount_max=1_000_000)
    offers_asking(perkim, 1, DOMICILE, amount_min=None, amount_max=40_000_000)
    first, second = todos(handep, ani)
    assert (first.amount, second.amount) == (40_000_000, 1_000_000)


def test_what_only_waits_for_the_secretariat_is_nothing_to_do(handep, ani, need, perkim):
    DocumentFactory(organisation=handep, kind="domicile", status="uploaded")
    offers_asking(perkim, 1, DOMICILE)
    assert todos(handep, ani) == []


def test_desk_and_opportunities_show_it_with_its_button(client, ani, handep, need, perkim):
    offers_asking(perkim, 4, DOMICILE)
    client.force_login(ani)
    button = f'href="{reverse("organisations:document_kind", args=[handep.slug, "domicile"])}"'
    for address in (CHANCES, reverse("portal:desk")):
        page = client.get(address).content.decode().replace("\xa0", " ")
        assert button in page and "4 peluang · Rp 45 juta" in page


def test_a_verified_paper_moves_them_to_fitting_and_is_told_once(
    handep, ani, eko, need, perkim, django_capture_on_commit_callbacks
):
    paper = DocumentFactory(organisation=handep, kind="domicile", status="uploaded")
    offers = offers_asking(perkim, 4, DOMICILE)
    with django_capture_on_commit_callbacks(execute=True):
        verify_document(paper, by=eko)
    assert set(Match.objects.filter(offer__in=offers).values_list("status", flat=True)) == {"fit"}
    assert told(ani, "partnerships.offers_opened") == ["partnerships.offers_opened"]
    assert not told(ani, "partnerships.new_match")
    refresh_offer_matches(offers[0])
    assert len(told(ani, "partnerships.offers_opened")) == 1 and not told(ani, "partnerships.new_match")


def test_needs_that_no_longer_look_for_partners_leave_the_matching(handep, need, perkim):
    (offer,) = offers_asking(perkim, 1)
    assert NeedFacts.objects.get().need == need
    Organisation.objects.filter(pk=handep.pk).update(verification="returned")
    rematch_after_paper(handep.pk, None)
    assert not NeedFacts.objects.exists() and not Match.objects.filter(offer=offer).exists()


def test_needs_of_a_board_that_is_verified_now_are_matched_at_once(
    handep, hadi, eko, need, perkim, django_capture_on_commit_callbacks
):
    handep.verification = "unclaimed"
    handep.save()
    (offer,) = offers_asking(perkim, 1)
    assert not Match.objects.filter(offer=offer).exists()
    claim = claim_organisation(handep, by=hadi, role=Role.BOARD_SECRETARY)
    with django_capture_on_commit_callbacks(execute=True):
        accept_claim(claim, by=eko)
    assert Match.objects.get(offer=offer).need == need and NeedFacts.objects.get().need == need


def test_pairs_that_still_lack_something_can_be_told_later(
    handep, ani, eko, need, perkim, django_capture_on_commit_callbacks
):
    paper = DocumentFactory(organisation=handep, kind="domicile", status="uploaded")
    (offer,) = offers_asking(perkim, 1, DOMICILE, AUDITED)
    with django_capture_on_commit_callbacks(execute=True):
        verify_document(paper, by=eko)
    assert Match.objects.get(offer=offer).announced_at is None
    assert not told(ani, "partnerships.offers_opened")


def test_the_notice_says_paper_and_number(
    client, handep, ani, eko, need, perkim, django_capture_on_commit_callbacks
):
    paper = DocumentFactory(organisation=handep, kind="domicile", status="uploaded")
    offers_asking(perkim, 4, DOMICILE)
    with django_capture_on_commit_callbacks(execute=True):
        verify_document(paper, by=eko)
    client.force_login(ani)
    assert "4 peluang kini cocok" in client.get(reverse("notifications:inbox")).content.decode()


@pytest.mark.parametrize(
    ("fields", "units", "amount"),
    [
        ({"amount_max": 30}, 1, 30),
        ({"amount_max": 900}, 1, 100),
        ({"amount_max": None, "support_forms": ["CASH_GRANT"]}, 1, 100),
        ({"amount_max": None, "support_forms": ["TRAINING"]}, 1, 0),
        ({"amount_max": 8, "amount_basis": "unit"}, 6, 48),
        ({"amount_max": 8, "amount_basis": "unit"}, None, 8),
    ],
)
def test_what_one_offer_can_add(fields, units, amount, db):
    assert most_for(100, units, OfferFactory.build(organisation=None, **fields)) == amount


def test_a_sum_for_all_together_and_the_last_place_are_given_once(perkim):
    pot = OfferFactory(organisation=perkim, amount_max=100, amount_min=None, amount_basis="total")
    last = OfferFactory(organisation=perkim, amount_max=50, amount_min=None, quota=1, quota_used=0)
    needs = [Wanted(n, 80, None, (pot,)) for n in range(3)]
    assert within_reach(needs) == 100
    assert within_reach([Wanted(n, 80, None, (last,)) for n in range(3)]) == 50


def test_the_order_of_needs_changes_nothing(perkim):
    offers = [OfferFactory(organisation=perkim, amount_max=n, amount_min=None) for n in (30, 70)]
    needs = [Wanted(1, 90, None, tuple(offers)), Wanted(2, 40, None, (offers[0],))]
    assert within_reach(needs) == within_reach(needs[::-1]) == 100


def test_more_offers_cost_no_more_statements(client, ani, need, perkim, django_assert_max_num_queries):
    client.force_login(ani)
    offers_asking(perkim, 12, DOMICILE, closes_on=timezone.localdate())
    client.get(CHANCES)
    with django_assert_max_num_queries(14):
        client.get(CHANCES)
