"""From a draft to the end of an offer: J4."""

import pytest
from django.core.exceptions import PermissionDenied
from django.http import Http404
from wagtail.models import ModelLogEntry

from partnerships.actions.decide_offer import (
    close_offer,
    publish_offer,
    return_offer,
    submit_offer,
    withdraw_offer,
)
from partnerships.actions.save_offer import create_offer, edit_offer, extend_offer
from partnerships.actions.save_source import save_source
from partnerships.matching.criteria import CriteriaInvalid
from partnerships.models import Match
from partnerships.tasks import close_due_offers
from tests.factories.offers import OfferFactory
from tests.factories.partnerships import NeedFactory
from tests.partnerships.offer_cases import COMPLETE, VERIFIED, later, told


@pytest.fixture
def draft(perkim, dewi):
    return create_offer(perkim, by=dewi, criteria=[VERIFIED], closes_on=later(20), **COMPLETE)


def verbs(offer):
    return list(ModelLogEntry.objects.for_instance(offer).order_by("pk").values_list("action", flat=True))


def test_a_draft_is_sent_approved_and_matched(
    draft, dewi, eko, fitri, root, ani, handep, django_capture_on_commit_callbacks
):
    NeedFactory(board=handep)
    with django_capture_on_commit_callbacks(execute=True):
        submit_offer(draft, by=dewi)
    assert told(eko) == ["partnerships.offer_submitted"] and told(fitri) == told(root) == []
    assert not Match.objects.exists() and told(ani) == []
    with django_capture_on_commit_callbacks(execute=True):
        publish_offer(draft, by=eko)
    draft.refresh_from_db()
    assert (draft.status, draft.decided_by, draft.fit_count) == ("published", eko, 1)
    assert told(ani) == ["partnerships.new_match"]
    assert told(dewi) == ["partnerships.offer_decided", "partnerships.new_need"]
    assert verbs(draft) == [f"partnerships.{verb}_offer" for verb in ("create", "submit", "publish")]


def test_a_partner_with_a_territory_serves_it_when_none_is_chosen(draft, kota_a):
    assert list(draft.regions.all()) == [kota_a]
    assert draft.sectors == ["ENVIRONMENT"]


def test_a_national_partner_serves_all_and_is_decided_by_the_administrator(rimba, gita, root, eko):
    offer = create_offer(rimba, by=gita, **COMPLETE)
    assert not offer.regions.exists()
    submit_offer(offer, by=gita)
    assert told(root) == ["partnerships.offer_submitted"] and told(eko) == []
    publish_offer(offer, by=root)


def test_a_returned_offer_tells_why_and_can_be_sent_again(draft, dewi, eko):
    submit_offer(draft, by=dewi)
    with pytest.raises(ValueError, match="reason"):
        return_offer(draft, by=eko, reason=" ")
    return_offer(draft, by=eko, reason="Sebutkan kecamatannya.")
    draft.refresh_from_db()
    assert (draft.status, draft.returned_reason) == ("draft", "Sebutkan kecamatannya.")
    assert told(dewi) == ["partnerships.offer_decided"]
    submit_offer(draft, by=dewi)
    draft.refresh_from_db()
    assert (draft.status, draft.returned_reason) == ("review", "")


def test_the_secretariat_of_another_kota_cannot_decide(draft, dewi, fitri):
    submit_offer(draft, by=dewi)
    with pytest.raises(Http404):
        publish_offer(draft, by=fitri)


def test_two_officers_do_not_decide_twice(draft, dewi, eko):
    submit_offer(draft, by=dewi)
    publish_offer(draft, by=eko)
    with pytest.raises(PermissionDenied):
        return_offer(draft, by=eko, reason="Terlambat.")


def test_changing_what_waits_takes_it_back(draft, dewi, eko):
    submit_offer(draft, by=dewi)
    draft.refresh_from_db()
    edit_offer(draft, by=dewi, **{**COMPLETE, "title": "Judul baru"})
    draft.refresh_from_db()
    assert (draft.status, draft.title) == ("draft", "Judul baru")
    with pytest.raises(PermissionDenied):
        publish_offer(draft, by=eko)


def test_what_was_approved_stays(perkim, dewi):
    offer = OfferFactory(organisation=perkim)
    with pytest.raises(PermissionDenied):
        edit_offer(offer, by=dewi, **COMPLETE)
    with pytest.raises(ValueError, match="title"):
        extend_offer(offer, by=dewi, title="Lain")
    extend_offer(offer, by=dewi, closes_on=later(90), quota=3)
    offer.refresh_from_db()
    assert (offer.closes_on, offer.quota) == (later(90), 3)


def test_extending_without_a_change_leaves_no_trace(perkim, dewi):
    offer = OfferFactory(organisation=perkim)
    extend_offer(offer, by=dewi, closes_on=offer.closes_on)
    assert verbs(offer) == []


def test_wrong_criteria_are_refused(perkim, dewi):
    with pytest.raises(CriteriaInvalid):
        create_offer(perkim, by=dewi, criteria=[{"code": "tidak.ada"}], **COMPLETE)


def test_offers_close_by_date_and_quota_once(db):
    over, full, open_ = OfferFactory(closes_on=later(-1)), OfferFactory(quota=1, quota_used=1), OfferFactory()
    for _ in range(2):
        close_due_offers()
    for offer in (over, full, open_):
        offer.refresh_from_db()
    assert [one.status for one in (over, full, open_)] == ["closed", "closed", "published"]
    assert verbs(over) == ["partnerships.close_offer"]


def test_only_a_published_offer_is_closed(draft):
    assert close_offer(draft, by=None).status == "draft"


def test_the_partner_takes_an_offer_back(draft, dewi, gita):
    with pytest.raises(Http404):
        withdraw_offer(draft, by=gita)
    assert withdraw_offer(draft, by=dewi).status == "withdrawn"
    with pytest.raises(PermissionDenied):
        withdraw_offer(draft, by=dewi)


def test_a_source_is_confirmed_when_it_is_saved(perkim, dewi, gita):
    source = save_source(perkim, by=dewi, name="DAK sanitasi", kind="APBN")
    assert source.confirmed_on == later(0)
    save_source(perkim, by=dewi, source=source, name="DAK sanitasi 2027")
    with pytest.raises(PermissionDenied):
        save_source(perkim, by=gita, source=source, name="Lain")
    source.refresh_from_db()
    assert source.name == "DAK sanitasi 2027"
