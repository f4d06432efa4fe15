"""Index and sections: what is listed, and what it costs."""

from django.db import connection
from django.test.utils import CaptureQueriesContext
from wagtail.models import PageViewRestriction

from tests.factories.pages import article, draft


def text_of(client, path):
    return client.get(path).content.decode()


def statements_of(client, path):
    with CaptureQueriesContext(connection) as statements:
        assert client.get(path).status_code == 200
    return len(statements)


def test_it_works_empty(client, index):
    assert "Belum ada artikel di sini" in text_of(client, index.url)


def test_articles_are_listed_by_sector_and_tag(client, index, shelf):
    article(shelf, "Tentang ekonomi", "UPK", sector="ECONOMIC")
    article(shelf, "Tentang drainase", "KPP", sector="ENVIRONMENT")
    for query, shown, hidden in (
        ("?sector=ECONOMIC", "Tentang ekonomi", "Tentang drainase"),
        ("?tag=kpp", "Tentang drainase", "Tentang ekonomi"),
    ):
        for path in (index.url, shelf.url):
            text = text_of(client, path + query)
            assert shown in text
            assert hidden not in text


def test_a_filter_that_finds_nothing_says_what_to_do(client, index):
    assert "Tanyakan di diskusi" in text_of(client, f"{index.url}?tag=tidak-ada")


def test_nonsense_filters_harm_nothing(client, index):
    for query in ("?sector=x&page=-1", "?tag=%00", "?page=zzz", f"?tag={'x' * 5000}"):
        assert client.get(index.url + query).status_code == 200


def test_drafts_and_restricted_articles_are_not_listed(client, index, shelf, hadi):
    draft(shelf, "Belum jadi")
    secret = article(shelf, "Hanya pengurus")
    PageViewRestriction.objects.create(page=secret, restriction_type="login")
    client.force_login(hadi)
    text = text_of(client, index.url)
    assert "Belum jadi" not in text
    assert "Hanya pengurus" not in text


def test_an_empty_section_is_not_offered(client, index, shelf):
    article(shelf)
    text = text_of(client, index.url)
    assert "Keuangan dan UPK" in text
    assert "Kelembagaan dan musyawarah" not in text


def test_twice_the_articles_cost_no_statement_more(client, index, shelf):
    def measured():
        return [statements_of(client, f"{path}?page=1") for path in (index.url, shelf.url)]

    for n in range(3):
        article(shelf, f"Artikel {n}", "HOK", sector="SOCIAL")
    measured()
    before = measured()
    for n in range(3, 9):
        article(shelf, f"Artikel {n}", "HOK", f"tagar {n}", sector="SOCIAL")
    measured()
    assert measured() == before
    assert max(before) <= 15
