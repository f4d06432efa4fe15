"""A word of the field is explained on hover, focus and tap, leaves with Esc, and needs no script."""

import pytest

from tests.e2e.browser import DESKTOP, PHONE, assert_no_sideways_scroll, open_page

OPEN = ".term-d:popover-open"


def an_article(page):
    page.goto("/pengetahuan/")
    page.locator("main .rows h3 a").first.click()
    words = page.locator(".term-b")
    words.first.wait_for()
    return words


@pytest.fixture(params=[True, False], ids=["with script", "without script"])
def desk(request, browser, site):
    with open_page(browser, site.url, viewport=DESKTOP, java_script_enabled=request.param) as page:
        yield page


@pytest.fixture(params=[True, False], ids=["with script", "without script"])
def phone(request, browser, site):
    options = {"has_touch": True, "is_mobile": True, "java_script_enabled": request.param}
    with open_page(browser, site.url, viewport=PHONE, **options) as page:
        yield page


def test_hover_shows_it_and_esc_closes_it(desk):
    word = an_article(desk).first
    word.hover()
    desk.locator(OPEN).wait_for()
    desk.keyboard.press("Escape")
    desk.locator(OPEN).wait_for(state="detached")


def test_it_can_be_reached_with_the_pointer_and_leads_to_the_glossary(desk):
    an_article(desk).first.hover()
    link = desk.locator(f"{OPEN} a")
    link.hover()
    link.click()
    assert "/knowledge/glossary/#" in desk.url


def test_the_keyboard_shows_it(desk):
    word = an_article(desk).first
    word.focus()
    desk.keyboard.press("Enter")
    desk.locator(OPEN).wait_for()
    desk.keyboard.press("Escape")
    desk.locator(OPEN).wait_for(state="detached")


def test_a_tap_shows_it_inside_the_screen(phone):
    word = an_article(phone).first
    word.tap()
    box = phone.locator(OPEN).bounding_box()
    assert box
    assert box["x"] >= 0
    assert box["x"] + box["width"] <= PHONE["width"]
    assert_no_sideways_scroll(phone)
