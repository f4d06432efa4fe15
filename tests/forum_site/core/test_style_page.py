"""The living style sheet draws every component, within the budgets."""

import gzip
import re

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

pytestmark = pytest.mark.django_db


@pytest.fixture
def page(client):
    answer = client.get("/style/")
    assert answer.status_code == 200
    return answer.content.decode()


def test_it_works(page):
    assert page.count('<section class="flow"') > 10


def test_a_visitor_costs_no_statement(client):
    with CaptureQueriesContext(
        connection,
    ) as asked:
        client.get("/style/")
    assert len(asked) == 0


def test_it_stays_small(page):
    assert len(gzip.compress(page.encode())) < 20_000


def test_no_inline_style_script_or_handler(page):
    assert re.findall(r"\sstyle=|<style|<script(?! src)|\son\w+=", page) == []


def test_every_id_is_there_once(page):
    ids = re.findall(r'\sid="([^"]+)"', page)
    assert sorted(ids) == sorted(set(ids))


def test_every_component_is_shown(settings):
    source = (settings.BASE_DIR / "templates/core/style.html").read_text()
    folder = settings.BASE_DIR / "templates/components"
    shown_elsewhere = {  # by the base page, by another component, or only where htmx and long lists are
        "patterns", "messages", "menu_links", "htmx", "keyset", "onpage", "field", "field_error",
        "error_summary", "form_fields", "crumbs", "section_head", "stats", "kv", "table", "table_cells",
        "pages", "lack",
    }  # fmt: skip
    names = {path.stem for path in folder.glob("*.html")} - shown_elsewhere
    own = {name for name in names if f"components/{name}.html" not in source}
    assert own <= {"region_picker", "region_options"}


def test_the_css_and_icons_of_a_first_visit_stay_within_their_share(settings):
    folder = settings.BASE_DIR / "forum_site/static"
    text = sum(
        len(gzip.compress((folder / name).read_bytes())) for name in ("css/jejaring.css", "img/sprite.svg")
    )
    font = (folder / "fonts/plus-jakarta-sans-sub.woff2").stat().st_size
    assert text + font < 40_000
