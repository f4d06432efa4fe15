"""Writing in the forum: marks, preview, draft and topics alike with JavaScript; the same without it."""

import pytest
from playwright.sync_api import expect

from tests.e2e.browser import assert_axe_clean, log_in

PASSWORD = "tepi-kahayan-sore"
SOON = 15_000  # ms
WORLD = """
from datetime import date
from allauth.account.models import EmailAddress
from forum_site.accounts.models import User
from forum_site.discussions.actions.write import start_topic
from forum_site.discussions.models import Category
from forum_site.organisations.models import Membership, Organisation
from forum_site.regions.models import Region
menteng = Region.objects.get(code="62.71.03.1002")
board = Organisation.objects.create(kind="board", name="BKM Editor", slug="bkm-editor",
    verification="verified", region=menteng, territory=menteng)
user = User.objects.create_user("editor", "{password}", name="Orang editor", home=menteng,
    email="editor@contoh.invalid")
EmailAddress.objects.create(user=user, email=user.email, verified=True, primary=True)
Membership.objects.create(user=user, organisation=board, role="board_secretary", term_start=date(2020, 1, 1))
place, _ = Category.objects.get_or_create(slug="editor", defaults=dict(name="Editor"))
print(start_topic(place, by=user, title="Talud editor yang longsor", text="Siapa pernah?").get_absolute_url())
"""
DRAFT = """
from forum_site.discussions.models import Draft
print("|".join(Draft.objects.filter(user__handle="editor").values_list("data__text", flat=True)))
"""
HOSTILE = '<img src=x onerror="document.title=1"> [x](javascript:alert(1)) <script>document.title=3</script>'


@pytest.fixture(scope="module")
def url(site):
    return site.shell(WORLD.format(password=PASSWORD)).splitlines()[-1]


def test_a_reply_is_marked_previewed_kept_and_sent(site, people, url):
    page = people()
    log_in(page, "editor@contoh.invalid", PASSWORD)
    page.goto(url)
    assert_axe_clean(page)
    text = page.get_by_role("textbox", name="Tulis balasan")
    text.fill("Kami bisa")
    text.select_text()
    page.get_by_role("button", name="Tebal").click()
    assert text.input_value() == "**Kami bisa**"
    expect(page.locator("[data-shown] strong")).to_have_text("Kami bisa", timeout=SOON)
    expect(page.locator("[data-said]")).to_contain_text("Tersimpan sebagai konsep pukul", timeout=SOON)
    assert site.shell(DRAFT) == "**Kami bisa**"
    page.reload()
    assert text.input_value() == "**Kami bisa**"
    text.press("End")
    text.press_sequentially(" @editor")
    page.get_by_role("button", name="Kirim balasan").click()
    expect(page.locator("a.mention")).to_have_text("editor")
    assert site.shell(DRAFT) == ""


def test_topics_alike_are_offered_and_nothing_runs_in_the_preview(site, people, url):
    page = people()
    log_in(page, "editor@contoh.invalid", PASSWORD)
    page.goto("/discussions/new/")
    page.get_by_label("Judul").press_sequentially("Talud longsor")
    alike = page.locator("[data-alike] a", has_text="Talud editor yang longsor")  # beside others of the demo
    expect(alike).to_be_visible(timeout=SOON)
    page.locator("textarea[data-writes]").fill(HOSTILE)
    expect(page.locator("[data-shown]")).to_contain_text("onerror", timeout=SOON)
    assert "Buka topik" in page.title() or not page.title()[0].isdigit()
    assert (
        page.locator("[data-shown] img, [data-shown] script, [data-shown] a[href^=javascript]").count() == 0
    )


def test_without_javascript_buttons_do_the_same(site, people, url):
    page = people(javascript=False)
    log_in(page, "editor@contoh.invalid", PASSWORD)
    page.goto(url)
    assert page.locator("[data-tools]").is_hidden()
    text = page.get_by_role("textbox", name="Tulis balasan")
    text.fill("Nanti *saja*")
    page.get_by_role("button", name="Simpan konsep").click()
    assert "Nanti *saja*" in text.input_value()
    page.get_by_role("button", name="Pratinjau").click()
    expect(page.locator("section em")).to_have_text("saja")
