"""Visitors get kept pages of the knowledge base, and none is stale after a change that it shows."""

from contextlib import contextmanager

import pytest
from django.core.cache import cache
from django.db import connection, transaction
from django.test import Client
from django.test.utils import CaptureQueriesContext

from forum_site.core.content import visitor_pages
from forum_site.core.content.writing import stream
from forum_site.discussions.actions.moderate import hide_post
from knowledge import glossary
from knowledge.models import ArticleCredit
from tests.factories.discussions import TopicFactory
from tests.factories.library import regulation_of, template_of, term_of
from tests.factories.pages import article


@pytest.fixture(autouse=True)
def keeping(settings, db):
    settings.KEEP_PAGES = True
    cache.clear()
    visitor_pages.STORE.clear()
    glossary._kept.clear()


@pytest.fixture
def changed(django_capture_on_commit_callbacks):
    """What a transaction leaves to its end is done here, as on the site."""

    @contextmanager
    def one_change():
        # a transaction of its own: what the test's leaves to an end that never comes is not its business
        with django_capture_on_commit_callbacks(execute=True), transaction.atomic():
            yield

    return one_change


def read(url: str) -> str:
    answer = Client().get(url)
    assert answer.status_code == 200
    return answer.content.decode()


def statements(url: str) -> int:
    with CaptureQueriesContext(connection) as asked:
        read(url)
    return len(asked)


def test_the_second_visitor_costs_the_database_nothing(index, shelf):
    urls = [index.url, shelf.url, article(shelf, sector="SOCIAL").url, f"{shelf.url}?sector=SOCIAL"]
    assert all(statements(url) for url in urls)
    assert [statements(url) for url in urls] == [0, 0, 0, 0]


def test_people_get_their_own_page(client, shelf, ani):
    page = article(shelf)
    visitors = read(page.url)
    client.force_login(ani)
    assert client.get(page.url).content.decode() != visitors
    assert read(page.url) == visitors


def test_a_published_text_shows_at_once(shelf, changed):
    page = article(shelf)
    read(page.url)
    with changed():
        page.intro = "Sudah dibetulkan."
        page.save_revision().publish()
    assert "Sudah dibetulkan." in read(page.url)
    assert "Sudah dibetulkan." in read(shelf.url)


def test_a_draft_changes_nothing_for_visitors(shelf, changed):
    page = article(shelf)
    with changed():
        page.intro = "Belum terbit."
        page.save_revision()
    assert "Belum terbit." not in read(page.url)


def test_what_was_taken_away_is_gone_at_once(shelf, changed):
    page = article(shelf)
    read(page.url)
    with changed():
        page.unpublish()
    assert Client().get(page.url).status_code == 404
    assert page.title not in read(shelf.url)


def test_a_new_neighbour_shows_at_once(shelf, changed):
    page = article(shelf, "Satu")
    read(page.url)
    with changed():
        other = article(shelf, "Dua")
    assert f'rel="next" href="{other.url}"' in read(page.url)


def test_a_revoked_regulation_says_so_wherever_it_is_cited(shelf, changed):
    old, new = regulation_of(), regulation_of("perpres-46-2025", number="46", year=2025)
    body = stream({"type": "regulation", "value": {"regulation": old.pk, "note": "Tipe swakelola"}})
    page = article(shelf, body=body)
    assert "Dicabut" not in read(page.url)
    with changed():
        old.status, old.successor = "revoked", new
        old.save()
    text = read(page.url)
    assert "Dicabut" in text
    assert new.name in text


def test_a_newer_template_and_a_new_term_show_at_once(shelf, changed, root):
    template = template_of(root)
    page = article(
        shelf, body=stream({"type": "template", "value": {"template": template.pk, "note": "Isi"}})
    )
    assert "RAB sederhana" in read(page.url)
    with changed():
        template.title = "RAB dua"
        template.save()
        term_of("Isi", full="", definition="Apa yang ditulis.")
    text = read(page.url)
    assert "RAB dua" in text
    assert "Apa yang ditulis." in text


def test_a_new_name_of_a_credited_organisation_shows_at_once(shelf, changed, handep):
    page = article(shelf)
    page.credits.add(ArticleCredit(organisation=handep))
    page.save_revision().publish()
    read(page.url)
    with changed():
        handep.name = "LKM Nama Baru"
        handep.save()
    assert "LKM Nama Baru" in read(page.url)


def test_a_quoted_post_that_is_hidden_leaves_the_page(shelf, changed, root):
    topic = TopicFactory()
    post = topic.posts.get(number=1)
    body = stream({"type": "quotation", "value": {"link": topic.get_absolute_url(), "words": ""}})
    page = article(shelf, body=body)
    assert f'<a href="{post.get_absolute_url()}">' in read(page.url)
    with changed():
        hide_post(post, by=root, reason="spam")
    assert post.get_absolute_url() not in read(page.url)
