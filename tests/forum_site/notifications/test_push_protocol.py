"""What leaves for a push service: sealed as RFC 8291 says, signed as RFC 8292 says, small, to known hosts."""

import json
from types import SimpleNamespace

import pytest
from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.asymmetric import ec
from django.core.exceptions import ImproperlyConfigured
from django.core.management import call_command

from forum_site.notifications.channels.base import Letter, Line
from forum_site.notifications.channels.push import vapid
from forum_site.notifications.channels.push.devices import device_name
from forum_site.notifications.channels.push.encryption import RECORD, encrypt
from forum_site.notifications.channels.push.endpoints import is_push_service
from forum_site.notifications.channels.push.message import MOST_BYTES, headers, payload
from forum_site.notifications.channels.push.outlet import asked_to_wait
from tests.push_service import Receiver, b64, claims_of, unb64
from tests.site import PUSH

WATERMELON = b"When I grow up, I want to be a watermelon"


def private(text: str) -> ec.EllipticCurvePrivateKey:
    return ec.derive_private_key(int.from_bytes(unb64(text), "big"), ec.SECP256R1())


@pytest.fixture
def example() -> Receiver:
    """The receiver of RFC 8291, appendix A."""
    return Receiver(unb64("BTBZMqHH6r4Tts7J_aSIgg"), private("q1dXpw3UpT5VOmu_cf_v6ih07Aems3njxI-JWgLcM94"))


def test_the_example_of_the_rfc_comes_out_to_the_byte(example):
    sealed = encrypt(
        WATERMELON,
        "BCVxsr7N_eNgVRqvHtD0zTZsEc6-VV-JvLexhqUzORcxaOzi6-AYWXvTBHm4bjyPjs7Vd8pZGH6SRpkNtoIAiw4",
        "BTBZMqHH6r4Tts7J_aSIgg",
        salt=unb64("DGv6ra1nlYgDCS1FRnbzlw"),
        key=private("yfWPiYE-n46HLnH0KqZOF1fJJU3MYrct3AELtAQ-oRw"),
    )
    assert b64(sealed) == (
        "DGv6ra1nlYgDCS1FRnbzlwAAEABBBP4z9KsN6nGRTbVYI_c7VJSPQTBtkgcy27ml"
        "mlMoZIIgDll6e3vCYLocInmYWAmS6TlzAC8wEqKK6PBru3jl7A_yl95bQpu6cVPT"
        "pK4Mqgkf1CXztLVBSt2Ks3oZwbuwXPXLWyouBWLVWGNWQexSgSxsj_Qulcy4a-fN"
    )
    assert example.read(sealed) == WATERMELON


def test_only_the_browser_it_is_meant_for_reads_a_message():
    hers, his = Receiver(), Receiver()
    sealed = encrypt("Tenggat besok – jangan lupa".encode(), hers.p256dh, hers.auth)
    assert hers.read(sealed).decode() == "Tenggat besok – jangan lupa"
    with pytest.raises(InvalidTag):
        his.read(sealed)
    with pytest.raises(InvalidTag):
        Receiver(b"\x08" * 16, hers.key).read(sealed)


def test_each_message_has_a_salt_and_a_key_of_its_own():
    browser = Receiver()
    first, second = (encrypt(b"sama", browser.p256dh, browser.auth) for _ in range(2))
    assert first[:16] != second[:16] and first[21:86] != second[21:86]
    assert browser.read(first) == browser.read(second) == b"sama"


def test_a_message_longer_than_a_record_is_refused():
    browser = Receiver()
    assert len(browser.read(encrypt(b"x" * (RECORD - 17), browser.p256dh, browser.auth))) == RECORD - 17
    with pytest.raises(ValueError, match="one record"):
        encrypt(b"x" * (RECORD - 16), browser.p256dh, browser.auth)


def test_the_site_signs_who_it_is_for_one_service_and_half_a_day(settings):
    settings.VAPID_PRIVATE_KEY, settings.VAPID_CONTACT = PUSH["VAPID_PRIVATE_KEY"], "mailto:a@b.id"
    claims = claims_of(vapid.authorization("https://fcm.googleapis.com", now=1000))
    assert claims.pop("key") == vapid.public_text()
    assert claims == {"aud": "https://fcm.googleapis.com", "exp": 1000 + 12 * 3600, "sub": "mailto:a@b.id"}


def test_a_made_key_is_one_the_site_starts_with(settings, capsys):
    call_command("make_vapid_key")
    said = capsys.readouterr().out
    settings.VAPID_PRIVATE_KEY = said.splitlines()[0].removeprefix("VAPID_PRIVATE_KEY=")
    assert vapid.public_text() in said and len(unb64(vapid.public_text())) == 65


@pytest.mark.parametrize("text", ["x", "AAAA", b64(b"\0" * 32), b64(b"\xff" * 32), b64(b"\1" * 31)])
def test_a_wrong_key_stops_the_start(text):
    with pytest.raises(ImproperlyConfigured, match="VAPID_PRIVATE_KEY"):
        vapid.private_key(text)


