"""The people of J9, what happens to them by night, and what is read of their choices and mails."""

import json
import urllib.error
import urllib.request
from email.message import EmailMessage

from playwright.sync_api import Page

from tests.e2e.browser import assert_no_sideways_scroll
from tests.site import WAITING

PASSWORD = "tepi-kahayan-sore"
TITLE = "Talud Gang Kahayan retak lagi"
REPLIES = 12
# Sari reads with scripts, Rina without. Both promised something for two needs; Rusmini's board answers.
WORLD = """
import json
from datetime import date, timedelta
from allauth.account.models import EmailAddress
from django.db import transaction
from django.urls import reverse
from django.utils import timezone
from forum_site.accounts.models import User
from forum_site.discussions.actions.write import start_topic
from forum_site.discussions.models import Category
from forum_site.notifications.models import Rhythm
from forum_site.organisations.models import Membership, Organisation
from forum_site.regions.models import Region
from partnerships.actions.make_commitment import make_commitment
from partnerships.actions.refresh_funding import refresh_funding
from partnerships.models import MediumTermPlan, Need
menteng = Region.objects.get(code="62.71.03.1002")
board = Organisation.objects.create(kind="board", name="BKM Kahayan Malam", slug="bkm-kahayan-malam",
    verification="verified", region=menteng, territory=menteng)
def person(login, name, role=""):
    user = User.objects.create_user("malam-" + login, "{password}", name=name, home=menteng,
        email=login + "-malam@contoh.invalid")
    EmailAddress.objects.create(user=user, email=user.email, verified=True, primary=True)
    if role:
        Membership.objects.create(user=user, organisation=board, role=role, term_start=date(2020, 1, 1))
    return user
person("rusmini", "Rusmini", "board_coordinator")
writers = [person("bowo", "Bowo", "board_secretary"), person("tini", "Tini", "board_member")]
members = [person("sari", "Sari Dewi"), person("rina", "Rina Wati")]
today = timezone.localdate()
plan = MediumTermPlan.objects.create(board=board, period_start=today.year, period_end=today.year + 2,
    status="agreed", agreed_on=today)
needs = [Need.objects.create(title=title, status="open_for_partners", opened_at=timezone.now(), plan=plan,
    board=board, village=menteng, sector="ENVIRONMENT", category="drainase", year=today.year + 1,
    cost=90_000_000, households=40) for title in ("Drainase Malam", "Titian Malam", "Posyandu Malam")]
with transaction.atomic():
    for need in needs:
        refresh_funding(need)
for member in members:
    Rhythm.objects.create(user=member, quiet=False)
    make_commitment(needs[0], by=member, amount=5_000_000, before=today + timedelta(days=2))
    make_commitment(needs[1], by=member, amount=6_000_000)
place, _ = Category.objects.get_or_create(slug="kahayan-malam", defaults=dict(name="Sungai dan talud"))
topic = start_topic(place, by=writers[0], title="{title}", text="Siapa pernah?", tags=["talud malam"])
print(json.dumps(dict(
    closely=[topic.get_absolute_url(), place.get_absolute_url(),
        reverse("discussions:tag", args=[topic.tags.get().slug])],
    simply=[board.get_absolute_url(), needs[2].get_absolute_url()])))
"""
# Twelve answers by two neighbours; then the board takes what was promised for its {need}.
REPLY = """
from forum_site.accounts.models import User
from forum_site.discussions.actions.write import reply
from forum_site.discussions.models import Topic
for n in range({first}, {last} + 1):
    reply(Topic.objects.get(title="{title}"), text="Balasan nomor " + str(n) + ". Kami juga melihatnya.",
        by=User.objects.get(handle="malam-" + ("bowo", "tini")[n % 2]))
"""
ACCEPT = """
from forum_site.accounts.models import User
from partnerships.actions.decide_commitment import accept_commitment
from partnerships.models import Commitment
for one in Commitment.objects.filter(need__title="{need}", state="offered"):
    accept_commitment(one, by=User.objects.get(handle="malam-rusmini"))
"""
# What beat asks each morning; here the machine was down until ten in the evening.
DEADLINES = """
from forum_site.notifications.tasks import tell_deadlines
tell_deadlines()
"""

ADDRESSES = """
from forum_site.notifications.models import PushSubscription
mine = PushSubscription.objects.filter(user__handle="malam-rina")
print(sorted(endpoint.rpartition("/")[2] for endpoint in mine.values_list("endpoint", flat=True)))
"""
# In the service worker, as the browser does when its push service moves it from `old` to what is `given`.
RENEW = """async ([old, given]) => {
  const raw = (text) => Uint8Array.from(
    atob(text.replace(/-/g, "+").replace(/_/g, "/")), (sign) => sign.charCodeAt(0)).buffer;
  PushManager.prototype.subscribe = async (options) => {
    if (!options.userVisibleOnly || options.applicationServerKey.length !== 65) throw new Error("options");
    return { endpoint: given.endpoint, getKey: (name) => raw(given[name]) };
  };
  let done;
  const change = new ExtendableEvent("pushsubscriptionchange");
  Object.defineProperties(change, {
    oldSubscription: { value: { endpoint: old } },
    waitUntil: { value: (work) => { done = work; } },
  });
  self.dispatchEvent(change);
  await done;
}"""


def address_of(who: str) -> str:
    return f"{who}-malam@contoh.invalid"


def world(site) -> dict[str, list[str]]:
    """Where the five things stand: `closely` has levels of following, `simply` a button."""
    return json.loads(site.shell(WORLD.format(password=PASSWORD, title=TITLE)).splitlines()[-1])


def choices_of(page: Page) -> dict[str, str]:
    """{"email-discussion": "daily", …}: the table of choices as its page shows it."""
    page.goto("/inbox/preferences/")
    assert_no_sideways_scroll(page)
    fields = page.locator("form[aria-labelledby=h-send] select")
    return dict(fields.evaluate_all("all => all.map(one => [one.name, one.value])"))


def subjects(site, who: str) -> list[str]:
    return [str(mail["Subject"]) for mail in site.box.to(address_of(who))]


def way_out_of(mail: EmailMessage, site) -> str:
    """The address in the headers of RFC 2369 and RFC 8058, as a mail program reads them."""
    assert mail["List-Unsubscribe-Post"] == "List-Unsubscribe=One-Click"
    link = str(mail["List-Unsubscribe"]).strip()  # a long one begins on the next line
    assert link.startswith(f"<{site.url}/inbox/unsubscribe/") and link.endswith("/>"), link
    return link.strip("<>")


def one_click(link: str) -> tuple[int, dict[str, str]]:
    """As a mail provider posts: no cookie, no token, no page it came from. Status and headers."""
    request = urllib.request.Request(link, data=b"List-Unsubscribe=One-Click")
    try:
        with urllib.request.urlopen(request, timeout=WAITING) as answer:
            return answer.status, dict(answer.headers)
    except urllib.error.HTTPError as error:
        return error.code, dict(error.headers)
