"""The site on a home screen: what the manifest says is there and looks like the style."""

import json
import re
from pathlib import Path

import pytest
from django.conf import settings
from django.contrib.staticfiles import finders
from PIL import Image

HOME_SCREEN = "/manifest.webmanifest"


@pytest.fixture
def told(client):
    return json.loads(client.get(HOME_SCREEN).content)


def test_phones_get_the_manifest_and_may_keep_it(client):
    """Browsers ask without a session; then it needs no database, which this test may not use."""
    answer = client.get(HOME_SCREEN)
    assert answer.headers["Content-Type"] == "application/manifest+json"
    assert answer.headers["Cache-Control"] == "public, max-age=86400" and not answer.cookies


def test_an_iphone_gives_notices_to_this_display_only(told):
    assert told["display"] == "standalone" and told["start_url"] == told["scope"] == "/"
    assert told["name"] and len(told["short_name"]) <= 12


def test_its_pictures_are_there_as_large_as_it_says(told):
    kinds = [picture["type"] for picture in told["icons"]]
    assert kinds == ["image/png", "image/svg+xml"]
    pixels, drawn = (finders.find(one["src"].removeprefix(settings.STATIC_URL)) for one in told["icons"])
    width, height = Image.open(pixels).size
    assert told["icons"][0]["sizes"] == f"{width}x{height}" and width >= 180
    assert told["icons"][1]["sizes"] == "any" and "<svg" in Path(drawn).read_text()


def test_its_colours_are_those_of_the_style(told, client, db):
    style = Path(finders.find("css/jejaring.css")).read_text()
    by_day = style[style.index(":root{") :]
    assert re.search(r"--mast:(#\w+)", by_day)[1] == told["theme_color"]
    assert re.search(r"--bg:(#\w+)", by_day)[1] == told["background_color"]
    page = client.get("/accounts/login/").content.decode()
    assert f'name="theme-color" content="{told["theme_color"]}"' in page


def test_every_page_leads_to_it_and_its_policy_lets_it_load(client, db):
    answer = client.get("/accounts/login/")
    link = re.search(r'<link rel="manifest" href="([^"]+)">', answer.content.decode())[1]
    assert client.get(link).status_code == 200
    assert "manifest-src 'self'" in answer.headers["Content-Security-Policy"]