@pytest.mark.parametrize(
    ("endpoint", "known"),
    [
        ("https://fcm.googleapis.com/fcm/send/x", True),
        ("https://fcm.googleapis.com:443/fcm/send/x", True),
        ("https://web.push.apple.com/x", True),
        ("https://wns2-sg2p.notify.windows.com/w/?token=x", True),
        ("http://fcm.googleapis.com/fcm/send/x", False),
        ("https://fcm.googleapis.com:8080/x", False),
        ("https://fcm.googleapis.com.evil.example/x", False),
        ("https://evil.example/fcm.googleapis.com", False),
        ("https://fcm.googleapis.com@evil.example/x", False),
        ("https://a@fcm.googleapis.com/x", False),
        ("https://push.apple.com/x", False),
        ("https://.push.apple.com/x", False),
        ("https://xpush.apple.com/x", False),
        ("https://127.0.0.1/x", False),
        ("https://169.254.169.254/latest/meta-data", False),
        ("https://[::1]/x", False),
        ("https://[", False),
        ("https://evil.example\\.push.apple.com/x", False),
        ("https://127.0.0.1\\.push.apple.com", False),
        ("https://evil.example\\@web.push.apple.com/x", False),
        ("https://evil.example%2f.push.apple.com/x", False),
        ("https://evil.example#.push.apple.com/x", False),
        ("https://evil.example?.push.apple.com/x", False),
        ("https://evil_host .push.apple.com/x", False),
        ("https://web\t.push.apple.com/x", False),
        ("https://web\n.push.apple.com/x", False),
        ("https://w\u00e9b.push.apple.com/x", False),
        ("https://..push.apple.com/x", False),
        ("https://WEB.push.apple.com/x", True),
        ("https://fcm.googleapis.com:x/", False),
        ("file:///etc/passwd", False),
        ("", False),
    ],
)
def test_only_known_push_services_are_ever_asked(endpoint, known):
    assert is_push_service(endpoint) is known


def test_this_machine_is_asked_only_where_the_settings_name_it(settings):
    settings.PUSH_HOSTS = ["127.0.0.1"]
    assert is_push_service("http://127.0.0.1:4711/x") and not is_push_service("http://localhost/x")


def letter(*lines: Line, **changes: object) -> Letter:
    given = {
        "key": "push-7", "user": None, "lines": lines or (line(),), "digest": "", "stream": "tasks",
        "stream_words": "", "unsubscribe": "", "preferences": "", "thread": "about-3-4",
    }  # fmt: skip
    return Letter(**{**given, **changes})


def line(title: str = "Tenggat besok", body: str = "Lengkapi laporan.", url: str = "https://s.id/1") -> Line:
    return Line(title=title, body=body, url=url, reason="", group="")


def test_one_notice_is_shown_in_its_own_words():
    shown = json.loads(payload(letter()))
    assert shown["title"] == "Tenggat besok" and shown["body"] == "Lengkapi laporan."
    assert shown["url"] == "https://s.id/1" and shown["tag"] == "about-3-4"


def test_a_digest_names_its_lines_and_leads_to_the_inbox(settings):
    settings.SITE_URL = "https://s.id"
    lines = [line(f"Kabar {number}") for number in range(9)]
    about = {"digest": "daily", "thread": "", "key": "push-digest-1", "title": "Hari ini: Kabar 0"}
    shown = json.loads(payload(letter(*lines, **about)))
    assert shown["title"] == "Hari ini: Kabar 0" and shown["url"] == "https://s.id/inbox/"
    assert shown["body"].splitlines()[:4] == ["Kabar 1", "Kabar 2", "Kabar 3", "Kabar 4"]
    assert "4" in shown["body"].splitlines()[4] and len(shown["body"].splitlines()) == 5


def test_several_notices_about_one_thing_lead_to_the_newest():
    lines = [line("Budi menjawab", url="https://s.id/2"), line("Ani menjawab", url="https://s.id/1")]
    shown = json.loads(payload(letter(*lines, title="2 jawaban baru: Talud")))
    assert shown["title"] == "2 jawaban baru: Talud" and shown["url"] == "https://s.id/2"
    assert shown["body"] == "Budi menjawab\nAni menjawab"


@pytest.mark.parametrize("sign", ["a", "é", "字", "🌾", "\x01", '"'])
def test_a_message_stays_small_whatever_people_wrote(sign):
    sent = payload(letter(line(sign * 5000, sign * 9000, "https://s.id/" + "x" * 400)))
    assert len(sent) <= MOST_BYTES and json.loads(sent)["body"].startswith(sign * 50)


def test_a_newer_word_about_the_same_thing_replaces_the_older_and_a_deadline_wakes_the_phone():
    first, second = headers(letter()), headers(letter(key="push-8"))
    other = headers(letter(thread="about-3-5", stream="discussion"))
    assert first["Topic"] == second["Topic"] != other["Topic"] and len(first["Topic"]) <= 32
    assert (first["Urgency"], other["Urgency"]) == ("high", "normal")
    assert headers(letter(digest="daily"))["Urgency"] == "low" and int(first["TTL"]) > 0


@pytest.mark.parametrize(
    ("said", "seconds"), [("", 0), ("120", 120), ("999999999", 86_400), ("x", 0), ("-5", 0)]
)
def test_a_push_service_may_ask_for_patience(said, seconds):
    assert asked_to_wait(SimpleNamespace(headers={"Retry-After": said})).total_seconds() == seconds


@pytest.mark.parametrize(
    ("agent", "name"),
    [
        ("(Linux; Android 10; K) Chrome/130.0 Mobile Safari/537.36", "Chrome · Android"),
        ("(Linux; Android 13) SamsungBrowser/25.0 Chrome/121.0 Safari/537.36", "Samsung Internet · Android"),
        ("(Windows NT 10.0; Win64) Chrome/130.0 Safari/537.36 Edg/130.0", "Edge · Windows"),
        ("(iPhone; CPU iPhone OS 18_0 like Mac OS X) Version/18.0 Mobile Safari/604.1", "Safari · iPhone"),
        ("(X11; Linux x86_64; rv:132.0) Gecko/20100101 Firefox/132.0", "Firefox · Linux"),
        ("curl/8", ""),
    ],
)  # fmt: skip
def test_devices_are_named_as_their_owners_know_them(agent, name):
    assert device_name(agent) == name
