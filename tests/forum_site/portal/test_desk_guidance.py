"""Mandatory guidance among the things to do at a board's desk, until the person has read it."""

import pytest
from django.core.cache import cache
from wagtail.models import PageViewRestriction

from forum_site.pages.actions.create_site_pages import create_site_pages
from forum_site.portal.desk.guidance import guidance_tasks
from knowledge.actions.confirm_reading import confirm_reading
from knowledge.models import ArticlePage, SectionPage
from tests.factories.pages import article


@pytest.fixture
def shelf(db):
    cache.clear()
    create_site_pages()
    return SectionPage.objects.get(slug="keuangan-dan-upk")


@pytest.fixture
def guidance(shelf):
    page = article(shelf, "Larangan memungut biaya")
    ArticlePage.objects.filter(pk=page.pk).update(mandatory=True)
    return ArticlePage.objects.get(pk=page.pk)


def titles(board, person):
    return [task.title for task in guidance_tasks(board, person)]


def test_it_leads_to_the_article_where_one_confirms(client, guidance, ani):
    client.force_login(ani)
    assert "Larangan memungut biaya" in client.get("/desk/").content.decode().split("<main")[1]
    page = client.get(guidance.url).content.decode()
    assert f"/knowledge/{guidance.pk}/read/" in page


def test_each_who_acts_for_the_board_reads_it_themselves(guidance, ani, budi, handep):
    confirm_reading(guidance, by=ani, organisation=handep)
    assert titles(handep, ani) == []
    assert len(titles(handep, budi)) == 1


def test_what_was_read_for_oneself_or_another_board_is_not_read_for_this_one(
    guidance, ani, citra, handep, laweyan
):
    confirm_reading(guidance, by=ani)
    confirm_reading(guidance, by=citra, organisation=laweyan)
    assert len(titles(handep, ani)) == 1


def test_a_newer_version_is_read_anew(guidance, ani, handep):
    confirm_reading(guidance, by=ani, organisation=handep)
    ArticlePage.objects.filter(pk=guidance.pk).update(version=3)
    assert len(titles(handep, ani)) == 1


def test_what_is_not_mandatory_or_not_to_be_seen_is_nothing_to_do(guidance, shelf, ani, handep):
    article(shelf, "Mencatat kas harian")
    assert len(titles(handep, ani)) == 1
    PageViewRestriction.objects.create(page=guidance, restriction_type="login")
    assert titles(handep, ani) == []
    PageViewRestriction.objects.all().delete()
    guidance.unpublish()
    assert titles(handep, ani) == []


def test_one_statement_however_much_there_is_to_read(guidance, shelf, ani, handep, django_assert_num_queries):
    guidance.get_url()  # the sites and their roots, kept by the process
    with django_assert_num_queries(1):
        assert len(titles(handep, ani)) == 1
    for n in range(4):
        article(shelf, f"Panduan {n}")
    ArticlePage.objects.update(mandatory=True)
    with django_assert_num_queries(1):
        assert len(titles(handep, ani)) == 3
