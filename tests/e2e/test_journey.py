"""The main job from end to end: a sheet becomes needs, an offer finds them, people are told and talk.

Four persons in four browsers, with JavaScript and without; a separate worker sends the mail where
PostgreSQL and Redis are installed.
"""

import json
import re
from datetime import date, timedelta
from pathlib import Path
from urllib.parse import urljoin

import openpyxl
import pytest
from playwright.sync_api import Locator, Page, expect

from tests.e2e.browser import log_in, unfold_notices
from tests.factories.pages import A_PDF

SHEET = Path(__file__).parents[1] / "partnerships" / "data" / "pjm" / "pjm-dua-tingkat.xlsx"
BROKEN_ROW, COST_COLUMN = 18, 6  # "Pembangunan siring RT 05 dan RT 07"
COORDINATOR = """
from allauth.account.models import EmailAddress
from forum_site.accounts.models import User
from forum_site.organisations.models import Membership, Organisation
from forum_site.regions.models import Region
from datetime import date
menteng = Region.objects.get(code="62.71.03.1002")
board = Organisation.objects.create(kind="board", name="BKM {name}", slug="bkm-{slug}",
    verification="verified", region=menteng, territory=menteng)
user = User.objects.create_user("{slug}", "{password}", name="Ratna Uji", home=menteng,
    email="{slug}@contoh.invalid")
EmailAddress.objects.create(user=user, email=user.email, verified=True, primary=True)
Membership.objects.create(user=user, organisation=board, role="board_coordinator",
    term_start=date(2020, 1, 1))
"""
OFFICER, SECRETARIAT, DONOR = "petugas dinas", "sekretariat kota", "mitra perusahaan"
NEED = "Pembangunan siring RT 05 dan RT 07"


@pytest.fixture(scope="module")
def logins(site):
    known = json.loads((site.folder / "var" / "demo-logins.json").read_text())
    return {row["who"]: (row["login"], known["password"]) for row in known["logins"]}


@pytest.fixture
def sheet(tmp_path):
    """The sample sheet with one unreadable cost: a letter O among the digits."""
    book = openpyxl.load_workbook(SHEET)
    book.active.cell(BROKEN_ROW, COST_COLUMN).value = "15.OOO.000"
    path = tmp_path / "PJM Mekar Sari 2027-2029.xlsx"
    book.save(path)
    return path


@pytest.mark.parametrize("javascript", [True, False], ids=["with JavaScript", "without JavaScript"])
def test_from_a_sheet_to_an_answer(site, people, logins, sheet, javascript):
    slug = f"mekar-{'js' if javascript else 'polos'}"
    password = "tepi-kahayan-sore"
    site.shell(COORDINATOR.format(name=slug.title(), slug=slug, password=password))
    title = f"Saluran lingkungan {slug}"

    coordinator = people(javascript=javascript)
    log_in(coordinator, f"{slug}@contoh.invalid", password)
    import_and_publish(coordinator, sheet)

    officer = people(javascript=javascript)
    log_in(officer, *logins[OFFICER])
    write_offer(officer, title, f"BKM {slug.title()}")

    secretariat = people(javascript=javascript)
    log_in(secretariat, *logins[SECRETARIAT])
    approve(secretariat, title)

    mail = site.box.wait_for(f"{slug}@contoh.invalid", containing=title, seconds=40)
    assert mail.is_multipart(), "the mail has a text and an HTML part"
    read_match_and_open_topic(coordinator, title)

    donor = people(javascript=javascript)
    log_in(donor, *logins[DONOR])
    declare_interest(donor, f"BKM {slug.title()}")

    site.box.wait_for(f"{slug}@contoh.invalid", containing="PT Rimba Terang", seconds=40)
    coordinator.goto("/interests/")
    expect(coordinator.locator("main")).to_contain_text("PT Rimba Terang")
    coordinator.fill("main textarea[name=answer]", "Terima kasih, mari bertemu di balai RW.")
    coordinator.click("main form:has(textarea[name=answer]) button")
    expect(coordinator.locator("main")).to_contain_text("mari bertemu di balai RW")


