"""Shortlist, comparing and saved searches: who sees what, and coming back after the login."""

from __future__ import annotations

from urllib.parse import quote

import pytest

from partnerships.actions.keep_shortlist import shortlist_need
from partnerships.data_rights import copy_of
from partnerships.models import SavedSearch, ShortlistedNeed
from tests.factories.partnerships import NeedFactory

pytestmark = pytest.mark.django_db


@pytest.fixture
def needs(handep, laweyan):
    """Two of Handep, one of Laweyan, one of which little is known."""
    return [
        NeedFactory(board=handep, title="Saluran A", households=60, poor_households=42, cost=60_000_000),
        NeedFactory(board=handep, title="Saluran B", households=50, poor_households=10, cost=90_000_000),
        NeedFactory(board=laweyan, title="Saluran C", households=None, quantity=None),
    ]


def add(need) -> str:
    return f"/needs/{need.pk}/shortlist/"


def compare(*needs) -> str:
    return "/needs/compare/?" + "&".join(f"need={need.pk}" for need in needs)


def test_a_visitor_logs_in_and_comes_back(client, needs):
    assert client.get(add(needs[0]))["Location"] == f"/accounts/login/?next={add(needs[0])}"
    asked = "/searches/new/?sector=SOCIAL&poor=60"
    assert client.get(asked)["Location"] == f"/accounts/login/?next={quote(asked)}"
    assert add(needs[0]) in client.get(needs[0].get_absolute_url()).content.decode()


def test_a_donor_puts_a_need_aside_with_a_note_and_takes_it_off(client, gita, needs):
    client.force_login(gita)
    client.post(add(needs[0]), {"note": "Tanya lahan"})
    client.post(add(needs[0]), {"note": ""})
    line = ShortlistedNeed.objects.get()
    assert (line.user, line.need, line.note) == (gita, needs[0], "Tanya lahan")
    client.post(f"/shortlist/{line.pk}/note/", {"note": "Sudah ditanya"})
    assert "Sudah ditanya" in client.get("/shortlist/").content.decode()
    client.post(f"/shortlist/{line.pk}/remove/")
    assert not ShortlistedNeed.objects.exists()


def test_opening_the_page_changes_nothing(client, gita, needs):
    client.force_login(gita)
    assert client.get(add(needs[0])).status_code == 200
    assert not ShortlistedNeed.objects.exists()


def test_a_shortlist_holds_twenty(client, gita, handep):
    client.force_login(gita)
    for need in NeedFactory.create_batch(20, board=handep):
        shortlist_need(need, by=gita)
    more = NeedFactory(board=handep)
    assert "alert warn" in client.get(add(more)).content.decode()
    assert client.post(add(more), {"note": ""}).status_code == 403
    assert ShortlistedNeed.objects.count() == 20


def test_what_the_public_may_not_read_is_not_put_aside(client, gita, ani, handep):
    hidden = NeedFactory(board=handep, status="draft")
    for user in (gita, ani):
        client.force_login(user)
        assert client.post(add(hidden), {"note": ""}).status_code == 404


def test_a_need_that_went_back_tells_nothing(client, gita, needs):
    client.force_login(gita)
    shortlist_need(needs[0], by=gita)
    needs[0].status = "draft"
    needs[0].title = "Rahasia"
    needs[0].save()
    page = client.get("/shortlist/").content.decode()
    assert "Rahasia" not in page and "/remove/" in page


@pytest.mark.parametrize("who", ["hadi", "ani", "eko", "root"])
def test_another_persons_shortlist_and_searches_are_not_there(client, request, gita, needs, who):
    line = shortlist_need(needs[0], by=gita, note="rahasia saya")
    search = SavedSearch.objects.create(
        user=gita, query="", name="rahasia saya", seen_until="2026-01-01T00:00Z"
    )
    client.force_login(request.getfixturevalue(who))
    assert "rahasia saya" not in client.get("/shortlist/").content.decode()
    assert "rahasia saya" not in client.get("/searches/").content.decode()
    assert client.get(f"/searches/{search.pk}/").status_code == 404
    posts = [f"/shortlist/{line.pk}/note/", f"/shortlist/{line.pk}/remove/"]
    posts += [f"/searches/{search.pk}/", f"/searches/{search.pk}/delete/"]
    assert {client.post(one, {"note": "x", "name": "x"}).status_code for one in posts} == {404}
    assert ShortlistedNeed.objects.get().note == SavedSearch.objects.get().name == "rahasia saya"


def test_needs_stand_side_by_side_for_everybody(client, needs):
    page = client.get(compare(*needs))
    rows = {row.label: row.cells for row in page.context["rows"]}
    assert [cell.best for cell in rows["Masih kurang"]] == [False, False, True]
    text = page.content.decode()
    assert "70%" in text and "20%" in text and "wa.me" in text
    for need in needs:
        assert need.title in text and f"/needs/{need.pk}/interest/" in text


