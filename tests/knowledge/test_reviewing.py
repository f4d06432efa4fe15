"""Author → reviewer → published: on the site, by a link from the letter."""

from datetime import timedelta

import pytest
from django.core.exceptions import PermissionDenied
from django.urls import reverse
from django.utils import timezone
from wagtail.models import PageLogEntry, TaskState, WorkflowPage

from forum_site.notifications.models import Notification
from forum_site.organisations.back_office import sync_officers
from knowledge.actions.ensure_workflow import ensure_workflow
from knowledge.actions.review_article import ChangedMeanwhile, publish_article, return_article
from knowledge.actions.submit_article import submit_article
from knowledge.models import ArticlePage, ReviewLink, ReviewTask, SectionPage
from tests.factories.pages import article
from tests.knowledge.trust import as_reviewer, link_of, sent


@pytest.fixture
def reviewer(index, gita):
    return as_reviewer(gita)


@pytest.fixture
def proposal(shelf, reviewer, hadi):
    return sent(shelf, hadi)


def told(person, kind):
    return Notification.objects.filter(user=person, event__kind=f"knowledge.{kind}").count()


def decide(client, link, **data):
    page = client.get(link.get_absolute_url())
    revision = page.context["form"].initial["revision"]
    return client.post(link.get_absolute_url(), {"revision": revision, **data})


def test_the_workflow_is_made_once_with_its_group(index):
    ensure_workflow(index.get_parent())
    assert WorkflowPage.objects.get(page=index).workflow.tasks.count() == 1
    assert ReviewTask.objects.get().groups.count() == 1


def test_the_reviewer_gets_a_link_and_nobody_a_letter_of_the_back_office(
    proposal, reviewer, hadi, mailoutbox
):
    assert (told(reviewer, "review"), told(hadi, "review")) == (1, 0)
    assert [mail for mail in mailoutbox if "/admin/" in mail.body] == []


def test_without_reviewers_the_administrators_are_asked(shelf, hadi, root):
    sent(shelf, hadi)
    assert told(root, "review") == 1


def test_for_the_shelf_of_a_kota_its_officers_are_asked(index, sekretariat_a, eko, gita, hadi):
    sync_officers(sekretariat_a)
    as_reviewer(gita)
    sent(SectionPage.objects.get(territory=sekretariat_a.territory), hadi)
    assert (told(eko, "review"), told(gita, "review")) == (1, 0)


def test_the_link_shows_the_draft_as_its_readers_will_see_it_without_login(client, proposal, reviewer):
    text = client.get(link_of(reviewer).get_absolute_url()).content.decode()
    for words in ("Mencatat kas harian", "Buka buku <strong>kas</strong>", 'id="menyiapkan"', reviewer.name):
        assert words in text


def test_opening_the_link_decides_nothing(client, proposal, reviewer):
    client.get(link_of(reviewer).get_absolute_url())
    assert not ArticlePage.objects.get(pk=proposal.article_id).live


def test_by_the_link_it_is_published_and_its_author_told(client, proposal, reviewer, hadi):
    answer = decide(client, link_of(reviewer), decision="publish")
    page = ArticlePage.objects.get(pk=proposal.article_id)
    assert answer.status_code == 200
    assert page.live
    assert page.reviewed_on == timezone.localdate()
    assert page.reviewed_by == ""  # no person is named
    assert told(hadi, "published") == 1
    assert "Buka buku" in client.get(page.url).content.decode()


def test_returning_asks_for_a_comment_and_its_author_reads_it(client, proposal, reviewer, hadi):
    link = link_of(reviewer)
    assert "Tulis" in decide(client, link, decision="return").content.decode()
    assert told(hadi, "returned") == 0
    decide(client, link, decision="return", comment="Tambahkan contoh.")
    assert told(hadi, "returned") == 1
    client.force_login(hadi)
    assert "Tambahkan contoh." in client.get(proposal.get_absolute_url()).content.decode()


def test_a_returned_text_comes_back_with_a_new_link(client, proposal, reviewer, hadi):
    first = link_of(reviewer)
    decide(client, first, decision="return", comment="Tambahkan contoh.")
    submit_article(ArticlePage.objects.get(pk=proposal.article_id), by=hadi)
    assert link_of(reviewer) != first
    assert told(reviewer, "review") == 2


def test_a_second_use_says_kindly_that_it_is_done(client, proposal, reviewer):
    link = link_of(reviewer)
    decide(client, link, decision="publish")
    for answer in (client.get(link.get_absolute_url()), client.post(link.get_absolute_url(), {})):
        assert answer.status_code == 200
        assert "form" not in answer.context or answer.context.get("form") is None
        assert answer.context["published"]


def test_what_was_changed_meanwhile_is_read_again(proposal, reviewer):
    page = ArticlePage.objects.get(pk=proposal.article_id)
    read = page.latest_revision_id
    page.intro = "Lain."
    page.save_revision()
    with pytest.raises(ChangedMeanwhile):
        publish_article(TaskState.objects.get(), by=reviewer, read=read)
    assert not ArticlePage.objects.get(pk=page.pk).live


