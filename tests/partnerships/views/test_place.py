"""The forms of place and area, and the part of the need's page that shows them."""

import pytest
from django.db import connection
from django.test import Client, override_settings
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from partnerships.actions.set_place import set_place
from partnerships.maps import Point
from partnerships.places import point_of
from tests.factories.partnerships import NeedFactory
from tests.factories.place import MENTENG, placed

pytestmark = pytest.mark.django_db
HERE = "-2.2096, 113.9108"
PAGES = ("need_place", "need_area", "need_photos")


def place_url(need):
    return reverse("partnerships:need_place", args=[need.pk])


def area_url(need):
    return reverse("partnerships:need_area", args=[need.pk])


@pytest.fixture
def need(handep):
    return NeedFactory(board=handep)


@pytest.mark.parametrize("page", PAGES)
@pytest.mark.parametrize(
    ("who", "status"),
    [(None, 302), ("ani", 200), ("budi", 200), ("citra", 403), ("dewi", 403), ("eko", 403), ("hadi", 403)],
)
def test_only_officers_of_the_board_open_them(client, request, need, page, who, status):
    if who:
        client.force_login(request.getfixturevalue(who))
    assert client.get(reverse(f"partnerships:{page}", args=[need.pk])).status_code == status


@pytest.mark.parametrize("page", PAGES)
@pytest.mark.parametrize("who", ["citra", "hadi"])
def test_a_hidden_need_stays_hidden(client, request, handep, page, who):
    draft = NeedFactory(board=handep, status="draft")
    client.force_login(request.getfixturevalue(who))
    assert client.get(reverse(f"partnerships:{page}", args=[draft.pk])).status_code == 404


def test_a_typed_point_is_saved(client, ani, need):
    client.force_login(ani)
    answer = client.post(place_url(need), {"point": "2°12'34.56\" LS 113°54'38.88\" BT", "version": 0})
    need.refresh_from_db()
    assert answer.status_code == 302 and point_of(need) == Point(*MENTENG)
    assert need.point_source == "typed"


def test_the_device_s_point_is_known_as_such(client, ani, need):
    client.force_login(ani)
    client.post(place_url(need), {"point": HERE, "source": "gps"})
    need.refresh_from_db()
    assert need.point_source == "gps"


@pytest.mark.parametrize("typed", ["di belakang masjid", "48.85, 2.35", "https://maps.app.goo.gl/x"])
def test_what_cannot_be_a_point_is_kept_in_the_form_with_a_sentence(client, ani, need, typed):
    client.force_login(ani)
    page = client.post(place_url(need), {"point": typed})
    assert page.status_code == 200 and page.context["form"].errors["point"]
    assert page.context["form"]["point"].value() == typed


def test_a_point_far_from_the_board_s_other_needs_is_asked_about_once(client, ani, need, handep):
    placed(board=handep)
    client.force_login(ani)
    page = client.post(place_url(need), {"point": "2.2096, 113.9108"})
    need.refresh_from_db()
    assert "491 km" in page.content.decode() and point_of(need) is None
    client.post(place_url(need), {"point": "2.2096, 113.9108", "sure": "on"})
    need.refresh_from_db()
    assert point_of(need) == Point(2.2096, 113.9108)


def test_a_point_near_them_is_not(client, ani, need, handep):
    placed(board=handep)
    client.force_login(ani)
    assert "sure" not in client.get(place_url(need)).context["form"].fields
    assert client.post(place_url(need), {"point": "-2.25, 113.95"}).status_code == 302


@pytest.mark.parametrize(
    ("page", "answers"),
    [("need_place", {"point": HERE}), ("need_area", {"slum_listed": "no"})],
)
def test_who_was_slower_keeps_what_was_typed_and_saves_again(client, ani, budi, need, page, answers):
    client.force_login(ani)
    url = reverse(f"partnerships:{page}", args=[need.pk])
    set_place(need, Point(-2.3, 113.9), by=budi)
    slower = client.post(url, {**answers, "version": 0})
    assert slower.status_code == 409 and slower.context["form"].data["version"] == "1"
    assert client.post(url, {**answers, "version": 1}).status_code == 302


def test_the_browser_may_be_asked_for_the_position_on_this_page_only(client, ani, need):
    client.force_login(ani)
    assert "geolocation=(self)" in client.get(place_url(need))["Permissions-Policy"]
    for url in (need.get_absolute_url(), area_url(need), "/needs/"):
        assert "geolocation=()" in client.get(url)["Permissions-Policy"]


