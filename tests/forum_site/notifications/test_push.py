"""Notices on people's devices: sent to those who turned them on, taken away from those who left."""

import json
import time

import pytest
from django.urls import reverse

from forum_site.accounts.data_rights import collect, erasers
from forum_site.notifications import channels
from forum_site.notifications.actions.switch_device import MOST_DEVICES, switch_on
from forum_site.notifications.channels.push import PushChannel, outlet
from forum_site.notifications.groups import get_group
from forum_site.notifications.models import Consent, Delivery, Preference, PushSubscription
from tests.forum_site.notifications.conftest import DUTY
from tests.forum_site.notifications.local_server import dripping_server
from tests.push_service import Receiver, claims_of, push_service
from tests.site import PUSH

pytestmark = pytest.mark.django_db
ON = reverse("notifications:push_on")
CHOICES = reverse("notifications:preferences")


@pytest.fixture(autouse=True)
def switched(settings, monkeypatch):
    for name, value in PUSH.items():
        setattr(settings, name, value)
    settings.PUSH_HOSTS = [PUSH["PUSH_HOSTS"], "fcm.googleapis.com"]
    monkeypatch.setattr(channels, "_CHANNELS", {"push": PushChannel()})


@pytest.fixture
def service():
    with push_service() as running:
        yield running


@pytest.fixture
def device(service):
    """`device(ani)`: a browser of the person that the push service knows, and what opens its messages."""

    def turn_on(user, path="/a"):
        browser = Receiver()
        row = switch_on(service.url + path, browser.p256dh, browser.auth, by=user, device="Chrome · Android")
        return row, browser

    return turn_on


def states():
    return list(Delivery.objects.order_by("pk").values_list("status", flat=True))


def acts(user):
    return [(row.act, row.how) for row in Consent.objects.filter(user=user, channel="push").order_by("pk")]


def test_only_who_turned_a_device_on_gets_a_delivery_and_its_device_reads_it(
    tell, service, device, ani, budi
):
    row, browser = device(ani)
    tell([ani, budi], kind=DUTY, n=7)
    (posted,) = service.posted
    shown = json.loads(browser.read(posted.body))
    assert shown["title"] == "Kabar 7 dari BKM Handep" and "/inbox/" in shown["url"]
    assert claims_of(posted.headers["authorization"])["aud"] == service.url
    assert posted.headers["content-encoding"] == "aes128gcm" and posted.headers["urgency"] == "high"
    assert [one.notification.user for one in Delivery.objects.all()] == [ani] and states() == ["sent"]
    row.refresh_from_db()
    assert row.used_at


@pytest.mark.parametrize(
    ("group", "often"),
    [("tasks", "instant"), ("partnership", "instant"), ("discussion", "off"), ("match", "off")],
)
def test_only_what_presses_comes_by_itself(group, often):
    assert PushChannel().default(get_group(group)) == often


def test_what_was_not_chosen_makes_no_delivery(tell, service, device, ani):
    device(ani)
    tell([ani])
    assert service.posted == [] and states() == []
    Preference.objects.create(user=ani, group="match", channel="push", frequency="instant")
    tell([ani])
    assert len(service.posted) == 1


def test_every_device_of_a_person_gets_it_and_one_that_takes_it_is_enough(tell, service, device, ani):
    _row, phone = device(ani, "/telepon")
    device(ani, "/hilang")
    device(ani, "/rusak")
    service.answers |= {"/hilang": (410, {}), "/rusak": (500, {})}
    tell([ani], kind=DUTY, n=1)
    sent = {posted.path: posted for posted in service.posted}
    assert set(sent) == {"/telepon", "/hilang", "/rusak"} and states() == ["sent"]
    assert json.loads(phone.read(sent["/telepon"].body))["title"].startswith("Kabar 1")
    assert ani.push_subscriptions.count() == 2 and acts(ani)[-1] == ("withdrawn", "gone")


@pytest.mark.parametrize(
    ("status", "outcome", "kept"),
    [
        (200, "sent", True), (201, "sent", True), (202, "sent", True),
        (302, "failed", True), (400, "failed", True), (413, "failed", True),
        (401, "queued", True), (403, "queued", True), (429, "queued", True),
        (500, "queued", True), (503, "queued", True),
        (404, "failed", False), (410, "failed", False),
    ],
)  # fmt: skip
def test_answers_of_push_services_are_told_apart(tell, service, device, ani, status, outcome, kept):
    device(ani)
    service.answers["/a"] = (status, {"Location": "http://127.0.0.1:9/"})
    tell([ani], kind=DUTY)
    assert states() == [outcome] and ani.push_subscriptions.exists() is kept
    assert len(service.posted) == 1  # a redirection is not followed


def test_a_push_service_that_asks_for_patience_gets_it(tell, service, device, ani):
    device(ani)
    service.answers["/a"] = (429, {"Retry-After": "7200"})
    tell([ani], kind=DUTY)
    row = Delivery.objects.get()
    assert 7100 < (row.next_try_at - row.created_at).total_seconds() < 7300


def test_a_silent_push_service_is_asked_once_a_batch(tell, ani, budi):
    for user in (ani, budi):
        switch_on(f"http://127.0.0.1:9/{user.pk}", Receiver().p256dh, "x" * 22, by=user)
    tell([ani, budi], kind=DUTY)
    errors = list(Delivery.objects.order_by("pk").values_list("error", flat=True))
    assert states() == ["queued", "queued"] and errors[1] == "http://127.0.0.1:9 does not answer"


def test_only_the_beginning_of_a_long_answer_is_read(tell, device, ani, service, monkeypatch):
    device(ani)
    service.answers["/a"] = (400, {"X-Body": "y" * 5000})
    monkeypatch.setattr(outlet, "MOST_ANSWER", 100)
    tell([ani], kind=DUTY)
    assert Delivery.objects.get().error == "400 " + "y" * 100


