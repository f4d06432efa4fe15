"""What stands around the text of an article: versions, thanks, neighbours, English, in few statements."""

from unittest.mock import patch

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from wagtail.models import PageViewRestriction, Site

from forum_site.core.content import visitor_pages
from forum_site.core.content.writing import h, p, stream
from knowledge.models import ArticleCredit, ArticlePage
from tests.factories.library import term_of
from tests.factories.pages import article


def text_of(client, page):
    answer = client.get(page.url)
    assert answer.status_code == 200
    return answer.content.decode()


def publish(page):
    page.save_revision().publish()
    return page


def test_a_second_version_says_what_changed_and_since_when(client, shelf):
    page = article(shelf)
    assert "Apa yang berubah" not in text_of(client, page)
    page.version, page.changes = 2, "Upah HOK disesuaikan."
    text = text_of(client, publish(page))
    assert "Upah HOK disesuaikan." in text
    assert page.versions.count() == 2


def test_a_version_published_again_is_one_version_with_its_first_day(shelf):
    page = article(shelf)
    first = page.versions.get()
    page.changes = "Salah ketik."
    publish(page)
    again = page.versions.get()
    assert (again.changes, again.published_at) == ("Salah ketik.", first.published_at)


def test_who_contributed_is_thanked_by_name_of_the_organisation(client, shelf, handep, ani):
    page = article(shelf)
    page.credits.add(ArticleCredit(organisation=handep, words="foto"))
    page.credits.add(ArticleCredit(person=ani, words="naskah"))
    text = text_of(client, publish(page))
    assert f'href="{handep.get_absolute_url()}"' in text
    assert ani.name in text


def test_neighbours_are_those_of_the_shelf_in_its_order_and_published(client, shelf):
    first, page, hidden, last = (article(shelf, name) for name in ("Satu", "Dua", "Tersembunyi", "Tiga"))
    hidden.unpublish()
    text = text_of(client, page)
    assert f'<a rel="prev" href="{first.url}">' in text
    assert f'<a class="next" rel="next" href="{last.url}">' in text
    assert 'rel="prev"' not in text_of(client, first)
    assert 'rel="next"' not in text_of(client, last)


def test_what_is_behind_a_restriction_is_not_shown_the_short_way(client, shelf):
    page = article(shelf)
    PageViewRestriction.objects.create(page=shelf, restriction_type=PageViewRestriction.LOGIN)
    assert client.get(page.url).status_code == 302


def test_an_article_explains_its_words(client, shelf):
    term_of("HOK", full="Hari Orang Kerja", definition="Satu orang bekerja satu hari.")
    page = article(shelf, body=stream(p("Hitung HOK dulu.")))
    assert 'popovertarget="term-hok"' in text_of(client, page)


def english(page, **fields):
    values = {
        "title_en": "Counting swadaya",
        "intro_en": "How to.",
        "body_en": stream(h("Steps"), p("Count.")),
    }
    for name, value in {**values, **fields}.items():
        setattr(page, name, value)
    return publish(page)


def test_english_readers_get_the_english_text_with_its_language(client, shelf):
    page = english(article(shelf))
    client.cookies["django_language"] = "en"
    text = text_of(client, page)
    assert '<h1 itemprop="headline" lang="en">Counting swadaya</h1>' in text
    assert 'itemprop="articleBody" lang="en"' in text
    assert "This article is in Indonesian" not in text


def test_others_get_the_original(client, shelf):
    assert "Counting swadaya" not in text_of(client, english(article(shelf)))


def test_a_title_alone_is_no_translation(client, shelf):
    page = english(article(shelf), body_en="[]")
    client.cookies["django_language"] = "en"
    text = text_of(client, page)
    assert "This article is in Indonesian" in text
    assert '<h1 itemprop="headline" lang="id">' in text


def test_a_translation_of_an_earlier_version_says_so(client, shelf):
    page = english(article(shelf))
    client.cookies["django_language"] = "en"
    assert "older than the article" not in text_of(client, page)
    page.version = 2
    assert "older than the article" in text_of(client, publish(page))
    page.version_en = 2
    assert "older than the article" not in text_of(client, publish(page))


def test_editors_find_what_waits_for_a_translation(shelf):
    done, behind, none = english(article(shelf, "A")), english(article(shelf, "B")), article(shelf, "C")
    behind.version = 2
    publish(behind)
    waiting = ArticlePage.objects.to_translate()
    assert set(waiting) == {behind, none}
    assert done not in waiting


def test_lists_name_an_article_in_the_language_it_has(client, shelf):
    english(article(shelf, "Menghitung swadaya"))
    article(shelf, "Hanya Indonesia")
    client.cookies["django_language"] = "en"
    text = client.get(shelf.url).content.decode()
    assert '<h3 class="row-t" lang="en">' in text
    assert "Counting swadaya" in text
    assert "Hanya Indonesia" in text


def test_the_way_to_corrections_and_to_paper(client, shelf):
    page = article(shelf)
    text = text_of(client, page)
    for path in (f"/knowledge/{page.pk}/correct/", f"/knowledge/{page.pk}/pdf/"):
        assert f'href="{path}"' in text


@pytest.fixture
def full(shelf, handep):
    """Everything that costs a statement."""
    for number in range(6):
        article(shelf, f"Artikel {number}", "HOK")
    page = article(shelf, "Semua", "HOK", "RAB", sector="ECONOMIC")
    for _number in range(3):
        page.credits.add(ArticleCredit(organisation=handep))
    page.version = 3
    return publish(page)


def test_an_article_asks_little(client, full, ani, settings):
    settings.KEEP_PAGES = True
    text_of(client, full.get_prev_sibling())  # what a process asks once
    with CaptureQueriesContext(connection) as asked:
        text_of(client, full)
    assert len(asked) <= 8, [one["sql"] for one in asked.captured_queries]
    visitor_pages.STORE.clear()
    client.force_login(ani)
    text_of(client, full)
    with CaptureQueriesContext(connection) as asked:
        text_of(client, full)
    assert len(asked) <= 14


def test_the_page_asks_once_where_the_sites_begin(client, shelf):
    page = article(shelf)
    article(shelf, title="Sesudahnya")
    client.get(page.url)
    with patch.object(Site, "get_site_root_paths", side_effect=Site.get_site_root_paths) as asked:
        assert "Sesudahnya" in text_of(client, page)
    assert asked.call_count == 1
