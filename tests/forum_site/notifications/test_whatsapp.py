"""WhatsApp against a server that speaks as the Cloud API does."""

import json
from datetime import timedelta

import pytest
from django.core.cache import cache
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from forum_site.notifications import channels
from forum_site.notifications.channels.base import ChannelDown, PermanentError, TemporaryError
from forum_site.notifications.channels.whatsapp import CODE, WhatsAppChannel, provider
from forum_site.notifications.channels.whatsapp.cloud import judged
from forum_site.notifications.models import Consent, Delivery, Phone, Preference
from forum_site.notifications.signatures import hex_hmac
from tests.factories.accounts import UserFactory
from tests.forum_site.notifications.conftest import DUTY
from tests.forum_site.notifications.local_server import local_server

pytestmark = pytest.mark.django_db
NUMBER = "+6281234567890"
NEWS = reverse("notices:whatsapp")
PHONE, TYPE_CODE, OFF = (reverse(f"notifications:{name}") for name in ("phone", "phone_code", "phone_off"))


@pytest.fixture
def cloud(settings, monkeypatch):
    """The carrier; WhatsApp is the only channel."""

    cache.clear()  # limits are counted there

    def take(received):
        number = len(server.received)
        said = {"messaging_product": "whatsapp", "messages": [{"id": f"wamid.{number}"}]}
        return 200, said

    with local_server(take) as server:
        settings.WHATSAPP_API = f"{server.url}/v23.0"
        settings.WHATSAPP_TOKEN, settings.WHATSAPP_PHONE_ID = "kunci", "111"
        settings.WHATSAPP_APP_SECRET, settings.WHATSAPP_VERIFY_TOKEN = "rahasia-wa", "periksa"
        monkeypatch.setattr(channels, "_CHANNELS", {CODE: WhatsAppChannel()})
        yield server


def refuses(status, code):
    return lambda received: (
        status,
        {"error": {"code": code, "message": "(#1) no", "type": "OAuthException"}},
    )


def confirmed(user, number=NUMBER):
    return Phone.objects.create(user=user, number=number, confirmed_at=timezone.now())


def deliveries():
    return list(Delivery.objects.values_list("status", "receipt", "error"))


def code_in(server):
    return server.received[-1].json["template"]["components"][0]["parameters"][0]["text"]


def test_notice_goes_as_a_template_with_title_and_link(cloud, tell, ani):
    confirmed(ani)
    tell([ani], kind=DUTY, n="3\n  dan   lagi")
    (got,) = cloud.received
    assert got.path == "/v23.0/111/messages" and got.headers["Authorization"] == "Bearer kunci"
    message = got.json
    assert (message["to"], message["type"]) == ("6281234567890", "template")
    assert message["template"]["name"] == "jejaring_notice"
    assert message["template"]["language"] == {"code": "id"}
    title, link = (one["text"] for one in message["template"]["components"][0]["parameters"])
    assert title == "Kabar 3 dan lagi dari BKM Handep" and link.startswith("http")
    assert deliveries() == [("sent", "wamid.1", "")]


def test_only_confirmed_numbers_and_chosen_groups_are_reached(cloud, tell, ani, budi):
    confirmed(ani)
    Phone.objects.create(user=budi, number="+6281200000002", code_hash="x", code_sent_at=timezone.now())
    tell([ani, budi])  # matches: off until chosen
    assert not Delivery.objects.exists()
    Preference.objects.create(user=ani, group="match", channel=CODE, frequency="instant")
    tell([ani, budi])
    assert deliveries() == [("sent", "wamid.1", "")]
    tell([budi], kind=DUTY)
    assert Delivery.objects.count() == 1


def test_english_reader_gets_the_english_template(cloud, tell):
    reader = UserFactory(language="en")
    confirmed(reader)
    tell([reader], kind=DUTY)
    assert cloud.received[0].json["template"]["language"] == {"code": "en"}


