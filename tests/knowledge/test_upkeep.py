"""What keeps articles true: the day of review, answers for each version, who has read what all must know."""

from datetime import timedelta

import pytest
from django.urls import reverse
from django.utils import timezone

from forum_site.notifications.actions.tell_deadlines import tell_deadlines
from forum_site.notifications.models import Notification
from knowledge.actions.confirm_reading import confirm_reading
from knowledge.actions.give_feedback import give_feedback
from knowledge.actions.keep_article import keep_article
from knowledge.answers import articles_with_answers, versions_of
from knowledge.models import ArticlePage, Confirmation, Feedback
from tests.factories.organisations import OrganisationFactory
from tests.factories.pages import article
from tests.knowledge.trust import as_reviewer

TODAY = timezone.localdate()


@pytest.fixture
def page(shelf, hadi):
    return fresh(article(shelf, owner=hadi, review_by=TODAY + timedelta(days=14)))


@pytest.fixture
def guidance(shelf):
    return fresh(article(shelf, "Pedoman wajib", mandatory=True, version=2))


def fresh(page):
    return ArticlePage.objects.get(pk=page.pk)


def told(person):
    return Notification.objects.filter(user=person, event__kind="knowledge.review_due").count()


def tell(days):
    tell_deadlines(TODAY + timedelta(days=days), only="article")


def test_the_owner_is_reminded_two_weeks_before_and_on_the_day_once_each(page, hadi):
    counts = []
    for day in (-1, 0, 0, 5, 13, 14, 14, 15):
        tell(day)
        counts.append(told(hadi))
    assert counts == [0, 1, 1, 1, 1, 2, 2, 2]


def test_a_reminder_that_was_missed_is_made_up_for(page, hadi):
    tell(16)
    assert told(hadi) == 1


def test_without_an_owner_those_who_look_after_it_are_reminded(page, gita, root):
    ArticlePage.objects.update(owner=None)
    tell(0)
    assert told(root) == 1
    as_reviewer(gita)
    tell(14)
    assert (told(gita), told(root)) == (1, 1)


def test_a_draft_or_an_article_without_a_day_reminds_nobody(page, hadi):
    ArticlePage.objects.update(live=False)
    tell(0)
    ArticlePage.objects.update(live=True, review_by=None)
    tell(0)
    assert told(hadi) == 0


@pytest.mark.parametrize(("days", "overdue"), [(-1, True), (0, False), (1, False), (None, False)])
def test_an_article_is_overdue_from_the_day_after(days, overdue):
    day = None if days is None else TODAY + timedelta(days=days)
    assert ArticlePage(review_by=day).is_overdue is overdue


def test_the_owner_says_that_it_still_holds(client, page, hadi):
    client.force_login(hadi)
    path = reverse("knowledge:keeping", args=[page.pk])
    until = TODAY + timedelta(days=200)
    assert client.post(path, {"until": until.isoformat()}).status_code == 302
    kept = fresh(page)
    assert (kept.review_by, kept.reviewed_on) == (until, TODAY)
    assert kept.live
    assert not kept.has_unpublished_changes


@pytest.mark.parametrize("days", [-1, 0, 5000])
def test_a_day_that_helps_nobody_is_refused(client, page, hadi, days):
    client.force_login(hadi)
    path = reverse("knowledge:keeping", args=[page.pk])
    answer = client.post(path, {"until": (TODAY + timedelta(days=days)).isoformat()})
    assert answer.context["form"].errors
    assert fresh(page).review_by == page.review_by


def test_what_is_being_written_is_not_published_by_it(page, hadi):
    page.intro = "Belum jadi."
    page.save_revision()
    kept = keep_article(fresh(page), by=hadi, until=TODAY + timedelta(days=99))
    assert kept.intro != "Belum jadi."
    draft = kept.get_latest_revision_as_object()
    assert (draft.intro, draft.review_by) == ("Belum jadi.", kept.review_by)


@pytest.mark.parametrize(("who", "code"), [("hadi", 200), ("root", 200), ("ani", 403), ("eko", 403)])
def test_who_says_that_an_article_holds(request, client, page, who, code):
    client.force_login(request.getfixturevalue(who))
    assert client.get(reverse("knowledge:keeping", args=[page.pk])).status_code == code


