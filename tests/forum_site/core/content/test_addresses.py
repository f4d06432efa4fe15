"""Addresses of pages are those Wagtail gives."""

import pytest
from wagtail.models import Page, Site

from forum_site.core.content.addresses import address_in
from forum_site.pages.actions.create_site_pages import create_site_pages
from knowledge.models import SectionPage
from tests.factories.pages import article


@pytest.fixture
def page(db):
    create_site_pages()
    return article(SectionPage.objects.order_by("path").first())


def test_the_address_of_a_page_is_the_one_wagtail_gives(rf, page):
    assert address_in(page, rf.get("/")) == page.get_url(rf.get("/"))


def test_beside_a_second_site_pages_of_the_other_one_have_its_name(rf, page):
    elsewhere = Page.objects.get(depth=1).add_child(instance=Page(title="Lain", slug="lain"))
    Site.objects.create(hostname="lain.example", root_page=elsewhere)
    at_home, there = rf.get("/"), rf.get("/", headers={"host": "lain.example"})
    assert address_in(page, at_home) == page.get_url(rf.get("/"))
    assert address_in(page, there).startswith("http")
    assert address_in(page, there).endswith(address_in(page, at_home))


def test_a_page_outside_all_sites_leads_to_the_first_page(rf, page):
    Site.objects.all().delete()
    assert address_in(page, rf.get("/")) == "/"
