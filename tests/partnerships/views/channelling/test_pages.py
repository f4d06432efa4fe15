"""The page of a partnership, its list and its moves, as each kind of reader meets them."""

from datetime import date, timedelta

import pytest
from django.urls import reverse
from django.utils import timezone

from partnerships.actions.channelling.advance import advance
from partnerships.actions.channelling.start_partnership import declare_partnership, send_teasers
from partnerships.channelling.stages import ROAD, Stage
from partnerships.models import Partnership
from tests.factories.channelling import make_partnership
from tests.factories.organisations import OrganisationFactory
from tests.factories.partnerships import NeedFactory

pytestmark = pytest.mark.django_db


@pytest.fixture
def need(handep):
    return NeedFactory(board=handep, title="Rabat beton Gang Karuhei, 140 m")


@pytest.fixture
def sent(need, ani, rimba):
    return send_teasers([need], [rimba], by=ani)[0]


@pytest.fixture
def interested(sent, need, gita, rimba):
    return declare_partnership([need], rimba, by=gita)


def page_of(client, partnership, user=None):
    client.logout()
    if user:
        client.force_login(user)
    client.cookies["django_language"] = "en"
    return client.get(partnership.get_absolute_url())


def move_url(partnership, code):
    return reverse("partnerships:partnership_move", args=[partnership.pk, code])


def test_a_teaser_is_seen_by_the_two_sides_and_their_secretariat_alone(
    client, sent, ani, gita, eko, fitri, citra, hadi
):
    seen = {
        who.handle
        for who in (ani, gita, eko, fitri, citra, hadi)
        if page_of(client, sent, who).status_code == 200
    }
    assert seen == {"ani", "gita", "eko"}
    assert page_of(client, sent).status_code == 404


def test_once_both_know_each_other_everybody_reads_stages_but_no_form(client, interested):
    text = page_of(client, interested).content.decode()
    assert "Stage 3 of 12" in text and "Rabat beton Gang Karuhei" in text
    assert '<form method="post"' not in text.split("<main")[1].split("</main>")[0]
    assert "Letters, account and messages are only for the two sides" in text
    assert "Ani" not in text and "Gita" not in text, "roles and bodies, never a person"


def test_the_side_that_is_asked_has_one_yellow_button_and_reads_the_clock(client, sent, gita):
    text = page_of(client, sent, gita).content.decode()
    assert "Your turn" in text and "working days left" in text
    assert text.count("btn act") == 1 and move_url(sent, "interest") in text


def test_what_is_missing_stands_instead_of_a_dead_button(client, interested, ani):
    Partnership.objects.filter(pk=interested.pk).update(stage=Stage.AGREED)
    text = page_of(client, interested, ani).content.decode()
    assert "Not possible yet" in text and "in the board&#x27;s name is not verified" in text
    assert move_url(interested, "start") not in text


def test_a_decline_asks_for_code_and_words_and_keeps_what_was_typed(client, sent, gita):
    client.force_login(gita)
    answer = client.post(move_url(sent, "decline"), {"reason": "Di luar wilayah kami."})
    assert answer.status_code == 422 and "Di luar wilayah kami." in answer.content.decode()
    data = {"reason": "Di luar wilayah kami.", "reason_code": "region"}
    assert client.post(move_url(sent, "decline"), data).status_code == 302
    now = Partnership.objects.get(pk=sent.pk)
    assert (now.stage, now.reason_code, now.reason) == ("declined", "region", "Di luar wilayah kami.")


def test_how_it_ended_and_by_whom_stands_on_the_page(client, interested, ani, gita):
    advance(interested, "withdraw", by=gita, reason="Anggaran tahun ini habis.")
    text = page_of(client, interested, ani).content.decode()
    assert "Withdrawn by PT Rimba Lestari" in text and "Anggaran tahun ini habis." in text
    assert "(not yet)" not in text, "nothing is to come any more"


def test_a_suspended_one_says_so_and_who_can_lift_it(client, interested, eko, ani):
    Partnership.objects.filter(pk=interested.pk).update(stage=Stage.ACTIVE)
    advance(Partnership.objects.get(pk=interested.pk), "suspend", by=eko, reason="Temuan audit.")
    text = page_of(client, interested, ani).content.decode()
    assert "No instalment is paid or received" in text and "Temuan audit." in text
    assert move_url(interested, "lift") not in text
    assert move_url(interested, "lift") in page_of(client, interested, eko).content.decode()