def import_and_publish(page: Page, sheet: Path) -> None:
    page.goto("/plans/import/")
    page.set_input_files("input[name=file]", sheet)
    page.click("main form[enctype] button.btn")
    expect(page).to_have_url(re.compile(r"/columns/$"))
    page.click("main form:has(select) .cluster button.btn:not(.quiet)")
    page.wait_for_url(re.compile(r"/plans/import/\d+/$"))
    broken = page.locator(".field.bad input.input")
    expect(broken).to_have_count(1)
    broken.fill("15.000.000")
    page.click("button[name=do][value=check]:not(.vh)")
    expect(page.locator(".field.bad")).to_have_count(0)
    page.check("input[name=categories]")
    page.click("button[name=do][value=save]")
    page.wait_for_url(re.compile(r"/plans/\d+/$"))
    expect(page.locator("main")).to_contain_text(NEED)
    page.goto(page.url + "publish/")
    agree(page)


def agree(page: Page) -> None:
    """The rembug warga with its signed record; without the file the page says what is missing."""
    page.fill("input[name=held_on]", (date.today() - timedelta(days=30)).isoformat())
    page.fill("input[name=place]", "Balai Kelurahan Menteng")
    for name, count in (("men", 29), ("women", 34), ("poor", 29)):
        page.fill(f"input[name={name}]", str(count))
    page.click("main form button.btn:not(.quiet)")
    expect(page.locator("main .bad input[name=file]")).to_have_count(1)
    record = {"name": "berita-acara.pdf", "mimeType": "application/pdf", "buffer": A_PDF}
    page.set_input_files("input[name=file]", record)
    page.click("main form button.btn:not(.quiet)")
    page.wait_for_url(re.compile(r"/plans/\d+/$"))
    expect(page.locator("main")).to_contain_text("63 hadir")


def write_offer(page: Page, title: str, board: str) -> None:
    page.goto("/offers/new/")
    page.fill("input[name=title]", title)
    page.fill("textarea[name=summary]", "Siring dan saluran air yang dikerjakan sendiri oleh warga.")
    page.check("input[name=support_forms][value=CASH_GRANT]")
    page.select_option("select[name=source_kind]", "APBD_LOCAL")
    page.click("details:has(input[name=categories]) summary")
    page.check("input[name=categories][value=drainase]")
    page.fill("input[name=amount_min]", "10.000.000")
    page.fill("input[name=amount_max]", "300 juta")
    page.fill("input[name=closes_on]", (date.today() + timedelta(days=40)).isoformat())
    page.fill("input[name=contact]", "Bidang Penyehatan Lingkungan")
    page.click("button[name=do][value=try]")
    page.wait_for_url(re.compile(r"/dry-run/$"))
    expect(page.locator("#h-uji")).to_be_visible()
    trial = page.url
    turn_to(page, page.locator("main li", has_text=board).filter(has_text=NEED))
    page.goto(trial)
    page.click("form[action$='/submit/'] button")
    expect(page.locator("main")).not_to_contain_text("Ajukan ke sekretariat")


def turn_to(page: Page, wanted: Locator) -> None:
    """Turn the pages until `wanted` stands there: the order of equals is drawn by lot."""
    while not wanted.count():
        page.goto(urljoin(page.url, page.locator("main nav a[rel=next]").get_attribute("href")))
    expect(wanted).to_have_count(1)


def approve(page: Page, title: str) -> None:
    page.goto("/desk/offers/")
    page.click(f"main a:has-text('{title}') >> nth=0")
    page.click("form[action$='/publish/'] button")
    expect(page.locator("main, [role=status]").first).to_be_visible()


def read_match_and_open_topic(page: Page, title: str) -> None:
    page.goto("/inbox/")
    unfold_notices(page)
    page.click(f"main a:has-text('{title}') >> nth=0")
    page.wait_for_url(re.compile(r"/matches/\d+/"))
    expect(page.locator(".reasons li").first).to_be_visible()
    page.click("main a[href*='/discussions/new/']")
    page.fill("input[name=title]", f"Elevasi hilir untuk {title}")
    page.fill("main textarea", "Apakah elevasi hilir perlu diukur lebih dulu?")
    page.click("main form:has(textarea) button.btn:not(.sec):not(.quiet) >> nth=-1")
    page.wait_for_url(re.compile(r"/discussions/\d+-"))
    expect(page.locator("main")).to_contain_text("elevasi hilir perlu diukur")


def declare_interest(page: Page, board: str) -> None:
    page.goto("/needs/?q=siring")
    page.click(f"main li:has-text('{board}') a >> nth=0")
    page.wait_for_url(re.compile(r"/needs/\d+-"))
    page.click("main a[href$='/interest/'] >> nth=0")
    page.fill("main textarea[name=message]", "Kami tertarik membantu bahan.")
    page.click("main form:has(textarea[name=message]) button.act")
    expect(page.locator("main")).to_contain_text("Kami tertarik membantu bahan")
