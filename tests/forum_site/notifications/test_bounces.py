"""An address that bounced or complained gets nothing more until its owner says so."""

import json
import smtplib
from base64 import b64encode

import pytest
from allauth.account.models import EmailAddress
from django.core import mail
from django.test import Client
from django.urls import reverse

from forum_site.notifications.channels.email import EmailChannel
from forum_site.notifications.channels.email.refusals import note_refusal
from forum_site.notifications.models import Consent, Delivery, StoppedAddress
from forum_site.notifications.signatures import hex_hmac
from tests.forum_site.notifications.conftest import DUTY

pytestmark = pytest.mark.django_db
BOUNCE = reverse("notices:bounce")
SECRET = "rahasia-pantulan"
HARD = {"address": "Ani@contoh.id", "type": "bounce", "permanent": True, "detail": "550 5.1.1 no such user"}


@pytest.fixture(autouse=True)
def switched_on(settings):
    settings.BOUNCE_SECRET = SECRET


def report(payload, **headers):
    """As a mail provider posts it: no session, no cookie, signed."""
    body = json.dumps(payload).encode()
    headers = headers or {"HTTP_X_SIGNATURE_256": f"sha256={hex_hmac(SECRET, body)}"}
    machine = Client(enforce_csrf_checks=True)
    return machine.post(BOUNCE, body, content_type="application/json", **headers)


def test_hard_bounce_stops_the_address_and_a_repeat_changes_nothing(ani):
    assert report(HARD).json() == {"stopped": 1}
    assert report(HARD).json() == {"stopped": 0}
    assert StoppedAddress.objects.get().address == "ani@contoh.id"
    assert EmailChannel().addresses([ani]) == {}


def test_stopped_addresses_are_left_out_in_one_statement(ani, budi, django_assert_num_queries):
    report(HARD)
    with django_assert_num_queries(1):
        assert EmailChannel().addresses([ani, budi]) == {budi.pk: "budi@contoh.id"}


def test_another_confirmed_address_of_the_person_is_used(ani):
    EmailAddress.objects.create(user=ani, email="ani.lain@contoh.id", verified=True)
    report(HARD)
    assert EmailChannel().addresses([ani]) == {ani.pk: "ani.lain@contoh.id"}


@pytest.mark.parametrize(
    ("payload", "why"),
    [
        ({**HARD, "permanent": False}, None),
        ({**HARD, "type": "complaint", "permanent": False}, "complaint"),
        ({**HARD, "address": "siapa@contoh.id"}, None),
        ({"RecordType": "Bounce", "Type": "HardBounce", "Email": "ani@contoh.id"}, "bounce"),
        ({"RecordType": "Bounce", "Type": "Transient", "Email": "ani@contoh.id"}, None),
        ({"RecordType": "SpamComplaint", "Type": "SpamComplaint", "Email": "ani@contoh.id"}, "complaint"),
        ({"RecordType": "Open", "Email": "ani@contoh.id"}, None),
        (
            {"event-data": {"event": "failed", "severity": "permanent", "recipient": "ani@contoh.id"}},
            "bounce",
        ),
        ({"event-data": {"event": "failed", "severity": "temporary", "recipient": "ani@contoh.id"}}, None),
        ({"event-data": {"event": "complained", "recipient": "ani@contoh.id"}}, "complaint"),
    ],
)
def test_reports_of_several_senders_are_understood(ani, payload, why):
    assert report(payload).status_code == 200
    assert StoppedAddress.objects.values_list("why", flat=True).first() == why


@pytest.mark.parametrize(
    "payload",
    [
        "x", {"type": "bounce"}, {**HARD, "permanent": "yes"}, {"type": "open"}, 7,
        {**HARD, "address": "a\0@contoh.id"}, {**HARD, "address": "\ud800@contoh.id"},
    ],
)  # fmt: skip
def test_what_is_no_report_is_said_to_be_none(ani, payload):
    assert report(payload).status_code == 400 and not StoppedAddress.objects.exists()


@pytest.mark.parametrize(
    "header",
    [
        {"HTTP_X_SIGNATURE_256": "sha256=" + "0" * 64},
        {"HTTP_X_SIGNATURE_256": hex_hmac(SECRET, json.dumps(HARD).encode())},
        {"HTTP_X_SIGNATURE_256": "sha256=é"},
        {"HTTP_AUTHORIZATION": "Basic " + b64encode(b"x:salah").decode()},
        {"HTTP_AUTHORIZATION": "Basic ???"},
        {"HTTP_X_OTHER": "1"},
    ],
)
def test_report_that_proves_nothing_is_forbidden(ani, header):
    assert report(HARD, **header).status_code == 403 and not StoppedAddress.objects.exists()


