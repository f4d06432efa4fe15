"""J8: a question is asked, taken on, answered and settled; two boards do the same as a third; a report is
handled. Each page as on a phone of 360 px, with JavaScript and without."""

import re

import pytest
from playwright.sync_api import Page, expect

from tests.e2e.browser import PHONE, log_in
from tests.e2e.forum_world import (
    PASSWORD,
    PHOTO,
    WORLD,
    is_without_place,
    look,
    order_of,
    photo,
    secretariat_of,
    told,
)

SOON = 15_000  # ms
MODES = pytest.mark.parametrize("javascript", [True, False], ids=["with JavaScript", "without JavaScript"])
ANSWER = "Mulai dari rapat anggota, lalu buka pembukuan lama."
ADVERT = "Jual semen murah, hubungi kami sekarang juga."
WORD = "Forum ini bukan tempat berjualan. Ceritakan harga di daftar pemasok."
TOPIC = re.compile(r"/discussions/\d+-")


@pytest.fixture
def persons(site, people):
    """asker, helper, other: logged in, each of a verified board of its own; and the words of this run."""

    def enter(javascript: bool, what: str) -> tuple[str, list[Page]]:
        slug = f"{what}-{'js' if javascript else 'polos'}"
        site.shell(WORLD.format(slug=slug, password=PASSWORD))
        pages = [people(javascript=javascript, viewport=PHONE) for _n in range(4)]
        for page, login in zip(pages, ("tanya", "bantu", "lain"), strict=False):
            log_in(page, f"{login}-{slug}@contoh.invalid", PASSWORD)
        log_in(pages[3], *secretariat_of(site))
        return slug, pages

    return enter


@MODES
def test_a_question_is_asked_taken_on_answered_and_settled(persons, javascript):
    slug, (asker, helper, other, _secretariat) = persons(javascript, "tanya")
    title = f"Bagaimana menghidupkan UPK {slug} setelah KOTAKU?"
    url = ask(asker, slug, title, javascript)
    reply(other, url, "Kami juga ingin tahu.")
    claim(helper, url)
    told(asker, f"Orang bantu-{slug} membantu menjawab “{title}”")
    expect(asker.locator("main")).to_contain_text(f"Orang bantu-{slug} membantu menjawab sampai")

    answer(helper, url, title)
    told(asker, f"BKM Bantu {slug} membalas di “{title}”")
    assert order_of(asker) == ["post-1", "post-2", "post-3"]
    accept(asker)
    for page in (asker, helper, other):
        page.goto(url)
        look(page)
        assert order_of(page) == ["post-1", "post-3", "post-2"]
        expect(page.locator("#post-3")).to_contain_text("Jawaban yang dipilih penanya")
        expect(page.locator("main form[action$='/claim/']")).to_have_count(0)
    told(helper, f"Jawaban Anda untuk “{title}” dipilih")
    helper.goto(f"/discussions/category/dana-{slug}/")
    look(helper)
    expect(helper.locator("main li", has_text=title)).to_contain_text("Terjawab")


@MODES
def test_an_experience_is_tried_twice_and_a_report_is_handled(persons, people, javascript):
    slug, (asker, helper, other, secretariat) = persons(javascript, "coba")
    title = f"Jimpitan {slug} membiayai lampu gang"
    url = tell_experience(asker, slug, title)
    say_tried(helper, url, "worked", "Jalan sejak Mei.")
    say_tried(other, url, "partly", "Baru satu RT.")
    for board in ("Bantu", "Lain"):
        told(asker, f"BKM {board} {slug} sudah mencoba yang Anda ceritakan di “{title}”")
    expect(asker.locator("main .rows > li")).to_have_count(2)
    visitor = people(javascript=javascript, viewport=PHONE)
    visitor.goto(url)
    look(visitor)
    expect(visitor.locator("#post-1 a[href$='/tried/'] b")).to_have_text("2")

    reply(other, url, ADVERT)
    visitor.reload()
    expect(visitor.locator("#post-2")).to_contain_text(ADVERT)
    report(asker, url)
    handle(secretariat, title)
    assert WORD in told(other, f"Tulisan Anda di “{title}” disembunyikan")
    look(other)
    told(asker, f"Tulisan yang Anda laporkan disembunyikan: {title}")
    visitor.reload()
    expect(visitor.locator("main")).not_to_contain_text(ADVERT)


def ask(page: Page, slug: str, title: str, javascript: bool) -> str:
    """The topic that says nearly the same is offered before it is sent. The address of the new one."""
    page.goto("/discussions/new/")
    page.click("main button[name=as][value=question]")
    look(page)
    page.select_option("main [name=category]", f"dana-{slug}")
    page.fill("main [name=text]", "Buku UPK kami berhenti tiga tahun lalu. Dari mana mulai?")
    page.locator("main [name=title]").press_sequentially(title)
    if not javascript:
        page.click("main button[name=preview]")
    offered = page.locator("[data-alike] a", has_text=f"Menghidupkan UPK {slug} yang lama tidur")
    expect(offered).to_have_count(1, timeout=SOON)
    look(page)
    return publish(page, title)


