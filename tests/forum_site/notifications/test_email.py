"""Mail that arrives, says why, and can be left with one click."""

import asyncio
import smtplib
from contextlib import contextmanager

import pytest
from django.core import mail

from forum_site.notifications.channels.base import ChannelDown, PermanentError, TemporaryError
from forum_site.notifications.channels.email import EmailChannel, EmailOutlet, judged
from forum_site.notifications.models import Delivery, Preference
from tests.factories.accounts import UserFactory
from tests.forum_site.notifications.conftest import DUTY

pytestmark = pytest.mark.django_db


def test_mail_has_text_and_html_in_the_readers_language(tell, ani):
    tell([ani], n=7, reason="role")
    (message,) = mail.outbox
    html, kind = message.alternatives[0]
    assert message.to == ["ani@contoh.id"] and message.subject == "Kabar 7 dari BKM Handep"
    assert kind == "text/html" and 'lang="id"' in html
    assert "Ada tawaran yang cocok." in message.body and "Ada tawaran yang cocok." in html


def test_english_reader_gets_english_words(tell):
    tell([UserFactory(language="en")], reason="watching")
    assert "You receive this because you follow it." in mail.outbox[0].body


def test_headers_name_the_list_and_the_way_out(tell, ani, settings):
    settings.SITE_URL = "https://bkm.example.id"
    tell([ani])
    headers = mail.outbox[0].extra_headers
    assert headers["List-Id"].endswith("<match.notices.bkm.example.id>")
    assert headers["List-Unsubscribe"].startswith("<https://bkm.example.id/inbox/unsubscribe/")
    assert headers["List-Unsubscribe-Post"] == "List-Unsubscribe=One-Click"
    assert headers["Message-ID"] == f"<notice-email-{Delivery.objects.get().pk}@bkm.example.id>"


def test_duty_cannot_be_left(tell, ani):
    tell([ani], kind=DUTY)
    assert "List-Unsubscribe" not in mail.outbox[0].extra_headers
    assert "unsubscribe" not in mail.outbox[0].body


def test_line_breaks_in_a_title_do_not_reach_the_subject(tell, ani):
    tell([ani], n="1\nBcc: semua@contoh.id")
    assert "\n" not in mail.outbox[0].subject and mail.outbox[0].to == ["ani@contoh.id"]
    assert mail.outbox[0].message()["Bcc"] is None


def test_html_escapes_what_people_wrote(tell, ani):
    tell([ani], n="<script>alert(1)</script>")
    assert "<script>" not in mail.outbox[0].alternatives[0][0]


@pytest.mark.parametrize("address", ["unverified", False])
def test_unconfirmed_address_gets_no_mail(tell, address):
    tell([UserFactory(email_address=address)])
    assert mail.outbox == [] and Delivery.objects.get().status == "skipped"


def test_digest_is_one_mail_with_all_lines_and_its_own_way_out(tell, ani, leave_now):
    Preference.objects.create(user=ani, group="match", channel="email", frequency="daily")
    for number in range(3):
        tell([ani], n=number)
    assert mail.outbox == []
    leave_now()
    (message,) = mail.outbox
    assert [message.body.count(f"Kabar {n} dari") for n in range(3)] == [1, 1, 1]
    assert message.body.index("Kabar 2") < message.body.index("Kabar 0")
    assert "digest-daily" in message.extra_headers["List-Id"]


@pytest.mark.parametrize(
    ("problem", "kind"),
    [
        (smtplib.SMTPRecipientsRefused({"a@b.id": (550, b"no such user")}), PermanentError),
        (smtplib.SMTPRecipientsRefused({"a@b.id": (451, b"greylisted")}), TemporaryError),
        (smtplib.SMTPDataError(554, b"spam"), PermanentError),
        (smtplib.SMTPDataError(452, b"full"), TemporaryError),
        (smtplib.SMTPSenderRefused(550, b"who", "x@y.id"), TemporaryError),
        (smtplib.SMTPServerDisconnected("gone"), TemporaryError),
        (TimeoutError("silence"), TemporaryError),
    ],
)
def test_answers_of_mail_servers_are_told_apart(problem, kind):
    assert type(judged(problem)) is kind


def test_refused_connection_is_a_channel_that_is_down(tell, ani, settings):
    settings.EMAIL_BACKEND = "django.core.mail.backends.smtp.EmailBackend"
    settings.EMAIL_HOST, settings.EMAIL_PORT, settings.EMAIL_TIMEOUT = "127.0.0.1", 9, 2
    tell([ani])
    delivery = Delivery.objects.get()
    assert (delivery.status, delivery.attempts) == ("queued", 0)


def test_outlet_survives_a_server_that_hangs_up(monkeypatch):
    class HangsUp:
        closed = 0

        def open(self):
            return True

        def send_messages(self, messages):
            raise smtplib.SMTPServerDisconnected("gone")

        def close(self):
            self.closed += 1
            raise smtplib.SMTPServerDisconnected("already")

    outlet = EmailOutlet(HangsUp())
    monkeypatch.setattr("forum_site.notifications.channels.email.message_of", lambda *args: object())
    with pytest.raises(TemporaryError) as caught:
        outlet.send(object(), "a@b.id")
    assert not isinstance(caught.value, ChannelDown) and outlet.connection.closed == 1


def test_primary_confirmed_address_is_used(ani):
    from allauth.account.models import EmailAddress

    EmailAddress.objects.create(user=ani, email="lain@contoh.id", verified=True)
    EmailAddress.objects.create(user=ani, email="palsu@contoh.id", verified=False)
    assert EmailChannel().addresses([ani]) == {ani.pk: "ani@contoh.id"}


def test_real_server_answers_decide_each_letter(tell, settings):
    """One recipient is unknown (550), one is put off (451), one is taken; one connection for all."""
    people = [UserFactory(handle=name) for name in ("tolak", "nanti", "terima")]
    with smtp_server() as (port, log):
        settings.EMAIL_BACKEND = "django.core.mail.backends.smtp.EmailBackend"
        settings.EMAIL_HOST, settings.EMAIL_PORT, settings.EMAIL_TIMEOUT = "127.0.0.1", port, 5
        tell(people)
    states = dict(Delivery.objects.values_list("notification__user__handle", "status"))
    assert states == {"tolak": "failed", "nanti": "queued", "terima": "sent"}
    assert log["taken"] == ["<terima@contoh.id>"]


@contextmanager
def smtp_server():
    """A few lines of SMTP on a free port of this machine; answers by the recipient's name."""
    import threading

    log: dict[str, list[str]] = {"taken": []}
    answers = {"tolak": b"550 no such user", "nanti": b"451 try later"}

    async def serve(reader, writer):
        to = ""
        writer.write(b"220 test\r\n")
        while line := (await reader.readline()).decode().strip():
            word = line.upper()
            reply = b"250 ok"
            if word.startswith("RCPT"):
                to = line.split(":", 1)[1].split()[0]
                reply = answers.get(to.strip("<>").split("@")[0], reply)
            elif word == "DATA":
                writer.write(b"354 go on\r\n")
                await reader.readuntil(b"\r\n.\r\n")
                log["taken"].append(to)
            writer.write(reply + b"\r\n")
            if word == "QUIT":
                break
        writer.close()

    loop = asyncio.new_event_loop()
    server = loop.run_until_complete(asyncio.start_server(serve, "127.0.0.1", 0))
    thread = threading.Thread(target=loop.run_forever, daemon=True)
    thread.start()
    yield server.sockets[0].getsockname()[1], log
    loop.call_soon_threadsafe(loop.stop)
    thread.join(5)
    server.close()
    loop.close()
