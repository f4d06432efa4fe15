"""What a board learned becomes an article: promoted from the forum, returned with a comment, published, told
to who made it, and found by who needs it. Each page as on a phone of 360 px; the reviewer without JavaScript.

The text is written on the site, as members write it; `test_journey_editor` writes in the back office.
"""

import re

from playwright.sync_api import Page, expect

from tests.e2e.browser import PHONE, assert_axe_clean, log_in
from tests.e2e.forum_world import PASSWORD, look, secretariat_of, told
from tests.e2e.test_journey_forum import say_tried, tell_experience

# Two boards and a reviewer in a kota of the demo.
WORLD = """
from datetime import date
from allauth.account.models import EmailAddress
from django.contrib.auth.models import Group
from forum_site.accounts.models import User
from forum_site.discussions.models import Category
from forum_site.organisations.models import Membership, Organisation
from forum_site.regions.models import Region
from knowledge.actions.ensure_workflow import GROUP
menteng = Region.objects.get(code="62.71.03.1002")
def person(login, role=""):
    user = User.objects.create_user(login, "{password}", name="Orang " + login, home=menteng,
        email=login + "@contoh.invalid")
    EmailAddress.objects.create(user=user, email=user.email, verified=True, primary=True)
    if role:
        body = Organisation.objects.create(kind="board", name="BKM " + login.title(), slug="bkm-" + login,
            verification="verified", region=menteng, territory=menteng)
        Membership.objects.create(
            user=user, organisation=body, role=role, term_start=date(2020, 1, 1))
    return user
person("cerita-jamban", "board_coordinator")
person("coba-jamban", "board_coordinator")
person("tinjau-jamban").groups.add(Group.objects.get(name=GROUP))
Category.objects.create(name="Pengalaman", slug="dana-jamban")
"""
TITLE = "Jimpitan warga membiayai jamban umum"
COMMENT = "Tulis juga siapa yang menghitung jimpitan setiap minggu."
ADDED = "Dua ibu dari RT lain menghitung jimpitan setiap Minggu pagi dan menempelkan jumlahnya."


def test_what_a_board_learned_becomes_an_article_that_others_find(site, people):
    site.shell(WORLD.format(password=PASSWORD))
    teller, tryer, promoter, reader = (people(viewport=PHONE) for _n in range(4))
    reviewer, by_letter = (people(javascript=False, viewport=PHONE) for _n in range(2))
    for page, login in ((teller, "cerita"), (tryer, "coba"), (reviewer, "tinjau")):
        log_in(page, f"{login}-jamban@contoh.invalid", PASSWORD)
    log_in(promoter, *secretariat_of(site))
    topic = tell_experience(teller, "jamban", TITLE)
    say_tried(tryer, topic, "worked", "Jalan sejak Mei.")

    promote(promoter, topic)
    told(reviewer, f"Artikel menunggu tinjauan Anda: {TITLE}")
    give_back(by_letter, reviewer.url)
    assert COMMENT in told(promoter, f"Artikel Anda dikembalikan: {TITLE}")
    write_on(promoter)
    publish(reviewer)
    for page in (promoter, teller, tryer):
        told(page, f"Pengalaman Anda kini menjadi artikel: {TITLE}")
        expect(page.locator("h1")).to_have_text(TITLE)
    teller.goto(topic)
    expect(teller.locator("#h-article")).to_be_visible()

    find(reader, "wc umum")
    find(reader, "jambn umum")
    read(reader)


def promote(page: Page, topic: str) -> None:
    page.goto(topic)
    page.get_by_role("link", name="Jadikan artikel").click()
    expect(page.locator("main [name=title]")).to_have_value(TITLE)
    look(page)
    page.locator("main [name=section]").select_option(label="Pekerjaan dan pemeliharaan")
    page.locator("main button.btn[name=send]").click()
    expect(page.locator("h1")).to_have_text(TITLE)
    look(page)


def give_back(page: Page, link: str) -> None:
    """By the link alone: nobody is logged in. The second time it says what was decided."""
    page.goto(link)
    expect(page.locator("h1")).to_have_text(TITLE)
    look(page)
    page.locator("main input[name=decision][value=return]").check()
    page.fill("main [name=comment]", COMMENT)
    page.get_by_role("button", name="Kirim putusan").click()
    expect(page.locator("main blockquote")).to_contain_text(COMMENT)
    page.goto(link)
    expect(page.locator("main input[name=decision]")).to_have_count(0)
    expect(page.locator("main blockquote")).to_contain_text(COMMENT)
    look(page)


def write_on(page: Page) -> None:
    text = page.locator("main [name=text]")
    text.fill(f"{text.input_value()}\n\n{ADDED}")
    page.locator("main button.btn[name=send]").click()
    expect(page.locator("main [name=text]")).to_have_count(0)
    look(page)


def publish(page: Page) -> None:
    """Found among what waits."""
    page.goto("/knowledge/reviews/")
    look(page)
    page.get_by_role("link", name=TITLE).click()
    expect(page.locator("main article")).to_contain_text(ADDED)
    page.locator("main input[name=decision][value=publish]").check()
    page.get_by_role("button", name="Kirim putusan").click()
    page.get_by_role("link", name="Baca artikelnya").click()
    expect(page.locator("h1")).to_have_text(TITLE)


def find(page: Page, words: str) -> None:
    page.goto("/search/")
    page.fill("main input[name=q]", words)
    page.press("main input[name=q]", "Enter")
    page.wait_for_url(re.compile(r"\?q="))
    look(page)
    page.locator("main .rows a[href^='/pengetahuan/']", has_text=TITLE).first.click()
    expect(page.locator("h1")).to_have_text(TITLE)


def read(page: Page) -> None:
    """Credits, where it came from, the answer of a reader, and what goes on paper."""
    look(page)
    assert_axe_clean(page)
    for board in ("BKM Cerita-Jamban", "BKM Coba-Jamban"):
        expect(page.locator("main")).to_contain_text(board)
    expect(page.locator("main a[href^='/discussions/']", has_text=TITLE).first).to_be_visible()
    paper = page.locator("main a[href$='/pdf/'], main a[href$='.pdf']").first.get_attribute("href")
    assert paper
    assert page.request.get(paper).body().startswith(b"%PDF")
    page.emulate_media(media="print")
    expect(page.locator(".tabbar")).to_be_hidden()
    page.emulate_media(media="screen")
    page.locator("main a[href*='/feedback/?helpful=yes']").click()
    look(page)
    page.locator("main form button.btn").click()
    expect(page.locator("main")).to_contain_text("Setiap jawaban dibaca sekretariat.")
