""" "Coba tanpa akun" in the browser: a visitor without JavaScript, on a small phone, uploads a sheet."""

import pytest
from playwright.sync_api import Page, expect

from tests.e2e.browser import assert_axe_clean, assert_no_sideways_scroll
from tests.e2e.test_page_types import ENGLISH
from tests.partnerships.sheets import LINES, workbook

MENTENG = "PJM PRONANGKIS KELURAHAN MENTENG KOTA PALANGKA RAYA 2027 - 2029"
SHEET = {
    "name": "pjm-menteng.xlsx",
    "mimeType": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    "buffer": workbook(LINES, title=MENTENG),
}


def upload(page: Page) -> None:
    page.goto("/try/")
    page.set_input_files("[name=file]", SHEET)
    page.get_by_role("button", name="Lihat peluang").click()
    expect(page.locator("#h-hasil")).to_be_visible()


def test_a_sheet_is_answered_without_javascript_and_the_visitor_stays_unknown(plain_page):
    upload(plain_page)
    main = plain_page.locator("main")
    for line in LINES:
        expect(main).to_contain_text(line[2])
    expect(main).to_contain_text("Berkas Anda sudah dihapus")
    expect(main.locator("a[href*='/offers/']").first).to_be_visible()
    assert_no_sideways_scroll(plain_page)
    assert not [one for one in plain_page.context.cookies() if one["name"] == "sessionid"]
    words = f" {plain_page.inner_text('body').lower()} "
    assert not [word for word in ENGLISH if word in words]
    with plain_page.expect_download() as download:
        plain_page.get_by_role("button", name="Unduh hasil (xlsx)").click()
    assert download.value.suggested_filename == "peluang.xlsx"


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_the_answer_is_accessible_on_a_phone(phone_page, scheme):
    phone_page.emulate_media(color_scheme=scheme)
    upload(phone_page)
    assert_axe_clean(phone_page)
    assert_no_sideways_scroll(phone_page)
    phone_page.locator("main details").evaluate_all("all => all.forEach(one => one.open = true)")
    assert_axe_clean(phone_page)
    assert_no_sideways_scroll(phone_page)
