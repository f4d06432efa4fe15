"""Each board and each partner is told once of what fits, in one notice a burst."""

import pytest

from forum_site.notifications.models import Event, Notification
from forum_site.notifications.registry import get
from partnerships.actions import announce_matches
from partnerships.actions.dismiss_match import dismiss_match
from partnerships.actions.publish_plan import publish_plan
from partnerships.actions.refresh_matches import refresh_matches_of_needs, refresh_offer_matches
from partnerships.models import Match, Need
from tests.factories.offers import OfferFactory
from tests.factories.partnerships import NeedFactory, PlanFactory
from tests.partnerships.offer_cases import AUDITED, VERIFIED, told


@pytest.fixture
def offer(perkim, kota_a):
    return OfferFactory(organisation=perkim, regions=[kota_a], criteria=[VERIFIED], title="Drainase 2027")


def body_of(user, kind):
    event = Event.objects.get(kind=kind, notifications__user=user)
    return str(get(kind).body(event))


def test_board_and_partner_are_told_once_however_often_it_runs(handep, ani, budi, dewi, citra, offer):
    need = NeedFactory(board=handep)
    for _ in range(3):
        refresh_offer_matches(offer)
        refresh_matches_of_needs([need])
    assert told(ani) == told(budi) == ["partnerships.new_match"]
    assert told(dewi) == ["partnerships.new_need"]
    assert told(citra) == []


def test_many_needs_of_a_board_are_one_notice_that_names_them(handep, ani, dewi, offer):
    for number in range(8):
        NeedFactory(board=handep, title=f"Saluran {number}")
    refresh_offer_matches(offer)
    assert told(ani) == ["partnerships.new_match"]
    assert told(dewi) == ["partnerships.new_need"]
    words = body_of(ani, "partnerships.new_match")
    assert words.count("Saluran") == 6 and "7" in words and "…" in words


def test_a_published_plan_is_one_notice_an_offer(
    handep, ani, dewi, offer, django_capture_on_commit_callbacks
):
    plan = PlanFactory(board=handep, status="draft")
    for _ in range(5):
        NeedFactory(plan=plan, status="draft")
    with django_capture_on_commit_callbacks(execute=True):
        publish_plan(plan, by=ani, agreed_on=plan.agreed_on)
    assert told(ani, "partnerships.new_match") == ["partnerships.new_match"]
    assert told(dewi) == ["partnerships.new_need"]


def test_a_need_that_comes_later_is_told_again(handep, ani, offer):
    NeedFactory(board=handep)
    refresh_offer_matches(offer)
    refresh_matches_of_needs([NeedFactory(board=handep)])
    assert told(ani) == ["partnerships.new_match"] * 2


def test_what_nearly_fits_is_told_in_the_digest_only(handep, ani, dewi, offer):
    NeedFactory(board=handep)
    offer.criteria = [AUDITED]
    offer.save()
    refresh_offer_matches(offer)
    assert Match.objects.get().status == "nearly"
    assert (told(ani), told(dewi)) == (["partnerships.nearly_match"], [])
    assert get("partnerships.nearly_match").digest  # no message at once


def test_what_was_set_aside_is_not_told(handep, ani, offer):
    need = NeedFactory(board=handep)
    offer.criteria = [AUDITED]
    offer.save()
    row = refresh_offer_matches(offer)[0]
    dismiss_match(row, by=ani)
    offer.criteria = []
    offer.save()
    refresh_matches_of_needs([need])
    assert Match.objects.get().status == "fit"
    assert told(ani) == ["partnerships.nearly_match"]  # of before; that it fits now is not told


def test_boards_beyond_the_limit_find_it_in_the_inbox_without_a_message(
    handep, laweyan, ani, citra, perkim, monkeypatch
):
    monkeypatch.setattr(announce_matches, "INSTANT_PER_OFFER", 1)
    NeedFactory(board=handep)
    NeedFactory(board=laweyan, year=None)
    refresh_offer_matches(OfferFactory(organisation=perkim, year=2027))
    assert told(ani) == ["partnerships.new_match"]
    assert told(citra) == ["partnerships.new_match_later"]
    assert get("partnerships.new_match_later").leaves is False


def test_small_families_are_not_named_to_the_partner(handep, dewi, offer):
    NeedFactory(board=handep, title="Saluran rumah warga RT 03/RW 02 No. 7", households=2)
    refresh_offer_matches(offer)
    assert "RT 03" not in body_of(dewi, "partnerships.new_need")


def test_who_left_the_board_no_longer_sees_the_notice(handep, ani, offer):
    NeedFactory(board=handep)
    refresh_offer_matches(offer)
    event = Event.objects.get(kind="partnerships.new_match")
    kind = get(event.kind)
    assert kind.may_see(ani, event) and kind.seen_by(ani, [event]) == [event.pk]
    ani.memberships.update(ended_at="2026-01-01T00:00Z")
    assert not kind.may_see(ani, event) and kind.seen_by(ani, [event]) == []


def test_nobody_is_told_of_a_board_without_officers(handep, offer):
    NeedFactory(board=handep)
    refresh_offer_matches(offer)
    assert (Notification.objects.count(), Need.objects.get().fit_count) == (0, 1)


def test_a_fit_below_the_threshold_is_shown_but_told_to_nobody(handep, ani, offer, monkeypatch):
    NeedFactory(board=handep)
    monkeypatch.setattr(announce_matches, "LEAST_TOLD", 101)
    refresh_offer_matches(offer)
    assert Match.objects.count() == 1
    assert told(ani) == []
    monkeypatch.undo()
    refresh_offer_matches(offer)
    assert told(ani) == ["partnerships.new_match"]
