"""J3: a group's need through verification and ranking until it looks for partners; followed by its code.

Four persons in four browsers, with JavaScript and without. The meeting itself is told in more detail by
`test_journey_ranking`.
"""

import re

import pytest
from playwright.sync_api import Page, expect

from tests.e2e.browser import PHONE, assert_no_sideways_scroll, log_in
from tests.e2e.test_journey_ranking import decide, give_scores, prepare

WORLD = """
from datetime import date
from allauth.account.models import EmailAddress
from django.utils import timezone
from forum_site.accounts.models import User
from forum_site.organisations.models import Membership, Organisation, Unit
from forum_site.regions.models import Region
from partnerships.models import MediumTermPlan, Need
menteng = Region.objects.get(code="62.71.03.1002")
known = dict(verification="verified", region=menteng, territory=menteng)
board = Organisation.objects.create(kind="board", name="BKM {name}", slug="bkm-{slug}", **known)
group = Organisation.objects.create(kind="community_group", name="KSM {name}", slug="ksm-{slug}",
    parent=board, **known)
unit = Unit.objects.create(organisation=board, kind="environment")
def person(what, body, role, **more):
    login = what + "-{slug}"
    user = User.objects.create_user(login, "{password}", name="Orang " + what, home=menteng,
        email=login + "@contoh.invalid")
    EmailAddress.objects.create(user=user, email=user.email, verified=True, primary=True)
    Membership.objects.create(user=user, organisation=body, role=role, term_start=date(2020, 1, 1), **more)
person("koor", board, "board_coordinator")
person("upl", board, "unit_manager", unit=unit)
person("ksm", group, "group_leader")
year = timezone.localdate().year
plan = MediumTermPlan.objects.create(board=board, period_start=year, period_end=year + 2, status="agreed",
    agreed_on=timezone.localdate())
Need.objects.create(title="Lampu {name}", status="open_for_partners", opened_at=timezone.now(), plan=plan,
    board=board, village=menteng, sector="ENVIRONMENT", category="penerangan_jalan", year=year + 1,
    cost=90_000_000, gap=90_000_000, swadaya_planned=9_000_000, problem="Gelap.", households=140,
    poor_households=38)
"""
PASSWORD = "tepi-kahayan-sore"
POINTS = "land technical poor unique cost self_help safety upkeep".split()


@pytest.mark.parametrize("javascript", [True, False], ids=["with JavaScript", "without JavaScript"])
def test_a_need_from_the_group_that_proposes_it_to_partners(site, people, javascript):
    slug = f"usul-{'js' if javascript else 'polos'}"
    name = slug.replace("-", " ").title()
    site.shell(WORLD.format(name=name, slug=slug, password=PASSWORD))
    title = f"Drainase {name} RT 03"

    group = person(people, f"ksm-{slug}", javascript)
    code = propose(group, title)
    expect(group.locator("main")).to_contain_text("Unit BKM")
    visitor = people(javascript=javascript, viewport=PHONE)
    follow(visitor, code, "Diusulkan")
    assert_no_sideways_scroll(visitor)

    unit = person(people, f"upl-{slug}", javascript)
    refuse_the_own_proposal(unit, slug)
    site.box.wait_for(f"upl-{slug}@contoh.invalid", containing=title, seconds=40)
    verify(unit, title)
    follow(visitor, code, "Diverifikasi")

    coordinator = person(people, f"koor-{slug}", javascript)
    coordinator.goto("/desk/")
    expect(coordinator.locator("main")).to_contain_text("Peringkatkan 1 usulan")
    prepare(coordinator, slug, title, f"Lampu {name}")
    give_scores(coordinator, title, f"Lampu {name}", javascript=javascript)
    decide(coordinator, [title, f"Lampu {name}"])

    follow(visitor, code, "Terbuka untuk mitra")
    read_the_trace(visitor, name)


def person(people, login: str, javascript: bool) -> Page:
    page = people(javascript=javascript)
    log_in(page, f"{login}@contoh.invalid", PASSWORD)
    return page


def fill(page: Page, title: str) -> None:
    page.fill("[name=title]", title)
    page.fill("[name=problem]", "Setiap hujan air masuk ke 45 rumah, dua hari baru surut.")
    for field, value in {
        "rt": "03", "rw": "02", "quantity": "120", "unit": "m", "households": "45", "poor_households": "30",
        "women": "91", "workers": "12", "days": "3", "daily_wage": "110.000", "cost": "186,4 juta",
    }.items():  # fmt: skip
        page.fill(f"[name={field}]", value)


