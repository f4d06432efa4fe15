"""A copy of the site that is tried out writes to nobody but the person who tries it."""

import pytest
from django.core import mail
from django.core.mail import EmailMessage

from forum_site.notifications import channels
from forum_site.notifications.echo import echoed
from forum_site.notifications.models import Delivery, InboundMail
from forum_site.notifications.refused_reply import send_refusal
from tests.forum_site.notifications.conftest import FakeChannel

pytestmark = pytest.mark.django_db


def test_all_mail_goes_to_one_address_and_names_the_reader(tell, ani, budi, settings):
    settings.NOTICES_ECHO = "coba@contoh.id"
    tell([ani, budi])
    assert {tuple(message.to) for message in mail.outbox} == {("coba@contoh.id",)}
    assert [message.extra_headers["X-Original-To"] for message in mail.outbox] == [ani.email, budi.email]


def test_other_channels_send_nothing(tell, post, ani, settings, monkeypatch):
    phone = FakeChannel()
    phone.code = "telepon"
    monkeypatch.setitem(channels._CHANNELS, phone.code, phone)
    settings.NOTICES_ECHO = "coba@contoh.id"
    tell([ani])
    states = dict(Delivery.objects.values_list("channel", "status"))
    assert states == {"email": "sent", "telepon": "skipped"} and phone.letters == []
    assert Delivery.objects.get(channel="telepon").error == "echo"


def test_without_it_mail_goes_to_its_reader(tell, ani):
    tell([ani])
    (message,) = mail.outbox
    assert message.to == [ani.email] and "X-Original-To" not in message.extra_headers


def test_words_about_a_refused_answer_go_there_as_well(ani, settings):
    settings.NOTICES_ECHO = "coba@contoh.id"
    mail_in = InboundMail(user=ani, message_id="<a@hp>", outcome="refused", detail="Ditutup.")
    assert send_refusal(mail_in)
    (message,) = mail.outbox
    assert message.recipients() == ["coba@contoh.id"] and "Ditutup." in message.body
    assert message.extra_headers["X-Original-To"] == ani.email


def test_copies_go_nowhere_else(settings):
    settings.NOTICES_ECHO = "coba@contoh.id"
    message = echoed(EmailMessage("x", "y", to=["a@b.id"], cc=["c@d.id"], bcc=["e@f.id"]))
    assert message.recipients() == ["coba@contoh.id"]
    assert message.extra_headers["X-Original-To"] == "a@b.id, c@d.id, e@f.id"
