"""The frame is drawn once for people to whom it looks the same, and shows nobody what is another's."""

from __future__ import annotations

import re

import pytest
from django.conf import settings
from django.core.cache import cache

from forum_site.core.content import drawn
from tests.factories.accounts import UserFactory


@pytest.fixture(autouse=True)
def keeping(settings, db):
    settings.KEEP_PAGES = True
    cache.clear()
    drawn.DRAWN.clear()


def page(client, user, path: str = "/organisations/", **headers: str) -> str:
    client.cookies.pop(settings.SESSION_COOKIE_NAME, None)
    if user is not None:
        client.force_login(user)
    text = client.get(path, headers=headers).content.decode()
    return re.sub(r'name="csrfmiddlewaretoken" value="[^"]+"', "", text)


def test_everybody_sees_what_a_fresh_drawing_shows(client, settings, ani, budi, dewi, eko, fitri):
    people = [None, ani, budi, dewi, eko, fitri]
    for one in people:
        page(client, one)
    kept = [page(client, one) for one in people]
    settings.KEEP_PAGES = False
    assert kept == [page(client, one) for one in people]
    assert len(set(kept)) > 3


@pytest.mark.parametrize("path", ["/organisations/?q=talud", "/partnerships/", "/discussions/"])
def test_each_page_has_its_own_address_and_section(client, settings, ani, path):
    page(client, ani)
    kept = page(client, ani, path)
    settings.KEEP_PAGES = False
    assert kept == page(client, ani, path)


def test_language_and_saving_are_drawn_apart(client, settings, ani):
    kept = {}
    for keeps in (True, False):
        settings.KEEP_PAGES = keeps
        for language in ("id", "en"):
            client.cookies[settings.LANGUAGE_COOKIE_NAME] = language
            for saving in ("on", "off"):
                kept[keeps, language, saving] = page(client, ani, save_data=saving)
    assert len(set(kept.values())) == 4
    assert all(kept[True, *key] == kept[False, *key] for _keeps, *key in kept)


def test_a_new_name_shows_at_once(client):
    person = UserFactory(name="Gita")
    assert "Gita" in page(client, person)
    person.name = "Gayatri"
    person.save()
    assert "Gayatri" in page(client, person)


def test_a_new_notice_shows_at_once(client, ani, budi, monkeypatch):
    seen = 0
    monkeypatch.setattr("forum_site.portal.context.unread_count", lambda _person: seen)
    assert 'class="count"' not in page(client, ani)
    seen = 3
    assert 'aria-hidden="true">3</span>' in page(client, ani)