def propose(page: Page, title: str) -> str:
    """The category is proposed from the title; what was typed stays. Gives the tracking code."""
    page.goto("/needs/new/")
    fill(page, title)
    page.get_by_role("button", name="Kirim usulan").click()
    expect(page.locator("#mend")).to_be_visible()
    expect(page.locator("[name=category]")).to_have_value("drainase")
    expect(page.locator("[name=households]")).to_have_value("45")
    page.get_by_role("button", name="Kirim usulan").click()
    page.wait_for_url(re.compile(r"/needs/\d+/sent/$"))
    return page.locator("section.call .big").inner_text()


def refuse_the_own_proposal(page: Page, slug: str) -> None:
    """Who wrote a proposal down, on behalf of a group, does not verify it."""
    page.goto(f"/needs/new/?board=bkm-{slug}")
    fill(page, "Talud sungai di ujung gang")
    page.select_option("[name=on_behalf]", "other")
    page.fill("[name=group_name]", "Posyandu Melati")
    page.select_option("[name=category]", "drainase")
    page.get_by_role("button", name="Kirim usulan").click()
    page.get_by_role("link", name="Ke halaman kebutuhan").click()
    expect(page.locator("main")).to_contain_text("Posyandu Melati, lewat UPL")
    expect(page.locator("main")).to_contain_text("verifikasinya dilakukan orang lain di unit")
    address = page.url
    number = re.search(r"/needs/(\d+)-", address).group(1)
    page.goto(f"/needs/{number}/verify/")
    expect(page.locator(".alert.warn")).to_contain_text("verifikasinya dilakukan orang lain di unit")
    assert page.locator("input[type=radio]").count() == 0
    page.goto(address)
    page.locator("summary", has_text="Kembalikan").click()
    page.fill("details[open] [name=reason]", "Diusulkan ulang oleh posyandu sendiri.")
    page.locator("details[open] button").click()
    expect(page.locator("main")).to_contain_text("Diusulkan ulang oleh posyandu sendiri.")


def verify(page: Page, title: str) -> None:
    page.goto("/proposals/?state=verify")
    row = page.locator("main li", has_text=title)
    row.locator("a[href$='/verify/']").click()
    for code in POINTS:
        page.check(f"[name={code}][value={'no' if code == 'upkeep' else 'yes'}]")
    page.get_by_role("button", name="Semua butir layak").click()
    expect(page.locator("#mend")).to_be_visible()
    page.check("[name=upkeep][value=yes]")
    page.fill("[name=upkeep-note]", "KPP dibentuk, iuran Rp 5.000.")
    page.get_by_role("button", name="Semua butir layak").click()
    expect(page.locator("main")).to_contain_text("8 dari 8 butir layak")


def follow(page: Page, code: str, state: str) -> None:
    """Logged out, as typed from paper."""
    page.goto("/track/")
    page.fill("main [name=code]", code.lower())
    page.get_by_role("button", name="Lihat").click()
    expect(page.locator("main p.big")).to_have_text(state)
    assert "Orang" not in page.inner_text("main")


def read_the_trace(page: Page, name: str) -> None:
    """The whole way in public, each step with role and body, no person's name; the short paper is ready."""
    page.get_by_role("link", name="Ke halaman kebutuhan").click()
    page.wait_for_url(re.compile(r"/needs/\d+-"))
    teaser = re.sub(r"^.*?(/needs/\d+-[^/]+/).*$", r"\1teaser/", page.url)
    page.get_by_role("link", name="Jejak lengkap").click()
    main = page.locator("main")
    for words in (f"KSM {name}", "8 dari 8 butir layak", "UPL, BKM", "Rapat BKM, peringkat 1", "Masuk PJM"):
        expect(main).to_contain_text(words)
    page.locator("summary", has_text="Butir pemeriksaan").click()
    expect(main).to_contain_text("KPP dibentuk")
    assert "Orang" not in main.inner_text()
    page.emulate_media(media="print")
    expect(page.locator("footer.foot")).to_be_hidden()
    page.emulate_media(media="screen")
    page.locator("main a[href*='/rankings/']").first.click()
    expect(page.locator("h1")).to_have_text("Peringkat kebutuhan")
    assert page.goto(teaser).status == 200