def publish(page: Page, title: str) -> str:
    page.get_by_role("button", name="Terbitkan topik", exact=True).last.click()
    page.wait_for_url(TOPIC)
    look(page)
    expect(page.locator("h1")).to_have_text(title)
    return page.url


def reply(page: Page, url: str, words: str) -> None:
    page.goto(url)
    page.fill("#balas [name=text]", words)
    page.get_by_role("button", name="Kirim balasan").click()
    expect(page.locator("main article.post").last).to_contain_text(words)
    look(page)


def claim(page: Page, url: str) -> None:
    page.goto(url)
    page.get_by_role("button", name="Saya bantu jawab").click()
    expect(page.locator("main form[action$='/claim/'] button[value='0']")).to_be_visible()
    look(page)


def answer(page: Page, url: str, title: str) -> None:
    """With the words of the asker above, the way back to them, and a picture that forgot its place."""
    page.goto(url)
    page.locator("#post-1").get_by_role("link", name="Kutip").click()
    text = page.locator("#balas [name=text]")
    assert "> Buku UPK kami berhenti" in text.input_value()
    look(page)
    text.fill(f"{text.input_value()}{ANSWER}")
    page.set_input_files("#balas input[name=files]", photo())
    page.get_by_role("button", name="Kirim balasan").click()
    page.wait_for_url(TOPIC)
    look(page)
    sent = page.locator("#post-3")
    expect(sent).to_contain_text(ANSWER)
    expect(sent.locator("blockquote")).to_contain_text("berhenti tiga tahun lalu")
    expect(sent.locator(f"figure img[alt='{PHOTO}']")).to_have_count(1)
    is_without_place(page, sent.locator("figure img").get_attribute("src"))
    is_without_place(page, sent.locator("figure a").get_attribute("href"))
    sent.locator("blockquote").get_by_role("link", name="#1").click()
    page.wait_for_url(lambda address: address.endswith("#post-1"))


def accept(page: Page) -> None:
    page.locator("#post-3").get_by_role("button", name="Ini jawabannya").click()
    expect(page.locator("#post-3.answer")).to_be_visible()


def tell_experience(page: Page, slug: str, title: str) -> str:
    page.goto("/discussions/new/?type=experience")
    page.fill("main [name=title]", title)
    page.select_option("main [name=category]", f"dana-{slug}")
    told_in = {
        "context": "Gang kami gelap.", "action": "Mengumpulkan jimpitan beras.", "cost": "2.500.000",
        "result": "Dua belas lampu menyala.", "lesson": "Catat sejak minggu pertama.",
    }  # fmt: skip
    for name, words in told_in.items():
        page.fill(f"main [name={name}]", words)
    look(page)
    url = publish(page, title)
    for words in ("Gang kami gelap.", "Rp 2.500.000", "Catat sejak minggu pertama."):
        expect(page.locator("#post-1")).to_contain_text(words)
    return url


def say_tried(page: Page, url: str, outcome: str, note: str) -> None:
    page.goto(url)
    page.locator("#post-1").get_by_role("link", name="Sudah kami coba").click()
    page.locator(f"main input[name=outcome][value={outcome}]").wait_for()
    look(page)
    page.locator(f"main input[name=outcome][value={outcome}]").check()
    page.fill("main [name=note]", note)
    page.get_by_role("button", name="Ceritakan hasilnya").click()
    expect(page.locator("main .rows")).to_contain_text(note)
    look(page)


def report(page: Page, url: str) -> None:
    page.goto(url)
    page.locator("#post-2").get_by_role("link", name="Laporkan").click()
    look(page)
    page.locator("main input[name=reason][value=advert]").check()
    page.get_by_role("button", name="Laporkan").click()
    page.wait_for_url(TOPIC)


def handle(page: Page, title: str) -> None:
    """Found in the queue, taken on, hidden with a word."""
    page.goto("/moderation/?what=reported")
    look(page)
    page.locator("ol.queue a", has_text=title).click()
    page.get_by_role("button", name="Saya tangani").click()
    expect(page.locator("#buka")).to_contain_text("Anda yang menangani.")
    expect(page.locator("ol.queue a", has_text=title)).to_contain_text("Kristina")
    look(page)
    page.locator("#buka summary", has_text="Sembunyikan dengan alasan").click()
    page.fill("#buka [name=reason]", WORD)
    page.get_by_role("button", name="Sembunyikan", exact=True).click()
    expect(page.locator("ol.queue a", has_text=title)).to_have_count(0)
