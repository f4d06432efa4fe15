"""An offer that comes back each year."""

from datetime import date

import pytest
from django.core.exceptions import PermissionDenied
from django.http import Http404
from django.urls import reverse
from wagtail.models import ModelLogEntry

from partnerships.actions.renew_offer import renew_offer
from partnerships.models import Offer
from tests.factories.offers import FundingSourceFactory, OfferFactory
from tests.partnerships.offer_cases import VERIFIED, later

TODAY = date(2026, 11, 22)
SAME = (
    "organisation_id source_id type title summary source_kind support_forms sectors categories amount_min"
    " amount_max amount_basis quota criteria documents contact"
).split()


@pytest.fixture
def ended(perkim, kota_a):
    offer = OfferFactory(
        organisation=perkim, source=FundingSourceFactory(organisation=perkim), regions=[kota_a],
        status="closed", criteria=[VERIFIED], documents=["domicile"], contact="Bidang Sanitasi", quota=6,
        quota_used=6, year=2026, opens_on=date(2025, 11, 1), closes_on=date(2025, 11, 30),
    )  # fmt: skip
    offer.tags.add("drainase", "2026")
    return offer


def test_the_new_round_is_a_draft_with_all_the_old_one_said(ended, dewi, kota_a):
    new = renew_offer(ended, by=dewi, today=TODAY)
    assert (new.status, new.renews, new.created_by) == ("draft", ended, dewi)
    assert {name: getattr(new, name) for name in SAME} == {name: getattr(ended, name) for name in SAME}
    assert (new.opens_on, new.closes_on, new.year) == (date(2026, 11, 1), date(2026, 11, 30), 2027)
    assert (new.quota_used, new.fit_count, new.published_at) == (0, 0, None)
    assert list(new.regions.all()) == [kota_a] and set(new.tags.names()) == {"drainase", "2026"}
    log = ModelLogEntry.objects.for_instance(new).get()
    assert (log.action, log.data["renews"], log.user) == ("partnerships.renew_offer", ended.pk, dewi)


@pytest.mark.parametrize(
    ("opens", "closes", "moved"),
    [
        (None, None, (None, None)),
        (date(2025, 1, 1), None, (None, None)),
        (None, date(2025, 1, 1), (None, None)),
        (date(2024, 2, 1), date(2024, 2, 29), (date(2027, 2, 1), date(2027, 2, 28))),
        (date(2026, 11, 1), date(2026, 11, 21), (date(2027, 11, 1), date(2027, 11, 21))),
    ],
)
def test_days_move_by_whole_years_or_stay_empty(ended, dewi, opens, closes, moved):
    Offer.objects.update(opens_on=opens, closes_on=closes)
    new = renew_offer(ended, by=dewi, today=TODAY)
    assert (new.opens_on, new.closes_on) == moved


def test_the_old_round_stays_as_it_was(ended, dewi):
    before = Offer.objects.filter(pk=ended.pk).values().get()
    new = renew_offer(ended, by=dewi)
    new.criteria[0]["hard"] = False
    new.save()
    assert Offer.objects.filter(pk=ended.pk).values().get() == before


def test_a_second_click_finds_the_draft_of_the_first(ended, dewi):
    first = renew_offer(ended, by=dewi)
    assert renew_offer(ended, by=dewi) == first
    Offer.objects.filter(pk=first.pk).update(status="published")
    assert renew_offer(ended, by=dewi) != first


@pytest.mark.parametrize(
    ("status", "closes", "may"),
    [
        ("draft", -1, False), ("review", -1, False), ("withdrawn", -1, False), ("published", 1, False),
        ("published", 0, False), ("published", -1, True), ("closed", 5, True), ("archived", -1, True),
    ],
)  # fmt: skip
def test_only_what_has_ended_is_opened_again(perkim, dewi, status, closes, may):
    offer = OfferFactory(organisation=perkim, status=status, opens_on=None, closes_on=later(closes))
    if may:
        assert renew_offer(offer, by=dewi).renews == offer
        return
    with pytest.raises(PermissionDenied):
        renew_offer(offer, by=dewi)


@pytest.mark.parametrize(
    ("who", "error"), [("gita", PermissionDenied), ("eko", PermissionDenied), ("root", PermissionDenied)]
)
def test_only_its_partner_opens_it_again(request, ended, who, error):
    with pytest.raises(error):
        renew_offer(ended, by=request.getfixturevalue(who))
    assert Offer.objects.count() == 1


def test_others_hear_nothing_of_a_withdrawn_one(perkim, gita):
    with pytest.raises(Http404):
        renew_offer(OfferFactory(organisation=perkim, status="withdrawn"), by=gita)


def test_the_button_leads_to_the_form_of_the_draft(client, ended, dewi):
    client.force_login(dewi)
    address = reverse("partnerships:offer_renew", args=[ended.pk])
    assert address in client.get(ended.get_absolute_url()).content.decode()
    answer = client.post(address)
    new = Offer.objects.get(renews=ended)
    assert answer["Location"] == reverse("partnerships:offer_edit", args=[new.pk])
    assert client.get(answer["Location"]).status_code == 200
    client.logout()
    assert address not in client.get(ended.get_absolute_url()).content.decode()
