"""Of a mail only the person's own words are left."""

from email import message_from_string, policy

import pytest

from forum_site.notifications.mail_text import own_words, text_of

CASES = {
    "plain": ("Setuju.\n\nKami ikut.\n", "Setuju.\n\nKami ikut."),
    "indonesian attribution": (
        "Setuju.\n\nPada tanggal Sen, 23 Nov 2026 pukul 10.00 BKM <kabar@x.id> menulis:\n\n> Halo\n> apa\n",
        "Setuju.",
    ),
    "english attribution over two lines": (
        "Yes.\n\nOn Mon, 23 Nov 2026 at 10:00, Jejaring BKM\n<kabar@x.id> wrote:\n> Hello\n",
        "Yes.",
    ),
    "answer below the quotation": (
        "Pada Senin 23/11 10.00, Jejaring menulis:\n> Kapan rapat?\n\nSabtu pagi.\n> Di mana?\nDi balai.\n",
        "Sabtu pagi.\nDi balai.",
    ),
    "quotation that is not marked": ("Ya.\nOn Monday 23 Nov 2026 X wrote:\nKapan rapat?\n", "Ya."),
    "signature": ("Baik.\n-- \nAni\nBKM Handep\n", "Baik."),
    "outlook": (
        "Baik.\n\nDari: Jejaring <k@x.id>\nDikirim: Senin\nKepada: Ani\nSubjek: Kabar\n\nHalo",
        "Baik.",
    ),
    "original message": ("Baik.\n-----Pesan Asli-----\nHalo", "Baik."),
    "line of underscores": ("Baik.\n________________________________\nHalo", "Baik."),
    "telephone": ("Baik.\n\nSent from my iPhone\n", "Baik."),
    "own sentence with Pada": ("Pada hari Sabtu kami rapat.\nBu Sari menulis:\nsemua hadir.\n", None),
    "own line with Dari": ("Dari: warga RT 03\nSaluran rusak.\n", None),
    "only a quotation": ("> Halo\n> apa kabar\n", ""),
    "nothing": ("", ""),
}


@pytest.mark.parametrize("name", CASES)
def test_own_words_are_left(name):
    written, wanted = CASES[name]
    assert own_words(written.replace("\n", "\r\n")) == (written.strip() if wanted is None else wanted)


def mail(kind, body):
    text = (
        f"MIME-Version: 1.0\nContent-Type: {kind}; charset=utf-8\nContent-Transfer-Encoding: 8bit\n\n{body}"
    )
    return message_from_string(text, policy=policy.default)


def test_html_becomes_lines_without_quotation_and_markup():
    html = (
        "<style>p{color:red}</style><div>Setuju &amp; ikut.<br>Kapan?</div><script>alert(1)</script>"
        '<div class="gmail_quote">Pada 23 Nov 2026 X menulis:<br>'
        "<blockquote>Halo<p>apa</p></blockquote></div>"
    )
    assert own_words(text_of(mail("text/html", html))) == "Setuju & ikut.\nKapan?"


def test_plain_text_is_preferred():
    parts = (
        'MIME-Version: 1.0\nContent-Type: multipart/alternative; boundary="b"\n\n'
        "--b\nContent-Type: text/plain\n\nPolos\n--b\nContent-Type: text/html\n\n<p>Hias</p>\n--b--\n"
    )
    assert text_of(message_from_string(parts, policy=policy.default)).strip() == "Polos"


def test_a_hostile_mail_does_not_take_long():
    import time

    start = time.perf_counter()
    own_words("Pada " * 60_000 + "\n" + "On x\n" * 30_000)
    own_words("From:" + " " * 50_000 + "\n" + ">" * 100_000)
    text_of(mail("text/html", "<br" * 60_000))
    assert time.perf_counter() - start < 3
