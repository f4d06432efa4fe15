"""Writing an offer without JavaScript: nothing typed is lost, errors stand beside their field."""

import pytest
from django.urls import reverse

from partnerships.models import Offer
from tests.factories.offers import FundingSourceFactory, OfferFactory
from tests.partnerships.offer_cases import AUDITED, posted, the_offer

NEW = reverse("partnerships:offer_new")


@pytest.fixture
def officer(client, dewi):
    client.force_login(dewi)
    return client


def criterion(number, code, **values):
    return {
        f"syarat-{number}-{name}": value for name, value in {"code": code, "hard": "hard", **values}.items()
    }


def test_a_filled_form_becomes_a_draft(officer, perkim, dewi, kota_a):
    answer = officer.post(NEW, posted(**{"syarat-total": "1"}, **criterion(0, "board.verified")))
    offer = the_offer()
    assert answer["Location"] == offer.get_absolute_url()
    assert (offer.status, offer.organisation, offer.created_by) == ("draft", perkim, dewi)
    assert (offer.amount_min, offer.amount_max) == (50_000_000, 200_000_000)
    assert list(offer.regions.all()) == [kota_a]
    assert offer.criteria == [{"code": "board.verified", "params": {}, "hard": True, "weight": 10}]


def test_a_title_is_enough_for_a_draft(officer, perkim):
    officer.post(NEW, {"title": "Baru gagasan", "type": "call", "amount_basis": "need", "do": "save"})
    assert the_offer().title == "Baru gagasan"
    assert len(the_offer().missing()) == 5


def test_try_leads_to_the_dry_run(officer, perkim):
    answer = officer.post(NEW, posted(do="try"))
    assert answer["Location"] == reverse("partnerships:offer_dry_run", args=[the_offer().pk])


def test_adding_a_condition_keeps_everything_and_judges_nothing(officer, perkim):
    sent = posted(title="", do="add_criterion", criterion="audit.within_years", amount_min="banyak")
    answer = officer.post(NEW, sent)
    page = answer.content.decode()
    assert answer.status_code == 200 and not Offer.objects.exists()
    assert 'value="banyak"' in page and "aria-invalid" not in page
    assert 'name="syarat-0-n"' in page and 'name="syarat-total" value="1"' in page


def test_removing_a_condition_keeps_the_others(officer, perkim):
    rows = criterion(0, "plan.covers_year", year="2027") | criterion(1, "swadaya.share_min", percent="5")
    rows |= criterion(2, "audit.within_years", n="2")
    page = officer.post(NEW, posted(remove_criterion="1", **rows | {"syarat-total": "3"})).content.decode()
    assert 'name="syarat-0-year"' in page and 'name="syarat-2-n"' in page
    assert "syarat-1-" not in page and 'name="syarat-total" value="3"' in page
    rows = {name: value for name, value in rows.items() if "-1-" not in name}
    officer.post(NEW, posted(**rows | {"syarat-total": "3"}))
    assert [one["code"] for one in the_offer().criteria] == ["plan.covers_year", "audit.within_years"]


def test_a_wrong_condition_is_said_beside_its_field(officer, perkim):
    rows = criterion(0, "audit.within_years", n="99") | criterion(1, "group.kind") | {"syarat-total": "2"}
    answer = officer.post(NEW, posted(**rows))
    assert answer.status_code == 422 and not Offer.objects.exists()
    page = answer.content.decode()
    assert 'id="id_syarat-0-n-e"' in page and 'id="id_syarat-1-kinds-e"' in page
    assert 'value="99"' in page and 'value="Drainase lingkungan 2027"' in page


def test_a_bonus_keeps_its_weight(officer, perkim):
    officer.post(
        NEW,
        posted(
            **criterion(0, "swadaya.share_min", percent="5", hard="soft", weight="15") | {"syarat-total": "1"}
        ),
    )
    assert the_offer().criteria == [
        {"code": "swadaya.share_min", "params": {"percent": 5}, "hard": False, "weight": 15}
    ]