def test_a_move_of_another_stage_leads_back_to_the_page(client, interested, gita):
    client.force_login(gita)
    answer = client.post(move_url(interested, "interest"))
    assert answer.status_code == 302 and answer["Location"] == interested.get_absolute_url()
    assert interested.steps.filter(move="interest").count() == 1


@pytest.mark.parametrize(("who", "status"), [("ani", 403), ("citra", 404), ("hadi", 404), ("eko", 403)])
def test_nobody_else_posts_the_partners_move(client, sent, request, who, status):
    client.force_login(request.getfixturevalue(who))
    assert client.post(move_url(sent, "interest")).status_code == status
    assert Partnership.objects.get(pk=sent.pk).stage == "teaser_sent"


def test_the_list_shows_public_ones_and_counts_each_group(client, sent, handep, laweyan):
    make_partnership(board=handep, stage=Stage.ACTIVE, title="Sumur bor bersama")
    make_partnership(board=laweyan, stage=Stage.CLOSED, title="Posyandu Melati")
    text = client.get("/partnerships/", headers={"accept-language": "en"}).content.decode()
    assert "Sumur bor bersama" in text and "Posyandu Melati" in text and "Gang Karuhei" not in text
    assert text.count("(1)") == 2 and "(2)" in text


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("group=work", {"Sumur"}), ("group=stopped", set()), ("kind=agency", {"Posyandu"}),
        ("waits=board", {"Sumur"}), ("waits=late", {"Sumur"}), ("q=melati", {"Posyandu"}),
        ("q=laweyan", {"Posyandu"}),
        ("region=Palangka+Raya&region-code=62.71", {"Sumur"}), ("group=xyz&kind=x", {"Sumur", "Posyandu"}),
    ],
)  # fmt: skip
def test_filters_narrow_the_list(client, handep, laweyan, perkim, query, found):
    past = timezone.localdate() - timedelta(days=5)
    asked = {"answer_from": "board", "asked_on": past, "answer_due_on": past}
    make_partnership(board=handep, stage=Stage.ACTIVE, title="Sumur bor bersama", **asked)
    make_partnership(board=laweyan, partner=perkim, stage=Stage.CLOSED, title="Posyandu Melati")
    text = client.get(f"/partnerships/?{query}").content.decode()
    assert {word for word in ("Sumur", "Posyandu") if f">{word} " in text} == found


def test_the_list_costs_the_same_however_long(client, handep, django_assert_max_num_queries):
    for n in range(6):
        partner = OrganisationFactory(kind="company", name=f"PT {n}", verification="verified")
        make_partnership(board=handep, partner=partner, stage=ROAD[2 + n])
    with django_assert_max_num_queries(4):
        assert client.get("/partnerships/").content.count(b"row-t") == 6
    with django_assert_max_num_queries(8):
        client.get("/partnerships/?region=Kota+Palangka+Raya&region-code=62.71&q=pt&group=talks")


def test_the_own_list_begins_with_what_waits_for_the_person(
    client, ani, handep, laweyan, django_assert_max_num_queries
):
    soon = {"answer_from": "board", "asked_on": date(2026, 11, 2), "answer_due_on": date(2026, 11, 27)}
    make_partnership(board=handep, stage=Stage.INTERESTED, title="Menunggu kami", **soon)
    theirs = {**soon, "answer_from": "partner", "answer_due_on": date(2026, 11, 3)}
    make_partnership(board=handep, stage=Stage.NEGOTIATION, title="Menunggu mitra", **theirs)
    make_partnership(board=laweyan, title="Punya BKM lain")
    client.force_login(ani)
    with django_assert_max_num_queries(14):
        text = client.get("/partnerships/mine/").content.decode()
    assert 0 < text.index("Menunggu kami") < text.index("Menunggu mitra")
    assert "Punya BKM lain" not in text


def test_the_page_costs_the_same_with_more_needs_and_steps(client, interested, ani, handep):
    from django.db import connection
    from django.test.utils import CaptureQueriesContext

    with CaptureQueriesContext(
        connection,
    ) as before:
        page_of(client, interested, ani)
    for n in range(3):
        interested.lines.create(need=NeedFactory(board=handep), position=n + 1)
        interested.steps.create(move="interest", to_stage="interested", at=timezone.now(), side="partner")
    with CaptureQueriesContext(connection) as after:
        page_of(client, interested, ani)
    assert len(after) <= len(before) + 1
