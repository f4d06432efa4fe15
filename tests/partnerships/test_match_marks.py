"""People decide about matches: save, contacted, does not fit with a reason; nothing of it is overwritten."""

import pytest
from django.core.exceptions import PermissionDenied
from django.urls import reverse

from partnerships.actions.dismiss_match import dismiss_match
from partnerships.actions.mark_match import mark_match, unmark_match
from partnerships.actions.refresh_matches import refresh_offer_matches
from partnerships.data_rights import copy_of, erase
from partnerships.models import Match, MatchMark
from partnerships.rules.marks import can_mark_match, side_of
from tests.factories.offers import OfferFactory
from tests.factories.partnerships import NeedFactory

CHANCES = reverse("partnerships:opportunities")


@pytest.fixture
def match(handep, perkim):
    need = NeedFactory(board=handep, title="Saluran Gang Manduhara")
    offer = OfferFactory(organisation=perkim, title="Drainase 2027")
    refresh_offer_matches(offer)
    return Match.objects.get(need=need, offer=offer)


def mark_url(match):
    return reverse("partnerships:match_mark", args=[match.pk])


def test_only_the_two_sides_mark_each_for_itself(match, handep, perkim, ani, dewi, citra, hadi, root):
    sides = {who.handle: side_of(who, match) for who in (ani, dewi, citra, hadi, root)}
    assert sides == {"ani": handep, "dewi": perkim, "citra": None, "hadi": None, root.handle: None}
    assert can_mark_match(ani, match, handep) and can_mark_match(dewi, match, perkim)
    assert not can_mark_match(ani, match, perkim) and not can_mark_match(citra, match, handep)
    with pytest.raises(PermissionDenied):
        mark_match(match, by=citra, organisation=handep, kind="saved")


def test_a_mark_is_one_however_often_and_can_be_taken_off(match, handep, ani, budi):
    for who in (ani, budi):
        mark_match(match, by=who, organisation=handep, kind="saved")
    assert MatchMark.objects.get().by == ani
    unmark_match(match, by=ani, organisation=handep, kind="saved")
    unmark_match(match, by=ani, organisation=handep, kind="saved")
    assert not MatchMark.objects.exists()


@pytest.mark.parametrize("kind", ["saved", "contacted"])
def test_the_list_shows_what_was_marked_and_filters_by_it(client, ani, match, perkim, kind):
    other = OfferFactory(organisation=perkim, title="Jalan lingkungan")
    refresh_offer_matches(other)
    client.force_login(ani)
    answer = client.post(mark_url(match), {"kind": kind, "next": CHANCES})
    assert answer.url == CHANCES
    page = client.get(CHANCES, {"mark": kind}).content.decode()
    assert "Drainase 2027" in page and "Jalan lingkungan" not in page and 'aria-pressed="true"' in page
    client.post(mark_url(match), {"kind": kind, "off": "1"})
    assert not MatchMark.objects.exists()


def test_the_other_side_does_not_see_it(client, ani, dewi, handep, match):
    mark_match(match, by=ani, organisation=handep, kind="contacted")
    client.force_login(dewi)
    assert 'aria-pressed="true"' not in client.get(match.get_absolute_url()).content.decode()


@pytest.mark.parametrize(
    ("data", "code"),
    [({"kind": "loved"}, 400), ({}, 400), ({"kind": "saved", "next": "//evil.example"}, 302)],
)
def test_a_mark_takes_known_words_and_leads_nowhere_else(client, ani, match, data, code):
    client.force_login(ani)
    answer = client.post(mark_url(match), data)
    assert answer.status_code == code
    assert code != 302 or answer.url == match.get_absolute_url()


def test_strangers_cannot_mark(client, hadi, match):
    client.force_login(hadi)
    assert client.post(mark_url(match), {"kind": "saved"}).status_code == 403
    client.logout()
    assert client.post(mark_url(match), {"kind": "saved"}).status_code == 302
    assert not MatchMark.objects.exists()


@pytest.mark.parametrize("decided", ["saved", "contacted", "dismissed"])
def test_a_refresh_never_removes_what_a_person_decided(match, ani, handep, regions, decided):
    if decided == "dismissed":
        dismiss_match(match, by=ani, reason="region", note="Terlalu jauh")
    else:
        mark_match(match, by=ani, organisation=handep, kind=decided)
    match.offer.regions.set([regions["33.72"]])  # it fits no more
    refresh_offer_matches(match.offer)
    kept = Match.objects.get(pk=match.pk)
    assert (kept.dismiss_reason, kept.dismiss_note) == (
        ("region", "Terlalu jauh") if decided == "dismissed" else ("", "")
    )


def test_does_not_fit_asks_why_and_keeps_what_was_written(client, ani, match):
    client.force_login(ani)
    url = reverse("partnerships:match_dismiss", args=[match.pk])
    answer = client.post(url, {"note": "Sudah ada bantuan lain"})
    assert answer.status_code == 422 and "Sudah ada bantuan lain" in answer.content.decode()
    assert client.post(url, {"reason": "other"}).status_code == 422
    client.post(url, {"reason": "other", "note": "Warga a.n. Siti Aminah, NIK 6271035505800001 menolak"})
    kept = Match.objects.get()
    assert kept.dismissed_by == ani and kept.dismiss_reason == "other"
    assert "Siti" not in kept.dismiss_note and "6271035505800001" not in kept.dismiss_note


def test_taking_it_back_forgets_the_reason(client, ani, match):
    client.force_login(ani)
    client.post(reverse("partnerships:match_dismiss", args=[match.pk]), {"reason": "time"})
    assert "Waktunya tidak cocok" in client.get(match.get_absolute_url()).content.decode()
    client.post(reverse("partnerships:match_restore", args=[match.pk]))
    kept = Match.objects.get()
    assert (kept.dismissed_at, kept.dismiss_reason) == (None, "")


def test_a_person_gets_a_copy_and_leaves_without_their_words(match, ani, handep):
    mark_match(match, by=ani, organisation=handep, kind="saved")
    dismiss_match(match, by=ani, reason="other", note="Kata saya")
    copy = copy_of(ani)
    assert copy["matches_marked"][0]["kind"] == "saved"
    assert copy["matches_dismissed"][0]["dismiss_note"] == "Kata saya"
    erase(ani)
    kept = Match.objects.get()
    assert (kept.dismissed_by, kept.dismiss_note, kept.dismiss_reason) == (None, "", "other")
    assert MatchMark.objects.get().by is None
