"""J4: an agency posts an offer, tries it, the secretariat approves it, and boards hear what concerns them.

Five persons in five browsers, with JavaScript and without, each time in a kecamatan of its own. Two boards
fit (one has muted its need), one nearly fits, one does not.
"""

import json
import re
from datetime import date, timedelta

import pytest
from playwright.sync_api import Page, expect

from tests.e2e.browser import PHONE, assert_no_sideways_scroll, log_in, unfold_notices
from tests.mailbox import text_of

WORLD = """
from datetime import date, timedelta
from allauth.account.models import EmailAddress
from django.core.files.base import ContentFile
from django.utils import timezone
from forum_site.accounts.models import User
from forum_site.notifications.models import Watch
from forum_site.organisations.models import Document, Membership, Organisation
from forum_site.regions.models import Region
from partnerships.models import MediumTermPlan, Need
place = Region.objects.get(code="{kecamatan}")
village = Region.objects.filter(level=4, lo=place.lo).get()
today = timezone.localdate()
def board(what, audited, given, cost=120_000_000):
    login = what + "-{slug}"
    body = Organisation.objects.create(kind="board", name="BKM " + login, slug="bkm-" + login,
        verification="verified", region=village, territory=village)
    user = User.objects.create_user(login, "{password}", name="Koordinator " + what, home=village,
        email=login + "@contoh.invalid")
    EmailAddress.objects.create(user=user, email=user.email, verified=True, primary=True)
    Membership.objects.create(user=user, organisation=body, role="board_coordinator",
        term_start=date(2020, 1, 1))
    if audited:
        Document.objects.create(organisation=body, kind="audit", status="verified", opinion="WTP",
            audited_year=today.year - 1, issued_on=today - timedelta(days=200),
            content_type="application/pdf", file=ContentFile(b"%PDF-1.7", name="audit.pdf"), size=8,
            verified_at=timezone.now())
    plan = MediumTermPlan.objects.create(board=body, period_start=today.year, period_end=today.year + 2,
        status="agreed", agreed_on=today)
    need = Need.objects.create(title="Drainase " + login, status="open_for_partners", plan=plan, board=body,
        opened_at=timezone.now(), village=village, sector="ENVIRONMENT", category="drainase",
        year=today.year + 1, cost=cost, gap=cost - given, swadaya_planned=given, households=140,
        poor_households=38, problem="Saluran air lingkungan tersumbat.")
    return user, need
board("pas", True, 9_000_000)
muter, need = board("senyap", True, 9_000_000)
Watch.objects.create(user=muter, target=need, level="muted")
board("hampir", False, 9_000_000)
board("kecil", True, 900_000, cost=9_000_000)
"""
STORED = """
import json
from zoneinfo import ZoneInfo
from forum_site.notifications.models import Delivery, Notification
from partnerships.models import LossCount, Match, Offer
offer = Offer.objects.get(title="{title}")
rows = Match.objects.filter(offer=offer)
count = LossCount.objects.filter(offer=offer).first()
told = Notification.objects.filter(event__data__offer=offer.pk)
late = Delivery.objects.filter(notification__in=told, notification__event__kind="partnerships.nearly_match",
    channel="email")
print(json.dumps(dict(
    counts=[offer.fit_count, offer.nearly_count],
    rows=[rows.filter(status="fit").count(), rows.filter(status="nearly").count()],
    losses=[count.fit, count.nearly] if count else None,
    told=sorted(told.values_list("event__kind", "user__handle")),
    digest=[[one.frequency, one.next_try_at.astimezone(ZoneInfo(one.notification.user.time_zone)).hour]
            for one in late],
)))
"""
DIGEST = """
from django.utils import timezone
from forum_site.notifications.models import Delivery
from forum_site.notifications.tasks import deliver_due_digests
Delivery.objects.filter(notification__user__handle="hampir-{slug}", frequency="daily").update(
    next_try_at=timezone.now())
deliver_due_digests()
"""
PASSWORD = "tepi-kahayan-sore"
OFFICER, SECRETARIAT = "petugas dinas", "sekretariat kota"
KECAMATAN = {True: ("62.71.05", "Rakumpit"), False: ("62.71.02", "Bukit Batu")}


@pytest.fixture(scope="module")
def logins(site):
    known = json.loads((site.folder / "var" / "demo-logins.json").read_text())
    return {row["who"]: (row["login"], known["password"]) for row in known["logins"]}


@pytest.mark.parametrize("javascript", [True, False], ids=["with JavaScript", "without JavaScript"])
def test_an_offer_from_its_draft_to_the_boards_it_concerns(site, people, logins, javascript):
    slug = f"tawar-{'js' if javascript else 'polos'}"
    code, kecamatan = KECAMATAN[javascript]
    site.shell(WORLD.format(slug=slug, kecamatan=code, password=PASSWORD))
    title = f"Drainase lingkungan {slug} 2027"

    officer = person(people, logins[OFFICER], javascript)
    write_the_offer(officer, title, code, kecamatan)
    try_it(officer)
    what_if(officer)
    send(officer)

    secretariat = person(people, logins[SECRETARIAT], javascript)
    publish(secretariat, title)

    mail = site.box.wait_for(f"pas-{slug}@contoh.invalid", containing=title, seconds=60)
    assert "Hampir cocok" not in mail.as_string()
    stored = json.loads(site.shell(STORED.format(title=title)))
    assert stored["counts"] == stored["rows"] == [2, 1]
    assert stored["losses"] == [2, 1]
    names = {who: kind for kind, who in stored["told"] if who.endswith(slug)}
    assert names == {
        f"pas-{slug}": "partnerships.new_match", f"hampir-{slug}": "partnerships.nearly_match"
    }  # fmt: skip
    assert stored["digest"] == [["daily", 7]]
    # other offers of the kota may fit this board too and reach it at once; this one waits for the digest
    heard = [text_of(mail) for mail in site.box.to(f"hampir-{slug}@contoh.invalid")]
    assert not [text for text in heard if title in text]

    read_the_digest(site, people, slug, title, javascript)
    see_what_keeps_out(officer, title)