def test_small_counts_are_not_told_side_by_side(client, needs, handep):
    house = NeedFactory(board=handep, title="Bedah rumah", households=3, poor_households=3, cost=90_000_000)
    two = NeedFactory(board=handep, title="Titian", households=100, poor_households=4, cost=50_000_000)
    rows = {row.label: row.cells for row in client.get(compare(house, two)).context["rows"]}
    assert [cell.text for cell in rows["Penerima manfaat"]] == ["< 5", "100"]
    assert [(cell.text, cell.note) for cell in rows["KK miskin"]] == [("–", ""), ("< 5", "")]
    assert rows["Kekurangan per KK"][0].text == "–"


@pytest.mark.parametrize("query", ["", "?need=1", "?need=x&need=-1&need=²", "?need=99999999999999999999999"])
def test_too_few_or_odd_numbers_are_asked_again(client, db, query):
    answer = client.get("/needs/compare/" + query)
    assert answer.status_code == 200 and "<table" not in answer.content.decode()


def test_what_is_not_public_is_left_out_of_the_comparison(client, ani, needs, handep):
    hidden = NeedFactory(board=handep, status="draft", title="Rahasia")
    client.force_login(ani)
    page = client.get(compare(*needs[:2], hidden))
    assert [need.pk for need in page.context["needs"]] == [need.pk for need in needs[:2]]
    assert "Rahasia" not in page.content.decode()


def test_at_most_four_are_compared(client, handep):
    needs = NeedFactory.create_batch(6, board=handep)
    assert len(client.get(compare(*needs)).context["needs"]) == 4


def test_comparing_takes_a_bounded_number_of_statements(
    client, handep, laweyan, django_assert_max_num_queries
):
    four = [*NeedFactory.create_batch(2, board=handep), *NeedFactory.create_batch(2, board=laweyan)]
    with django_assert_max_num_queries(10):
        client.get(compare(*four))


def test_a_longer_shortlist_takes_no_more_statements(client, gita, handep, django_assert_max_num_queries):
    client.force_login(gita)
    for need in NeedFactory.create_batch(20, board=handep):
        shortlist_need(need, by=gita)
    with django_assert_max_num_queries(14):
        client.get("/shortlist/")


def test_more_searches_take_no_more_statements(client, gita, regions, django_assert_max_num_queries):
    client.force_login(gita)
    for step in range(20):
        SavedSearch.objects.create(
            user=gita, query=f"year={2020 + step}", name=str(step), seen_until="2026-01-01T00:00Z"
        )
    with django_assert_max_num_queries(14):
        client.get("/searches/")


def test_a_search_is_kept_once_whatever_order_its_filters_have(client, gita, kota_a):
    client.force_login(gita)
    place = f"region={quote(kota_a.label)}&region-code=62.71"
    first = f"?{place}&sector=SOCIAL&gap=0-50&gap=50-100&poor=60&page=3&order=small&state=done&year="
    again = f"?gap=50-100&poor=60&gap=0-50&sector=SOCIAL&{place}&utm=1"
    for query, name in ((first, "Satu"), (again, "Dua")):
        client.post(f"/searches/new/{query}", {"name": name, "frequency": "weekly"})
    search = SavedSearch.objects.get()
    assert (search.name, search.frequency, search.user) == ("Dua", "weekly", gita)
    page = client.get("/searches/").content.decode()
    assert "Dua" in page and kota_a.label in page and "region=62.71" in search.query
    for word in ("page", "order", "state", "utm", "year"):
        assert word not in search.query


def test_a_search_is_renamed_silenced_and_deleted(client, gita):
    client.force_login(gita)
    client.post("/searches/new/?sector=SOCIAL", {"name": "Sosial", "frequency": "daily"})
    search = SavedSearch.objects.get()
    client.post(f"/searches/{search.pk}/", {"name": "Bidang sosial", "frequency": "off"})
    search.refresh_from_db()
    assert (search.name, search.frequency) == ("Bidang sosial", "off")
    assert client.post(f"/searches/{search.pk}/", {"name": "", "frequency": "x"}).status_code == 422
    client.post(f"/searches/{search.pk}/delete/")
    assert not SavedSearch.objects.exists()


def test_twenty_searches_are_enough(client, gita):
    client.force_login(gita)
    for year in range(2020, 2041):
        client.post(f"/searches/new/?year={year}", {"name": str(year), "frequency": "off"})
    assert SavedSearch.objects.count() == 20


def test_a_copy_of_the_own_data_holds_both(gita, needs):
    shortlist_need(needs[0], by=gita, note="Tanya lahan")
    SavedSearch.objects.create(user=gita, query="", name="Semua", seen_until="2026-01-01T00:00Z")
    assert "Tanya lahan" in str(copy_of(gita)) and "Semua" in str(copy_of(gita))