def test_places_are_added_one_by_one(officer, perkim, regions):
    sent = posted(do="add_region", region="Menteng", **{"region-code": "62.71.03.1002"})
    page = officer.post(NEW, sent).content.decode()
    assert 'value="62.71.03.1002"' in page and "checked" in page
    officer.post(NEW, posted(regions=["62.71.03.1002"], region="Jekan Raya", **{"region-code": "62.71.03"}))
    assert {one.code for one in the_offer().regions.all()} == {"62.71.03", "62.71.03.1002"}


def test_a_place_outside_the_area_of_the_partner_is_refused(officer, perkim, laweyan_village):
    answer = officer.post(NEW, posted(regions=[laweyan_village.code]))
    assert answer.status_code == 422 and laweyan_village.name in answer.content.decode()


@pytest.mark.parametrize(
    ("changes", "field"),
    [
        ({"title": ""}, "title"),
        ({"amount_min": "300 juta"}, "amount_max"),
        ({"amount_max": "entah"}, "amount_max"),
        ({"amount_max": "50-100 juta"}, "amount_max"),
        ({"opens_on": "2027-05-01", "closes_on": "2027-04-01"}, "closes_on"),
        ({"amount_required": "on", "amount_basis": "unit"}, "amount_required"),
        ({"amount_required": "on", "amount_min": "", "amount_max": ""}, "amount_required"),
        ({"quota": "-1"}, "quota"),
    ],
)
def test_errors_stand_beside_their_field_and_nothing_is_saved(officer, perkim, changes, field):
    answer = officer.post(NEW, posted(**changes))
    assert answer.status_code == 422 and not Offer.objects.exists()
    assert f'id="id_{field}-e"' in answer.content.decode()


def test_two_ticks_become_conditions_and_come_back_as_ticks(officer, perkim):
    officer.post(NEW, posted(amount_required="on", categories_strict="on"))
    offer = the_offer()
    assert [one["code"] for one in offer.criteria] == ["amount.between", "category.in"]
    page = officer.get(reverse("partnerships:offer_edit", args=[offer.pk])).content.decode()
    for name in ("amount_required", "categories_strict"):
        start = page.index(f'name="{name}"')
        assert "checked" in page[start - 60 : start + 120]
    assert 'name="syarat-total" value="0"' in page


def test_a_stored_offer_opens_as_it_was_written(officer, perkim):
    offer = OfferFactory(organisation=perkim, status="draft", criteria=[AUDITED], amount_max=75_500_000)
    page = officer.get(reverse("partnerships:offer_edit", args=[offer.pk])).content.decode()
    assert 'value="75.500.000"' in page and 'name="syarat-0-n"' in page and offer.title in page


def test_a_published_offer_leads_to_what_may_still_change(officer, perkim):
    offer = OfferFactory(organisation=perkim)
    answer = officer.get(reverse("partnerships:offer_edit", args=[offer.pk]))
    assert answer["Location"] == reverse("partnerships:offer_extend", args=[offer.pk])


def test_only_own_sources_can_be_chosen(officer, perkim, rimba):
    mine, other = FundingSourceFactory(organisation=perkim), FundingSourceFactory(organisation=rimba)
    page = officer.get(NEW).content.decode()
    assert mine.name in page and other.name not in page
    assert officer.post(NEW, posted(source=other.pk)).status_code == 422


def test_who_acts_for_several_chooses_first(officer, dewi, rimba):
    from tests.factories.organisations import MembershipFactory

    MembershipFactory(user=dewi, organisation=rimba, role="partner_officer")
    page = officer.get(NEW).content.decode()
    assert f"?organisation={rimba.slug}" in page and "<form method" not in page
    assert "PT Rimba" in officer.get(f"{NEW}?organisation={rimba.slug}").content.decode()


@pytest.mark.parametrize("who", ["ani", "hadi", "gita"])
def test_nobody_else_writes_for_the_agency(client, request, perkim, who):
    client.force_login(request.getfixturevalue(who))
    client.post(f"{NEW}?organisation=perkim", posted())
    assert not Offer.objects.filter(organisation=perkim).exists()


def test_a_broken_count_of_conditions_harms_nothing(officer, perkim):
    for total in ("-1", "9999999", "x", ""):
        assert officer.post(NEW, posted(title="", **{"syarat-total": total})).status_code == 422
