"""A member writes an article or a correction on the site."""

import pytest
from django.core.exceptions import PermissionDenied
from django.urls import reverse
from django.utils import timezone

from forum_site.accounts.data_rights import collect
from forum_site.notifications.models import Notification
from knowledge import data_rights, rules
from knowledge.actions.correct_article import accept_correction, decline_correction, send_correction
from knowledge.actions.submit_article import submit_article
from knowledge.actions.write_article import propose_article, revise_proposal
from knowledge.models import ArticlePage, Correction, Proposal
from tests.factories.pages import article
from tests.knowledge.trust import SOURCE, as_reviewer, proposed, sent, text_for

PROPOSE = "/knowledge/propose/"


@pytest.fixture
def given(shelf):
    return {
        "title": "Mencatat kas harian", "section": shelf.pk, "intro": "Supaya buku kas cocok setiap hari.",
        "text": SOURCE,
    }  # fmt: skip


def told(person, kind):
    return Notification.objects.filter(user=person, event__kind=f"knowledge.{kind}").count()


def test_a_visitor_is_led_to_the_login(client, index):
    assert client.get(PROPOSE).status_code == 302


def test_a_member_proposes_an_article_and_sees_where_it_stands(client, given, hadi):
    client.force_login(hadi)
    answer = client.post(PROPOSE, {**given, "send": "1"})
    proposal = Proposal.objects.get()
    assert answer.headers["Location"] == proposal.get_absolute_url()
    assert (proposal.article.owner, proposal.article.live) == (hadi, False)
    assert proposal.article.workflow_in_progress
    assert "Di tangan peninjau" in client.get(reverse("knowledge:own_proposals")).content.decode()


def test_what_was_typed_stays_when_something_is_missing(client, given, hadi):
    client.force_login(hadi)
    text = client.post(PROPOSE, {**given, "title": "", "send": "1"}).content.decode()
    assert "Kumpulkan nota" in text
    assert not Proposal.objects.exists()


def test_a_draft_is_kept_until_it_is_sent(client, given, hadi):
    client.force_login(hadi)
    client.post(PROPOSE, {**given, "keep": "1"})
    proposal = Proposal.objects.get()
    assert not proposal.article.workflow_in_progress
    client.post(proposal.get_absolute_url(), {**given, "title": "Buku kas", "keep": "1"})
    page = ArticlePage.objects.get()
    assert (page.title, page.get_latest_revision_as_object().title) == ("Buku kas", "Buku kas")


def test_a_draft_moves_with_its_section(shelf, hadi):
    proposal = proposed(shelf, hadi)
    other = shelf.get_siblings().exclude(pk=shelf.pk).type(type(shelf)).specific().first()
    revise_proposal(proposal, text_for(other), by=hadi)
    assert ArticlePage.objects.get().get_parent().pk == other.pk


def test_two_articles_of_one_title_have_two_addresses(shelf, hadi, ani):
    slugs = {proposed(shelf, hadi).article.slug, proposed(shelf, ani).article.slug}
    assert slugs == {"mencatat-kas-harian", "mencatat-kas-harian-2"}


def test_too_long_or_too_short_is_refused_with_words(client, given, hadi):
    client.force_login(hadi)
    for change in ({"text": "x" * 20_001}, {"text": "Pendek."}, {"intro": "x" * 301}, {"title": "x" * 121}):
        assert client.post(PROPOSE, {**given, **change}).status_code == 200
    assert not Proposal.objects.exists()


@pytest.mark.parametrize(
    ("who", "may"), [("hadi", True), ("ani", True), ("gita", True), ("root", True), ("indra", False)]
)
def test_who_may_propose(request, index, who, may):
    assert bool(rules.can_propose(request.getfixturevalue(who))) is may


def test_a_silenced_member_proposes_nothing(client, given, hadi):
    hadi.silenced_until = timezone.now() + timezone.timedelta(days=1)
    hadi.save()
    client.force_login(hadi)
    assert "form" not in client.get(PROPOSE).context
    with pytest.raises(PermissionDenied):
        propose_article(text_for(ArticlePage), by=hadi)


def test_five_texts_under_way_are_enough(shelf, hadi):
    for n in range(rules.UNDER_WAY):
        proposed(shelf, hadi, title=f"Judul {n}")
    assert not rules.can_propose(hadi)


def test_sending_is_limited(client, given, hadi):
    client.force_login(hadi)
    codes = [client.post(PROPOSE, {**given, "title": ""}).status_code for _n in range(21)]
    assert codes[-1] == 429


