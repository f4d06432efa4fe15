"""Notices as signed JSON to a person's own system, and never to what stands in our own network."""

import hashlib
import hmac
import json
import socket
import threading
import time
from types import SimpleNamespace

import pytest
from django.core.cache import cache
from django.urls import reverse

from forum_site.notifications import channels
from forum_site.notifications.actions.set_hook import set_hook
from forum_site.notifications.channels import hook as hook_channel
from forum_site.notifications.channels.base import PermanentError, TemporaryError
from forum_site.notifications.channels.hook import CODE, HookChannel, guard, hand_over
from forum_site.notifications.channels.http import Answer, post
from forum_site.notifications.models import Consent, Delivery, Event, Hook, Preference
from tests.forum_site.notifications.local_server import local_server

pytestmark = pytest.mark.django_db
PAGE, TEST, RESUME, OFF = (
    reverse(f"notifications:{name}") for name in ("hook", "hook_test", "hook_resume", "hook_off")
)


@pytest.fixture
def system(settings, monkeypatch):
    """Ani's own system on this machine; it is the only channel."""
    cache.clear()
    settings.HOOKS_LOCAL = True
    monkeypatch.setattr(channels, "_CHANNELS", {CODE: HookChannel()})
    with local_server(lambda received: (200, {})) as server:
        yield server


def states():
    return list(Delivery.objects.order_by("pk").values_list("status", flat=True))


def test_notice_is_posted_as_signed_json(system, tell, ani):
    hook = set_hook(f"{system.url}/kabar?a=1", by=ani)
    tell([ani], n=4)
    (got,) = system.received
    parts = dict(part.split("=", 1) for part in got.headers["X-Jejaring-Signature"].split(","))
    signed = parts["t"].encode() + b"." + got.body
    assert parts["v1"] == hmac.new(hook.secret.encode(), signed, hashlib.sha256).hexdigest()
    assert abs(time.time() - int(parts["t"])) < 300 and got.path == "/kabar?a=1"
    said = got.json
    assert said["id"] == got.headers["X-Jejaring-Id"] == Delivery.objects.get().receipt
    assert (said["kind"], said["group"]) == ("test.news", "match")
    assert said["title"] == "Kabar 4 dari BKM Handep" and said["url"].startswith("http") and said["at"]
    assert said["others"] == [] and states() == ["sent"]


def test_only_groups_that_are_on_are_posted(system, tell, ani, budi):
    set_hook(system.url, by=ani)
    Preference.objects.create(user=ani, group="match", channel=CODE, frequency="off")
    tell([ani, budi])
    assert system.received == [] and states() == []


@pytest.mark.parametrize(
    ("status", "left"),
    [(204, "sent"), (302, "failed"), (400, "failed"), (404, "failed"), (408, "queued"), (429, "queued"),
     (500, "queued"), (503, "queued"), (410, "failed")],
)  # fmt: skip
def test_answers_of_the_system_are_told_apart(system, tell, ani, status, left):
    set_hook(system.url, by=ani)
    system.answer = lambda received: (status, {}, {"Location": f"{system.url}/lain"})
    tell([ani])
    assert states() == [left] and [one.path for one in system.received] == ["/"]
    assert Hook.objects.get().failures == (0 if status == 204 else 1)


def test_silence_ends_after_the_time_given(system):
    slow = socket.create_server(("127.0.0.1", 0))
    start = time.monotonic()
    with pytest.raises(OSError):
        post(f"http://127.0.0.1:{slow.getsockname()[1]}/", b"{}", {}, seconds=0.3)
    slow.close()
    assert time.monotonic() - start < 5


def test_dripping_answer_ends_after_the_time_given(system):
    def drip(received):
        system.dripped = True
        time.sleep(0.6)
        return 200, {}

    system.answer = drip
    with pytest.raises(OSError):
        post(system.url, b"{}", {}, seconds=0.3)


