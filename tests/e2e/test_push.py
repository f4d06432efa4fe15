"""A notice on a device: turned on with one tap, sealed by the real worker, shown by the service worker.

The push service is one of this machine: Chromium's own is not asked in tests, so the page's
`PushManager` hands out a subscription of ours; everything before and behind it is real.
"""

import json

import pytest
from playwright.sync_api import expect

from tests.e2e.browser import assert_axe_clean, log_in, open_page
from tests.push_service import Receiver, claims_of, push_service

PASSWORD = "tepi-kahayan-sore"
SOON = 30_000  # ms
CHOICES = "/inbox/preferences/"
WORLD = """
from datetime import date
from allauth.account.models import EmailAddress
from forum_site.accounts.models import User
from forum_site.discussions.actions.write import start_topic
from forum_site.discussions.models import Category
from forum_site.notifications.models import Preference, Rhythm
from forum_site.organisations.models import Membership, Organisation
from forum_site.regions.models import Region
menteng = Region.objects.get(code="62.71.03.1002")
board = Organisation.objects.create(kind="board", name="BKM Layar", slug="bkm-layar",
    verification="verified", region=menteng, territory=menteng)
for name in ("sari", "bowo"):
    user = User.objects.create_user("layar-" + name, "{password}", name="Orang " + name, home=menteng,
        email=name + "-layar@contoh.invalid")
    EmailAddress.objects.create(user=user, email=user.email, verified=True, primary=True)
    Rhythm.objects.create(user=user, quiet=False)
    Preference.objects.create(user=user, group="discussion", channel="push", frequency="instant")
Membership.objects.create(user=user, organisation=board, role="board_secretary", term_start=date(2020, 1, 1))
place, _ = Category.objects.get_or_create(slug="layar", defaults=dict(name="Layar"))
print(start_topic(place, by=user, title="Talud di tepi sungai", text="Siapa pernah?").pk)
"""
MENTION = """
from forum_site.accounts.models import User
from forum_site.discussions.actions.write import reply
from forum_site.discussions.models import Topic
reply(Topic.objects.get(pk={pk}), by=User.objects.get(handle="layar-bowo"),
    text="@layar-sari tolong dilihat.")
"""
DEVICES = """
from forum_site.notifications.models import PushSubscription
print(PushSubscription.objects.filter(user__handle="layar-sari", endpoint__startswith="{url}").count())
"""
BROWSER_OF_OURS = """
(() => {
  const given = %s;
  const raw = (text) => Uint8Array.from(
    atob(text.replace(/-/g, "+").replace(/_/g, "/")), (sign) => sign.charCodeAt(0)).buffer;
  const subscription = {
    endpoint: given.endpoint, options: {}, getKey: (name) => raw(given[name]),
    unsubscribe: async () => { localStorage.removeItem("on"); return true; },
  };
  PushManager.prototype.subscribe = async (options) => {
    if (!options.userVisibleOnly || options.applicationServerKey.length !== 65) throw new Error("options");
    localStorage.setItem("on", "1");
    return subscription;
  };
  PushManager.prototype.getSubscription = async () => localStorage.getItem("on") ? subscription : null;
})();
"""
SHOWN = """async () => {
  const registration = await navigator.serviceWorker.getRegistration("/");
  for (let tries = 0; tries < 100; tries += 1) {
    const found = await registration.getNotifications();
    if (found.length) return found.map(({ title, body, data }) => ({ title, body, data }));
    await new Promise((later) => setTimeout(later, 100));
  }
  return [];
}"""
# A tap that a person's finger makes is not to be had here: the worker opens pages of ours into a list.
TAP = """async (address) => {
  const opened = [];
  self.clients.openWindow = async (url) => { opened.push(url); };
  const notification = { close() {}, data: { url: address } };
  const tap = new ExtendableEvent("notificationclick");
  Object.defineProperty(tap, "notification", { value: notification });
  self.dispatchEvent(tap);
  await new Promise((done) => setTimeout(done, 300));
  return opened;
}"""


