"""What browser tests do over and over: open a page, log in, ask axe."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page, Playwright

from tests.servers import program, wait_until

ARGUMENTS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]
DESKTOP = {"width": 1280, "height": 900}
PHONE = {"width": 360, "height": 740}


class PageProblem(AssertionError):
    """The browser met a script error, a blocked load or a request to another host."""


def launch(playwright: Playwright) -> Browser:
    return playwright.chromium.launch(executable_path=program("chromium"), args=ARGUMENTS)


@contextmanager
def open_page(browser: Browser, url: str, **options: Any) -> Iterator[Page]:
    """A page of a fresh visitor on `url`; relative addresses work. Ends with PageProblem when the
    browser complained or asked another host."""
    options = {"viewport": DESKTOP, "locale": "id-ID", "base_url": url, **options}
    context = browser.new_context(**options)
    context.set_default_timeout(15_000)
    page = context.new_page()
    problems = watch(page, url)
    try:
        yield page
    finally:
        context.close()
    if problems:
        raise PageProblem("\n".join(problems))


def watch(page: Page, url: str) -> list[str]:
    """Collects what no page of ours may do. A 404 that a test asks for is no problem."""
    problems: list[str] = []

    def on_console(message: Any) -> None:
        if message.type == "error" and "Failed to load resource" not in message.text:
            problems.append(f"console on {page.url}: {message.text}")

    def on_request(request: Any) -> None:
        if not request.url.startswith((url, "data:", "blob:")):
            problems.append(f"{page.url} asked another host: {request.url}")

    def on_response(response: Any) -> None:
        if response.status >= 500:
            problems.append(f"{response.status} at {response.url}")

    page.on("console", on_console)
    page.on("request", on_request)
    page.on("response", on_response)
    page.on("pageerror", lambda error: problems.append(f"script error on {page.url}: {error}"))
    return problems


def log_in(page: Page, login: str, password: str) -> None:
    """Through the login page, as a person does; works without JavaScript too."""
    page.goto("/accounts/login/")
    page.fill("main input[name=login]", login)
    page.fill("main input[name=password]", password)
    page.press("main input[name=password]", "Enter")
    page.wait_for_url(lambda address: "/accounts/login" not in address)


def unfold_notices(page: Page) -> None:
    """Opens what the inbox folds: the older notices about each object."""
    folded = page.locator("main li.notice details:not([open]) > summary")
    while folded.count():  # one less after each click
        folded.first.click()


def wait_for_script(page: Page, script: str) -> None:
    """Until it is true. `page.wait_for_function` looks a second time by `eval`, which the site forbids."""
    wait_until(lambda: bool(page.evaluate(script)), 15, lambda: f"{page.url}: never true: {script}")


def assert_axe_clean(page: Page) -> None:
    """No violation of WCAG 2.2 A and AA or of axe's best practices on the page as it stands."""
    result = Axe().run(page)
    found = [
        f"{violation['id']} ({violation['impact']}): {violation['help']}\n"
        + "\n".join(f"    {node['html'][:200]}" for node in violation["nodes"][:5])
        for violation in result.response["violations"]
    ]
    assert not found, f"axe on {page.url}:\n" + "\n".join(found)


STANDS = "document.documentElement !== null && document.readyState !== 'loading'"
WIDTHS = "[document.documentElement.scrollWidth, document.documentElement.clientWidth]"


def assert_no_sideways_scroll(page: Page) -> None:
    """The page is no wider than the window; wide tables scroll inside their own box."""
    wait_for_script(page, STANDS)  # of a page that was only just asked for, there may be nothing yet
    widths = page.evaluate(WIDTHS)
    assert widths[0] <= widths[1], f"{page.url} is {widths[0]} px wide in a window of {widths[1]} px"
