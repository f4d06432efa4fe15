"""The language follows the cookie, then the person, never the browser; headers are always there."""

import pytest
from django.test import Client

pytestmark = pytest.mark.django_db
PAGE = "/settings/display/"


def test_a_browser_that_asks_for_english_still_gets_indonesian(client):
    answer = client.get(PAGE, headers={"accept-language": "en"})
    assert answer["Content-Language"] == "id"
    assert 'lang="id"' in answer.content.decode()
    assert "accept-language" not in answer["Vary"].lower()


def test_the_cookie_chooses_the_language(client):
    client.cookies["django_language"] = "en"
    answer = client.get(PAGE)
    assert answer["Content-Language"] == "en"
    assert "Cookie" in answer["Vary"]


def test_a_cookie_with_an_unknown_language_is_ignored(client):
    client.cookies["django_language"] = "xx"
    assert client.get(PAGE)["Content-Language"] == "id"


def test_a_person_without_a_cookie_is_spoken_to_in_the_own_language(client, hadi):
    hadi.language = "en"
    hadi.save()
    client.force_login(hadi)
    assert client.get(PAGE)["Content-Language"] == "en"
    client.cookies["django_language"] = "id"
    assert client.get(PAGE)["Content-Language"] == "id"


def test_the_language_of_one_request_does_not_leak_into_the_next():
    english = Client()
    english.cookies["django_language"] = "en"
    english.get(PAGE)
    assert Client().get(PAGE)["Content-Language"] == "id"


def test_public_pages_forbid_inline_scripts_and_outside_hosts(client):
    policy = client.get(PAGE)["Content-Security-Policy"]
    assert "unsafe-inline" not in policy
    assert "default-src 'none'" in policy
    assert client.get(PAGE)["X-Content-Type-Options"] == "nosniff"
    assert "geolocation=()" in client.get(PAGE)["Permissions-Policy"]


def test_the_back_office_has_its_own_policy_without_outside_hosts(client):
    policy = client.get("/admin/")["Content-Security-Policy"]
    assert "script-src 'self' 'unsafe-inline'" in policy
    assert "http" not in policy
