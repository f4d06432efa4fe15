"""A partner verifies the site: with the line cut and restored, with an answer lost, on a plain form.

Answers and photo arrive once, however it went.
"""

import json
from urllib.parse import urlsplit

import pytest

from partnerships.channelling.visit_points import POINTS
from tests.e2e.browser import PHONE, assert_axe_clean, assert_no_sideways_scroll, log_in, wait_for_script
from tests.factories.place import camera_photo

KEPT_PAGE = (
    "caches.open('visit-1').then(kept => kept.match(location.pathname, {ignoreVary: true})).then(Boolean)"
)
WORLD = """
from datetime import date
from allauth.account.models import EmailAddress
from django.utils import timezone
from forum_site.accounts.models import User
from forum_site.organisations.models import Membership, Organisation
from forum_site.regions.models import Region
from partnerships.actions.refresh_funding import refresh_funding
from partnerships.models import MediumTermPlan, Need, Partnership, PartnershipNeed
menteng = Region.objects.get(code="62.71.03.1002")
board = Organisation.objects.create(kind="board", name="BKM {slug}", slug="bkm-{slug}",
    verification="verified", region=menteng, territory=menteng)
company = Organisation.objects.create(kind="company", name="PT {slug}", slug="pt-{slug}",
    verification="verified", region=menteng)
user = User.objects.create_user("csr-{slug}", "{password}", name="Orang csr", home=menteng,
    email="csr-{slug}@contoh.invalid")
EmailAddress.objects.create(user=user, email=user.email, verified=True, primary=True)
Membership.objects.create(user=user, organisation=company, role="partner_officer",
    term_start=date(2020, 1, 1))
year = timezone.localdate().year
plan = MediumTermPlan.objects.create(board=board, period_start=year, period_end=year + 2, status="agreed",
    agreed_on=timezone.localdate())
need = refresh_funding(Need.objects.create(title="Talud {slug}", status="open_for_partners", plan=plan,
    opened_at=timezone.now(), board=board, village=menteng, sector="ENVIRONMENT", category="drainase",
    year=year + 1, cost=50_000_000, problem="Longsor.", households=60))
made = Partnership.objects.create(board=board, partner=company, title=need.title, started_by="board",
    stage="verification", is_public=True)
PartnershipNeed.objects.create(partnership=made, need=need)
print(made.pk)
"""
COUNT = """
import json
from partnerships.models import SiteVerification, VisitPhoto
rows = SiteVerification.objects.filter(partnership={pk})
print(json.dumps([rows.count(), VisitPhoto.objects.filter(visit__in=rows).count(),
    [row.answers for row in rows], [bool(row.filled_in_at) for row in rows]]))
"""
PASSWORD = "tepi-kahayan-sore"
KEPT = "Tersimpan di ponsel ini. Akan dikirim saat ada sinyal"


def begun(site, people, slug, **options):
    """The phone of the partner's officer on the form, and the partnership's number."""
    pk = site.shell(WORLD.format(slug=slug, password=PASSWORD)).splitlines()[-1]
    phone = people(viewport=PHONE, **options)
    log_in(phone, f"csr-{slug}@contoh.invalid", PASSWORD)
    phone.goto(f"/partnerships/{pk}/visit/")
    return phone, pk


def fill(phone):
    for number in range(1, len(POINTS) + 1):
        question = phone.locator("fieldset", has=phone.locator("legend", has_text=f"{number}. "))
        question.get_by_label("Tidak" if number == 5 else "Ya", exact=True).check()
    phone.locator("[name=n_volume]").fill("Panjang hanya 96 m")
    phone.get_by_role("textbox", name="Yang ditemukan").fill("Lereng labil di ujung gang")
    phone.get_by_label("Siap bila syarat").check()
    content = camera_photo(size=(900, 700))
    phone.set_input_files("[name=photos]", {"name": "IMG.jpg", "mimeType": "image/jpeg", "buffer": content})
    phone.get_by_label("Semua orang yang dapat dikenali").check()


def assert_arrived_once(site, phone, pk):
    phone.wait_for_url(f"**/partnerships/{pk}/visits/*/")
    assert phone.get_by_text("Panjang hanya 96 m").is_visible()
    visits, photos, answers, _when = json.loads(site.shell(COUNT.format(pk=pk)).splitlines()[-1])
    assert (visits, photos) == (1, 1)
    assert [one["answer"] for one in answers[0]] == ["yes"] * 4 + ["no"] + ["yes"] * 4


def test_the_line_is_cut_and_restored(site, people):
    phone, pk = begun(site, people, "kunjung-putus")
    assert_axe_clean(phone)
    assert_no_sideways_scroll(phone)
    wait_for_script(phone, KEPT_PAGE)
    wait_for_script(phone, "navigator.serviceWorker.controller !== null")
    phone.context.set_offline(True)
    fill(phone)
    phone.get_by_role("button", name="Kirim").click()
    phone.get_by_text(KEPT).wait_for()
    phone.reload()  # the form opens again without a line, with everything in it
    phone.get_by_text(KEPT).wait_for()
    assert phone.locator("[name=n_volume]").input_value() == "Panjang hanya 96 m"
    assert phone.evaluate("document.querySelector('[name=photos]').files.length") == 1
    assert json.loads(site.shell(COUNT.format(pk=pk)).splitlines()[-1])[0] == 0
    phone.context.set_offline(False)
    assert_arrived_once(site, phone, pk)
    phone.goto(f"/partnerships/{pk}/visit/")
    assert phone.locator("[name=n_volume]").input_value() == ""


def test_the_answer_of_the_site_is_lost_on_the_way_back(site, people):
    phone, pk = begun(site, people, "kunjung-hilang", service_workers="block")
    lost = []

    def lose_the_first(route):
        if route.request.method == "POST" and not lost:
            lost.append(route.fetch().status)
            route.abort()
        else:
            route.continue_()

    phone.route(f"**/partnerships/{pk}/visit/", lose_the_first)
    fill(phone)
    phone.get_by_role("button", name="Kirim").click()
    phone.get_by_text(KEPT).wait_for()
    assert lost == [200]
    phone.get_by_role("button", name="Kirim").click()
    assert_arrived_once(site, phone, pk)


@pytest.mark.parametrize("way", ["form", "paper"])
def test_without_javascript(site, people, way):
    phone, pk = begun(site, people, f"kunjung-polos-{way}", javascript=False)
    if way == "paper":
        phone.get_by_role("link", name="Ketik dari lembar kertas").click()
        phone.get_by_label("Hari kunjungan").fill("2026-01-15")
    fill(phone)
    phone.get_by_role("button", name="Kirim").click()
    assert phone.get_by_text("Verifikasi lapangan tercatat.").is_visible()
    assert_arrived_once(site, phone, pk)


def test_who_logs_out_leaves_no_form_on_the_phone(site, people):
    phone, pk = begun(site, people, "kunjung-keluar")
    wait_for_script(phone, KEPT_PAGE)
    phone.locator("[name=n_volume]").fill("RAHASIA")
    phone.goto("/accounts/logout/")
    phone.get_by_role("main").get_by_role("button", name="Keluar").click()
    phone.wait_for_url(lambda address: urlsplit(address).path == "/")
    assert phone.evaluate("caches.has('visit-1')") is False
    log_in(phone, "csr-kunjung-keluar@contoh.invalid", PASSWORD)
    phone.goto(f"/partnerships/{pk}/visit/")
    assert phone.locator("[name=n_volume]").input_value() == "RAHASIA"
