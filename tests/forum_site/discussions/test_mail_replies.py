"""A notice about a topic is answered by mail, and the answer stands in the topic as if written there."""

import json
from datetime import timedelta
from email import message_from_bytes, policy
from types import SimpleNamespace

import pytest
from allauth.mfa.totp.internal import auth as totp
from django.core import mail
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from forum_site.accounts import second_factor
from forum_site.accounts.models import User
from forum_site.core import tokens
from forum_site.discussions.actions.write import reply
from forum_site.discussions.models import Post, Topic
from forum_site.notifications.models import InboundMail
from forum_site.notifications.own_link import choices_url
from forum_site.notifications.replies import DAYS, PURPOSE, addressed, reply_address
from forum_site.notifications.signatures import hex_hmac
from forum_site.notifications.watches import watch
from tests.factories.discussions import TopicFactory

pytestmark = pytest.mark.django_db
INBOUND = reverse("notices:inbound")
SECRET = "rahasia-surat"


@pytest.fixture(autouse=True)
def switched_on(settings):
    settings.REPLY_DOMAIN, settings.INBOUND_SECRET = "balas.contoh.id", SECRET


@pytest.fixture
def topic(ani, budi):
    topic = TopicFactory(author=budi)
    watch(ani, topic)
    return topic


@pytest.fixture
def address(topic, ani, budi, django_capture_on_commit_callbacks):
    """Where Ani's answer goes: from the mail that told her of Budi's reply."""
    with django_capture_on_commit_callbacks(execute=True):
        reply(topic, by=budi, text="Siapa ikut kerja bakti?")
    (told,) = [one for one in mail.outbox if one.to == ["ani@contoh.id"]]
    mail.outbox.clear()
    return told.reply_to[0]


def letter(address, text="Kami ikut.", sender="Ani <ani@contoh.id>", name="<a@hp>", **headers):
    lines = {"From": sender, "To": address, "Subject": "Re: Kabar", "Message-ID": name, **headers}
    head = "".join(f"{key.replace('_', '-')}: {value}\r\n" for key, value in lines.items())
    return f"{head}Content-Type: text/plain; charset=utf-8\r\n\r\n{text}\r\n".encode()


@pytest.fixture
def hand_in(django_capture_on_commit_callbacks):
    """As the mail server does: no session, no cookie, signed."""

    def post(body, kind="message/rfc822", secret=SECRET, **headers):
        machine = Client(enforce_csrf_checks=True)
        headers["X-Signature-256"] = f"sha256={hex_hmac(secret, body)}"
        with django_capture_on_commit_callbacks(execute=True):
            return machine.post(INBOUND, body, content_type=kind, headers=headers)

    return post


def outcome(answer):
    assert answer.status_code == 200
    return answer.json()["outcome"]


def words(topic):
    return list(Post.objects.filter(topic=topic, number__gt=2).values_list("author__handle", "source"))


def test_answer_stands_in_the_topic_and_a_repeat_changes_nothing(topic, address, hand_in):
    sent = letter(
        address, "Kami ikut.\r\n\r\nPada Sen, 23 Nov 2026, Jejaring BKM menulis:\r\n> Siapa ikut?\r\n"
    )
    assert outcome(hand_in(sent)) == "posted"
    assert outcome(hand_in(sent)) == "repeated"
    assert words(topic) == [("ani", "Kami ikut.")]


def test_recipient_of_the_envelope_counts(topic, address, hand_in):
    raw = letter("semua@contoh.id").decode()
    body = json.dumps({"recipient": address.upper(), "raw": raw}).encode()
    assert outcome(hand_in(body, "application/json")) == "posted"
    assert outcome(hand_in(letter("semua@contoh.id", name="<b@hp>"))) == "ignored"
    assert outcome(hand_in(letter("x@y.id", "Lain.", name="<c@hp>"), **{"X-Recipient": address})) == "posted"


def test_address_survives_small_letters_and_fits_a_mail_address(address, ani, topic):
    found = addressed(address.lower())
    assert (found.user_id, found.target) == (ani.pk, topic.pk)
    longest = 2**40, SimpleNamespace(kind="discussions.reply", subject=SimpleNamespace(topic_id=2**40))
    assert len(reply_address(User(pk=longest[0]), [longest[1]]).partition("@")[0]) <= 64


