"""How an editor fills each block of an article in the back office, and what a reader sees of it then.

`WRITES` has one row for each block that the code knows: a new block without a row fails the journey.
"""

import re
from collections.abc import Callable
from typing import NamedTuple

from playwright.sync_api import Locator, Page, expect

from tests.files import pdf, picture

SOON = 15_000  # ms
PHOTO = {"name": "jamban.jpg", "mimeType": "image/jpeg", "buffer": picture().read()}
PAPER = {"name": "jadwal.pdf", "mimeType": "application/pdf", "buffer": pdf().read()}


class Facts(NamedTuple):
    """What the demo holds that blocks may show: addresses and titles."""

    post: str
    said: str
    need: str
    offer: str
    template: str
    regulation: str


class Seen(NamedTuple):
    """`selector` inside the text, with `words` in it; `paper` stands in the PDF (the words, unless told)."""

    selector: str
    words: str
    paper: str = ""


class Block:
    """One block of the editor as it was just inserted; `at` is the beginning of the names of its fields."""

    def __init__(self, page: Page, at: str, facts: Facts) -> None:
        self.page, self.at, self.facts = page, at, facts

    def fill(self, **values: str) -> None:
        for name, value in values.items():
            self.page.fill(f"[name='{self.at}-{name}']", value)

    def choose(self, name: str, value: str) -> None:
        self.page.select_option(f"[name='{self.at}-{name}']", value)

    def chooser(self, name: str) -> Locator:
        """The modal window of the chooser of a field."""
        self.page.locator(f"#{self.at}-{name}-chooser").get_by_role("button").first.click()
        modal = self.page.locator(".modal-dialog")
        expect(modal.locator("form").first).to_be_visible(timeout=SOON)
        return modal

    def chosen(self, name: str) -> None:
        expect(self.page.locator(f"[name='{self.at}-{name}']")).to_have_value(
            re.compile(r"^\d+$"), timeout=SOON
        )
        expect(self.page.locator(".modal-dialog")).to_have_count(0)

    def pick(self, name: str, words: str, row: str) -> None:
        """Searches in the chooser and takes the row."""
        modal = self.chooser(name)
        if words:
            modal.locator("input[name=q]").fill(words)
        modal.get_by_role("link", name=row).first.click()
        self.chosen(name)

    def upload(self, name: str, file: dict, title: str) -> None:
        modal = self.chooser(name)
        modal.locator("[role=tab][href='#tab-upload']").click()
        modal.locator("#tab-upload input[type=file]").set_input_files(file)
        modal.locator("#tab-upload input[name$=title]").fill(title)
        modal.locator("#tab-upload button[type=submit]").click()
        self.chosen(name)

    def rich(self, name: str = "") -> Locator:
        """The place of a rich text where one types."""
        field = self.page.locator(f"[name='{self.at}{'-' + name if name else ''}']")
        return field.locator("xpath=..").locator("[contenteditable=true]")

    def more(self) -> None:
        """One more row of a list."""
        self.page.locator(f"[name='{self.at}-count']").locator("xpath=..").locator(
            "> div > button.c-sf-add-button, > button.c-sf-add-button"
        ).last.click()


def essence(block: Block) -> Seen:
    block.fill(**{"0-value": "Jamban dipelihara dengan jimpitan."})
    return Seen("aside.panel.call li", "Jamban dipelihara dengan jimpitan.")


def heading(block: Block) -> Seen:
    block.page.fill(f"[name='{block.at}']", "Siapa menghitung jimpitan")
    return Seen("h2[id]", "Siapa menghitung jimpitan")


def text(block: Block) -> Seen:
    """Bold by the keyboard, a list by what is typed, and a link that leads to another page of the site."""
    place, keys = block.rich(), block.page.keyboard
    place.click()
    keys.type("Hasilnya ")
    keys.press("Control+b")
    keys.type("ditempel")
    keys.press("Control+b")
    keys.type(" di pos ronda. Lihat juga beranda")
    for _letter in "beranda":
        keys.press("Shift+ArrowLeft")
    keys.press("Control+k")
    modal = block.page.locator(".modal-dialog")
    modal.locator("a.choose-page").first.click()
    expect(modal).to_have_count(0)
    return Seen("p:has(b):has(a[href='/'])", "ditempel di pos ronda")


