"""The processes and the browser work together; the journeys build on it."""

import pytest

from tests.e2e.browser import PHONE, PageProblem, assert_axe_clean, assert_no_sideways_scroll, open_page

PATHS = ["/", "/accounts/login/", "/accounts/signup/", "/style/", "/settings/display/"]


def test_it_works(site):
    assert site.get("/healthz").status == 200


@pytest.mark.parametrize("path", PATHS)
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing(browser, site, path, scheme):
    with open_page(browser, site.url, color_scheme=scheme) as page:
        assert page.goto(path).status == 200
        assert_axe_clean(page)


@pytest.mark.parametrize("path", PATHS)
def test_a_small_phone_shows_all_of_it(browser, site, path):
    with open_page(browser, site.url, viewport=PHONE, java_script_enabled=True) as page:
        page.goto(path)
        assert_no_sideways_scroll(page)


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
