"""J1: a coordinator signs up, claims the board, and proves it paper by paper to its secretariat."""

import json
import re
from datetime import date, timedelta

import pytest
from playwright.sync_api import Page, expect

from forum_site.portal.demo.load_documents import small_pdf
from tests.e2e.browser import log_in
from tests.mailbox import text_of

KELURAHAN = "62.71.03.1004"
PASSWORD = "tepi-kahayan-sore"
REASON = "Cap kelurahan tidak terbaca. Pindai lagi, lalu kirim."
LISTED = """
from forum_site.organisations.models import Organisation
from forum_site.regions.models import Region
place = Region.objects.get(code="{code}")
Organisation.objects.create(kind="board", name="{name}", slug="{slug}", verification="unclaimed",
    region=place, territory=place)
"""
TODAY = date.today()
PAPERS = {
    "board_decree": {
        "issued_on": TODAY - timedelta(days=100),
        "valid_until": TODAY + timedelta(days=900),
    },
    "deed": {"number": "27", "issued_on": TODAY - timedelta(days=4000), "includes_statutes": True},
    "domicile": {"issuer": "Kelurahan Petuk Katimpun", "issued_on": TODAY - timedelta(days=20)},
    "bank_account": {"bank_name": "Bank daerah", "account_last4": "4471"},
}


@pytest.fixture(scope="module")
def logins(site):
    known = json.loads((site.folder / "var" / "demo-logins.json").read_text())
    named = {row["who"]: row["login"] for row in known["logins"]}
    return {
        "officer": (named["sekretariat kota"], known["password"]),
        "elsewhere": ("pokja-solo@contoh.invalid", known["password"]),
    }


@pytest.mark.parametrize("javascript", [True, False], ids=["with JavaScript", "without JavaScript"])
def test_a_board_proves_itself(site, people, logins, javascript):
    slug = f"bkm-petak-{'js' if javascript else 'polos'}"
    name = slug.replace("-", " ").title()
    site.shell(LISTED.format(code=KELURAHAN, name=name, slug=slug))
    coordinator, officer, elsewhere, visitor = (people(javascript=javascript) for _n in range(4))
    log_in(officer, *logins["officer"])
    log_in(elsewhere, *logins["elsewhere"])

    sign_up(site, coordinator, f"{slug}@contoh.invalid", javascript)
    claim(coordinator, name)
    accept_claim(officer, name)

    for kind, facts in PAPERS.items():
        send(coordinator, slug, kind, facts)
    nothing_for_another_kota(officer, elsewhere, name)
    for title in ("SK pengurus", "Akta pendirian", "Rekening"):
        verify(officer, name, title)
    give_back(officer, name, "Surat domisili")
    read_reason_and_send_again(coordinator, slug)
    verify(officer, name, "Surat domisili")
    the_public_sees(visitor, slug, name)


def sign_up(site, page: Page, contact: str, javascript: bool) -> None:
    """The kelurahan is found by its code, offered as one types; without JavaScript the code is enough."""
    page.goto("/accounts/signup/")
    page.fill("input[name=name]", "Ratna Uji")
    page.fill("input[name=contact]", contact)
    page.fill("main input[name=home]", KELURAHAN)
    page.fill("input[name=password1]", PASSWORD)
    page.check("input[name=agreed]")
    page.check("input[name=adult]")
    if javascript:
        page.check(f"main input[name=home-code][value='{KELURAHAN}']")
    page.wait_for_timeout(3500)  # the form takes nobody who fills it in faster
    page.click("main form[action='/accounts/signup/'] button.btn")
    code = re.search(r"\b\d{6}\b", text_of(site.box.wait_for(contact, seconds=40)))
    page.fill("main input[name=code]", code[0])
    page.click("main form:has(input[name=code]) button.btn")
    page.wait_for_url(lambda address: "/accounts/" not in address)


def claim(page: Page, name: str) -> None:
    page.goto(f"/organisations/new/?village=Petuk+Katimpun&village-code={KELURAHAN}")
    page.click(f"main li:has-text('{name}') a.btn")
    page.select_option("select[name=role]", "board_coordinator")
    page.click("main form[enctype] button.btn")
    expect(page.locator("main")).to_contain_text("sekretariat")


