"""The dry run before publishing, and the secretariat's desk."""

import pytest
from django.urls import reverse

from partnerships.actions.save_offer import create_offer
from partnerships.models import Offer
from partnerships.trials import try_offer
from tests.factories.offers import OfferFactory
from tests.factories.partnerships import NeedFactory
from tests.partnerships.offer_cases import AUDITED, COMPLETE, VERIFIED, told

DESK = reverse("organisations:desk")


@pytest.fixture
def offer(perkim, dewi, kota_a):
    swadaya = {"code": "swadaya.share_min", "params": {"percent": 5}, "hard": True, "weight": 10}
    return create_offer(perkim, by=dewi, criteria=[VERIFIED, swadaya], amount_max=10**8, **COMPLETE)


@pytest.fixture
def needs(handep, laweyan):
    """Two fit, one has too little self-help (can be cured), one is in another kota, one of another field."""
    return [
        NeedFactory(board=handep, title="Saluran A", swadaya_planned=5_000_000),
        NeedFactory(board=handep, title="Saluran B", swadaya_planned=9_000_000),
        NeedFactory(board=handep, title="Saluran C", swadaya_planned=1_000_000),
        NeedFactory(board=laweyan, title="Saluran D", swadaya_planned=9_000_000),
        NeedFactory(board=handep, title="Gizi balita", category="gizi", sector="SOCIAL"),
    ]


def page_of(offer, query=""):
    return reverse("partnerships:offer_dry_run", args=[offer.pk]) + query


def test_counts_sums_and_what_relaxing_gains(offer, needs):
    result = try_offer(offer).result
    assert (result.fit, result.nearly, result.not_fit, result.out_of_field) == (2, 1, 1, 1)
    assert (result.fit_money, result.nearly_money) == (100_000_000, 50_000_000)
    gains = {one.criterion.code: one.gain for one in result.obstacles}
    assert gains == {"swadaya.share_min": 1, "region.in": 1}


def test_a_dry_run_equals_what_is_stored_after_publishing(
    offer, needs, dewi, eko, django_capture_on_commit_callbacks
):
    from partnerships.actions.decide_offer import publish_offer, submit_offer

    counts = try_offer(offer).counts()
    with django_capture_on_commit_callbacks(execute=True):
        submit_offer(offer, by=dewi)
        publish_offer(offer, by=eko)
    offer.refresh_from_db()
    assert (offer.fit_count, offer.nearly_count) == (counts["fit"], counts["nearly"])


def test_the_page_shows_each_group(client, dewi, offer, needs):
    client.force_login(dewi)
    shown = {
        group: {
            one.title
            for one in needs
            if one.title in client.get(page_of(offer, f"?group={group}")).content.decode()
        }
        for group in ("fit", "nearly", "not")
    }
    assert shown == {"fit": {"Saluran A", "Saluran B"}, "nearly": {"Saluran C"}, "not": {"Saluran D"}}


def test_nothing_is_stored_and_nobody_is_told(client, dewi, ani, offer, needs):
    client.force_login(dewi)
    client.get(page_of(offer))
    offer.refresh_from_db()
    assert (offer.status, offer.fit_count, told(ani)) == ("draft", 0, [])


@pytest.mark.parametrize(
    ("who", "code"), [("dewi", 200), ("eko", 404), ("ani", 404), ("gita", 404), ("hadi", 404)]
)
def test_only_the_partner_tries_a_draft(client, request, offer, who, code):
    client.force_login(request.getfixturevalue(who))
    assert client.get(page_of(offer)).status_code == code


def test_statements_of_the_page_do_not_grow_with_the_needs(
    client, dewi, offer, handep, django_assert_max_num_queries
):
    for number in range(25):
        NeedFactory(board=handep, title=f"Saluran {number}", swadaya_planned=9_000_000)
    client.force_login(dewi)
    with django_assert_max_num_queries(30):
        client.get(page_of(offer))


def test_a_condition_that_nobody_meets_is_advised_as_a_bonus(client, dewi, offer, handep):
    offer.criteria = [AUDITED]
    offer.save()
    NeedFactory(board=handep)
    client.force_login(dewi)
    page = client.get(page_of(offer)).content.decode()
    assert "alert warn" in page and "#h-syarat" in page


def test_the_offer_waits_on_the_desk_of_its_kota_only(client, eko, fitri, offer, needs, dewi):
    client.force_login(dewi)
    client.post(reverse("partnerships:offer_submit", args=[offer.pk]))
    for officer, seen in ((eko, True), (fitri, False)):
        client.force_login(officer)
        assert (offer.title in client.get(DESK).content.decode()) is seen
        opened = client.get(f"{DESK}?queue=offer&open=offer-{offer.pk}").content.decode()
        assert (COMPLETE["summary"] in opened) is seen


def test_the_short_address_leads_to_the_desk(client, eko):
    client.force_login(eko)
    answer = client.get(reverse("partnerships:offer_desk") + "?open=7")
    assert answer["Location"] == f"{DESK}?queue=offer&open=offer-7"


def test_the_secretariat_publishes(client, eko, dewi, perkim):
    offer = OfferFactory(organisation=perkim, status="review", created_by=dewi)
    client.force_login(eko)
    client.post(reverse("partnerships:offer_publish", args=[offer.pk]))
    assert Offer.objects.get().status == "published"
    assert told(dewi) == ["partnerships.offer_decided"]


def test_returning_needs_a_reason_and_keeps_the_offer_in_sight(client, eko, dewi, perkim):
    offer = OfferFactory(organisation=perkim, status="review", created_by=dewi)
    address = reverse("partnerships:offer_return", args=[offer.pk])
    client.force_login(eko)
    answer = client.post(address, {"reason": " "})
    assert answer.status_code == 422 and offer.title in answer.content.decode()
    client.post(address, {"reason": "Sebutkan kecamatannya."})
    client.force_login(dewi)
    assert "Sebutkan kecamatannya." in client.get(Offer.objects.get().get_absolute_url()).content.decode()


@pytest.mark.parametrize("name", ["offer_publish", "offer_return"])
def test_officers_of_other_kota_do_not_learn_that_it_exists(client, fitri, perkim, name):
    offer = OfferFactory(organisation=perkim, status="review")
    client.force_login(fitri)
    assert client.post(reverse(f"partnerships:{name}", args=[offer.pk]), {"reason": "x"}).status_code == 404
