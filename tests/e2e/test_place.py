"""A coordinator places a need: by the device, typed without JavaScript, from a photo; the map leads to it."""

import pytest

from tests.e2e.browser import log_in
from tests.factories.place import camera_photo

TITLE = "Normalisasi siring Jalan Kapuas"
FIND = """
from partnerships.models import Need
print(Need.objects.get(title="{title}").pk)
"""


@pytest.fixture(scope="module")
def need(site):
    return site.shell(FIND.format(title=TITLE)).splitlines()[-1]


@pytest.fixture(scope="module")
def login(site):
    import json

    known = json.loads((site.folder / "var" / "demo-logins.json").read_text())
    name = next(row["login"] for row in known["logins"] if row["who"] == "koordinator BKM")
    return name, known["password"]


def test_the_device_fills_the_point(people, need, login):
    page = people(
        geolocation={"latitude": -2.2171, "longitude": 113.9212, "accuracy": 8}, permissions=["geolocation"]
    )
    log_in(page, *login)
    page.goto(f"/needs/{need}/place/")
    page.get_by_role("button", name="Pakai tempat saya sekarang").click()
    page.get_by_text("ketelitian sekitar 8 m").wait_for()
    assert page.get_by_label("Titik").input_value() == "-2.217100, 113.921200"
    page.get_by_role("button", name="Simpan").click()
    page.get_by_text("Letak disimpan.").wait_for()
    assert page.get_by_text("2,21710° LS, 113,92120° BT").is_visible()


def test_without_javascript_it_is_typed_and_a_slip_is_asked_about(people, need, login):
    page = people(javascript=False)
    log_in(page, *login)
    page.goto(f"/needs/{need}/place/")
    assert not page.get_by_role("button", name="Pakai tempat saya").is_visible()
    page.get_by_label("Titik").fill("2.2171, 113.9212")
    page.get_by_role("button", name="Simpan").click()
    assert page.get_by_text("km dari kebutuhan lain BKM Anda").first.is_visible()
    page.get_by_label("Titik").fill("2°13'02\" LS 113°55'16\" BT")
    page.get_by_role("button", name="Simpan").click()
    assert page.get_by_text("Letak disimpan.").is_visible()


def test_a_photo_brings_its_place_and_visitors_see_it_without_the_camera_s_notes(
    people, need, login, plain_page
):
    page = people(javascript=False)
    log_in(page, *login)
    page.goto(f"/needs/{need}/photos/")
    content = camera_photo(place=(-2.2188, 113.9201), size=(1200, 900))
    page.set_input_files("input[type=file]", {"name": "IMG.jpg", "mimeType": "image/jpeg", "buffer": content})
    page.get_by_role("textbox", name="Yang terlihat").fill("Siring penuh sedimen")
    page.get_by_label("Semua orang yang dapat dikenali").check()
    page.get_by_role("button", name="Tambah foto").click()
    page.get_by_role("button", name="Pakai sebagai titik kebutuhan").click()
    plain_page.goto(f"/needs/{need}-x/")
    image = plain_page.get_by_alt_text("Siring penuh sedimen")
    image.scroll_into_view_if_needed()
    assert plain_page.get_by_text("2,21880° LS, 113,92010° BT").is_visible()
    stored = plain_page.request.get(image.get_attribute("src")).body()
    assert b"Exif" not in stored and len(stored) <= 30_000


def test_the_map_leads_down_to_the_need_without_javascript(plain_page):
    plain_page.goto("/needs/map/?region=Menteng&region-code=62.71.03.1002")
    for _step in range(8):
        if plain_page.locator("main table a[href*='box=']").count() == 0:
            break
        plain_page.locator("main table a[href*='box=']").first.click()
    plain_page.get_by_role("link", name="Saluran drainase Gang Manduhara").last.click()
    assert plain_page.get_by_role("heading", level=1).inner_text() == "Saluran drainase Gang Manduhara"
