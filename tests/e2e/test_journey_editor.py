"""An officer of a secretariat writes an article with every block in the back office; a colleague returns it
with a comment and then publishes it; on the page, on paper and in the PDF each block is there.

The officer is no administrator: what the editor needs is opened by the wall of the back office.
"""

import io
import json

from playwright.sync_api import Page, expect
from pypdf import PdfReader

from tests.e2e.browser import DESKTOP, PHONE, assert_axe_clean, assert_no_sideways_scroll, log_in
from tests.e2e.editor_blocks import SOON, WRITES, Block, Facts, Seen
from tests.e2e.forum_world import PASSWORD, secretariat_of, told

# A colleague in the same secretariat, and what the demo has that blocks may show.
WORLD = """
import json
from datetime import date
from allauth.account.models import EmailAddress
from django.utils.translation import override
from forum_site.accounts.models import User
from forum_site.core.markdown import plain_text
from forum_site.discussions.models import Post
from forum_site.organisations.authority import secretariats_of
from forum_site.organisations.models import Membership
from forum_site.organisations.back_office import sync_person
from knowledge.blocks import article_blocks
from knowledge.models import Regulation, SectionPage, Template
from partnerships.models import Need, Offer
officer = User.objects.get(email="{officer}")
office = secretariats_of(officer)[0]
colleague = User.objects.create_user("rekan-tinjau", "{password}", name="Orang rekan",
    email="rekan-tinjau@contoh.invalid", home=officer.home)
EmailAddress.objects.create(user=colleague, email=colleague.email, verified=True, primary=True)
Membership.objects.create(user=colleague, organisation=office, role="secretariat_officer",
    term_start=date(2020, 1, 1))
sync_person(colleague)
post = Post.objects.public().order_by("pk").first()
need = Need.objects.ready().public().exclude(title__contains='"').order_by("pk").first()
offer = Offer.objects.open().order_by("pk").first()
with override("id"):
    labels = [(name, str(block.label)) for name, block in article_blocks()]
print(json.dumps(dict(labels=labels, shelf=SectionPage.objects.get(territory=office.territory).pk,
    facts=dict(post=post.get_absolute_url(), said=plain_text(post.html, 60)[:40], need=need.title,
    offer=offer.title, template=Template.objects.published().order_by("title").first().title,
    regulation=Regulation.objects.filter(programme="").order_by("pk").first().title))))
"""
TITLE = "Jamban umum yang dirawat warga"
INTRO = "Bagaimana satu RT merawat jamban umum dengan jimpitan."
COMMENT = "Sebut juga siapa yang memegang kunci."


def test_an_editor_writes_with_every_block_and_each_is_shown(site, people):
    login, password = secretariat_of(site)
    world = json.loads(site.shell(WORLD.format(officer=login, password=PASSWORD)).splitlines()[-1])
    assert [name for name, _label in world["labels"]] == sorted(
        WRITES, key=[name for name, _label in world["labels"]].index
    ), "say in editor_blocks.py how each block is filled"
    editor, colleague = people(viewport=DESKTOP), people(viewport=DESKTOP)
    log_in(editor, login, password)
    log_in(colleague, "rekan-tinjau@contoh.invalid", PASSWORD)

    seen = write(editor, world)
    look_at_preview(editor, seen)
    editor.wait_for_url("**/edit/")  # what was written is kept without a click
    edit = editor.url
    submit(editor)
    told(colleague, f"Artikel menunggu tinjauan Anda: {TITLE}")
    give_back(colleague, edit)
    assert COMMENT in told(editor, f"Artikel Anda dikembalikan: {TITLE}")
    editor.goto(edit)
    submit(editor)
    approve(colleague, edit)
    told(editor, f"Artikel Anda terbit: {TITLE}")

    for scheme, size in (("light", PHONE), ("dark", DESKTOP)):
        reader = people(viewport=size, color_scheme=scheme)
        reader.goto(editor.url)
        assert_axe_clean(reader)
        assert_no_sideways_scroll(reader)
        shows(reader, seen)
    reader.emulate_media(media="print", color_scheme="light")
    shows(reader, seen)
    reader.emulate_media(media="screen")
    on_paper(reader, seen)


def write(page: Page, world: dict) -> dict[str, Seen]:
    page.goto(f"/admin/pages/add/knowledge/articlepage/{world['shelf']}/")
    page.fill("[name=title]", TITLE)
    page.fill("[name=intro]", INTRO)
    facts, seen = Facts(**world["facts"]), {}
    for number, (name, label) in enumerate(world["labels"]):
        insert(page, label)
        seen[name] = WRITES[name](Block(page, f"body-{number}-value", facts))
    page.locator("[name=tags]").locator("xpath=..").locator("input.ui-widget-content").press_sequentially(
        "jim,"
    )
    return seen


def insert(page: Page, label: str) -> None:
    """The last "+" of the text, and the block by its name."""
    page.locator("[data-contentpath=body] > * .c-sf-add-button").last.click()
    box = page.locator(".w-combobox")
    box.locator("input").fill(label)
    box.get_by_role("option", name=label, exact=True).first.click()
    expect(box).to_have_count(0)


def look_at_preview(page: Page, seen: dict[str, Seen]) -> None:
    page.locator("[data-side-panel-toggle=preview]").click()
    frame = page.frame_locator("iframe#w-preview-iframe")
    expect(frame.locator("h1")).to_have_text(TITLE, timeout=SOON)
    expect(frame.locator("figcaption")).to_have_text(seen["figure"].words, timeout=SOON)
    page.locator("[data-side-panel-toggle=preview]").click()


def submit(page: Page) -> None:
    act(page, "action-submit")
    expect(page.locator(".messages .success")).to_contain_text(TITLE, timeout=SOON)


def act(page: Page, name: str) -> None:
    page.locator("footer [data-w-dropdown-target=toggle], footer .w-dropdown__toggle").first.click()
    page.locator(f"[name='{name}'], [data-workflow-action-name='{name}']").first.click()


def give_back(page: Page, edit: str) -> None:
    """In the back office, as an officer may who looks after this shelf."""
    page.goto(edit)
    act(page, "reject")
    page.locator(".modal-dialog textarea[name$=comment]").fill(COMMENT)
    page.locator(".modal-dialog [type=submit]").click()
    page.wait_for_url(lambda address: address != edit)


def approve(page: Page, edit: str) -> None:
    page.goto(edit)
    act(page, "approve")
    page.wait_for_url(lambda address: address != edit)


def shows(page: Page, seen: dict[str, Seen]) -> None:
    page.locator(".term-d").evaluate_all("all => all.forEach(one => one.remove())")  # what words mean
    for name, one in seen.items():
        found = page.locator(f"article.prose {one.selector}", has_text=one.words).first
        expect(found, name).to_be_visible(timeout=SOON)


def on_paper(page: Page, seen: dict[str, Seen]) -> None:
    address = page.locator("main aside a[href$='/pdf/']").first.get_attribute("href")
    content = page.request.get(str(address)).body()
    said = " ".join(" ".join(one.extract_text() for one in PdfReader(io.BytesIO(content)).pages).split())
    missing = [name for name, one in seen.items() if (one.paper or one.words) not in said]
    assert not missing, f"not in the PDF: {missing}"