@pytest.fixture(scope="module")
def topic(site):
    return site.shell(WORLD.format(password=PASSWORD)).splitlines()[-1]


@pytest.fixture
def device(browser, site, topic):
    """Sari's browser, the push service it is with, and what opens its messages."""
    receiver = Receiver()
    with push_service() as service:
        given = {"endpoint": f"{service.url}/sari", "p256dh": receiver.p256dh, "auth": receiver.auth}
        with open_page(browser, site.url, permissions=["notifications"]) as page:
            page.add_init_script(BROWSER_OF_OURS % json.dumps(given))
            log_in(page, "sari-layar@contoh.invalid", PASSWORD)
            yield page, service, receiver


def this_device(page):
    """The row that the script found to be this browser."""
    return page.locator("#devices li").filter(has=page.locator("[data-push-here]:not([hidden])"))


def deliver(page, origin, message):
    """As a push service would, through DevTools."""
    found = {}
    tools = page.context.new_cdp_session(page)
    tools.on(
        "ServiceWorker.workerRegistrationUpdated",
        lambda event: found.update(
            {one["scopeURL"]: one["registrationId"] for one in event["registrations"]}
        ),
    )
    tools.send("ServiceWorker.enable")
    page.evaluate("() => navigator.serviceWorker.ready.then(() => true)")
    sent = {"origin": origin, "registrationId": found[f"{origin}/"], "data": message}
    tools.send("ServiceWorker.deliverPushMessage", sent)
    return page.evaluate(SHOWN)


def test_a_mention_reaches_the_device_sealed_and_is_shown(site, device, topic):
    page, service, receiver = device
    page.goto(CHOICES)
    page.get_by_role("button", name="Nyalakan di perangkat ini").click()
    expect(page.locator("main")).to_contain_text("Kabar menyala di perangkat ini.", timeout=SOON)
    expect(this_device(page)).to_contain_text("(perangkat ini)")
    assert_axe_clean(page)
    site.shell(MENTION.format(pk=topic))
    service.wait_for(1, seconds=120)
    (posted,) = service.posted
    assert posted.path == "/sari" and claims_of(posted.headers["authorization"])["aud"] == service.url
    message = receiver.read(posted.body).decode()
    assert b"Talud" not in posted.body and "Talud di tepi sungai" in json.loads(message)["title"]
    (shown,) = deliver(page, site.url, message)
    assert shown["title"] == json.loads(message)["title"] and "tolong dilihat" in shown["body"]
    worker = next(one for one in page.context.service_workers if one.url.endswith("/sw.js"))
    assert worker.evaluate(TAP, shown["data"]["url"]) == [json.loads(message)["url"]]
    assert worker.evaluate(TAP, "https://evil.example/x") == ["/inbox/"]
    page.goto(json.loads(message)["url"])
    expect(page.locator("h1")).to_contain_text("Talud di tepi sungai")


def test_what_was_turned_on_is_turned_off_on_the_page_and_by_logging_out(site, device):
    page, service, _receiver = device
    for way in ("page", "logout"):
        page.goto(CHOICES)
        page.get_by_role("button", name="Nyalakan di perangkat ini").click()
        expect(this_device(page)).to_contain_text("(perangkat ini)", timeout=SOON)
        assert site.shell(DEVICES.format(url=service.url)) == "1"
        if way == "page":
            this_device(page).get_by_role("button", name="Matikan").click()
            expect(page.locator("main")).to_contain_text("sudah dimatikan", timeout=SOON)
        else:
            page.goto("/accounts/logout/")
            page.locator("main form button").first.click()
            page.wait_for_url("**/")
        assert site.shell(DEVICES.format(url=service.url)) == "0"


def test_without_scripts_the_page_says_why_there_is_no_button(site, topic, people):
    page = people(javascript=False)
    log_in(page, "sari-layar@contoh.invalid", PASSWORD)
    page.goto(CHOICES)
    expect(page.locator("#devices")).to_contain_text("skripnya dimatikan")
    expect(page.get_by_role("button", name="Nyalakan di perangkat ini")).to_be_hidden()