def test_what_is_published_is_the_text_on_the_reviewers_screen(client, proposal, reviewer):
    link = link_of(reviewer)
    revision = client.get(link.get_absolute_url()).context["form"].initial["revision"]
    page = ArticlePage.objects.get(pk=proposal.article_id)
    page.intro = "Diselundupkan."
    page.save_revision()
    client.post(link.get_absolute_url(), {"decision": "publish", "revision": revision})
    assert not ArticlePage.objects.get(pk=page.pk).live


def test_a_link_expires(client, proposal, reviewer):
    link = link_of(reviewer)
    ReviewLink.objects.update(expires_at=timezone.now() - timedelta(minutes=1))
    assert client.get(link.get_absolute_url()).status_code == 410
    assert client.post(link.get_absolute_url(), {"decision": "publish"}).status_code == 410
    assert not ArticlePage.objects.get(pk=proposal.article_id).live


def test_a_forged_link_is_no_page(client, proposal, reviewer):
    good = link_of(reviewer).get_absolute_url()
    for bad in (good[:-3] + "x/", reverse("knowledge:review_link", args=["1"])):
        assert client.get(bad).status_code == 404


def test_who_is_kept_out_has_no_link_that_works(client, proposal, reviewer):
    type(reviewer).objects.filter(pk=reviewer.pk).update(suspended_until=timezone.now() + timedelta(days=1))
    assert client.get(link_of(reviewer).get_absolute_url()).status_code == 404


def test_officers_go_on_working_on_their_shelf_while_authors_wait(index, sekretariat_a, eko, gita, hadi):
    sync_officers(sekretariat_a)
    as_reviewer(gita)
    page = sent(SectionPage.objects.get(territory=sekretariat_a.territory), hadi).article
    task = ReviewTask.objects.get()
    assert [task.locked_for_user(page, one) for one in (eko, gita, hadi)] == [False, False, True]


def test_somebody_else_who_is_logged_in_is_told_so(client, proposal, reviewer, ani):
    client.force_login(ani)
    assert client.get(link_of(reviewer).get_absolute_url()).status_code == 403


def test_a_reviewer_no_more_has_no_link_that_works(client, proposal, reviewer):
    reviewer.groups.clear()
    assert client.get(link_of(reviewer).get_absolute_url()).status_code == 404


@pytest.mark.parametrize(
    ("who", "seen"), [("gita", True), ("root", True), ("hadi", False), ("ani", False), ("eko", False)]
)
def test_who_may_review(request, client, proposal, who, seen):
    client.force_login(request.getfixturevalue(who))
    answer = client.get(reverse("knowledge:review", args=[TaskState.objects.get().pk]))
    assert (answer.status_code == 200) is seen


def test_nobody_decides_on_a_text_of_their_own(shelf, reviewer):
    proposal = sent(shelf, reviewer)
    state = TaskState.objects.get()
    with pytest.raises(PermissionDenied):
        publish_article(state, by=reviewer, read=proposal.article.latest_revision_id)
    with pytest.raises(PermissionDenied):
        return_article(state, by=reviewer, comment="x")


def test_each_step_stands_in_the_log(client, proposal, reviewer, hadi):
    decide(client, link_of(reviewer), decision="publish")
    rows = PageLogEntry.objects.filter(page=proposal.article_id).values_list("action", "user")
    assert {
        ("knowledge.propose", hadi.pk), ("wagtail.workflow.start", hadi.pk),
        ("wagtail.workflow.approve", reviewer.pk), ("wagtail.publish", reviewer.pk),
    } <= set(rows)  # fmt: skip


def test_a_changed_article_shows_what_changes_for_its_readers(client, shelf, reviewer, hadi):
    page = article(shelf, owner=hadi)
    page.intro = "Cara menghitung HOK dan upah."
    page.save_revision(user=hadi)
    submit_article(ArticlePage.objects.get(pk=page.pk), by=hadi)
    text = client.get(link_of(reviewer).get_absolute_url()).content.decode()
    assert "<ins>" in text
    assert "dan upah." in text


def test_the_list_shows_what_waits_and_its_statements_do_not_grow(
    client, shelf, reviewer, hadi, ani, django_assert_max_num_queries
):
    path = reverse("knowledge:reviews")
    client.force_login(reviewer)
    sent(shelf, hadi)
    client.get(path)
    with django_assert_max_num_queries(16):
        assert "Mencatat kas harian" in client.get(path).content.decode()
    for n in range(3):
        sent(shelf, ani, title=f"Judul {n}")
    with django_assert_max_num_queries(16):
        assert "Judul 2" in client.get(path).content.decode()


def test_the_back_office_decides_by_the_same_rules(client, proposal, root, hadi):
    page, state = proposal.article, TaskState.objects.get()
    path = reverse("wagtailadmin_pages:workflow_action", args=[page.pk, "reject", state.pk])
    client.force_login(root)
    client.post(path, {"comment": ""})
    assert TaskState.objects.get().status == "in_progress"
    client.post(path, {"comment": "Tambahkan contoh."})
    assert TaskState.objects.get().status == "rejected"
    assert told(hadi, "returned") == 1


def test_the_back_office_offers_no_decision_on_an_own_text(shelf, root):
    page = sent(shelf, root).article
    assert ReviewTask.objects.get().get_actions(page, root) == []
