"""A first visit to the forum over a weak signal: 400 kbps, 400 ms of delay."""

import pytest

from tests.e2e.browser import PHONE, open_page

LINE = {"offline": False, "latency": 400, "downloadThroughput": 50_000, "uploadThroughput": 50_000}  # bytes/s
READY = 1_800  # ms until the page can be read and used
REQUESTS, BYTES = 8, 60_000
TRIES = 3  # the machine may be busy with other tests
MOMENTS = "performance.getEntriesByType('navigation')[0].domContentLoadedEventEnd"


def visit(browser, site, path):
    """(ms until ready, addresses asked for, bytes on the line), with nothing kept from before."""
    with open_page(browser, site.url, viewport=PHONE) as page:
        line = page.context.new_cdp_session(page)
        line.send("Network.enable")
        line.send("Network.emulateNetworkConditions", LINE)
        asked, carried = [], []
        line.on("Network.requestWillBeSent", lambda event: asked.append(event["request"]["url"]))
        line.on("Network.loadingFinished", lambda event: carried.append(event["encodedDataLength"]))
        page.goto(path, wait_until="load")
        page.wait_for_load_state("networkidle")
        asked = [url for url in asked if not url.startswith("data:")]
        return page.evaluate(MOMENTS), asked, sum(carried)


@pytest.fixture
def paths(page):
    """The list, and a topic in it."""
    page.goto("/discussions/")
    topic = page.locator("main h3 a[href^='/discussions/']").first.get_attribute("href")
    return ["/discussions/", topic]


def test_list_and_topic_are_soon_there_on_a_weak_line(browser, site, paths):
    for path in paths:
        ready, asked, carried = min(visit(browser, site, path) for _try in range(TRIES))
        assert ready <= READY, path
        assert len(asked) <= REQUESTS, asked
        assert 5_000 < carried <= BYTES, path
