"""The two fragments."""

import pytest


def test_it_works(client, places):
    page = client.get("/regions/pick/", {"q": "menteng jekan"})
    assert page.status_code == 200
    assert 'name="region-code" value="62.71.03.1002"' in page.content.decode()


def test_the_text_comes_under_the_name_of_the_input(client, places):
    page = client.get("/regions/pick/", {"field": "home", "home": "menteng", "level": "4", "within": "62.71"})
    html = page.content.decode()
    assert html.count('type="radio"') == 1
    assert 'name="home-code" value="62.71.03.1002"' in html


@pytest.mark.parametrize(
    "query",
    [
        {},
        {"q": ""},
        {"q": "x" * 5000},
        {"q": "menteng", "level": "x", "within": "nowhere", "field": '"><script>'},
        {"q": "\x00"},
        {"within": "\x00"},
        {"field": "\x00"},
    ],
)
def test_no_question_is_an_error(client, places, query):
    page = client.get("/regions/pick/", query)
    assert page.status_code == 200
    assert "<script" not in page.content.decode()


def test_fragments_may_be_kept_by_caches(client, places):
    page = client.get("/regions/pick/", {"q": "menteng"})
    assert "public" in page["Cache-Control"]
    assert "max-age=3600" in page["Cache-Control"]
    assert not page.cookies


def test_only_reading_is_allowed(client, places):
    assert client.post("/regions/pick/").status_code == 405
    assert client.post("/regions/children/").status_code == 405


def test_many_answers_are_cut_and_said(client, places):
    html = client.get(
        "/regions/pick/", {"q": "ja"}, headers={"cookie": "django_language=en"}
    ).content.decode()
    assert html.count('type="radio"') == 8
    assert "More places fit" in html


def test_children_of_a_region_are_options(client, places):
    html = client.get("/regions/children/", {"of": "62"}).content.decode()
    assert '<option value="62.71">Kota Palangka Raya</option>' in html
    assert "62.71.03" not in html


@pytest.mark.parametrize("code", ["\x00", "x", "62.", "99"])
def test_children_of_what_is_no_region_are_the_provinces_too(client, places, code):
    assert 'value="62"' in client.get("/regions/children/", {"of": code}).content.decode()


def test_children_of_nothing_are_the_provinces(client, places):
    html = client.get("/regions/children/", {"field": "prov", "prov": ""}).content.decode()
    assert '<option value="62">Kalimantan Tengah</option>' in html
    assert "62.71" not in html


def test_statements_are_few(client, places, django_assert_max_num_queries):
    client.get("/regions/pick/", {"q": "ja"})
    for text in ("menteng jekan", "ja"):
        with django_assert_max_num_queries(4):
            client.get("/regions/pick/", {"q": text, "within": "62"})
