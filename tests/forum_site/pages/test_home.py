"""The home page: composed by an editor, filled by features, kept for visitors."""

import gzip

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from forum_site.core.display.charts import Funding
from forum_site.pages.providers import register_provider


def page_of(client, **headers):
    return client.get("/", headers=headers).content.decode()


def topic(title):
    return {"url": "/discussions/1/", "title": title, "category": "", "author": "", "at": None,
            "replies": 2, "answered": False}  # fmt: skip


def test_it_works_with_nothing_registered(client, home, no_providers):
    text = page_of(client)
    assert "Rencana warga" in text
    assert 'id="h-how"' in text
    assert 'id="h-talk"' not in text


def test_a_block_shows_what_its_provider_gives(client, home, no_providers):
    register_provider(
        "latest_topics", lambda request, count: {"context": {"rows": [topic(f"Ada {count}")], "href": "/x/"}}
    )
    assert "Ada 4" in page_of(client)


def test_an_empty_block_says_what_will_come(client, home, no_providers):
    empty = {"context": {"rows": [], "total": 0, "href": "/x/"}}
    for name in ("needs_looking", "latest_topics", "open_offers"):
        register_provider(name, lambda request, count: empty)
    assert page_of(client).count('class="empty') == 3


def test_the_hero_shows_what_is_lacking(client, home, no_providers):
    figure = {"eyebrow": "Rencana", "funding": Funding(100_000_000, 25_000_000), "needs": 3, "updated": None}
    register_provider("gap_figure", lambda request, count: {"context": figure})
    assert "75\xa0juta" in page_of(client)


def test_a_misspelt_block_is_a_mistake():
    with pytest.raises(ValueError, match="latest_topic"):
        register_provider("latest_topic", lambda request, count: None)


def test_a_visitors_second_page_asks_no_provider(client, home, no_providers):
    asked = []
    register_provider("figures", lambda request, count: asked.append(1))
    page_of(client)
    with CaptureQueriesContext(connection) as statements:
        page_of(client)
    assert asked == [1]
    assert len(statements) <= 6


def test_the_kept_page_holds_nothing_of_one_person(client, home, ani):
    assert "csrfmiddlewaretoken" not in page_of(client)
    client.force_login(ani)
    assert "BKM Handep" in page_of(client)
    client.logout()
    assert "BKM Handep" not in page_of(client)


def test_language_and_theme_are_kept_apart(client, home):
    assert 'lang="id"' in page_of(client)
    client.cookies["django_language"], client.cookies["theme"] = "en", "dark"
    text = page_of(client)
    assert 'lang="en"' in text
    assert 'data-theme="dark"' in text


def test_a_published_change_shows_at_once(client, home, no_providers):
    page_of(client)
    hero = home.body[0]
    hero.value["title"] = "Satu kota satu rencana"
    home.save_revision().publish()
    assert "Satu kota satu rencana" in page_of(client)


def test_it_stays_light(client, home):
    assert len(gzip.compress(client.get("/").content)) < 20_000


def test_an_editor_sees_the_preview_in_a_frame(client, home, root):
    client.force_login(root)
    client.post(f"/admin/pages/{home.pk}/edit/preview/", {})
    answer = client.get(f"/admin/pages/{home.pk}/edit/preview/?in_preview_panel=true&mode=")
    assert answer.status_code == 200
    assert answer.headers["X-Frame-Options"] == "SAMEORIGIN"
    assert "frame-ancestors 'none'" not in answer.headers["Content-Security-Policy"]
