"""Hits can be narrowed to one sector of tridaya, for the kinds that have one."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from forum_site.pages.actions.create_site_pages import create_site_pages
from knowledge.models import SectionPage
from tests.factories.discussions import TopicFactory
from tests.factories.library import template_of
from tests.factories.offers import OfferFactory
from tests.factories.pages import article
from tests.factories.partnerships import NeedFactory

TITLES = (
    "Sumur RW 01",
    "Sumur RW 02",
    "Dana sumur",
    "Sumur apa saja",
    "Merawat sumur",
    "Daftar sumur",
    "Cerita sumur",
)


def found(client, query):
    main = client.get(f"/search/?{query}").content.decode().split("<main")[1]
    words = main.replace("<mark>", "").replace("</mark>", "")
    return {title for title in TITLES if title in words}


@pytest.fixture
def wells(handep, eko):
    create_site_pages()
    NeedFactory(board=handep, title="Sumur RW 01", sector="ENVIRONMENT")
    NeedFactory(board=handep, title="Sumur RW 02", sector="SOCIAL")
    OfferFactory(title="Dana sumur", sectors=["SOCIAL", "ECONOMIC"])
    OfferFactory(title="Sumur apa saja", sectors=[])
    article(SectionPage.objects.get(slug="kelembagaan"), "Merawat sumur", sector="ENVIRONMENT")
    template_of(eko, "Daftar sumur", sector="ECONOMIC")
    TopicFactory(title="Cerita sumur")


@pytest.mark.parametrize(
    ("sector", "titles"),
    [
        ("", set(TITLES)),
        ("ENVIRONMENT", {"Sumur RW 01", "Sumur apa saja", "Merawat sumur"}),
        ("SOCIAL", {"Sumur RW 02", "Dana sumur", "Sumur apa saja"}),
        ("ECONOMIC", {"Dana sumur", "Sumur apa saja", "Daftar sumur"}),
        ("NONSENSE", set(TITLES)),
    ],
)
def test_each_kind_is_narrowed_by_its_sector(client, wells, sector, titles):
    assert found(client, f"q=sumur&sector={sector}") == titles


def test_kind_and_sector_go_together(client, wells):
    assert found(client, "q=sumur&sector=ENVIRONMENT&kind=needs") == {"Sumur RW 01"}
    text = client.get("/search/?q=sumur&sector=ENVIRONMENT&kind=needs").content.decode()
    assert "?q=sumur&amp;sector=ENVIRONMENT&amp;kind=offers" in text
    assert 'name="sector" value="ENVIRONMENT"' in text


def test_a_sector_is_left_again(client, wells):
    text = client.get("/search/?q=sumur&sector=ENVIRONMENT").content.decode()
    assert 'href="/search/?q=sumur" ' in text or 'href="/search/?q=sumur">' in text
    assert "sector=SOCIAL" in text


def test_a_kind_without_sectors_offers_none(client, wells):
    assert "sector=SOCIAL" not in client.get("/search/?q=sumur&kind=topics").content.decode()


def test_what_nobody_may_see_is_not_found_by_its_sector(client, wells, handep):
    NeedFactory(board=handep, title="Sumur rahasia", status="draft", sector="SOCIAL")
    assert "rahasia" not in client.get("/search/?q=sumur&sector=SOCIAL").content.decode()


def test_a_sector_costs_two_statements_whatever_is_found(client, wells, handep):
    def statements(query):
        with CaptureQueriesContext(connection) as asked:
            client.get(f"/search/?{query}")
        return len(asked)

    statements("q=sumur")
    plain = statements("q=sumur&kind=needs")
    assert statements("q=sumur&kind=needs&sector=SOCIAL") == plain + 2
    for n in range(5):
        NeedFactory(board=handep, title=f"Sumur dalam {n}", sector="SOCIAL")
    assert statements("q=sumur&kind=needs&sector=SOCIAL") == plain + 2


def test_a_sector_without_hits_says_where_there_are_some(client, handep):
    NeedFactory(board=handep, title="Sumur RW 01", sector="ENVIRONMENT")
    text = client.get("/search/?q=sumur&sector=ECONOMIC").content.decode()
    assert 'class="btn" href="/search/?q=sumur"' in text


def test_in_vain_within_a_sector_is_no_miss(client, db):
    from knowledge.models import SearchMiss

    client.get("/search/?q=bioflok&sector=SOCIAL")
    assert not SearchMiss.objects.exists()
