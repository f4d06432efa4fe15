"""Who sees what was told about articles: by what they are today."""

import pytest

from forum_site.notifications import registry, wording
from forum_site.notifications.models import Event
from knowledge.actions.correct_article import decline_correction, send_correction
from knowledge.actions.review_article import return_article
from knowledge.models import ArticlePage
from tests.factories.pages import article
from tests.knowledge.trust import as_reviewer, link_of, sent

BY_DUTY = {"knowledge.review", "knowledge.review_due", "knowledge.correction"}
PERSONAL = {"knowledge.returned", "knowledge.corrected"}
PUBLIC = {"knowledge.published", "knowledge.became"}
BY_ROLE = {"knowledge.template_version"}  # test_template_notices.py


@pytest.fixture
def reviewer(index, gita):
    return as_reviewer(gita)


def event(kind):
    return Event.objects.get(kind=f"knowledge.{kind}")


def sees(person, one):
    """The list and the single notice say the same."""
    person = type(person).objects.get(pk=person.pk)
    single = bool(wording.may_see(person, one))
    assert wording.still_shown(person, [one]) == ({one.pk} if single else set())
    return single


def test_every_kind_stands_on_one_side():
    known = {one.code for group in registry.groups_in_use() for one in registry.kinds_in(group.code)}
    assert {one for one in known if one.startswith("knowledge.")} == BY_DUTY | PERSONAL | PUBLIC | BY_ROLE


def test_a_review_is_seen_by_its_reviewer_while_they_are_one(shelf, reviewer, hadi, root):
    sent(shelf, hadi)
    one = event("review")
    assert (sees(reviewer, one), sees(hadi, one), sees(root, one)) == (True, False, False)
    reviewer.groups.clear()
    assert not sees(reviewer, one)


def test_an_article_that_was_deleted_leaves_the_inboxes_of_its_people_whole(client, shelf, reviewer, hadi):
    proposal = sent(shelf, hadi)
    ArticlePage.objects.get(pk=proposal.article.pk).delete()
    for person in (reviewer, hadi):
        client.force_login(person)
        assert client.get("/inbox/").status_code == 200


def test_a_correction_is_seen_by_whoever_decides_on_it_today(shelf, reviewer, hadi, ani):
    correction = send_correction(live(shelf), by=hadi, wrong="Upahnya sudah lain.")
    one = event("correction")
    assert (sees(reviewer, one), sees(hadi, one), sees(ani, one)) == (True, False, False)
    reviewer.groups.clear()
    as_reviewer(ani)
    assert (sees(reviewer, one), sees(ani, one)) == (False, True)
    decline_correction(correction, by=ani, word="Itu contoh.")
    one = event("corrected")
    assert (sees(hadi, one), sees(ani, one)) == (True, False)


def test_a_comment_is_seen_by_the_author_alone(shelf, reviewer, hadi, ani):
    sent(shelf, hadi)
    return_article(link_of(reviewer).state, by=reviewer, comment="Tambahkan contoh.")
    one = event("returned")
    assert (sees(hadi, one), sees(ani, one), sees(reviewer, one)) == (True, False, False)
    assert "Tambahkan contoh." in wording.words_of(one).body


def test_a_letter_leads_to_the_review_without_the_back_office(shelf, reviewer, hadi):
    sent(shelf, hadi)
    assert wording.words_of(event("review")).url.startswith("/knowledge/review/")


def live(shelf):
    return ArticlePage.objects.get(pk=article(shelf).pk)
