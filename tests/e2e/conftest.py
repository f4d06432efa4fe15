"""The site as real processes and the pages of a real browser (see tests/README.md)."""

import os
from collections.abc import Iterator
from contextlib import ExitStack
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, sync_playwright

from tests import servers
from tests.e2e.browser import DESKTOP, PHONE, launch, open_page
from tests.site import Demo, Site, demo_data

HERE = Path(__file__).parent
# Playwright keeps an event loop in this thread; the ORM is only used for set-up, never inside it.
os.environ.setdefault("DJANGO_ALLOW_ASYNC_UNSAFE", "1")


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    for item in items:
        if HERE in item.path.parents:
            item.add_marker(pytest.mark.e2e)


@pytest.fixture(scope="session")
def demo(own_servers: ExitStack) -> Demo:
    folder = own_servers.enter_context(servers.scratch_folder())
    return demo_data(own_servers, folder)


@pytest.fixture(scope="module")
def site(demo: Demo) -> Iterator[Site]:
    """The site with demo data, new for each file: gunicorn, Celery worker and beat, PostgreSQL, Redis;
    all in one process on SQLite where these are not installed."""
    with demo.served() as site:
        yield site


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    if reason := servers.missing("chromium"):
        pytest.skip(reason)
    with sync_playwright() as playwright:
        browser = launch(playwright)
        yield browser
        browser.close()


@pytest.fixture
def page(browser: Browser, site: Site) -> Iterator[Page]:
    """A visitor at a desk: 1280 px, light."""
    with open_page(browser, site.url, viewport=DESKTOP) as page:
        yield page


@pytest.fixture
def phone_page(browser: Browser, site: Site) -> Iterator[Page]:
    """A visitor with a small phone: 360 px, touch."""
    with open_page(browser, site.url, viewport=PHONE, has_touch=True, is_mobile=True) as page:
        yield page


@pytest.fixture
def dark_page(browser: Browser, site: Site) -> Iterator[Page]:
    """A visitor whose device asks for dark pages."""
    with open_page(browser, site.url, viewport=DESKTOP, color_scheme="dark") as page:
        yield page


@pytest.fixture
def plain_page(browser: Browser, site: Site) -> Iterator[Page]:
    """A visitor without JavaScript, on a small phone."""
    with open_page(browser, site.url, viewport=PHONE, java_script_enabled=False) as page:
        yield page


@pytest.fixture
def people(browser: Browser, site: Site) -> Iterator[object]:
    """`people(javascript=True)` opens a page of one more visitor: a journey has several persons."""
    with ExitStack() as stack:

        def another(*, javascript: bool = True, **options: object) -> Page:
            opened = open_page(browser, site.url, java_script_enabled=javascript, **options)
            return stack.enter_context(opened)

        yield another
