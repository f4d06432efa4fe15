"""J9: a member follows five things and sleeps. Twelve replies of the evening wait for one digest at seven,
news of a partnership for the end of the quiet hours; a deadline comes through. One click ends the digest and
nothing else.

Real web processes, worker and beat, whose clock the test turns: Sari reads with JavaScript and has a device,
Rina without.
"""

import json
from dataclasses import replace
from datetime import datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest
from playwright.sync_api import Page, expect

from tests.clock import MovedClock, clocked
from tests.e2e.browser import PHONE, log_in
from tests.e2e.notice_world import (
    ACCEPT,
    ADDRESSES,
    DEADLINES,
    PASSWORD,
    RENEW,
    REPLIES,
    REPLY,
    TITLE,
    address_of,
    choices_of,
    one_click,
    subjects,
    way_out_of,
    world,
)
from tests.e2e.test_push import BROWSER_OF_OURS, this_device
from tests.mailbox import text_of
from tests.push_service import Receiver, push_service
from tests.servers import wait_until

PALANGKA_RAYA = ZoneInfo("Asia/Pontianak")  # WIB
SOON = 30_000  # ms
BEAT = 240.0  # seconds: what waited leaves when beat next looks, each minute
OFFERS = "sudah pasti: "
DUE = "Komitmen Anda sampai pada harinya"


@pytest.fixture(scope="module")
def site(demo):
    """A site of its own that keeps people's nights, by a clock of its own."""
    path = demo.site.folder / "clock"
    path.unlink(missing_ok=True)
    environment = {**clocked(demo.site.environment, path), "QUIET_HOURS": "1"}
    with replace(demo, site=replace(demo.site, environment=environment)).served() as site:
        yield site


@pytest.fixture(scope="module")
def turn(site):
    """`turn(0, 16)`: four in the afternoon of the first day, which is tomorrow; only forward."""
    clock, first = MovedClock(site.folder / "clock"), datetime.now(PALANGKA_RAYA).date() + timedelta(days=1)

    def to(day: int, hour: int) -> None:
        clock.turn_to(datetime.combine(first + timedelta(days=day), time(hour), PALANGKA_RAYA))

    return to


@pytest.fixture(scope="module")
def things(site, turn):
    """Where the five things stand, on the afternoon of the first day."""
    turn(0, 16)
    return world(site)


@pytest.fixture
def device():
    """What opens the messages of one browser, and the push service they come through."""
    with push_service() as service:
        yield Receiver(), service


def test_a_night_of_two_members(site, things, turn, device, people):
    sari, rina = people(permissions=["notifications"]), people(javascript=False, viewport=PHONE)
    pages = {"sari": sari, "rina": rina}
    for who, page in pages.items():
        log_in(page, address_of(who), PASSWORD)
        follow(page, things)
    turn_on(sari, subscription(device, "sari"))
    before = {who: choose(page) for who, page in pages.items()}

    turn(1, 22)
    evening(site, pages, device)
    turn(2, 6)
    end_of_quiet(site, pages, device)
    turn(2, 7)
    digests = {who: digest(site, who, page) for who, page in pages.items()}

    leave_by_mail_program(site, people, sari, digests["sari"], before["sari"])
    leave_by_hand(site, people, rina, digests["rina"], before["rina"])
    turn(2, 9)
    next_day(site, pages, device)


def follow(page: Page, things: dict[str, list[str]]) -> None:
    """A topic, a category, a tag, a board and a need, each on its page."""
    for url in things["closely"]:
        page.goto(url)
        levels = page.locator("main details.watch")
        levels.locator("summary").click()
        levels.locator("input[value=watching]").check()
        levels.get_by_role("button", name="Simpan").click()
        expect(levels.locator("summary")).to_contain_text("dipantau")
    for url in things["simply"]:
        page.goto(url)
        button = page.locator("main form[action$='/watch/'] button[aria-pressed]")
        button.click()
        expect(button).to_have_attribute("aria-pressed", "true")
    page.goto("/inbox/preferences/")
    expect(page.locator("section[aria-labelledby=h-follow] ul.rows > li")).to_have_count(5)


def subscription(device, path: str) -> dict[str, str]:
    receiver, service = device
    return {"endpoint": f"{service.url}/{path}", "p256dh": receiver.p256dh, "auth": receiver.auth}


def turn_on(page: Page, given: dict[str, str]) -> None:
    page.add_init_script(BROWSER_OF_OURS % json.dumps(given))
    page.goto("/inbox/preferences/")
    page.get_by_role("button", name="Nyalakan di perangkat ini").click()
    expect(this_device(page)).to_contain_text("(perangkat ini)", timeout=SOON)


def choose(page: Page) -> dict[str, str]:
    """Forum in the daily digest, partnership at once by mail and on the device, quiet from 20 to 6."""
    wanted = {"email-discussion": "daily", "email-partnership": "instant", "push-partnership": "instant"}
    page.goto("/inbox/preferences/")
    for name, often in wanted.items():
        page.select_option(f"[name={name}]", often)
    page.get_by_role("button", name="Simpan pilihan").click()
    expect(page.locator("body")).to_contain_text("Pilihan Anda sudah disimpan")
    page.check("[name=quiet]")
    page.select_option("[name=quiet_from]", "20:00")
    page.select_option("[name=quiet_until]", "06:00")
    page.get_by_role("button", name="Simpan jam tenang").click()
    expect(page.locator("[name=quiet]")).to_be_checked()
    found = choices_of(page)
    assert {name: found[name] for name in wanted} == wanted
    return found


