"""What machines may keep."""

import pytest
from django.core.cache import cache

from tests.factories.discussions import TopicFactory
from tests.factories.offers import OfferFactory
from tests.factories.partnerships import NeedFactory


@pytest.fixture(autouse=True)
def fresh_cache():
    cache.clear()


def test_work_in_hand_is_closed_to_robots_and_the_sitemap_named(client, settings):
    settings.DEMO, settings.SITE_URL = False, "https://jejaring.contoh.id"
    told = client.get("/robots.txt").content.decode().splitlines()
    assert {"Disallow: /desk/", "Disallow: /search/", "Disallow: /people/", "Disallow: /admin/"} <= set(told)
    assert "Disallow: /" not in told
    assert told[-1] == "Sitemap: https://jejaring.contoh.id/sitemap.xml"


def test_a_demo_is_closed_altogether(client, settings):
    settings.DEMO = True
    assert client.get("/robots.txt").content.decode().split("\n")[1] == "Disallow: /"


@pytest.mark.parametrize("section", ["pages", "lists", "needs", "offers", "plans", "topics", "organisations"])
def test_each_part_of_the_sitemap_is_there(client, db, section):
    assert f"sitemap-{section}.xml" in client.get("/sitemap.xml").content.decode()
    assert client.get(f"/sitemap-{section}.xml").status_code == 200


def test_only_what_is_public_stands_in_it(client, handep):
    shown = [NeedFactory(board=handep, title="Tampak"), OfferFactory(), TopicFactory()]
    kept = [NeedFactory(board=handep, status="draft"), OfferFactory(status="review")]
    kept.append(TopicFactory(status="pending"))
    told = "".join(
        client.get(f"/sitemap-{part}.xml").content.decode() for part in ("needs", "offers", "topics")
    )
    assert all(thing.get_absolute_url() in told for thing in shown)
    assert not any(thing.get_absolute_url() in told for thing in kept)


def test_statements_do_not_grow_with_the_rows(client, handep, django_assert_max_num_queries):
    for _ in range(5):
        NeedFactory(board=handep)
    with django_assert_max_num_queries(3):
        client.get("/sitemap-needs.xml")