def person(people, login, javascript: bool) -> Page:
    page = people(javascript=javascript)
    log_in(page, *login)
    return page


def write_the_offer(page: Page, title: str, code: str, kecamatan: str) -> None:
    page.goto("/offers/new/")
    page.fill("input[name=title]", title)
    page.fill("textarea[name=summary]", "Saluran air lingkungan, swakelola tipe IV oleh kelompok masyarakat.")
    page.check("input[name=support_forms][value=CASH_GRANT]")
    page.select_option("select[name=source_kind]", "APBD_LOCAL")
    page.click("details:has(input[name=categories]) summary")
    page.check("input[name=categories][value=drainase]")
    page.fill("input[name=region]", kecamatan)
    page.fill("input[name=amount_min]", "50 juta")
    page.fill("input[name=amount_max]", "200 juta")
    page.check("input[name=amount_required]")
    page.fill("input[name=opens_on]", date.today().isoformat())
    page.fill("input[name=closes_on]", (date.today() + timedelta(days=40)).isoformat())
    page.fill("input[name=contact]", "Bidang Penyehatan Lingkungan")
    for condition in ("board.verified", "audit.within_years", "plan.covers_year", "swadaya.share_min"):
        page.select_option("[name=criterion]", condition)
        page.click("button[name=do][value=add_criterion]")
        expect(page.locator(f"input[name$='-code'][value='{condition}']")).to_have_count(1)
    page.fill("[name=syarat-1-n]", "2")
    page.fill("[name=syarat-2-year]", str(date.today().year + 1))
    page.fill("[name=syarat-3-percent]", "5")
    page.check(f"input[name='region-code'][value='{code}']")  # others bear the name of this kecamatan
    page.click("button[name=do][value=try]")
    page.wait_for_url(re.compile(r"/dry-run/(#.*)?$"))


def try_it(page: Page) -> None:
    """Two fit, one nearly; what stands in the way of most stands first."""
    expect(page.locator("section:has(> .cluster #h-uji) p.big")).to_have_text("2 cocok, 1 hampir cocok")
    expect(page.locator("main .table tbody tr")).not_to_have_count(0)
    expect(page.locator("main")).to_contain_text("Audit paling lama 2 tahun")


def what_if(page: Page) -> None:
    """Without the audit the third board comes in; nothing is saved."""
    page.click("main a[href$='/what-if/']")
    page.click("main aside a:has-text('Audit paling lama 2 tahun')")
    page.check("[name=how][value=drop]")
    page.click("main form button.btn")
    expect(page.locator("main p.big")).to_have_text("2 cocok → 3 cocok")
    expect(page.locator("section[aria-labelledby=h-masuk]")).to_contain_text("BKM hampir-")
    page.click("main aside a[href$='/dry-run/']")
    expect(page.locator("section:has(> .cluster #h-uji) p.big")).to_have_text("2 cocok, 1 hampir cocok")


def send(page: Page) -> None:
    page.click("form[action$='/submit/'] button")
    expect(page.locator("main")).not_to_contain_text("Ajukan ke sekretariat")


def publish(page: Page, title: str) -> None:
    page.goto("/desk/secretariat/?queue=offer")
    page.click(f"main .queue a:has-text('{title}')")
    page.click("form[action$='/publish/'] button")
    expect(page.locator("[role=status]").first).to_contain_text(title)


def read_the_digest(site, people, slug: str, title: str, javascript: bool) -> None:
    """In the inbox at once, by mail with the next digest; it leads to what is lacking."""
    coordinator = person(people, (f"hampir-{slug}@contoh.invalid", PASSWORD), javascript)
    coordinator.goto("/inbox/")
    unfold_notices(coordinator)
    coordinator.click(f"main a:has-text('Hampir cocok — lengkapi: {title}')")
    coordinator.wait_for_url(re.compile(r"/matches/\d+/"))
    expect(coordinator.locator(".reasons")).to_contain_text("audit")
    site.shell(DIGEST.format(slug=slug))
    mail = site.box.wait_for(f"hampir-{slug}@contoh.invalid", containing=title, seconds=40)
    assert "Hampir cocok" in text_of(mail)


def see_what_keeps_out(page: Page, title: str) -> None:
    """On the offer's page, for its partner; on a phone too."""
    page.set_viewport_size(PHONE)
    page.goto("/offers/mine/")
    page.locator("main a", has_text=title).first.click()
    section = page.locator("section[aria-labelledby=h-gugur]")
    expect(section).to_contain_text("Audit paling lama 2 tahun")
    expect(section).to_contain_text("1 pasangan")
    assert_no_sideways_scroll(page)