def test_a_person_answers_once_for_each_version(page, ani):
    give_feedback(page, by=ani, helpful=False, reason="Kurang contoh.")
    give_feedback(page, by=ani, helpful=False, reason="Kurang contoh RAB.")
    page.save_revision().publish()
    give_feedback(fresh(page), by=ani, helpful=True)
    assert list(Feedback.objects.order_by("pk").values_list("helpful", "reason")) == [
        (False, "Kurang contoh RAB."), (True, ""),
    ]  # fmt: skip
    newest, oldest = versions_of([page])[page.pk]
    assert (newest.yes, newest.all, oldest.yes, oldest.all) == (1, 1, 0, 1)
    assert [one.reason for one in oldest.reasons] == ["Kurang contoh RAB."]


@pytest.mark.parametrize(("who", "code"), [("root", 200), ("eko", 200), ("ani", 404), ("hadi", 404)])
def test_who_sees_what_readers_say(request, client, page, who, code):
    give_feedback(page, by=None, helpful=False, reason="Kurang contoh.")
    client.force_login(request.getfixturevalue(who))
    answer = client.get(reverse("knowledge:answers"))
    assert answer.status_code == code
    assert ("Kurang contoh." in answer.content.decode()) is (who == "root")  # not on the shelf of eko's kota


def test_twice_the_answers_cost_no_statement_more(shelf, root, django_assert_num_queries):
    def read():
        found = list(articles_with_answers(root))
        return versions_of(found)

    for n in range(2):
        give_feedback(article(shelf, f"Artikel {n}"), by=None, helpful=False, reason="Kurang.")
    with django_assert_num_queries(3):
        assert len(read()) == 2
    for n in range(2, 6):
        give_feedback(article(shelf, f"Artikel {n}"), by=None, helpful=True, reason="Pas.")
    with django_assert_num_queries(3):
        assert len(read()) == 6


def test_a_member_confirms_for_the_board(client, guidance, ani, handep):
    client.force_login(ani)
    path = reverse("knowledge:confirm", args=[guidance.pk])
    for _n in range(2):
        client.post(path, {"organisation": handep.pk})
    row = Confirmation.objects.get()
    assert (row.person, row.organisation, row.version) == (ani, handep, 2)
    assert "Anda sudah mengonfirmasi versi 2" in client.get(path).content.decode()


def test_nobody_confirms_for_a_board_of_others(client, guidance, ani, laweyan):
    client.force_login(ani)
    client.post(reverse("knowledge:confirm", args=[guidance.pk]), {"organisation": laweyan.pk})
    assert not Confirmation.objects.exists()


def test_only_mandatory_guidance_is_confirmed(client, page, ani):
    client.force_login(ani)
    assert client.get(reverse("knowledge:confirm", args=[page.pk])).status_code == 404


def test_a_new_version_is_confirmed_anew(guidance, ani, handep):
    confirm_reading(guidance, by=ani, organisation=handep)
    guidance.version = 3
    confirm_reading(guidance, by=ani, organisation=handep)
    assert Confirmation.objects.count() == 2


def test_the_secretariat_sees_which_boards_of_its_place_have_read_it(
    client, guidance, ani, eko, fitri, handep, laweyan
):
    confirm_reading(guidance, by=ani, organisation=handep)
    path = reverse("knowledge:readers", args=[guidance.pk])
    client.force_login(eko)
    text = client.get(path).content.decode()
    assert "BKM Handep" in text
    assert ani.name in text
    assert "LKM Laweyan" not in text
    client.force_login(fitri)
    text = client.get(path).content.decode()
    assert "LKM Laweyan" in text
    assert ani.name not in text


@pytest.mark.parametrize(("who", "code"), [("root", 200), ("eko", 200), ("ani", 404), ("hadi", 404)])
def test_who_sees_who_has_read_it(request, client, guidance, who, code):
    client.force_login(request.getfixturevalue(who))
    assert client.get(reverse("knowledge:readers", args=[guidance.pk])).status_code == code


def test_more_boards_cost_no_statement_more(client, guidance, root, django_assert_max_num_queries):
    client.force_login(root)
    path = reverse("knowledge:readers", args=[guidance.pk])
    OrganisationFactory.create_batch(2)
    client.get(path)
    with django_assert_max_num_queries(16):
        client.get(path)
    OrganisationFactory.create_batch(10)
    with django_assert_max_num_queries(16):
        client.get(path)
