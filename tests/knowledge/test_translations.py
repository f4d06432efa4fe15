"""What waits for its English text: which articles, since when, and who is led to the editor."""

from datetime import timedelta

import pytest
from django.utils import timezone

from knowledge.models import ArticlePage, ArticleVersion
from knowledge.translations import waiting_articles, waiting_rows
from tests.factories.pages import BODY, article

LIST = "/knowledge/translating/"
LONG_AGO = timezone.now() - timedelta(days=90)


def english(page, of_version):
    page.title_en, page.intro_en = f"{page.title} in English", "Short."
    page.body_en = BODY
    page.version_en = of_version
    page.save_revision().publish()
    return page


@pytest.fixture
def behind(shelf):
    page = english(article(shelf, "Pedoman kas", version=3), of_version=1)
    for number, days in ((1, 300), (2, 90), (3, 10)):
        ArticleVersion.objects.update_or_create(
            page=page, number=number, defaults={"published_at": timezone.now() - timedelta(days=days)}
        )
    return page


@pytest.fixture
def bare(shelf):
    page = article(shelf, "Pedoman rembug")
    ArticlePage.objects.filter(pk=page.pk).update(first_published_at=LONG_AGO)
    return page


@pytest.fixture
def done(shelf):
    return english(article(shelf, "Pedoman swadaya"), of_version=1)


def test_what_is_said_in_english_does_not_wait(behind, bare, done, root):
    assert set(waiting_articles(root)) == {behind, bare}
    assert list(waiting_articles(root, "none")) == [bare]
    assert list(waiting_articles(root, "older")) == [behind]


def test_it_is_behind_since_the_first_version_that_it_does_not_say(behind, bare, root):
    since = {one.article.pk: one.since for one in waiting_rows(list(waiting_articles(root)), root)}
    assert (timezone.now() - since[behind.pk]).days == 90
    assert since[bare.pk] == LONG_AGO


@pytest.mark.parametrize(("who", "code"), [("root", 200), ("eko", 200), ("ani", 404), ("hadi", 404)])
def test_who_reads_the_list(request, client, behind, who, code):
    client.force_login(request.getfixturevalue(who))
    answer = client.get(LIST)
    assert answer.status_code == code
    assert ("Pedoman kas" in answer.content.decode()) is (code == 200)


def test_only_who_may_change_an_article_is_led_to_its_editor(client, behind, root, eko):
    editor = f"/admin/pages/{behind.pk}/edit/#tab-inggris"
    client.force_login(root)
    assert editor in client.get(LIST).content.decode()
    assert client.get(editor).status_code == 200
    client.force_login(eko)
    assert f"/admin/pages/{behind.pk}/" not in client.get(LIST).content.decode()


def test_the_editor_s_tab_has_the_name_to_which_the_list_leads(client, behind, root):
    client.force_login(root)
    assert 'id="tab-inggris"' in client.get(f"/admin/pages/{behind.pk}/edit/").content.decode()


def test_visitors_log_in_first(client, db):
    assert client.get(LIST).status_code == 302


def test_it_works_empty(client, index, root):
    client.force_login(root)
    assert client.get(LIST).status_code == 200


def test_two_statements_however_many_rows(shelf, root, eko, behind, django_assert_max_num_queries):
    for n in range(4):
        article(shelf, f"Artikel {n}")
    for person in (root, eko):
        rows = list(waiting_articles(person))
        few = type(person).objects.get(pk=person.pk)
        waiting_rows(rows[:1], few)
        with django_assert_max_num_queries(2):
            waiting_rows(rows, few)
