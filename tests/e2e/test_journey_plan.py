"""J2: the unit's manager brings the plan in as a sheet, the board records the agreement, everybody reads it.

With JavaScript and without. 40 lines, 4 of them broken; names of residents among them.
"""

import re
from collections.abc import Callable
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import openpyxl
import pytest
from playwright.sync_api import Page, expect

from tests.e2e.browser import PHONE, assert_axe_clean, assert_no_sideways_scroll, log_in
from tests.e2e.test_journey_need import PASSWORD, WORLD

FIRST_ROW = 5
COLUMNS = "number sector category title problem place rt rw volume unit cost swadaya year".split()
BROKEN = {3: ("cost", "12.5OO.000"), 8: ("volume", "-6"), 19: ("year", 2031), 33: ("cost", "menyesuaikan")}
SECTORS = ("lingkungan", "sosial", "ekonomi")
RECORD = b"%PDF-1.4\n1 0 obj<<>>endobj\ntrailer<<>>\n%%EOF\n"


def line(number: int) -> dict[str, Any]:
    title = f"Kegiatan warga nomor {number}"
    if number == 21:
        title = "Bedah rumah a.n. Siti Aminah"
    return {
        "number": number, "sector": SECTORS[number % 3], "title": title, "problem": "Sering tergenang",
        "place": f"Gang {number}", "rt": "03", "rw": "02", "volume": 10 + number, "unit": "m",
        "cost": 1_000_000 * (10 + number), "swadaya": 500_000, "year": 2027 + number % 3,
    }  # fmt: skip


TOTAL = sum(line(number)["cost"] for number in range(1, 41))


def fill(template: Path, path: Path, broken: dict[int, tuple[str, Any]]) -> Path:
    book = openpyxl.load_workbook(template)
    for number in range(1, 41):
        cells = line(number)
        if number in broken:
            name, value = broken[number]
            cells[name] = value
        for name, value in cells.items():
            book.worksheets[0].cell(FIRST_ROW + number - 1, COLUMNS.index(name) + 1).value = value
    book.save(path)
    return path


@pytest.mark.parametrize("javascript", [True, False], ids=["with JavaScript", "without JavaScript"])
def test_a_plan_from_the_template_to_the_public(site, people, tmp_path, javascript):
    slug = f"pjm-{'js' if javascript else 'polos'}"
    name = slug.replace("-", " ").title()
    site.shell(
        WORLD.format(name=name, slug=slug, password=PASSWORD) + "plan.needs.all().delete(); plan.delete()"
    )

    def person(who: str) -> Page:
        page = people(javascript=javascript)
        log_in(page, f"{who}-{slug}@contoh.invalid", PASSWORD)
        return page

    manager = person("upl")
    template = download(manager, tmp_path)
    check(manager, fill(template, tmp_path / "PJM.xlsx", BROKEN))
    expect_stats(manager, read=40, ready=36, broken=4)
    for row in BROKEN:
        expect(manager.locator(".alert.bad")).to_contain_text(f"Baris {FIRST_ROW + row - 1}, kolom")
    assert "Siti" not in manager.content()
    if javascript:
        assert_axe_clean(manager)
    plan = save(manager)

    whole = fill(template, tmp_path / "PJM diperbaiki.xlsx", {})
    check(manager, whole)
    expect_merge(manager, added=4, changed=0, same=36, missing=0)
    if javascript:
        assert_axe_clean(manager)
    assert save(manager) == plan
    check(manager, whole)
    expect_merge(manager, added=0, changed=0, same=40, missing=0)
    save(manager)
    check(manager, export(manager, plan, tmp_path))
    expect_merge(manager, added=0, changed=0, same=40, missing=0)
    save(manager)

    agree(person("koor"), plan)
    read_in_public(people(javascript=javascript, viewport=PHONE), plan)


def download(page: Page, folder: Path) -> Path:
    page.goto("/plans/import/")
    return keep(page, lambda: page.click("main a[href*='template.xlsx']"), folder / "templat.xlsx")


def export(page: Page, plan: str, folder: Path) -> Path:
    page.goto(plan)
    return keep(page, lambda: page.click("main a[href$='export.xlsx']"), folder / "salinan.xlsx")


def keep(page: Page, press: Callable[[], None], path: Path) -> Path:
    with page.expect_download() as found:
        press()
    found.value.save_as(path)
    return path


def check(page: Page, sheet: Path) -> None:
    """Upload, agree with the columns; now on the checking page."""
    page.goto("/plans/import/")
    page.set_input_files("input[name=file]", sheet)
    page.fill("input[name=period_start]", "2027")
    page.fill("input[name=period_end]", "2029")
    page.click("main form[enctype] button.btn")
    expect(page).to_have_url(re.compile(r"/columns/$"))
    page.click("main form:has(select) .cluster button.btn:not(.quiet)")
    page.wait_for_url(re.compile(r"/plans/import/\d+/$"))


def expect_stats(page: Page, *, read: int, ready: int, broken: int) -> None:
    assert page.locator("dl.stats >> nth=0").locator("dd").all_inner_texts()[:3] == [
        str(read), str(ready), str(broken),
    ]  # fmt: skip


def expect_merge(page: Page, *, added: int, changed: int, same: int, missing: int) -> None:
    told = page.locator("section[aria-labelledby=h-ubah] dl.stats dd").all_inner_texts()
    assert told == [str(added), str(changed), str(same), str(missing)]


def save(page: Page) -> str:
    page.click("button[name=do][value=save]")
    page.wait_for_url(re.compile(r"/plans/\d+/$"))
    return page.url


def agree(page: Page, plan: str) -> None:
    page.goto(f"{plan}publish/")
    page.fill("input[name=held_on]", (date.today() - timedelta(days=12)).isoformat())
    page.fill("input[name=place]", "Balai RW 02")
    for name, value in {"men": "31", "women": "28", "poor": "17"}.items():
        page.fill(f"input[name={name}]", value)
    page.set_input_files(
        "input[type=file]", {"name": "berita acara.pdf", "mimeType": "application/pdf", "buffer": RECORD}
    )
    page.click("main form button.btn:not(.quiet)")
    page.wait_for_url(re.compile(r"/plans/\d+/$"))
    expect(page.locator("main")).to_contain_text("28")


def read_in_public(page: Page, plan: str) -> None:
    """By sector and by year: the lines make up the total, each with its gap, and nobody is named."""
    for by, groups in (("sector", 3), ("year", 3)):
        page.goto(f"{plan}?by={by}")
        costs = amounts(page, "Biaya (Rp)")
        gaps = amounts(page, "Kurang (Rp)")
        assert (len(costs), sum(costs), sum(gaps)) == (40, TOTAL, TOTAL)
        assert page.locator("main section h3").count() >= groups
        expect(page.locator("main")).to_contain_text(f"{TOTAL:,}".replace(",", "."))
        assert "Siti" not in page.content()
    assert_no_sideways_scroll(page)
    page.click("main table a:has-text('Bedah rumah') >> nth=0")
    assert "Siti" not in page.content()


def amounts(page: Page, label: str) -> list[int]:
    texts = page.locator(f"main td[data-l='{label}']").all_inner_texts()
    return [int(text.replace(".", "").strip()) for text in texts]
