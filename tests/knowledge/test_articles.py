"""An article as its reader meets it."""

import gzip

from django.db import connection
from django.test.utils import CaptureQueriesContext

from forum_site.core.content.writing import p, stream, table
from tests.factories.pages import article, draft


def text_of(client, page):
    return client.get(page.url).content.decode()


def test_it_works(client, shelf):
    text = text_of(client, article(shelf, "Menghitung swadaya", "HOK", credit="Dari BKM Handep"))
    for words in ("Menghitung swadaya", "Dari BKM Handep", "Intinya", "Keuangan dan UPK", "Bacaan 1 menit"):
        assert words in text


def test_the_contents_list_leads_to_each_heading(client, shelf):
    text = text_of(client, article(shelf))
    assert text.count('href="#langkah"') == 2  # beside the text, and folded on phones
    assert 'id="langkah"' in text
    assert 'id="langkah-2"' in text


def test_a_link_that_travels_carries_title_and_words(client, shelf):
    page = article(shelf)
    text = text_of(client, page)
    assert f'<meta property="og:title" content="{page.title}">' in text
    assert '<meta property="og:type" content="article">' in text
    assert 'itemtype="https://schema.org/Article"' in text


def test_text_of_an_editor_is_shown_as_text(client, shelf):
    body = stream(table("<script>x</script>", [("A", "text"), ("B", "number")], ["<i>satu</i>", "2"]))
    text = text_of(client, article(shelf, body=body))
    assert "<script>x" not in text
    assert "&lt;i&gt;satu" in text


def test_english_readers_are_told_that_it_is_indonesian(client, shelf):
    page = article(shelf)
    client.cookies["django_language"] = "en"
    text = text_of(client, page)
    assert "This article is in Indonesian" in text
    assert '<article class="prose flow flow-m" itemprop="articleBody" lang="id">' in text


def test_related_articles_share_tags_or_sector(client, shelf):
    page = article(shelf, "Satu", "HOK", sector="ECONOMIC")
    article(shelf, "Sama tagar", "HOK")
    article(shelf, "Sama bidang", sector="ECONOMIC")
    article(shelf, "Lain sama sekali", sector="SOCIAL")
    text = text_of(client, page)
    assert text.index("Sama tagar") < text.index("Sama bidang")
    assert "Lain sama sekali" not in text


def test_a_draft_is_read_by_nobody(client, shelf):
    assert client.get(draft(shelf, "Rahasia").url).status_code == 404


def test_reading_time_follows_the_text(shelf):
    assert article(shelf, body=stream(p("kata " * 900))).minutes == 6


def test_a_correction_shows_at_once(client, shelf):
    page = article(shelf)
    text_of(client, page)
    page.intro = "Sudah dibetulkan."
    page.save_revision().publish()
    assert "Sudah dibetulkan." in text_of(client, page)


def test_page_is_light_and_asks_little(client, shelf):
    page = article(shelf, "Satu", "HOK")
    client.get(shelf.url)
    with CaptureQueriesContext(connection) as statements:
        answer = client.get(page.url)
    assert len(statements) <= 12
    assert len(gzip.compress(answer.content)) < 20_000
    assert b"csrfmiddlewaretoken" not in answer.content
