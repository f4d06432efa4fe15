"""J5: a company browses, keeps its search, compares, shows interest and commits on a condition.

Without login until something is kept; with JavaScript and without. The local budget that the board confirms
resolves the condition: the gap changes then and not before, and both sides hear of it once.
"""

import re

import pytest
from playwright.sync_api import Page, expect

from tests.e2e.browser import PHONE, assert_no_sideways_scroll, log_in

WORLD = """
from datetime import date
from allauth.account.models import EmailAddress
from django.utils import timezone
from forum_site.accounts.models import User
from forum_site.organisations.models import Membership, Organisation
from forum_site.regions.models import Region
from partnerships.actions.refresh_funding import refresh_funding
from partnerships.models import MediumTermPlan, Need
menteng = Region.objects.get(code="62.71.03.1002")
board = Organisation.objects.create(kind="board", name="BKM {name}", slug="bkm-{slug}",
    verification="verified", region=menteng, territory=menteng)
company = Organisation.objects.create(kind="company", name="PT {name}", slug="pt-{slug}",
    verification="verified", region=menteng)
def person(what, body, role):
    login = what + "-{slug}"
    user = User.objects.create_user(login, "{password}", name="Orang " + what, home=menteng,
        email=login + "@contoh.invalid")
    EmailAddress.objects.create(user=user, email=user.email, verified=True, primary=True)
    Membership.objects.create(user=user, organisation=body, role=role, term_start=date(2020, 1, 1))
person("koor", board, "board_coordinator")
person("csr", company, "partner_officer")
year = timezone.localdate().year
plan = MediumTermPlan.objects.create(board=board, period_start=year, period_end=year + 2, status="agreed",
    agreed_on=timezone.localdate())
for title, cost, poor in (("Posyandu", 100, 40), ("Beasiswa", 60, 45), ("Jamban", 90, 48), ("Taman", 80, 5)):
    refresh_funding(Need.objects.create(title=title + " {name}", status="open_for_partners",
        opened_at=timezone.now(), plan=plan, board=board, village=menteng, sector="SOCIAL",
        category="kesehatan", year=year + 1, cost=cost * 1_000_000, problem="Belum ada.", households=60,
        poor_households=poor))
"""
PASSWORD = "tepi-kahayan-sore"
FIRM = "Komitmen Rp 40.000.000 sudah pasti"


@pytest.mark.parametrize("javascript", [True, False], ids=["with JavaScript", "without JavaScript"])
def test_a_company_from_browsing_to_a_firm_commitment(site, people, javascript):
    slug = f"donor-{'js' if javascript else 'polos'}"
    name = slug.replace("-", " ").title()
    site.shell(WORLD.format(name=name, slug=slug, password=PASSWORD))
    csr = people(javascript=javascript)
    find(csr, name)
    keep_the_search(csr, slug)
    address = read_trace_and_profile(csr, name)
    compare(csr, name)
    show_interest(csr, address, name)

    board = people(javascript=javascript, viewport=PHONE)
    log_in(board, f"koor-{slug}@contoh.invalid", PASSWORD)
    expect_notices(board, f"PT {name} ingin membantu", 1)
    commit(csr, address)
    accept(board, address)
    note_local_budget(board, address)
    read_the_end(csr, board, address, name)


def find(page: Page, name: str) -> None:
    """Logged out: social, the kota, gaps up to Rp 100 million, three of five households poor."""
    page.goto("/needs/")
    page.check("[name=sector][value=SOCIAL]")
    page.check("[name=gap][value='0-50']")
    page.check("[name=gap][value='50-100']")
    page.fill("form[role=search] [name=region]", "62.71")
    page.fill("form[role=search] [name=q]", name)
    poor = page.locator("[name=poor][value='60']")
    if not poor.is_visible():
        page.locator("summary", has_text="Penerima manfaat").click()
    poor.check()
    page.get_by_role("button", name="Tampilkan hasil").first.click()
    main = page.locator("main")
    for title in ("Posyandu", "Beasiswa", "Jamban"):
        expect(main).to_contain_text(f"{title} {name}")
    expect(main).not_to_contain_text(f"Taman {name}")


def keep_the_search(page: Page, slug: str) -> None:
    """Asked to log in on the way; the filters come along."""
    page.get_by_role("link", name="Simpan pencarian").first.click()
    page.wait_for_url(re.compile("/accounts/login/"))
    page.fill("main input[name=login]", f"csr-{slug}@contoh.invalid")
    page.fill("main input[name=password]", PASSWORD)
    page.press("main input[name=password]", "Enter")
    page.wait_for_url(re.compile(r"/searches/new/\?.*poor=60"))
    page.locator("[name=frequency]").last.wait_for()
    choose(page, "frequency", "weekly")
    page.locator("main form button.btn").first.click()
    page.wait_for_url(re.compile("/searches/$"))
    expect(page.locator("main")).to_contain_text(re.compile("minggu", re.IGNORECASE))


