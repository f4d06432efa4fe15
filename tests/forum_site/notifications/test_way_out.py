"""Every stream of every channel can be left by one click, and by nobody who forges the link."""

import pytest
from django.core import mail
from django.test import Client
from django.urls import reverse

from forum_site.core import tokens
from forum_site.notifications import channels
from forum_site.notifications.channels.email import EmailChannel
from forum_site.notifications.channels.hook import HookChannel
from forum_site.notifications.channels.whatsapp import WhatsAppChannel
from forum_site.notifications.groups import all_groups
from forum_site.notifications.models import Preference
from forum_site.notifications.streams import PURPOSE, Stream
from tests.forum_site.notifications.conftest import DUTY, NEWS, TALK

pytestmark = pytest.mark.django_db
WAYS = ("email", "whatsapp", "hook")
GROUPS = [group.code for group in all_groups()]
STREAMS = [(way, {"group": group}) for way in WAYS for group in GROUPS]
STREAMS += [("email", {"frequency": often}) for often in ("daily", "weekly")]


@pytest.fixture(autouse=True)
def ways(monkeypatch):
    found = {one.code: one for one in (EmailChannel(), WhatsAppChannel(), HookChannel())}
    monkeypatch.setattr(channels, "_CHANNELS", found)


def choices(user):
    return set(Preference.objects.filter(user=user).values_list("channel", "group", "frequency"))


def address(stream):
    return reverse("notifications:unsubscribe", args=[stream.token()])


@pytest.fixture
def mail_program():
    """No session, no cookie, and the site insists on its own token elsewhere."""
    return Client(enforce_csrf_checks=True)


@pytest.mark.parametrize(("way", "what"), STREAMS, ids=str)
def test_one_click_leaves_this_stream_only(mail_program, ani, way, what):
    if "frequency" in what:
        Preference.objects.create(user=ani, channel=way, group="match", frequency=what["frequency"])
    before = choices(ani)
    url = address(Stream(ani.pk, way, **what))
    for look in (mail_program.get, mail_program.head):
        assert look(url).status_code == 200 and choices(ani) == before
    answer = mail_program.post(url, {"List-Unsubscribe": "One-Click"})
    assert answer.status_code == 200 and "sessionid" not in answer.cookies
    left = choices(ani)
    assert (way, what.get("group", "match"), "off") in left
    assert {channel for channel, _group, _often in left} == {way}
    assert mail_program.post(url).status_code == 200 and choices(ani) == left


@pytest.mark.parametrize(("way", "what"), STREAMS, ids=str)
def test_forged_link_is_forbidden_and_changes_nothing(mail_program, ani, budi, way, what):
    good = {"user": ani.pk, "channel": way, "group": "", "frequency": "", **what}
    token = Stream(ani.pk, way, **what).token()
    forged = [
        token[:-4] + ("aaaa" if token[-4:] != "aaaa" else "bbbb"),
        Stream(budi.pk, way, **what).token().rpartition(":")[0] + ":" + token.rpartition(":")[2],
        tokens.sign(good, purpose="notifications.open"),
        tokens.sign([ani.pk], purpose=PURPOSE),
    ]
    for one in forged:
        url = reverse("notifications:unsubscribe", args=[one])
        assert mail_program.get(url).status_code == mail_program.post(url).status_code == 403
    assert not Preference.objects.exists()


@pytest.mark.parametrize("kind", [NEWS, TALK], ids=lambda kind: kind.group)
def test_the_header_of_each_mail_is_the_working_link(mail_program, tell, ani, settings, kind):
    tell([ani], kind=kind)
    headers = mail.outbox[0].extra_headers
    assert headers["List-Unsubscribe-Post"] == "List-Unsubscribe=One-Click"
    assert f"<{kind.group}.notices." in headers["List-Id"]
    link = headers["List-Unsubscribe"]
    assert link.startswith(f"<{settings.SITE_URL}/") and link.endswith(">")
    answer = mail_program.post(
        link.strip("<>").removeprefix(settings.SITE_URL), {"List-Unsubscribe": "One-Click"}
    )
    assert answer.status_code == 200 and choices(ani) == {("email", kind.group, "off")}


def test_a_digest_has_its_own_link_and_a_duty_none(mail_program, tell, ani, settings, leave_now):
    Preference.objects.create(user=ani, group="match", channel="email", frequency="weekly")
    tell([ani])
    tell([ani], kind=DUTY)
    assert "List-Unsubscribe" not in mail.outbox[0].extra_headers
    leave_now()
    headers = mail.outbox[1].extra_headers
    assert "<digest-weekly.notices." in headers["List-Id"]
    mail_program.post(headers["List-Unsubscribe"].strip("<>").removeprefix(settings.SITE_URL))
    assert choices(ani) == {("email", "match", "off")}