def test_address_that_is_gone_is_stopped_and_its_owner_told_once(system, tell, ani, client):
    set_hook(system.url, by=ani)
    system.answer = lambda received: (410, {})
    tell([ani])
    tell([ani], n=2)
    assert Hook.objects.get().stopped_at is not None and len(system.received) == 1
    assert Event.objects.filter(kind="notices.hook_stopped").count() == 1
    client.force_login(ani)
    assert (
        "tidak lagi mengirim kabar ke sistem Anda"
        in client.get(reverse("notifications:inbox")).content.decode()
    )


def test_twentieth_failure_in_a_row_stops_it_and_a_success_starts_anew(system, tell, ani, client):
    hook = set_hook(system.url, by=ani)
    Hook.objects.update(failures=18)
    system.answer = lambda received: (400, {})
    tell([ani])
    assert Hook.objects.get().stopped_at is None
    system.answer = lambda received: (200, {})
    tell([ani], n=2)
    assert Hook.objects.get().failures == 0
    Hook.objects.update(failures=19)
    system.answer = lambda received: (500, {})
    tell([ani], n=3)
    assert Hook.objects.get(pk=hook.pk).stopped_at is not None
    client.force_login(ani)
    client.post(RESUME)
    assert Hook.objects.values_list("stopped_at", "failures").get() == (None, 0)


@pytest.mark.parametrize(
    "address",
    ["127.0.0.1", "10.1.2.3", "172.16.0.1", "192.168.1.1", "169.254.169.254", "100.64.0.1", "0.0.0.0",
     "224.0.0.1", "255.255.255.255", "192.0.2.1", "198.18.0.1", "::1", "::", "fe80::1", "fe80::1%eth0",
     "fc00::1", "::ffff:10.0.0.1", "::ffff:127.0.0.1", "64:ff9b::a00:1", "2002:a00:1::", "ff02::1", "x"],
)  # fmt: skip
def test_what_is_not_public_is_never_connected_to(address):
    assert not guard.may_connect(address)


@pytest.mark.parametrize("address", ["93.184.216.34", "2606:2800:220:1:248:1893:25c8:1946"])
def test_public_addresses_are(address):
    assert guard.may_connect(address)


@pytest.mark.parametrize(
    "url",
    ["http://contoh.id/", "ftp://contoh.id/", "https://", "https://a:b@contoh.id/", "https://contoh.id:99999/",
     "https://127.0.0.1/", "https://2130706433/", "https://0x7f.1/", "https://[::1]/", "https://localhost/",
     "https://contoh.id/\r\nX: y", "https://contoh.id/ x", "https://" + "a" * 500, "//contoh.id/", "x", ""],
)  # fmt: skip
def test_addresses_that_are_refused(url):
    with pytest.raises((guard.NotAllowed, guard.NoSuchName)):
        guard.checked_address(url)


def test_one_private_address_among_public_ones_is_enough_to_refuse(monkeypatch):
    answers(monkeypatch, "93.184.216.34", "10.0.0.1")
    with pytest.raises(guard.NotAllowed):
        guard.checked_address("https://contoh.id/")


def answers(monkeypatch, *addresses):
    found = [(socket.AF_INET, socket.SOCK_STREAM, 6, "", (one, 443)) for one in addresses]
    monkeypatch.setattr(socket, "getaddrinfo", lambda *args, **kwargs: found)


def test_name_is_asked_once_and_the_checked_address_is_connected_to(ani, monkeypatch):
    """A name that answers differently the second time (rebinding) leads nowhere else."""
    asked, connected = [], []

    def lookup(host, *args, **kwargs):
        asked.append(host)
        return [(socket.AF_INET, socket.SOCK_STREAM, 6, "", ("93.184.216.34", 443))]

    def connect(address, *args):
        connected.append(address)
        raise OSError("no network in tests")

    monkeypatch.setattr(socket, "getaddrinfo", lookup)
    monkeypatch.setattr(socket, "create_connection", connect)
    hook = Hook(user=ani, url="https://contoh.id/kabar", secret="x")
    with pytest.raises(TemporaryError):
        hand_over(hook, {"id": "1"})
    assert asked == ["contoh.id"] and connected == [("93.184.216.34", 443)]