def accept_claim(page: Page, name: str) -> None:
    open_item(page, "claim", name)
    page.click("form[action$='/accept/'] button")


def open_item(page: Page, queue: str, *words: str) -> None:
    """The item of the officer's queue that says all the words."""
    page.goto(f"/desk/secretariat/?queue={queue}&all=1")
    row = page.locator("ol.queue li")
    for word in words:
        row = row.filter(has_text=word)
    row.locator("a").first.click()
    expect(page.locator("#buka")).to_contain_text(words[0])


def send(page: Page, slug: str, kind: str, facts: dict[str, object], text: str = "lembar pertama") -> None:
    page.goto(f"/organisations/{slug}/documents/{kind}/")
    content = small_pdf(kind, slug, text)
    page.set_input_files(
        "input[name=file]", {"name": f"{kind}.pdf", "mimeType": "application/pdf", "buffer": content}
    )
    for name, value in facts.items():
        if value is True:
            page.check(f"input[name={name}]")
        else:
            page.fill(f"input[name={name}]", str(value))
    page.click("main form[enctype] button.btn")
    page.wait_for_url(f"**/organisations/{slug}/documents/")
    expect(page.locator("main")).to_contain_text("Sedang diperiksa")


def nothing_for_another_kota(officer: Page, elsewhere: Page, name: str) -> None:
    """Its desk is empty of it, its file is not there, and neither decision is."""
    open_item(officer, "document", name, "Surat domisili")
    file = officer.get_attribute("#buka a[href*='/papers/']", "href")
    pk = re.search(r"\d+", file)[0]
    assert officer.request.get(file).status == 200
    assert elsewhere.request.get(file).status == 404
    elsewhere.goto("/desk/secretariat/?queue=document&all=1")
    expect(elsewhere.locator("main")).not_to_contain_text(name)
    token = elsewhere.locator("input[name=csrfmiddlewaretoken]").first.input_value()
    for verb in ("verify", "return"):
        answer = elsewhere.request.post(
            f"/desk/secretariat/documents/{pk}/{verb}/",
            form={"csrfmiddlewaretoken": token, "reason": "x"},
            headers={"Referer": elsewhere.url},
        )
        assert answer.status == 404


def verify(page: Page, name: str, title: str) -> None:
    open_item(page, "document", name, title)
    if page.locator("input[name=holder_confirmed]").count():
        page.check("input[name=holder_confirmed]")
    page.click("form[action$='/verify/'] button")
    expect(page.locator("body")).to_contain_text("sudah diverifikasi")


def give_back(page: Page, name: str, title: str) -> None:
    open_item(page, "document", name, title)
    page.click("details:has(form[action$='/return/']) summary")
    page.fill("form[action$='/return/'] textarea", REASON)
    page.click("form[action$='/return/'] button")
    expect(page.locator("body")).to_contain_text("Dikembalikan")


def read_reason_and_send_again(page: Page, slug: str) -> None:
    page.goto(f"/organisations/{slug}/documents/")
    expect(page.locator("main")).to_contain_text(REASON)
    expect(page.locator("main")).to_contain_text("48%")
    page.click("main tr:has-text('Surat domisili') a.btn")
    expect(page.locator("main")).to_contain_text(REASON)
    send(page, slug, "domicile", PAPERS["domicile"], "lembar kedua, cap terbaca")


def the_public_sees(page: Page, slug: str, name: str) -> None:
    """Badge, completeness and the masked account; no file, no reason, no whole number."""
    page.goto(f"/organisations/{slug}/")
    main = page.locator("main")
    expect(main.locator(".verified").first).to_contain_text("Terverifikasi")
    expect(main.locator("section:has(#h-paspor)")).to_contain_text("5 dari 10 dokumen terpenuhi")
    expect(main.locator("section:has(#h-paspor)")).to_contain_text("60%")
    expect(main).to_contain_text("•••• 4471")
    expect(main).not_to_contain_text(REASON)
    assert page.locator("a[href*='/papers/']").count() == 0
