"""J3, the board's part: a verified proposal is ranked, looks for partners, and the record prints.

With JavaScript and without; a visitor computes the result again from the inputs that the page links.
"""

import hashlib
import json

import pytest
from playwright.sync_api import Page, expect

from partnerships import ranking
from tests.e2e.browser import PHONE, log_in

BOARD = """
from datetime import date
from allauth.account.models import EmailAddress
from django.utils import timezone
from forum_site.accounts.models import User
from forum_site.organisations.models import Membership, Organisation
from forum_site.regions.models import Region
from partnerships.models import MediumTermPlan, Need
menteng = Region.objects.get(code="62.71.03.1002")
board = Organisation.objects.create(kind="board", name="BKM {name}", slug="bkm-{slug}",
    verification="verified", region=menteng, territory=menteng)
user = User.objects.create_user("{slug}", "{password}", name="Ratna Uji", home=menteng,
    email="{slug}@contoh.invalid")
EmailAddress.objects.create(user=user, email=user.email, verified=True, primary=True)
Membership.objects.create(user=user, organisation=board, role="board_coordinator",
    term_start=date(2020, 1, 1))
plan = MediumTermPlan.objects.create(board=board, period_start=2027, period_end=2029, status="agreed",
    agreed_on=timezone.localdate())
about = dict(plan=plan, board=board, village=menteng, sector="ENVIRONMENT", category="drainase", year=2027,
    cost=90_000_000, gap=90_000_000, swadaya_planned=9_000_000, problem="Genangan setiap hujan.")
Need.objects.create(title="Drainase {name} RT 03", status="verified", tracking_code="{code}",
    rt="03", rw="02", quantity=120, unit="m", households=45, poor_households=30, **about)
Need.objects.create(title="Lampu {name}", status="open_for_partners", opened_at=timezone.now(),
    households=140, poor_households=38, **about)
"""
STATUS = """
from partnerships.models import Need
need = Need.objects.get(title="{title}")
print(need.status, need.priority_rank, need.get_absolute_url())
"""


@pytest.mark.parametrize("javascript", [True, False], ids=["with JavaScript", "without JavaScript"])
def test_a_verified_proposal_is_ranked_and_looks_for_partners(site, people, javascript):
    slug = f"peringkat-{'js' if javascript else 'polos'}"
    name, password = slug.replace("-", " ").title(), "tepi-kahayan-sore"
    site.shell(BOARD.format(name=name, slug=slug, password=password, code=f"UJI{int(javascript)}XYZ"))
    title, other = f"Drainase {name} RT 03", f"Lampu {name}"

    coordinator = people(javascript=javascript)
    log_in(coordinator, f"{slug}@contoh.invalid", password)
    prepare(coordinator, slug, title, other)
    give_scores(coordinator, title, other, javascript=javascript)
    decide(coordinator, [title, other])

    status, place, address = site.shell(STATUS.format(title=title)).split()
    assert (status, place) == ("open_for_partners", "1")
    visitor = people(javascript=javascript, viewport=PHONE)
    read_and_compute_again(visitor, coordinator.url, [title, other])
    print_record(visitor, title)
    visitor.goto(f"{address}trace/")
    expect(visitor.locator("main")).to_contain_text("Rapat")
    visitor.locator("main a[href*='/rankings/']").first.click()
    expect(visitor.locator("h1")).to_have_text("Peringkat kebutuhan")


def prepare(page: Page, slug: str, title: str, other: str) -> None:
    page.goto(f"/organisations/bkm-{slug}/")
    page.get_by_role("link", name="Siapkan rapat peringkat").click()
    expect(page.get_by_label(title)).to_be_checked()
    page.get_by_label(other).check()
    page.fill("[name=entitled]", "13")
    page.fill("[name=place]", "Balai Menteng")
    page.fill("[name=w_poor]", "31")
    page.get_by_role("button", name="Simpan dan beri nilai").click()
    expect(page.locator("main")).to_contain_text("Jumlah bobot 101")
    page.fill("[name=w_poor]", "30")
    page.get_by_role("button", name="Simpan dan beri nilai").click()
    expect(page.locator("h1")).to_have_text("Beri nilai")


def give_scores(page: Page, title: str, other: str, *, javascript: bool) -> None:
    """The proposals are taken with one press; the rest is typed, the urgent need higher."""
    expect(page.locator("main")).to_contain_text("30 dari 45 KK miskin")
    page.get_by_role("button", name="Pakai semua saran").first.click()
    expect(page.locator("main")).to_contain_text("6 dari 12 nilai")
    for need, score in ((title, "95"), (other, "60")):
        section = page.locator("section.panel").filter(has=page.get_by_role("heading", name=need))
        for cell in section.locator("input.score").all():
            if not cell.input_value():
                cell.fill(score)
    if javascript:
        page.locator("input.score").last.blur()
        expect(page.locator("#simpan")).to_contain_text("12 dari 12 nilai")
    page.get_by_role("button", name="Simpan dan lihat urutan").click()


def decide(page: Page, order: list[str]) -> None:
    expect(page.locator("ol.ranks .row-t")).to_have_text(order)
    page.fill("[name=present]", "6")
    page.get_by_role("button", name="Putuskan peringkat ini").click()
    expect(page.locator("main")).to_contain_text("Kuorum 7 orang")
    page.fill("[name=present]", "8")
    page.fill("[name=women]", "4")
    page.fill("[name=dissent]", "RW 04: lampu didahulukan.")
    page.get_by_role("button", name="Putuskan peringkat ini").click()
    expect(page.locator("h1")).to_have_text("Peringkat kebutuhan")


def read_and_compute_again(page: Page, address: str, order: list[str]) -> None:
    page.goto(address.partition("#")[0])
    expect(page.locator("ol.ranks .row-t")).to_have_text(order)
    main = page.locator("main")
    expect(main).to_contain_text("8 dari 13")
    expect(main).to_contain_text("Hasilnya sama")
    inputs = page.request.get(page.get_by_role("link", name="Masukan (JSON)").get_attribute("href")).body()
    result = ranking.recompute(json.loads(inputs))
    assert hashlib.sha256(inputs).hexdigest() == result.sha256
    expect(main).to_contain_text(result.sha256)
    for one, place in zip(result.placed, page.locator("ol.ranks .num b").all(), strict=True):
        assert place.inner_text() == ranking.shown(one.total)


def print_record(page: Page, title: str) -> None:
    """As a page without the frame of the site, and as a PDF."""
    page.get_by_role("link", name="Lihat dan cetak").click()
    paper = page.locator("article.paper")
    expect(paper).to_contain_text(title)
    expect(paper).to_contain_text("7, tercapai")
    page.emulate_media(media="print")
    expect(page.locator("footer.foot")).to_be_hidden()
    expect(paper.locator(".signs p")).to_have_count(3)
    page.emulate_media(media="screen")
    pdf = page.request.get(page.get_by_role("link", name="Unduh PDF").get_attribute("href"))
    assert pdf.ok and pdf.body().startswith(b"%PDF-")