def told(page: Page, words: str, number: int) -> None:
    """So many messages of which the page "what was sent to me" says this, once the worker had its turn."""

    def count() -> int:
        page.goto("/inbox/sent/")
        return page.locator("tbody tr", has_text=words).count()

    wait_until(lambda: count() == number, 60, lambda: f"{count()} and not {number} say {words!r}")


def on_device(device, words: tuple[str, ...]) -> None:
    """All that Sari's device was ever shown, in order."""
    receiver, service = device
    service.wait_for(len(words), seconds=60)
    shown = [json.loads(receiver.read(posted.body))["title"] for posted in service.posted]
    assert len(shown) == len(words)
    assert all(part in title for part, title in zip(words, shown, strict=True)), shown


def evening(site, pages, device) -> None:
    """Twelve replies and good news wait; only the deadline is heard."""
    site.shell(REPLY.format(first=1, last=REPLIES, title=TITLE))
    site.shell(ACCEPT.format(need="Titian Malam"))
    site.shell(DEADLINES)
    for who, page in pages.items():
        site.box.wait_for(address_of(who), DUE, seconds=BEAT)
        page.goto("/inbox/?unread=1")
        expect(page.locator("li.notice", has_text=TITLE)).to_contain_text(f"dan {REPLIES - 1} kabar lain")
        told(page, "07.00 WIB", REPLIES)
        told(page, "06.00 WIB karena datang pada jam tenang", 2 if who == "sari" else 1)
        (only,) = subjects(site, who)
        assert only.startswith(DUE)
    on_device(device, (DUE,))


def end_of_quiet(site, pages, device) -> None:
    for who in pages:
        site.box.wait_for(address_of(who), f"{OFFERS}Titian Malam", seconds=BEAT)
        assert len(subjects(site, who)) == 2
    on_device(device, (DUE, OFFERS))


def digest(site, who: str, page: Page):
    """The third mail ever: all twelve, each once, and when it left."""
    mail = site.box.wait_for(address_of(who), "Kabar hari ini", seconds=BEAT)
    assert len(subjects(site, who)) == 3
    text = text_of(mail)
    assert [text.count(f"nomor {n}.") for n in range(1, REPLIES + 1)] == [1] * REPLIES
    told(page, "Dalam rangkuman harian.", REPLIES)
    lines = page.locator("tbody tr", has_text="Dalam rangkuman harian.")
    expect(lines.filter(has_text="07.0")).to_have_count(REPLIES)
    return mail


def left(before: dict[str, str]) -> dict[str, str]:
    """The choices without the daily digest of mails: what came in it is off, all else as it was."""
    ended = {name for name, often in before.items() if name.startswith("email-") and often == "daily"}
    assert "email-discussion" in ended and len(ended) < len(before)
    return {name: "off" if name in ended else often for name, often in before.items()}


def leave_by_mail_program(site, people, page: Page, mail, before) -> None:
    """Looking changes nothing; a post with the signed address alone does, with a damaged one it does not."""
    link = way_out_of(mail, site)
    stranger = people()
    assert stranger.goto(link).status == 200
    expect(stranger.locator("h1")).to_have_text("Hentikan pesan ini?")
    assert one_click(f"{link[:-6]}aaaaa/")[0] == 403
    assert choices_of(page) == before
    status, headers = one_click(link)
    assert status == 200 and "Set-Cookie" not in headers
    assert choices_of(page) == left(before)
    expect(page.locator("[name=email-discussion] option:checked")).to_have_text("Tidak")


def leave_by_hand(site, people, page: Page, mail, before) -> None:
    """The same from the foot of the letter, on a phone where she is not logged in."""
    link = way_out_of(mail, site)
    assert link in text_of(mail)
    phone = people(javascript=False, viewport=PHONE)
    phone.goto(link)
    assert choices_of(page) == before
    phone.get_by_role("button", name="Hentikan pesan ini").click()
    expect(phone.locator("h1")).to_have_text("Sudah dihentikan")
    assert choices_of(page) == left(before)


def next_day(site, pages, device) -> None:
    """A reply stands in the inbox and goes nowhere; the partnership is told as before."""
    site.shell(REPLY.format(first=REPLIES + 1, last=REPLIES + 1, title=TITLE))
    site.shell(ACCEPT.format(need="Drainase Malam"))
    for who, page in pages.items():
        site.box.wait_for(address_of(who), f"{OFFERS}Drainase Malam", seconds=BEAT)
        assert len(subjects(site, who)) == 4
        page.goto("/inbox/?unread=1")
        expect(page.locator("li.notice", has_text=TITLE)).to_contain_text(f"nomor {REPLIES + 1}.")
        told(page, TITLE, REPLIES)
    on_device(device, (DUE, OFFERS, OFFERS))


def test_a_browser_with_another_address_tells_it_by_itself(site, things, device, people):
    """Only in the session of the person who had turned the old one on."""
    page = people(permissions=["notifications"])
    log_in(page, address_of("rina"), PASSWORD)
    turn_on(page, subscription(device, "rina"))
    page.evaluate("() => navigator.serviceWorker.ready.then(() => true)")
    worker = next(one for one in page.context.service_workers if one.url.endswith("/sw.js"))
    for old, new, kept in (("lain", "curi", "['rina']"), ("rina", "baru", "['baru', 'rina']")):
        was, given = (subscription(device, path) for path in (old, new))
        worker.evaluate(RENEW, [was["endpoint"], given])
        assert site.shell(ADDRESSES).splitlines()[-1] == kept
