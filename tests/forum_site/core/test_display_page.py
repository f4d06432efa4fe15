"""Theme and language are chosen on a small page of their own and stay."""

import pytest

pytestmark = pytest.mark.django_db
PAGE = "/settings/display/"


def choose(client, **choice):
    return client.post(PAGE, {"theme": "dark", "language": "en", "next": "/style/", **choice})


def test_a_choice_is_kept_in_cookies_and_leads_back(client):
    answer = choose(client)
    assert answer.status_code == 302
    assert answer["Location"] == "/style/"
    assert client.cookies["theme"].value == "dark"
    page = client.get("/style/").content.decode()
    assert 'data-theme="dark"' in page
    assert '<html lang="en"' in page


@pytest.mark.parametrize("address", ["https://evil.example/", "//evil.example", "javascript:alert(1)", ""])
def test_nobody_is_led_away_from_the_site(client, address):
    assert choose(client, next=address)["Location"] == "/"


def test_an_unknown_theme_is_refused_with_a_sentence(client):
    answer = choose(client, theme="neon")
    assert answer.status_code == 200
    assert "theme" not in client.cookies
    assert 'aria-labelledby="mend"' in answer.content.decode()


def test_the_language_stays_with_the_person(client, hadi):
    client.force_login(hadi)
    choose(client)
    hadi.refresh_from_db()
    assert hadi.language == "en"


def test_the_link_of_the_footer_preselects_the_other_language(client):
    page = client.get(PAGE, {"language": "en", "next": "/needs/?q=a&b=c"}).content.decode()
    assert 'value="en" required id="id_language_1" checked' in page or 'value="en"' in page
    assert 'value="/needs/?q=a&amp;b=c"' in page


def test_a_forged_theme_cookie_changes_nothing(client):
    client.cookies["theme"] = '"><script>'
    assert "<script" not in client.get(PAGE).content.decode()