@pytest.mark.parametrize(
    ("status", "code", "kind"),
    [
        (400, 131026, PermanentError), (400, 131047, PermanentError), (400, 100, PermanentError),
        (429, 130429, TemporaryError), (400, 131056, TemporaryError), (500, None, TemporaryError),
        (503, 131016, TemporaryError), (429, None, TemporaryError), (401, 190, ChannelDown),
        (403, 10, ChannelDown), (401, None, ChannelDown), (404, 132001, ChannelDown), (403, 200, ChannelDown),
    ],
)  # fmt: skip
def test_answers_of_the_carrier_are_told_apart(status, code, kind):
    assert type(judged(status, {"code": code, "message": "x"})) is kind


@pytest.mark.parametrize(
    ("status", "code", "left"), [(400, 131026, "failed"), (400, 131056, "queued"), (401, 190, "queued")]
)
def test_refusals_decide_what_becomes_of_the_delivery(cloud, tell, ani, status, code, left):
    confirmed(ani)
    cloud.answer = refuses(status, code)
    tell([ani], kind=DUTY)
    row = Delivery.objects.get()
    assert row.status == left and row.attempts == (0 if code == 190 else 1)


@pytest.mark.parametrize("said", [(200, {}), (200, {"messages": []}), (200, ["x"]), (502, "x")])
def test_answers_without_sense_are_tried_again(cloud, ani, said):
    cloud.answer = lambda received: said
    with pytest.raises(TemporaryError):
        provider().send_notice(NUMBER, "id", "Judul", "https://x.id/")


def test_carrier_that_is_not_there_costs_nobody_an_attempt(cloud, tell, ani, settings):
    settings.WHATSAPP_API = "http://127.0.0.1:9/v23.0"
    confirmed(ani)
    tell([ani], kind=DUTY)
    assert Delivery.objects.values_list("status", "attempts").get() == ("queued", 0)


def test_number_is_confirmed_by_its_code_and_each_step_is_logged(cloud, client, ani):
    client.force_login(ani)
    assert client.post(PHONE, {"number": "0812 3456 7890"}, follow=True).status_code == 200
    phone, code = Phone.objects.get(), code_in(cloud)
    assert phone.number == NUMBER and phone.confirmed_at is None and code not in phone.code_hash
    assert cloud.received[0].json["template"]["components"][1]["parameters"][0]["text"] == code
    client.post(TYPE_CODE, {"code": f"{code[:3]} {code[3:]}"})
    assert Phone.objects.get().confirmed_at is not None
    client.post(OFF)
    assert not Phone.objects.exists()
    acts = list(Consent.objects.order_by("pk").values_list("act", "address", "channel"))
    assert acts == [(act, "+62…890", "whatsapp") for act in ("asked", "given", "withdrawn")]


def test_five_wrong_codes_end_the_right_one(cloud, client, ani):
    client.force_login(ani)
    client.post(PHONE, {"number": NUMBER})
    code = code_in(cloud)
    wrong = "000000" if code != "000000" else "111111"
    answers = [client.post(TYPE_CODE, {"code": wrong}) for _try in range(5)]
    assert "Ini bukan kodenya" in answers[0].content.decode()
    client.post(TYPE_CODE, {"code": code})
    assert Phone.objects.get().confirmed_at is None


def test_code_holds_ten_minutes_and_for_its_owner_only(cloud, client, ani, budi):
    client.force_login(ani)
    client.post(PHONE, {"number": NUMBER})
    code = code_in(cloud)
    client.force_login(budi)
    client.post(TYPE_CODE, {"code": code})
    Phone.objects.update(code_sent_at=timezone.now() - timedelta(minutes=11))
    client.force_login(ani)
    client.post(TYPE_CODE, {"code": code})
    assert Phone.objects.get().confirmed_at is None


def test_one_number_gets_five_codes_a_day_whoever_asks(cloud, client, crowd):
    for person in crowd(6):
        client.force_login(person)
        last = client.post(PHONE, {"number": NUMBER})
    assert last.status_code == 429 and len(cloud.received) == 5


def test_another_number_ends_the_first(cloud, client, ani):
    confirmed(ani)
    client.force_login(ani)
    client.post(PHONE, {"number": "+6281300000009"})
    assert WhatsAppChannel().addresses([ani]) == {}
    assert list(Consent.objects.order_by("pk").values_list("act", flat=True)) == ["withdrawn", "asked"]