def test_sender_that_cannot_sign_gives_the_secret_as_password(ani):
    basic = "Basic " + b64encode(f"kurir:{SECRET}".encode()).decode()
    assert report(HARD, HTTP_AUTHORIZATION=basic).json() == {"stopped": 1}


def test_report_needs_post_a_secret_and_a_fitting_length(client, ani, settings):
    assert client.get(BOUNCE).status_code == 405
    assert report({**HARD, "detail": "x" * 300_000}).status_code == 413
    settings.BOUNCE_SECRET = ""
    assert report(HARD).status_code == 404


def test_what_waits_for_the_address_is_skipped_with_the_reason(tell, ani, budi, settings):
    settings.NOTICES_PAUSED = True
    tell([ani, budi])
    report(HARD)
    told = Delivery.objects.values_list("notification__user__handle", "status", "error")
    assert set(told) == {("ani", "skipped", "address stopped"), ("budi", "queued", "")}
    settings.NOTICES_PAUSED = False
    tell([ani], kind=DUTY)
    assert mail.outbox == [] and Delivery.objects.order_by("pk").last().error == "address stopped"


def test_owner_reads_it_in_the_inbox_and_tries_the_address_again(client, ani, budi, tell):
    report(HARD)
    client.force_login(ani)
    assert "Kami tidak lagi mengirim" in client.get(reverse("notifications:inbox")).content.decode()
    row = StoppedAddress.objects.get()
    address = reverse("notifications:try_again", args=[row.pk])
    client.force_login(budi)
    assert client.post(address).status_code == 404
    client.force_login(ani)
    assert client.get(address).status_code == 405
    assert client.post(address).status_code == 302
    assert not StoppedAddress.objects.exists()
    assert Consent.objects.values_list("user__handle", "address", "act", "how").get() == (
        "ani", "a…@contoh.id", "given", "tried again",
    )  # fmt: skip
    tell([ani])
    assert len(mail.outbox) == 1


def test_part_of_the_page_says_what_happened_to_its_owner_only(rf, ani, budi):
    from django.template.loader import render_to_string

    report(HARD)

    def part(user):
        request = rf.get("/")
        request.user = user
        return render_to_string("notifications/stopped.html", {}, request)

    assert "ani@contoh.id" in part(ani) and "Coba lagi alamat ini" in part(ani)
    assert "contoh.id" not in part(budi)


@pytest.mark.parametrize(
    ("problem", "stops"),
    [
        (smtplib.SMTPRecipientsRefused({"ani@contoh.id": (550, b"5.1.1 no such user")}), True),
        (smtplib.SMTPDataError(550, b"5.1.1 user unknown"), True),
        (smtplib.SMTPRecipientsRefused({"ani@contoh.id": (550, b"5.7.1 not now")}), False),
        (smtplib.SMTPRecipientsRefused({"ani@contoh.id": (450, b"4.1.1 later")}), False),
        (smtplib.SMTPSenderRefused(550, b"5.1.1 who are you", "kabar@x.id"), False),
        (smtplib.SMTPDataError(554, b"5.1.1 spam"), False),
    ],
)
def test_refusal_of_the_mailbox_itself_stops_the_address(ani, problem, stops):
    note_refusal("ani@contoh.id", problem)
    assert StoppedAddress.objects.exists() is stops


def test_fifth_refusal_in_a_row_stops_the_address(tell, ani, monkeypatch):
    refused = smtplib.SMTPRecipientsRefused({"ani@contoh.id": (550, b"5.7.1 go away")})

    def refuse(*args):
        raise refused

    monkeypatch.setattr("django.core.mail.backends.locmem.EmailBackend.send_messages", refuse)
    for number in range(5):
        assert not StoppedAddress.objects.exists()
        tell([ani], n=number)
    assert StoppedAddress.objects.exists()


def test_report_nested_without_end_is_none():
    body = b"[" * 100_000
    signed = f"sha256={hex_hmac(SECRET, body)}"
    answer = Client().post(BOUNCE, body, content_type="application/json", HTTP_X_SIGNATURE_256=signed)
    assert answer.status_code == 400


def test_halves_of_characters_in_what_is_said_are_replaced(ani):
    assert report({**HARD, "detail": "550 \ud800 \0"}).json() == {"stopped": 1}
    assert StoppedAddress.objects.get().detail == "550 ?"
