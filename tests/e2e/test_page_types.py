"""Every page type, as each kind of person sees it: axe in light and dark, 360 px, and the weight budgets.

The budgets are those of the design: 20 kB of HTML (gzip), 60 kB for a first visit.
"""

import gzip
import json

import pytest

from tests.e2e.browser import DESKTOP, PHONE, assert_axe_clean, assert_no_sideways_scroll, log_in, open_page

HTML_BUDGET = 20_000
VISIT_BUDGET = 60_000

# A row: who looks, and the address; words in braces come from the demo data.
PAGES = {
    "visitor": [
        "/", "/needs/", "/needs/?sector=SOCIAL", "{need}", "{plan}", "/offers/", "{offer}", "{match}",
        "/organisations/", "{board}", "{agency}", "{person}", "/discussions/", "{category}", "{topic}",
        "/pengetahuan/", "{article}", "/search/?q=drainase", "/search/?q=xyzzy", "/accounts/login/",
        "/accounts/signup/", "/accounts/password/reset/", "/join/", "/tentang/", "/kontak/",
        "/ketentuan/", "/kebijakan-privasi/", "/cara-kerja/", "/style/", "/settings/display/",
        "/there-is-no-such-page/",
    ],
    "koordinator BKM": [
        "/desk/", "{need}", "{plan}", "/plans/import/", "/opportunities/", "/interests/", "/inbox/",
        "/inbox/preferences/", "/accounts/me/", "{topic}", "/discussions/new/", "{board}",
    ],
    "petugas dinas": ["/desk/", "/offers/new/", "{own_offer}", "{dry_run}"],
    "mitra perusahaan": ["/desk/", "{need}", "{interest}"],
    "sekretariat kota": ["/desk/", "/desk/secretariat/", "/desk/offers/", "/moderation/"],
    "pengelola situs": ["/desk/", "/open-kota/"],
}  # fmt: skip
ROWS = [(who, path) for who, paths in PAGES.items() for path in paths]

FIND = """
import json
from django.urls import reverse
from forum_site.accounts.models import User
from forum_site.discussions.models import Category, Topic
from forum_site.organisations.models import Organisation
from knowledge.models import ArticlePage
from partnerships.models import Match, MediumTermPlan, Need, Offer
need = Need.objects.get(title="Saluran drainase Gang Manduhara")
wanted = Need.objects.get(title="Mesin pengering ikan untuk 3 kelompok usaha")
offer = Offer.objects.get(title="Drainase lingkungan tahun depan")
print(json.dumps({
    "need": need.get_absolute_url(),
    "plan": need.plan.get_absolute_url(),
    "offer": offer.get_absolute_url(),
    "own_offer": offer.get_absolute_url(),
    "dry_run": reverse("partnerships:offer_dry_run", args=[offer.pk]),
    "match": Match.objects.filter(need=need).first().get_absolute_url(),
    "interest": reverse("partnerships:interest", args=[wanted.pk]),
    "board": need.board.get_absolute_url(),
    "agency": offer.organisation.get_absolute_url(),
    "person": reverse("accounts:person", args=["nyai-rahmi"]),
    "category": Category.objects.first().get_absolute_url(),
    "topic": Topic.objects.order_by("-reply_count").first().get_absolute_url(),
    "article": ArticlePage.objects.live().first().url,
}))
"""


@pytest.fixture(scope="module")
def addresses(site):
    return json.loads(site.shell(FIND).splitlines()[-1])


@pytest.fixture(scope="module")
def sessions(browser, site):
    """Cookies of each person of the table, logged in once."""
    known = json.loads((site.folder / "var" / "demo-logins.json").read_text())
    logins = {row["who"]: row["login"] for row in known["logins"]}
    cookies = {"visitor": []}
    for who in PAGES:
        if who != "visitor":
            with open_page(browser, site.url) as page:
                log_in(page, logins[who], known["password"])
                cookies[who] = page.context.cookies()
    return cookies


@pytest.fixture
def opened(browser, site, sessions, addresses):
    """`opened(who, path, **options)`: the page, loaded."""
    contexts = []

    def visit(who, path, **options):
        manager = open_page(browser, site.url, **{"viewport": DESKTOP, **options})
        page = manager.__enter__()
        contexts.append(manager)
        page.context.add_cookies(sessions[who])
        answer = page.goto(path.format(**addresses))
        expected = 404 if "no-such-page" in path else 200
        assert answer.status == expected, f"{answer.status} at {page.url} as {who}"
        return page

    yield visit
    for manager in contexts:
        manager.__exit__(None, None, None)


@pytest.mark.parametrize(("who", "path"), ROWS)
def test_axe_finds_nothing_in_light_and_dark_and_a_phone_shows_all(opened, who, path):
    page = opened(who, path, viewport={"width": 1280, "height": 2400})
    assert_axe_clean(page)
    page.emulate_media(color_scheme="dark")
    assert_axe_clean(page)
    page.set_viewport_size({**PHONE, "height": 2400})
    assert_axe_clean(page)
    assert_no_sideways_scroll(page)


@pytest.mark.parametrize("path", PAGES["visitor"])
def test_a_public_page_is_within_the_weight_budgets(opened, path):
    page = opened("visitor", path, viewport=PHONE)
    html = len(gzip.compress(page.content().encode()))
    assert html <= HTML_BUDGET, f"{html} bytes of HTML"
    loaded = page.evaluate(
        "performance.getEntriesByType('resource').map(entry => [entry.name, entry.transferSize])"
    )
    total = html + sum(size for _name, size in loaded)
    assert total <= VISIT_BUDGET, f"{total} bytes: {loaded}"


@pytest.mark.parametrize(("who", "path"), ROWS)
def test_a_page_speaks_indonesian(opened, who, path):
    """English words that no Indonesian page of ours has."""
    page = opened(who, path, java_script_enabled=False)
    text = f" {page.inner_text('body').lower()} "
    english = [word for word in (" the ", " and ", " your ", " with ", " please ") if word in text]
    assert not english, f"{english} in {page.url}"
