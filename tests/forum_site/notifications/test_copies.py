"""A mail that is put together from what others get says the same, byte for byte, as one made by itself."""

import re
from dataclasses import replace
from email import message_from_bytes, policy

import pytest
from django.core.mail.message import BadHeaderError
from django.utils import translation

from forum_site.notifications.channels.base import Letter, Line
from forum_site.notifications.channels.email import copies
from forum_site.notifications.channels.email.copies import copy_of, master_of
from forum_site.notifications.channels.email.message import message_of

LINK = "https://bkm.example.id/inbox/{}/?s=MTI:1vXyZ-{}"
PLAIN = Line(
    "Tawaran baru", "Cocok dengan “Drainase”.\nSyarat terpenuhi.", LINK.format(12, "a" * 40), "", "Tawaran"
)
LETTER = Letter(
    key="email-12",
    user=None,
    lines=(PLAIN,),
    digest="",
    stream="match",
    stream_words="Kecocokan baru",
    unsubscribe=LINK.format("unsubscribe", "b" * 120),
    preferences=LINK.format("choices", "c" * 60),
    thread="about-9-4",
    title="Tawaran baru",
)


@pytest.fixture(autouse=True)
def fresh():
    master_of.cache_clear()


def bare(raw):
    """Without what is drawn by lot or by the clock."""
    (boundary,) = set(re.findall(rb'boundary="([^"]+)"', raw))
    return re.sub(rb"\r\nDate: [^\r]+", b"", raw.replace(boundary, b"-"))


def by_itself(letter, address):
    return bare(message_of(letter, address).message().as_bytes(linesep="\r\n"))


@pytest.mark.parametrize("language", ["id", "en"])
@pytest.mark.parametrize(
    "letter",
    [
        LETTER,
        replace(LETTER, unsubscribe=""),
        replace(
            LETTER, title="Kabar „penting“ untuk warga kelurahan yang namanya sangat panjang sekali " * 3
        ),
        replace(LETTER, thread=""),
        replace(LETTER, lines=(replace(PLAIN, body="", reason="Anda mengikutinya."),)),
        replace(LETTER, lines=(replace(PLAIN, body="From warga\n.\n<b>& 100 %</b>"),)),
    ],
)
def test_a_copy_is_what_django_makes(letter, language):
    with translation.override(language):
        for address in ("ani@contoh.id", "b" * 40 + "@contoh.id"):
            copy = copy_of(letter, address)
            assert copy.to == address and bare(copy.raw) == by_itself(letter, address)


def test_an_answer_goes_to_the_readers_own_address():
    first, second = (replace(LETTER, reply_to=f"balas+{who}.t.9.{'x' * 28}@bkm.example.id") for who in "ab")
    found = [
        message_from_bytes(copy_of(one, "ani@contoh.id").raw, policy=policy.default)
        for one in (first, second)
    ]
    assert [str(one["Reply-To"]) for one in found] == [first.reply_to, second.reply_to]


def test_each_reader_gets_only_their_own(monkeypatch):
    made = []
    monkeypatch.setattr(copies, "message_of", lambda *how: made.append(how) or message_of(*how))
    letters = [
        replace(
            LETTER,
            key=f"email-{n}",
            lines=(replace(PLAIN, url=LINK.format(n, f"open{n}")),),
            unsubscribe=LINK.format("u", f"stop{n}"),
            preferences=LINK.format("c", f"choose{n}"),
        )
        for n in range(1, 4)
    ]
    raws = [copy_of(letter, f"warga{letter.key}@contoh.id").raw.decode() for letter in letters]
    assert len(made) == 1
    for n, raw in enumerate(raws, start=1):
        names = set(re.findall(r"(?:open|stop|choose|wargaemail-|notice-email-)\d", raw))
        assert names == {f"{name}{n}" for name in ("open", "stop", "choose", "wargaemail-", "notice-email-")}
        assert raw.count(f"open{n}") == 2 and raw.count(f"stop{n}") == 3 and raw.count(f"choose{n}") == 2


def test_other_words_are_another_mail():
    others = [replace(LETTER, lines=(replace(PLAIN, **{name: "lain"}),)) for name in ("body", "reason")]
    letters = [LETTER, replace(LETTER, title="lain"), *others]
    raws = set()
    for language in ("id", "en"):
        with translation.override(language):
            raws |= {bare(copy_of(one, "ani@contoh.id").raw) for one in letters}
    assert len(raws) == 8


@pytest.mark.parametrize(
    "letter",
    [
        replace(LETTER, digest="daily"),
        replace(LETTER, lines=(PLAIN, PLAIN)),
        replace(LETTER, lines=(replace(PLAIN, body="x" * 1_200),)),  # lines that must be broken
        replace(LETTER, preferences=LINK.format("c", "d" * 400)),
        replace(LETTER, preferences="https://bkm.example.id/?a=1&b=2"),
    ],
)
def test_what_does_not_fit_is_made_by_itself(letter):
    assert copy_of(letter, "ani@contoh.id") is None


def test_address_with_letters_beyond_ascii_is_made_by_itself():
    assert copy_of(LETTER, "ani@désa.id") is None


def test_copies_are_for_one_address_only():
    with pytest.raises(BadHeaderError):
        copy_of(LETTER, "ani@contoh.id\nBcc: semua@contoh.id")


def test_no_copies_while_all_mail_goes_to_one_address(settings):
    settings.NOTICES_ECHO = "coba@contoh.id"
    assert copy_of(LETTER, "ani@contoh.id") is None