# (state, who) → may go on writing
STATES = [
    ("draft", "hadi", True), ("draft", "ani", False), ("draft", "root", False),
    ("sent", "hadi", False), ("edited", "hadi", False), ("live", "hadi", False),
]  # fmt: skip


@pytest.mark.parametrize(("state", "who", "may"), STATES)
def test_who_goes_on_writing_when(request, shelf, hadi, state, who, may):
    proposal = sent(shelf, hadi) if state == "sent" else proposed(shelf, hadi)
    if state == "edited":
        proposal.article.save_revision()
    if state == "live":
        proposal.revision.publish()
    proposal = Proposal.objects.get(pk=proposal.pk)
    assert bool(rules.can_revise_proposal(request.getfixturevalue(who), proposal)) is may


@pytest.mark.parametrize(("who", "code"), [("hadi", 200), ("root", 200), ("ani", 404), ("eko", 404)])
def test_a_draft_is_seen_by_its_author_and_reviewers_only(request, client, shelf, hadi, who, code):
    proposal = proposed(shelf, hadi)
    client.force_login(request.getfixturevalue(who))
    assert client.get(proposal.get_absolute_url()).status_code == code
    assert client.get(proposal.article.url).status_code == 404


def test_nobody_sends_the_draft_of_another(shelf, hadi, ani):
    assert not rules.can_submit(ani, proposed(shelf, hadi).article)


def test_nothing_is_sent_twice(shelf, hadi):
    proposal = sent(shelf, hadi)
    with pytest.raises(PermissionDenied):
        submit_article(proposal.article, by=hadi)


@pytest.fixture
def page(shelf):
    return ArticlePage.objects.get(pk=article(shelf).pk)


@pytest.fixture
def correction(page, hadi):
    return send_correction(page, by=hadi, wrong="Upah HOK bukan 80 ribu lagi.", better="Rp 100.000")


def test_a_correction_reaches_the_reviewers_with_its_revision(page, root, correction):
    assert correction.revision_id == page.live_revision_id is not None
    assert told(root, "correction") == 1


def test_the_same_correction_sent_twice_is_one(client, page, hadi):
    client.force_login(hadi)
    path = reverse("knowledge:correct", args=[page.pk])
    for _n in range(2):
        client.post(path, {"wrong": "Upah HOK bukan 80 ribu lagi.", "better": ""})
    assert Correction.objects.count() == 1


def test_a_reviewer_declines_with_a_word_that_the_sender_reads(client, correction, root, hadi):
    path = correction.get_absolute_url()
    client.force_login(root)
    assert client.post(path, {"decision": "decline", "word": ""}).status_code == 200
    assert Correction.objects.get().status == "open"
    client.post(path, {"decision": "decline", "word": "Itu angka contoh."})
    assert told(hadi, "corrected") == 1
    client.force_login(hadi)
    assert "Itu angka contoh." in client.get(path).content.decode()


def test_accepting_leads_to_the_editor(client, correction, root, page):
    client.force_login(root)
    client.post(correction.get_absolute_url(), {"decision": "accept", "word": ""})
    assert Correction.objects.get().status == "accepted"
    text = client.get(correction.get_absolute_url()).content.decode()
    assert reverse("wagtailadmin_pages:edit", args=[page.pk]) in text


@pytest.mark.parametrize(
    ("who", "sees", "decides"),
    [
        ("hadi", True, False),
        ("root", True, True),
        ("gita", True, True),
        ("ani", False, False),
        ("eko", False, False),
    ],
)
def test_who_sees_and_decides_a_correction(request, client, correction, who, sees, decides):
    person = request.getfixturevalue(who)
    if who == "gita":
        as_reviewer(person)
    client.force_login(person)
    assert (client.get(correction.get_absolute_url()).status_code == 200) is sees
    assert bool(rules.can_decide_correction(person, correction)) is decides


def test_what_is_decided_stays_decided(correction, root):
    accept_correction(correction, by=root)
    with pytest.raises(PermissionDenied):
        decline_correction(correction, by=root, word="Tidak jadi.")


def test_a_person_gets_a_copy_and_leaves(shelf, correction, hadi, root):
    proposed(shelf, hadi)
    copy = collect(hadi)["knowledge"]
    assert copy["proposals"][0]["source"] == SOURCE
    assert copy["corrections"][0]["better"] == "Rp 100.000"
    data_rights.forget(hadi)
    assert not Proposal.objects.exists()
    assert not Correction.objects.filter(person=hadi).exists()
    assert not ArticlePage.objects.filter(live=False).exists()