def choose(page: Page, name: str, value: str) -> None:
    if page.locator(f"select[name={name}]").count():
        page.select_option(f"select[name={name}]", value)
    else:
        page.check(f"[name={name}][value={value}]")


def read_trace_and_profile(page: Page, name: str) -> str:
    page.goto(f"/needs/?sector=SOCIAL&q={name.replace(' ', '+')}")
    page.get_by_role("link", name=f"Posyandu {name}").first.click()
    page.wait_for_url(re.compile(r"/needs/\d+-"))
    address = page.url
    page.get_by_role("link", name="Jejak lengkap").click()
    page.wait_for_url(re.compile("/trace/$"))
    page.goto(address)
    page.locator(f"main a[href='/organisations/{board_slug(name)}/']").first.click()
    expect(page.locator("h1")).to_contain_text(f"BKM {name}")
    return address


def board_slug(name: str) -> str:
    return f"bkm-{name.lower().replace(' ', '-')}"


def compare(page: Page, name: str) -> None:
    """Three on the shortlist, side by side."""
    for title in ("Posyandu", "Beasiswa", "Jamban"):
        page.goto(f"/needs/?sector=SOCIAL&q={name.replace(' ', '+')}")
        page.get_by_role("link", name=f"{title} {name}").first.click()
        page.locator("main a[href$='/shortlist/']").first.click()
        page.locator("main form button.act").click()
    page.goto("/shortlist/")
    for box in page.locator("[name=need]").all():
        box.check()
    page.locator("button[form=banding]").click()
    expect(page.locator("main thead th")).to_have_count(4)


def show_interest(page: Page, address: str, name: str) -> None:
    page.goto(address)
    page.get_by_role("link", name="Kami berminat").first.click()
    page.fill("[name=message]", "Kami ingin ikut membangun posyandu.")
    page.locator("main form button.act").click()
    expect(page.locator("main")).to_contain_text(f"Posyandu {name}")


def commit(page: Page, address: str) -> None:
    """From the page of interest; what was typed stays when the percentage cannot be."""
    page.goto("/interests/")
    page.get_by_role("link", name="Beri komitmen").first.click()
    page.fill("[name=amount]", "40 juta")
    page.fill("[name=others_percent]", "140")
    page.fill("[name=note]", "Dari anggaran TJSL.")
    page.locator("main form button.act").click()
    expect(page.locator("#mend, .error").first).to_be_visible()
    expect(page.locator("[name=note]")).to_have_value("Dari anggaran TJSL.")
    page.fill("[name=others_percent]", "40")
    page.locator("main form button.act").click()
    page.wait_for_url(re.compile("/commitments/$"))
    expect(page.locator("main")).to_contain_text("Menunggu BKM")
    gap_is(page, address, "Rp 100 juta")


def accept(page: Page, address: str) -> None:
    page.goto("/commitments/")
    assert_no_sideways_scroll(page)
    page.get_by_role("button", name="Terima").first.click()
    expect(page.locator("main")).to_contain_text("Bersyarat")
    gap_is(page, address, "Rp 100 juta")
    expect(page.locator("main")).to_contain_text("bila 40% lain tersedia")


def note_local_budget(page: Page, address: str) -> None:
    number = re.search(r"/needs/(\d+)-", address).group(1)
    page.goto(f"/needs/{number}/funding/")
    page.select_option("[name=stage]", "committed")
    page.select_option("[name=source_kind]", "APBD_LOCAL")
    page.fill("[name=amount]", "40 juta")
    page.fill("[name=evidence]", "DPA Dinas Kesehatan 2027")
    page.locator("main form button.btn").first.click()
    page.wait_for_load_state()


def read_the_end(csr: Page, board: Page, address: str, name: str) -> None:
    """The gap by both amounts less, a firm commitment in public, one notice for each side."""
    visitor_words = f"PT {name}"
    gap_is(csr, address, "Rp 20 juta")
    expect(csr.locator("main")).to_contain_text("Pasti: Rp 40 juta")
    expect(csr.locator("main")).to_contain_text(visitor_words)
    csr.goto(f"{address}trace/")
    expect(csr.locator("main")).to_contain_text("Syarat terpenuhi")
    for page in (csr, board):
        expect_notices(page, FIRM, 1)


def gap_is(page: Page, address: str, amount: str) -> None:
    page.goto(address)
    expect(page.locator("section[aria-labelledby=h-dana] p.big a").first).to_have_text(
        re.compile(amount.replace(" ", r"\s"))
    )


def expect_notices(page: Page, words: str, number: int) -> None:
    page.goto("/inbox/")
    pattern = re.compile(words.replace(" ", r"\s"))
    expect(page.locator("main li").filter(has_text=pattern)).to_have_count(number)