@pytest.mark.parametrize("number", ["", "123", "021 345678", "abc"])
def test_what_is_no_mobile_number_is_refused(cloud, client, ani, number):
    client.force_login(ani)
    assert client.post(PHONE, {"number": number}).status_code == 200
    assert not Phone.objects.exists() and cloud.received == []


@pytest.mark.parametrize(
    ("code", "words"), [(131026, "WhatsApp tidak menjangkau"), (130429, "sedang tidak dapat dihubungi")]
)
def test_code_that_cannot_be_sent_says_what_to_do(cloud, client, ani, code, words):
    cloud.answer = refuses(400, code)
    client.force_login(ani)
    assert words in client.post(PHONE, {"number": NUMBER}).content.decode()


def news(value, secret="rahasia-wa"):
    body = json.dumps({"object": "whatsapp_business_account", "entry": [{"changes": [{"value": value}]}]})
    signature = f"sha256={hex_hmac(secret, body.encode())}"
    machine = Client(enforce_csrf_checks=True, headers={"X-Hub-Signature-256": signature})
    return machine.post(NEWS, body, content_type="application/json")


def test_message_that_did_not_arrive_is_marked_failed(cloud, tell, ani, budi):
    confirmed(ani)
    confirmed(budi, "+6281200000002")
    tell([ani, budi], kind=DUTY)
    failed = {"id": "wamid.1", "status": "failed", "errors": [{"code": 131026, "title": "Undeliverable"}]}
    assert news({"statuses": [failed, {"id": "wamid.2", "status": "delivered"}]}).status_code == 200
    assert news({"statuses": [failed]}).status_code == 200
    assert sorted(deliveries()) == [("failed", "wamid.1", "131026 Undeliverable"), ("sent", "wamid.2", "")]


@pytest.mark.parametrize(
    "message",
    [
        {"type": "text", "text": {"body": " Berhenti. "}},
        {"type": "text", "text": {"body": "STOP"}},
        {"type": "button", "button": {"text": "stop"}},
    ],
)
def test_who_writes_stop_gets_no_more(cloud, ani, message):
    confirmed(ani)
    news({"messages": [{"from": "6281234567890", "id": "wamid.x", **message}]})
    assert not Phone.objects.exists()
    assert Consent.objects.values_list("act", "how").get() == ("withdrawn", "wrote STOP")


def test_other_words_change_nothing(cloud, ani):
    confirmed(ani)
    news({"messages": [{"from": "6281234567890", "type": "text", "text": {"body": "jangan stop ya"}}]})
    news({"messages": [{"from": "6281299999999", "type": "text", "text": {"body": "stop"}}]})
    news({"messages": [{"from": "6281234567890", "type": "image", "image": {"id": "1"}}]})
    assert Phone.objects.exists() and not Consent.objects.exists()


def test_news_without_the_carriers_signature_are_forbidden(cloud, ani, client, settings):
    confirmed(ani)
    stop = {"messages": [{"from": "6281234567890", "type": "text", "text": {"body": "stop"}}]}
    assert news(stop, secret="salah").status_code == 403
    assert client.post(NEWS, "{}", content_type="application/json").status_code == 403
    settings.WHATSAPP_APP_SECRET = ""
    assert news(stop, secret="").status_code == 403
    assert Phone.objects.exists()


def test_news_without_sense_are_refused(cloud):
    assert news(7).status_code == 400 and news({"statuses": ["x"]}).status_code == 400


def test_carrier_asks_once_whether_the_address_is_ours(cloud, client):
    query = {"hub.mode": "subscribe", "hub.verify_token": "periksa", "hub.challenge": "1158201444"}
    answer = client.get(NEWS, query)
    assert answer.content == b"1158201444" and answer["Content-Type"] == "text/plain"
    assert client.get(NEWS, {**query, "hub.verify_token": "salah"}).status_code == 403
    assert client.get(NEWS).status_code == 403


def test_without_settings_there_is_no_whatsapp(client, ani):
    client.force_login(ani)
    assert client.get(PHONE).status_code == client.post(NEWS).status_code == 404
