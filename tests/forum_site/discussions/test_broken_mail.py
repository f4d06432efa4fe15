"""Mail that is broken, or made to break who reads it, is let go or refused and never an error."""

from types import SimpleNamespace

import pytest
from django.test import Client
from django.urls import reverse

from forum_site.discussions.models import Post
from forum_site.notifications.models import InboundMail
from forum_site.notifications.replies import reply_address
from forum_site.notifications.signatures import hex_hmac
from tests.factories.discussions import TopicFactory

pytestmark = pytest.mark.django_db
SECRET = "rahasia-surat"
DEEP = "(" * 2000
NESTED = "".join(f'Content-Type: multipart/mixed; boundary="b{n}"\r\n\r\n--b{n}\r\n' for n in range(1000))


@pytest.fixture
def address(settings, ani):
    """Where Ani's answer goes that belongs to a topic."""
    settings.REPLY_DOMAIN, settings.INBOUND_SECRET = "balas.contoh.id", SECRET
    told = SimpleNamespace(
        kind="discussions.reply", subject=SimpleNamespace(topic_id=TopicFactory(author=ani).pk)
    )
    return reply_address(ani, [told])


def hand_in(body: bytes, kind: str = "message/rfc822", to: str = ""):
    headers = {"X-Signature-256": f"sha256={hex_hmac(SECRET, body)}", "X-Recipient": to}
    return Client().post(reverse("notices:inbound"), body, content_type=kind, headers=headers)


def letter(text: str = "Kami ikut.", sender: str = "ani@contoh.id", name: str = "<a@hp>") -> bytes:
    head = f"From: {sender}\r\nMessage-ID: {name}\r\nContent-Type: text/plain; charset=unicode_escape"
    return f"{head}\r\n\r\n{text}\r\n".encode()


def outcome(raw: bytes, to: str = "") -> str:
    answer = hand_in(raw, to=to)
    assert answer.status_code == 200
    return str(answer.json()["outcome"])


@pytest.mark.parametrize(
    "head", [f"To: {DEEP}\r\n", f"From: {DEEP}\r\n", NESTED], ids=["to", "from", "parts"]
)
@pytest.mark.parametrize("enveloped", [True, False])
def test_mail_nested_without_end_is_let_go(address, head, enveloped):
    raw = f"{head}\r\nKami ikut.".encode()
    assert outcome(raw, address if enveloped else "") in {"ignored", "refused"}
    assert not InboundMail.objects.filter(outcome="posted").exists()


def test_json_nested_without_end_is_refused(address):
    assert hand_in(b"[" * 100_000, "application/json").status_code == 400


@pytest.mark.parametrize("name", ["<a\0@hp>", "\0"])
def test_nul_in_the_name_of_a_mail_is_left_out(address, name):
    assert outcome(letter(name=name), address) == "posted"
    assert "\0" not in InboundMail.objects.get().message_id


def test_nul_in_the_sender_is_an_error_of_nobody(address):
    assert outcome(letter(sender="an\0x@contoh.id"), address) == "refused"


@pytest.mark.parametrize("half", ["\\ud800", "\\udfff"])
def test_halves_of_characters_are_replaced(address, half):
    assert outcome(letter(f"Kami ikut {half}.\\0"), address) == "posted"
    assert Post.objects.order_by("-pk").values_list("source", flat=True).first() == "Kami ikut ?."