def test_an_answer_that_drips_is_not_waited_for(tell, ani, monkeypatch):
    with dripping_server() as url:
        switch_on(f"{url}/a", Receiver().p256dh, "x" * 22, by=ani)
        monkeypatch.setattr(outlet, "SECONDS", 0.5)
        start = time.monotonic()
        tell([ani], kind=DUTY)
    row = Delivery.objects.get()
    assert row.status == "queued" and "0.5 seconds" in row.error and time.monotonic() - start < 4


def test_a_host_that_is_no_longer_known_is_not_asked(tell, service, device, ani, settings):
    device(ani)
    settings.PUSH_HOSTS = ["fcm.googleapis.com"]
    tell([ani], kind=DUTY)
    assert service.posted == [] and states() == ["failed"]


def test_addresses_of_many_people_are_one_statement(device, ani, budi, django_assert_num_queries):
    for number, user in enumerate((ani, budi, ani)):
        device(user, f"/{number}")
    with django_assert_num_queries(1):
        found = PushChannel().addresses([ani, budi])
    assert [len(found[ani.pk]), len(found[budi.pk])] == [2, 1]


def posted_by(browser, endpoint="https://fcm.googleapis.com/fcm/send/x"):
    return {"endpoint": endpoint, "p256dh": browser.p256dh, "auth": browser.auth}


def test_a_browser_is_turned_on_and_off_by_its_owner_and_both_are_logged(client, ani):
    client.force_login(ani)
    answer = client.post(ON, posted_by(Receiver()), headers={"user-agent": "(Android 10) Firefox/132.0"})
    row = PushSubscription.objects.get()
    assert answer.status_code == 201 and answer.json() == {"id": row.pk} and row.user == ani
    assert "Firefox · Android" in client.get(CHOICES).content.decode()
    client.post(reverse("notifications:push_off", args=[row.pk]))
    assert not PushSubscription.objects.exists()
    assert acts(ani) == [("given", "page"), ("withdrawn", "page")]
    logged = Consent.objects.first().address
    assert "fcm.googleapis.com" in logged and "/fcm/send" not in logged


@pytest.mark.parametrize(
    "wrong",
    [
        {"endpoint": "https://evil.example/x"}, {"endpoint": ""}, {"p256dh": "AAAA"}, {"p256dh": "ö"},
        {"p256dh": "B" + "A" * 86}, {"auth": "AAAA"}, {"auth": "ö" * 22}, {"auth": ""},
    ],
)  # fmt: skip
def test_wrong_addresses_and_keys_are_refused(client, ani, wrong):
    client.force_login(ani)
    answer = client.post(ON, {**posted_by(Receiver()), **wrong})
    assert answer.status_code == 400 and answer.json()["errors"] and not PushSubscription.objects.exists()


def test_a_shared_phone_belongs_to_who_turned_it_on_last(client, ani, budi):
    browser = Receiver()
    for user in (ani, budi, budi):
        client.force_login(user)
        assert client.post(ON, posted_by(browser)).status_code == 201
    assert PushSubscription.objects.get().user == budi
    assert acts(ani) == [("given", "page"), ("withdrawn", "moved")] and acts(budi) == [("given", "page")]


def test_logging_out_takes_the_notices_away_from_this_device_only(client, ani, device):
    other, _browser = device(ani)
    client.force_login(ani)
    client.post(ON, posted_by(Receiver()))
    client.post(reverse("account_logout"))
    assert list(PushSubscription.objects.all()) == [other] and acts(ani)[-1] == ("withdrawn", "logout")


def test_the_oldest_device_gives_way(ani, device):
    first, _browser = device(ani, "/0")
    for number in range(1, MOST_DEVICES + 1):
        device(ani, f"/{number}")
    assert ani.push_subscriptions.count() == MOST_DEVICES and first not in ani.push_subscriptions.all()


def test_nobody_turns_off_the_device_of_another(client, ani, budi, device):
    row, _browser = device(budi)
    client.force_login(ani)
    assert client.post(reverse("notifications:push_off", args=[row.pk])).status_code == 404
    assert PushSubscription.objects.filter(pk=row.pk).exists()


def test_visitors_and_looks_change_nothing(client, ani):
    assert client.post(ON, posted_by(Receiver())).status_code == 302
    client.force_login(ani)
    assert client.get(ON).status_code == 405 and not PushSubscription.objects.exists()


def test_without_a_key_nothing_of_it_is_shown_or_taken(client, ani, settings):
    client.force_login(ani)
    assert "data-push" in client.get(CHOICES).content.decode()
    settings.VAPID_PRIVATE_KEY = ""
    assert "data-push" not in client.get(CHOICES).content.decode()
    assert client.post(ON, posted_by(Receiver())).status_code == 404


def test_the_service_worker_serves_the_whole_site(client):
    answer = client.get("/sw.js")
    assert answer.headers["Content-Type"].startswith("text/javascript")
    assert answer.headers["Service-Worker-Allowed"] == "/" and b"notificationclick" in answer.content
    assert "no-cache" in answer.headers["Cache-Control"]
    assert "default-src 'none'" in answer.headers["Content-Security-Policy"]


def test_devices_are_in_the_copy_of_a_persons_data_and_go_with_the_account(ani, device):
    row, _browser = device(ani)
    told = collect(ani)["notices"]
    assert told["devices"][0]["device"] == "Chrome · Android" and row.endpoint not in str(told)
    assert told["channel_consents"][0]["act"] == "given"
    for erase in erasers():
        erase(ani)
    assert not PushSubscription.objects.exists() and not Consent.objects.filter(user=ani).exists()