@pytest.mark.parametrize(
    "spoil", ["other topic", "other person", "later day", "no day", "tag", "domain", "no token"]
)
def test_forged_address_is_nobody(address, hand_in, topic, spoil):
    name, domain = address.split("@")
    user, code, target, rest = name.removeprefix("balas+").split(".")
    day, tag = rest.split("-")
    other_day = day[:-1] + ("y" if day[-1] == "z" else "z")
    forged = {
        "other topic": f"balas+{user}.{code}.{target}0.{day}-{tag}@{domain}",
        "other person": f"balas+{user}0.{code}.{target}.{day}-{tag}@{domain}",
        "later day": f"balas+{user}.{code}.{target}.{other_day}-{tag}@{domain}",
        "no day": f"balas+{user}.{code}.{target}-{tag}@{domain}",
        "tag": f"balas+{user}.{code}.{target}.{day}-{'a' * 24}@{domain}",
        "domain": f"{name}@contoh.id",
        "no token": f"balas@{domain}",
    }[spoil]
    assert outcome(hand_in(letter(forged))) == "ignored"
    assert words(topic) == [] and not InboundMail.objects.exists()


@pytest.mark.parametrize(
    "headers",
    [
        {"Auto_Submitted": "auto-replied"}, {"Precedence": "bulk"}, {"X_Autoreply": "yes"},
        {"Return_Path": "<>"}, {"List_Id": "<warga.id>"},
    ],
)  # fmt: skip
def test_holiday_notes_are_neither_posted_nor_answered(topic, address, hand_in, headers):
    assert outcome(hand_in(letter(address, **headers))) == "ignored"
    assert words(topic) == [] and mail.outbox == []


@pytest.mark.parametrize("sender", ["budi@contoh.id", "Ani <ani@jahat.id>", "ani@contoh.id, budi@contoh.id"])
def test_sender_must_be_the_person_and_only_the_person_is_told(topic, address, hand_in, sender):
    assert outcome(hand_in(letter(address, sender=sender))) == "refused"
    assert words(topic) == []
    (told,) = mail.outbox
    assert told.to == ["ani@contoh.id"] and "alamat Anda sendiri" in told.body
    assert told.extra_headers["In-Reply-To"] == "<a@hp>"
    assert told.extra_headers["Auto-Submitted"] == "auto-replied"


def test_refusals_are_answered_five_times_a_day(address, hand_in):
    for number in range(7):
        assert outcome(hand_in(letter(address, "> kutipan", name=f"<{number}@hp>"))) == "refused"
    assert len(mail.outbox) == 5 and InboundMail.objects.count() == 7


def test_rules_of_the_forum_hold(topic, address, hand_in):
    topic.locked = True
    topic.save(update_fields=["locked"])
    assert outcome(hand_in(letter(address))) == "refused"
    assert words(topic) == [] and "ditutup" in mail.outbox[0].body


def test_topic_that_is_hidden_by_now_says_nothing_of_itself(topic, address, hand_in):
    topic.status = "hidden"
    topic.save(update_fields=["status"])
    assert outcome(hand_in(letter(address))) == "refused"
    assert topic.title not in mail.outbox[0].body and words(topic) == []


def test_many_answers_within_an_hour_are_stopped(topic, address, hand_in):
    told = [outcome(hand_in(letter(address, f"Kata {n}.", name=f"<{n}@hp>"))) for n in range(22)]
    assert told[:20] == ["posted"] * 20 and told[-1] == "refused"


def test_only_who_knows_the_secret_hands_in(address, hand_in, settings, client):
    assert hand_in(letter(address), secret="salah").status_code == 403
    assert client.get(INBOUND).status_code == 405
    assert hand_in(b'{"raw": 7}', "application/json").status_code == 400
    assert hand_in(b"x" * 10_000_001).status_code == 413
    settings.INBOUND_SECRET = ""
    assert hand_in(letter(address), secret="").status_code == 404


