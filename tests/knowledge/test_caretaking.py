"""Beside an article: the ways to its upkeep and its readers, for those who may go them alone."""

import pytest
from django.core.cache import cache
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from forum_site.core.content import visitor_pages
from knowledge.caretaking import links_for
from knowledge.models import ArticlePage
from tests.factories.pages import article
from tests.knowledge.trust import as_reviewer


@pytest.fixture
def page(shelf, hadi):
    return ArticlePage.objects.get(pk=article(shelf, owner=hadi, mandatory=True).pk)


def ways(page, person):
    return [url.rsplit("/", 2)[1] for _words, url in links_for(page, person)]


@pytest.mark.parametrize(
    ("who", "found"),
    [("ani", []), ("hadi", ["keeping"]), ("eko", ["readers"]), ("root", ["keeping", "readers"])],
)
def test_who_is_offered_what(request, client, page, who, found):
    person = request.getfixturevalue(who)
    assert ways(page, person) == found
    client.force_login(person)
    shown = client.get(page.url).content.decode()
    for _words, url in links_for(page, person):
        assert url in shown
        assert client.get(url).status_code == 200
    assert (f"/knowledge/{page.pk}/readers/" in shown) is ("readers" in found)


def test_a_reviewer_is_offered_both(page, gita):
    assert ways(page, as_reviewer(gita)) == ["keeping", "readers"]


def test_nobody_is_asked_about_what_is_not_mandatory(shelf, root):
    assert ways(article(shelf), root) == ["keeping"]


def test_the_page_that_is_kept_for_visitors_offers_none(settings, client, page, root):
    settings.KEEP_PAGES = True
    cache.clear()
    visitor_pages.STORE.clear()
    client.force_login(root)
    for reader in (client, Client(), client, Client()):
        shown = reader.get(page.url).content.decode()
        assert (f"/knowledge/{page.pk}/keeping/" in shown) is (reader is client)


def test_it_costs_most_people_one_statement(page, ani):
    list(links_for(page, ani))
    person = type(ani).objects.get(pk=ani.pk)
    person._held = []  # the frame of the page has asked
    with CaptureQueriesContext(connection) as asked:
        links_for(page, person)
    assert len(asked) == 1