def steps(block: Block) -> Seen:
    one = Block(block.page, f"{block.at}-0-value", block.facts)
    one.rich().click()
    block.page.keyboard.type("Kumpulkan jimpitan setiap malam")
    return Seen("ol.flow li", "Kumpulkan jimpitan setiap malam")


def callout(block: Block) -> Seen:
    block.choose("tone", "warn")
    block.fill(title="Uang di satu tangan")
    block.rich("text").click()
    block.page.keyboard.type("Selalu dihitung berdua.")
    return Seen(".alert.warn", "Selalu dihitung berdua.")


def table(block: Block) -> Seen:
    page = block.page
    page.fill(f"[name='{block.at}-caption']", "Jimpitan tiga bulan")
    root = page.locator(f"[name='{block.at}-caption']").locator("xpath=ancestor::*[.//table][1]")
    for kind in (0, 1):  # of text, then of numbers
        root.locator("button.append-column").click()
        page.locator(".add-column-menu button, .tippy-content button").nth(kind).click()
    for column, words in enumerate(("Bulan", "Rupiah")):
        page.fill(f"[name='{block.at}-column-{column}-heading']", words)
    block.fill(**{"cell-0-0": "Januari", "cell-0-1": "125.000"})
    return Seen("table:has(caption) td.num", "125.000")


def figure(block: Block) -> Seen:
    block.upload("image", PHOTO, "Jamban umum")
    block.fill(alt="Dua bilik jamban beratap seng", caption="Jamban di tepi sungai")
    return Seen("figure:has(img[alt='Dua bilik jamban beratap seng']) figcaption", "Jamban di tepi sungai")


def download(block: Block) -> Seen:
    block.upload("document", PAPER, "Jadwal bersih-bersih")
    return Seen(".media a[href*='/documents/']", "Jadwal bersih-bersih")


def quote(block: Block) -> Seen:
    block.fill(text="Dulu kami malu, sekarang kami antre menyapu.", source="Ketua RT")
    return Seen("blockquote:has(p.small)", "Dulu kami malu, sekarang kami antre menyapu.")


def checklist(block: Block) -> Seen:
    block.fill(**{"0-value": "Kotak jimpitan terkunci"})
    return Seen("label.check:has(input[type=checkbox])", "Kotak jimpitan terkunci")


def video(block: Block) -> Seen:
    block.fill(link="https://www.video.example/jamban", title="Cara menguras", length="4 menit")
    return Seen(".video a[rel~=noreferrer]", "Cara menguras")


def quotation(block: Block) -> Seen:
    block.fill(link=block.facts.post)
    return Seen("blockquote[cite^='/discussions/']", block.facts.said)


def needs(block: Block) -> Seen:
    block.fill(title="Kebutuhan air dan jamban", words=block.facts.need)
    return Seen("section:has(h3) .rows a", block.facts.need, paper="Kebutuhan air dan jamban")


def offers(block: Block) -> Seen:
    block.fill(title="Tawaran untuk jamban", words=block.facts.offer)
    return Seen("section:has(h3) .rows a", block.facts.offer, paper="Tawaran untuk jamban")


def regulation(block: Block) -> Seen:
    block.pick("regulation", block.facts.regulation, block.facts.regulation)
    block.fill(note="Dasar iuran warga")
    return Seen(".cited", "Dasar iuran warga")


def template(block: Block) -> Seen:
    block.pick("template", "", block.facts.template)
    block.fill(note="Isi bersama bendahara")
    return Seen(".media:has(a[href*='/knowledge/'])", "Isi bersama bendahara")


WRITES: dict[str, Callable[[Block], Seen]] = {
    write.__name__: write
    for write in (
        essence, heading, text, steps, callout, table, figure, download, quote, checklist, video,
        quotation, needs, offers, regulation, template,
    )
}  # fmt: skip