@pytest.mark.parametrize("raw", [b"", b"\xff\xfe", b"From: \r\n\r\n", b"To: =?x?q?=?=\r\nFrom: <\r\n\r\n"])
def test_mail_without_sense_is_let_go(address, hand_in, raw):
    assert outcome(hand_in(raw, **{"X-Recipient": address})) in {"ignored", "refused"}


def test_mail_says_that_it_can_be_answered_only_when_it_can(
    topic, ani, budi, settings, django_capture_on_commit_callbacks
):
    settings.REPLY_DOMAIN = ""
    with django_capture_on_commit_callbacks(execute=True):
        reply(topic, by=budi, text="Halo.")
    message = message_from_bytes(mail.outbox[0].message().as_bytes(), policy=policy.default)
    assert message["Reply-To"] is None and "Jawab surel ini" not in mail.outbox[0].body


def merged(topic, **about):
    kept = TopicFactory(author=topic.author, category=topic.category, **about)
    Topic.objects.filter(pk=topic.pk).update(status="merged", merged_into=kept)
    return kept


def test_answer_to_a_merged_topic_stands_in_the_one_it_went_into(topic, address, hand_in):
    kept = merged(topic)
    assert outcome(hand_in(letter(address))) == "posted"
    assert words(topic) == [] and Post.objects.filter(topic=kept, source="Kami ikut.").exists()


def test_a_merged_topic_opens_nothing_that_is_closed(topic, address, hand_in):
    kept = merged(topic, status="hidden")
    assert outcome(hand_in(letter(address))) == "refused"
    assert not Post.objects.filter(topic=kept, source="Kami ikut.").exists()


@pytest.mark.parametrize("active", [False, True])
def test_an_officer_without_the_app_posts_no_more_by_mail_than_on_the_site(
    topic, address, hand_in, ani, monkeypatch, active
):
    monkeypatch.setattr(second_factor, "_predicates", [lambda user: user.pk == ani.pk])
    if active:
        totp.TOTP.activate(ani, "JBSWY3DPEHPK3PXP")
    assert outcome(hand_in(letter(address))) == ("posted" if active else "refused")
    assert bool(words(topic)) is active


@pytest.mark.parametrize(("days", "wanted"), [(DAYS, "posted"), (DAYS + 1, "refused")])
def test_an_address_is_good_for_sixty_days(topic, address, hand_in, monkeypatch, days, wanted):
    later = timezone.now() + timedelta(days=days)
    monkeypatch.setattr(timezone, "now", lambda: later)
    assert outcome(hand_in(letter(address))) == wanted
    assert wanted == "posted" or "60 hari" in mail.outbox[0].body


def test_an_address_from_before_days_stood_in_it_is_too_old(topic, address, ani, hand_in):
    user, code, target, _rest = address.removeprefix("balas+").split(".", 3)
    old = f"balas+{tokens.short_sign(f'{user}.{code}.{target}', purpose=PURPOSE)}@balas.contoh.id"
    assert outcome(hand_in(letter(old))) == "refused"
    assert words(topic) == []


@pytest.mark.parametrize("said", ["", "dmarc=fail", "dmarc=pass header.from=jahat.id"])
def test_a_sender_that_our_server_did_not_find_true_is_refused(topic, address, hand_in, settings, said):
    settings.REPLY_AUTHSERV = "mx.contoh.id"
    headers = {"Authentication_Results": f"mx.contoh.id; {said}"} if said else {}
    assert outcome(hand_in(letter(address, **headers))) == "refused"
    assert words(topic) == [] and mail.outbox[0].to == ["ani@contoh.id"]


def test_a_sender_that_our_server_found_true_posts(topic, address, hand_in, settings):
    settings.REPLY_AUTHSERV = "mx.contoh.id"
    found = {"Authentication_Results": "mx.contoh.id; dmarc=pass header.from=contoh.id"}
    assert outcome(hand_in(letter(address, **found))) == "posted"


def test_our_letter_quoted_under_a_foreign_head_is_not_posted(topic, address, hand_in, ani):
    head = "Jejaring BKM schrieb am 23.11.26 um 10:00:"
    sent = letter(address, f"Kami ikut.\r\n\r\n{head}\r\nPilihan: {choices_url(ani)}")
    assert outcome(hand_in(sent)) == "refused"
    assert words(topic) == [] and "tautan" in mail.outbox[0].body
