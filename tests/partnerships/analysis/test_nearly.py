"""Who nearly fits hears of it in the digest, once a board and offer, with what is lacking."""

from importlib import import_module

import pytest
from django.apps import apps
from django.urls import reverse
from django.utils import timezone

from forum_site.notifications.channels import channel_of
from forum_site.notifications.forms import PreferencesForm
from forum_site.notifications.inbox import notices, tabs
from forum_site.notifications.models import Delivery, Event, Preference, Watch
from forum_site.notifications.preferences import effective
from forum_site.notifications.registry import find
from forum_site.notifications.streams import Stream
from partnerships.actions.refresh_matches import refresh_offer_matches
from partnerships.analysis.nearly import KIND
from partnerships.models import Match
from tests.factories.offers import OfferFactory
from tests.factories.partnerships import NeedFactory
from tests.partnerships.offer_cases import AUDITED, VERIFIED, told


@pytest.fixture
def offer(perkim, kota_a):
    return OfferFactory(
        organisation=perkim, criteria=[VERIFIED, AUDITED], regions=[kota_a], title="Drainase 2027"
    )


def of(user, kind=KIND):
    return told(user, kind)


def test_a_board_that_nearly_fits_is_told_once_what_it_lacks(ani, handep, offer):
    NeedFactory(board=handep, title="Saluran Gang Mawar")
    NeedFactory(board=handep)
    refresh_offer_matches(offer)
    refresh_offer_matches(offer)
    event = Event.objects.get(kind=KIND)
    assert (of(ani), of(ani, "partnerships.new_match")) == ([KIND], [])
    kind = find(KIND)
    assert "Drainase 2027" in kind.title(event)
    assert "2" in kind.body(event)
    assert kind.link(event) == f"/matches/{event.object_id}/"


@pytest.mark.parametrize(
    ("chosen", "kept"), [(None, ["daily"]), ("instant", ["daily"]), ("weekly", ["weekly"]), ("off", [])]
)
def test_it_waits_for_the_digest_whatever_was_chosen(ani, handep, offer, chosen, kept):
    if chosen:
        Preference.objects.create(user=ani, group="nearly", channel="email", frequency=chosen)
    NeedFactory(board=handep)
    refresh_offer_matches(offer)
    rows = Delivery.objects.filter(notification__user=ani, channel="email")
    assert list(rows.values_list("frequency", flat=True)) == kept
    assert all(row.next_try_at > timezone.now() for row in rows)


@pytest.mark.parametrize("chosen", [None, "instant", "daily"])
def test_leaving_the_daily_digest_ends_it_and_leaves_what_comes_at_once(client, ani, handep, offer, chosen):
    if chosen:
        Preference.objects.create(user=ani, group="nearly", channel="email", frequency=chosen)
    waiting = Stream(ani.pk, "email", frequency="daily")
    assert client.post(reverse("notifications:unsubscribe", args=[waiting.token()])).status_code == 200
    NeedFactory(board=handep)
    refresh_offer_matches(offer)
    assert of(ani) == [KIND] and not Delivery.objects.filter(notification__user=ani, channel="email").exists()
    assert effective(ani.pk, channel_of("email"))["match"] == "instant"


def test_it_stands_in_the_inbox_among_the_matches_and_is_never_offered_at_once(client, ani, handep, offer):
    NeedFactory(board=handep)
    refresh_offer_matches(offer)
    here = {tab.code: tab.unread for tab in tabs(ani, "")}
    assert "nearly" not in here and here["match"] == here[""] == 1
    assert [one.event.kind for one in notices(ani, "match")] == [KIND]
    field = PreferencesForm(ani)["email-nearly"]
    assert ([value for value, _words in field.field.choices], field.value()) == (
        ["daily", "weekly", "off"],
        "daily",
    )


def test_who_had_chosen_for_matches_keeps_the_choice(ani, budi):
    Preference.objects.create(user=ani, group="match", channel="email", frequency="off")
    Preference.objects.create(user=budi, group="discussion", channel="email", frequency="off")
    import_module("forum_site.notifications.migrations.0006_nearly_on_its_own").copy_choices(apps, None)
    (copied,) = Preference.objects.filter(group="nearly")
    assert (copied.user, copied.channel, copied.frequency) == (ani, "email", "off")


def test_whoever_hears_of_a_fit_is_not_told_of_what_nearly_fits(ani, handep, perkim, kota_a):
    five = {"code": "swadaya.share_min", "params": {"percent": 5}, "hard": True, "weight": 10}
    offer = OfferFactory(organisation=perkim, criteria=[VERIFIED, five], regions=[kota_a])
    NeedFactory(board=handep, swadaya_planned=9_000_000)
    NeedFactory(board=handep, swadaya_planned=1_000_000)
    refresh_offer_matches(offer)
    assert (of(ani), len(of(ani, "partnerships.new_match"))) == ([], 1)


def test_where_much_is_lacking_nobody_is_told(ani, handep, perkim, kota_a):
    papers = [{"code": code, "params": {}, "hard": True, "weight": 10} for code in ("tax.npwp", "legal.deed")]
    NeedFactory(board=handep)
    refresh_offer_matches(OfferFactory(organisation=perkim, criteria=[AUDITED, *papers], regions=[kota_a]))
    assert of(ani) == []


def test_a_pair_that_was_dismissed_is_not_told(ani, handep, offer):
    need = NeedFactory(board=handep)
    Match.objects.create(
        need=need,
        offer=offer,
        status="nearly",
        score=90,
        computed_at=timezone.now(),
        dismissed_at=timezone.now(),
    )
    refresh_offer_matches(offer)
    assert of(ani) == []


def test_who_muted_the_need_hears_nothing_of_it(ani, budi, handep, offer):
    need = NeedFactory(board=handep)
    Watch.objects.create(user=ani, target=need, level=Watch.Level.MUTED)
    refresh_offer_matches(offer)
    assert (of(ani), of(budi)) == ([], [KIND])