def test_name_that_leads_inside_by_now_is_refused_when_sending(ani, monkeypatch, settings):
    settings.HOOKS_LOCAL = False
    answers(monkeypatch, "10.0.0.1")
    with pytest.raises(PermanentError):
        hand_over(Hook(user=ani, url="https://contoh.id/", secret="x"), {"id": "1"})


def test_name_that_is_not_answered_in_time_may_be_later(ani, monkeypatch):
    over = threading.Event()
    monkeypatch.setattr(guard, "LOOKUP_SECONDS", 0.2)
    monkeypatch.setattr(socket, "getaddrinfo", lambda *args, **kwargs: over.wait(20))
    start = time.monotonic()
    with pytest.raises(TemporaryError, match=r"0\.2 seconds"):
        hand_over(Hook(user=ani, url="https://contoh.id/", secret="x"), {"id": "1"})
    over.set()
    assert time.monotonic() - start < 5


def test_what_the_name_took_is_not_given_again(system, ani, monkeypatch):
    given = []
    ticks = iter([100.0, 102.5])
    monkeypatch.setattr(hook_channel, "time", SimpleNamespace(time=time.time, monotonic=lambda: next(ticks)))
    monkeypatch.setattr(
        hook_channel, "post", lambda *args, seconds, at: given.append(seconds) or Answer(200, b"")
    )
    hand_over(Hook(user=ani, url=system.url, secret="x"), {"id": "1"})
    assert given == [2.5]


def test_secret_is_shown_once_and_never_again(system, client, ani):
    client.force_login(ani)
    made = client.post(PAGE, {"url": system.url}).content.decode()
    secret = Hook.objects.get().secret
    assert secret in made and secret not in client.get(PAGE).content.decode()
    client.post(PAGE, {"url": system.url})
    assert Hook.objects.get().secret != secret


def test_test_is_sent_and_its_failure_said(system, client, ani):
    set_hook(system.url, by=ani)
    client.force_login(ani)
    assert "menerima kiriman uji" in client.post(TEST, follow=True).content.decode()
    assert system.received[0].json["kind"] == "test"
    system.answer = lambda received: (500, {})
    assert "answered 500" in client.post(TEST, follow=True).content.decode()
    assert Hook.objects.get().failures == 0


def test_wrong_address_is_said_in_the_form(system, client, ani, settings):
    settings.HOOKS_LOCAL = False
    client.force_login(ani)
    text = client.post(PAGE, {"url": "https://127.0.0.1/"}).content.decode()
    assert "alamat umum" in text and not Hook.objects.exists()


def test_taking_it_away_is_logged_and_nobody_touches_anothers(system, client, ani, budi):
    set_hook(system.url, by=ani)
    client.force_login(budi)
    assert client.post(TEST).status_code == 404
    client.post(OFF)
    assert Hook.objects.filter(user=ani).exists()
    client.force_login(ani)
    client.post(OFF)
    assert not Hook.objects.exists()
    assert list(Consent.objects.order_by("pk").values_list("act", "address")) == [
        ("given", "127.0.0.1"), ("withdrawn", "127.0.0.1"),
    ]  # fmt: skip


def test_without_the_setting_there_is_no_hook(client, ani):
    client.force_login(ani)
    assert client.get(PAGE).status_code == client.post(TEST).status_code == 404


def test_copy_of_the_persons_data_has_no_secret_and_forgetting_forgets(system, ani):
    from forum_site.notifications.outside_rights import copy_for, forget

    hook = set_hook(system.url, by=ani)
    assert hook.secret not in json.dumps(copy_for(ani), default=str)
    assert copy_for(ani)["own_system"][0]["url"] == system.url
    forget(ani)
    assert not Hook.objects.exists()
