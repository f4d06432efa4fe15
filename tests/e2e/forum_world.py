"""The people of J8, a category of their own, and what is looked for on their pages."""

import io
import json

from PIL import Image
from playwright.sync_api import Page, expect

from tests.e2e.browser import assert_no_sideways_scroll, unfold_notices
from tests.files import picture

PASSWORD = "tepi-kahayan-sore"
# {slug} makes the people and words of one run its own.
WORLD = """
import json
from datetime import date
from allauth.account.models import EmailAddress
from forum_site.accounts.models import User
from forum_site.discussions.actions.write import start_topic
from forum_site.discussions.models import Category
from forum_site.organisations.models import Membership, Organisation
from forum_site.regions.models import Region
menteng = Region.objects.get(code="62.71.03.1002")
def person(login, role):
    body = Organisation.objects.create(kind="board", name="BKM " + login.title() + " {slug}",
        slug="bkm-" + login + "-{slug}", verification="verified", region=menteng, territory=menteng)
    login += "-{slug}"
    user = User.objects.create_user(login, "{password}", name="Orang " + login, home=menteng,
        email=login + "@contoh.invalid")
    EmailAddress.objects.create(user=user, email=user.email, verified=True, primary=True)
    Membership.objects.create(user=user, organisation=body, role=role, term_start=date(2020, 1, 1))
    return user
asker = person("tanya", "board_coordinator")
helper = person("bantu", "board_secretary")
other = person("lain", "board_member")
place = Category.objects.create(name="Dana bergulir {slug}", slug="dana-{slug}")
known = start_topic(place, by=other, title="Menghidupkan UPK {slug} yang lama tidur", text="Kami mulai lagi.")
print(known.get_absolute_url())
"""
PHOTO = "papan-angsuran"


def photo() -> dict[str, object]:
    """As a phone takes it: with where it was, and by which phone."""
    content = picture("JPEG", place=True).read()
    assert Image.open(io.BytesIO(content)).getexif().get_ifd(0x8825)
    return {"name": f"{PHOTO}.jpg", "mimeType": "image/jpeg", "buffer": content}


def look(page: Page) -> None:
    """As every page of this journey is looked at: it fits a small phone."""
    assert_no_sideways_scroll(page)


def told(page: Page, words: str) -> str:
    """Opens the one notice that says so, from the inbox; what stood below it there."""
    page.goto("/inbox/")
    look(page)
    unfold_notices(page)
    notice = page.locator("main li.media", has=page.get_by_role("link", name=words, exact=True))
    expect(notice).to_have_count(1)
    said = notice.inner_text()
    notice.get_by_role("link", name=words, exact=True).click()
    page.wait_for_url(lambda address: "/inbox/" not in address)
    return said


def is_without_place(page: Page, address: str) -> None:
    """The picture at the address is one, and tells neither where nor with what it was taken."""
    answer = page.request.get(address)
    assert answer.ok
    content = answer.body()
    assert not Image.open(io.BytesIO(content)).getexif()
    assert b"Rahasia" not in content
    assert b"Exif" not in content


def order_of(page: Page) -> list[str]:
    return [one.get_attribute("id") for one in page.locator("main article.post").all()]


def secretariat_of(site) -> tuple[str, str]:
    known = json.loads((site.folder / "var" / "demo-logins.json").read_text())
    logins = {row["who"]: row["login"] for row in known["logins"]}
    return logins["sekretariat kota"], known["password"]