def test_the_button_for_the_device_shows_only_with_javascript(client, ani, need):
    client.force_login(ani)
    page = client.get(place_url(need)).content.decode()
    assert '<div class="flow flow-s" hidden>\n<button class="btn sec" type="button" data-place="gps"' in page
    assert "js/place.js" in page


def test_a_yes_without_its_paper_is_asked_for_it(client, ani, need):
    client.force_login(ani)
    page = client.post(area_url(need), {"slum_listed": "yes", "in_musrenbang": "yes"})
    assert set(page.context["form"].errors) == {"slum_decree", "musrenbang_reference"}


def test_facts_of_the_area_are_saved_masked_and_shown(client, ani, need):
    client.force_login(ani)
    typed = {
        "slum_aspects": ["DRAINAGE", "ROADS"], "slum_listed": "yes",
        "slum_decree": "No. 188/2024 a.n. Siti Aminah", "in_musrenbang": "no",
        "musrenbang_reference": "sisa", "rplp_reference": "hlm. 42",
    }  # fmt: skip
    assert client.post(area_url(need), typed).status_code == 302
    need.refresh_from_db()
    assert (need.slum_listed, need.in_musrenbang, need.musrenbang_reference) == (True, False, "")
    page = Client().get(need.get_absolute_url()).content.decode()
    assert "No. 188/2024" in page and "hlm. 42" in page and "Siti" not in page


def test_the_page_shows_this_need_among_the_board_s(client, handep):
    need, other = placed(board=handep), placed(-2.215, 113.915, board=handep, title="Rabat beton")
    page = client.get(need.get_absolute_url()).content.decode()
    assert 'class="map"' in page and "2,20960° LS, 113,91080° BT" in page
    assert other.get_absolute_url() in page and "geo:-2.2096,113.9108" in page


def test_needs_of_other_boards_and_hidden_ones_are_not_on_it(client, handep, laweyan):
    placed(-7.57, 110.82, board=laweyan, title="Milik tetangga")
    placed(-2.21, 113.92, board=handep, status="proposed", title="Masih usulan")
    page = client.get(placed(board=handep).get_absolute_url()).content.decode()
    assert "Milik tetangga" not in page and "Masih usulan" not in page


def test_a_visitor_sees_no_empty_section(client, need):
    assert "h-letak" not in client.get(need.get_absolute_url()).content.decode()


@pytest.mark.parametrize("who", [None, "hadi", "ani"])
def test_nobody_reads_the_point_of_single_houses(client, request, handep, who):
    house = placed(-2.216123, 113.917456, board=handep, category="rtlh", title="Perbaikan rumah")
    placed(board=handep)
    if who:
        client.force_login(request.getfixturevalue(who))
    for url in (house.get_absolute_url(), "/needs/", "/needs.csv", "/needs/map/", "/needs/map/?state=all"):
        answer = client.get(url)
        body = answer.getvalue().decode() if answer.streaming else answer.content.decode()
        assert "2161" not in body and "9174" not in body and "2,216" not in body, url


def test_its_board_is_told_that_the_point_is_kept(client, ani, handep):
    house = placed(board=handep, category="rtlh")
    client.force_login(ani)
    assert "tidak ditampilkan" in client.get(house.get_absolute_url()).content.decode()


def test_more_needs_take_no_more_statements(client, handep):
    need = placed(board=handep)
    client.get(need.get_absolute_url())
    counts = []
    for number in (3, 20):
        for step in range(number):
            placed(-2.2 - step / 1000, 113.9, board=handep)
        with CaptureQueriesContext(connection) as statements:
            client.get(need.get_absolute_url())
        counts.append(len(statements))
    assert counts[0] == counts[1]


TILES = {"MAP_TILE_URL": "https://tiles.example/{z}/{x}/{y}.png", "MAP_TILE_ATTRIBUTION": "© pembuat peta"}


def test_without_a_tile_server_nothing_is_asked_elsewhere(client, handep):
    page = client.get(placed(board=handep).get_absolute_url()).content.decode()
    assert "<image" not in page and "tiles.example" not in page


@override_settings(**TILES)
def test_with_one_its_pictures_lie_behind_the_need_s_map_and_its_owner_is_named(client, handep):
    need = placed(board=handep)
    page = client.get(need.get_absolute_url()).content.decode()
    assert "https://tiles.example/" in page and "© pembuat peta" in page
    assert "tiles.example" not in client.get("/needs/map/").content.decode()
