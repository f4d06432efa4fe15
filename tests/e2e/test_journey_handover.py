"""J11: a new coordinator is invited, both confirm, the secretariat witnesses; the old account is a citizen's.

Three persons in three browsers, with JavaScript and without.
"""

import json
import re

import pytest
from playwright.sync_api import Page, expect

from tests.e2e.browser import PHONE, assert_no_sideways_scroll, log_in

WORLD = """
from datetime import date, timedelta
from allauth.account.models import EmailAddress
from django.utils import timezone
from forum_site.accounts.models import User
from forum_site.notifications.models import Watch
from forum_site.notifications.watches import watch
from forum_site.organisations.models import Membership, Organisation
from forum_site.regions.models import Region
menteng = Region.objects.get(code="62.71.03.1002")
known = dict(verification="verified", region=menteng, territory=menteng)
board = Organisation.objects.create(kind="board", name="BKM {name}", slug="bkm-{slug}", **known)
def person(what):
    login = what + "-{slug}"
    user = User.objects.create_user(login, "{password}", name="Orang " + what, home=menteng,
        email=login + "@contoh.invalid")
    EmailAddress.objects.create(user=user, email=user.email, verified=True, primary=True)
    return user
today = timezone.localdate()
old = person("lama")
Membership.objects.create(user=old, organisation=board, role="board_coordinator",
    term_start=today - timedelta(days=1000), term_end=today + timedelta(days=20))
watch(old, board)
person("baru")
"""
LOOK = """
from forum_site.accounts.models import User
from forum_site.notifications.models import Watch
from forum_site.organisations.models import Organisation
from forum_site.organisations.authority import manages
board = Organisation.objects.get(slug="bkm-{slug}")
people = [User.objects.get(handle=who + "-{slug}") for who in ("lama", "baru")]
print([(manages(one, board), Watch.objects.filter(user=one).count()) for one in people])
"""
PASSWORD = "tepi-kahayan-sore"


@pytest.mark.parametrize("javascript", [True, False], ids=["with JavaScript", "without JavaScript"])
def test_a_new_coordinator_takes_over_from_the_old_one(site, people, javascript):
    slug = f"serah-{'js' if javascript else 'polos'}"
    name = slug.replace("-", " ").title()
    site.shell(WORLD.format(name=name, slug=slug, password=PASSWORD))

    old = person(people, f"lama-{slug}", javascript)
    code = begin(old, slug, name)
    new = person(people, f"baru-{slug}", javascript, viewport=PHONE)
    come(new, code)
    assert_no_sideways_scroll(new)

    officer = people(javascript=javascript)
    log_in(officer, *secretariat_of(site))
    witness(officer, name)
    assert old.goto(f"/organisations/bkm-{slug}/people/").status == 403
    new.goto("/desk/")
    expect(new.locator("main")).to_contain_text(f"BKM {name}")
    assert "[(False, 0), (True, 1)]" in site.shell(LOOK.format(slug=slug))


def person(people, login: str, javascript: bool, **options) -> Page:
    page = people(javascript=javascript, **options)
    log_in(page, f"{login}@contoh.invalid", PASSWORD)
    return page


def secretariat_of(site) -> tuple[str, str]:
    known = json.loads((site.folder / "var" / "demo-logins.json").read_text())
    login = next(row["login"] for row in known["logins"] if row["who"] == "sekretariat kota")
    return login, known["password"]


def begin(page: Page, slug: str, name: str) -> str:
    """The wizard lists what passes on; without an e-mail it gives a letter. The code on it."""
    page.goto(f"/organisations/bkm-{slug}/handover/")
    page.fill("[name=note]", "Kunci sekretariat di Bu Rusmini.")
    page.get_by_role("button", name="Lanjut: yang diserahkan").click()
    expect(page.locator("main")).to_contain_text("Yang Anda ikuti untuk lembaga (1)")
    page.get_by_role("button", name="Lanjut: setujui").click()
    expect(page.locator("blockquote")).to_contain_text("Bu Rusmini")
    page.get_by_role("button", name="Mulai serah terima").click()
    return page.locator(".otc").inner_text()


def come(page: Page, code: str) -> None:
    page.goto("/join/")
    page.fill("[name=code]", code)
    page.locator("main form button").click()
    expect(page.locator("main")).to_contain_text("disaksikan sekretariat")
    page.locator("main form button").click()
    page.wait_for_url(re.compile(r"/handovers/\d+/$"))
    expect(page.locator("blockquote")).to_contain_text("Bu Rusmini")
    page.get_by_role("button", name="Saya setuju").click()
    expect(page.locator("main")).to_contain_text("Disaksikan sekretariat")


def witness(page: Page, name: str) -> None:
    page.goto("/desk/secretariat/?queue=handover")
    page.locator(".queue a", has_text=f"BKM {name}").click()
    page.get_by_role("button", name="Saksikan serah terima").click()
    expect(page.locator("main")).to_contain_text("Meja")
