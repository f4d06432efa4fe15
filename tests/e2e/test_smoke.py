"""The processes and the browser work together; the journeys build on it."""

import pytest

from tests.e2e.browser import PageProblem, open_page


def test_it_works(site):
    assert site.get("/healthz").status == 200


def test_a_script_error_fails_the_test(browser, site):
    with pytest.raises(PageProblem, match="script error"), open_page(browser, site.url) as page:
        page.goto("/")
        page.evaluate("setTimeout(() => { throw new Error('deliberate') })")
        page.wait_for_timeout(50)


def test_an_outside_request_fails_the_test(browser, site):
    with pytest.raises(PageProblem), open_page(browser, site.url) as page:
        page.goto("/")
        page.evaluate(
            "document.body.append(Object.assign(new Image(), {src: 'http://outside.invalid/x.png'}))"
        )
        page.wait_for_timeout(200)
