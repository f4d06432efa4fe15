"""Links that open without login are recognised in an answer, however a mail program bent them."""

from urllib.parse import quote

import pytest
from django.urls import reverse

from forum_site.core import tokens
from forum_site.notifications.own_link import choices_url
from forum_site.notifications.own_links import holds_own_link
from forum_site.notifications.streams import Stream


@pytest.fixture(autouse=True)
def switched_on(settings):
    settings.REPLY_DOMAIN = "balas.contoh.id"


def links(user, site):
    opened = f"{site}/inbox/12/?s={tokens.sign(12, purpose='notifications.open')}"
    feed = f"{site}{reverse('notifications:feed', args=['kunci123'])}"
    return [choices_url(user), Stream(user.pk, "email", group="match").url(), opened, feed]


BENT = {
    "as it is": lambda link: f"Pilihan: {link}",
    "path alone": lambda link: link[link.index("/inbox/") :],
    "capitals": lambda link: link.upper(),
    "wrapped": lambda link: link.replace("/inbox/", "/in\r\nbox/\r\n"),
    "quoted-printable": lambda link: link.replace("=", "=3D").replace("inbox", "in=\r\nbox"),
    "rewritten by a filter": lambda link: f"https://aman.example/?url={quote(link, safe='')}&data=1",
    "rewritten twice": lambda link: quote(quote(link, safe=""), safe=""),
    "by another filter": lambda link: (
        link.replace("/", "_").replace(":", "-3A").replace("?", "-3F").replace("=", "-3D")
    ),
}


@pytest.mark.parametrize("bent", BENT)
def test_every_such_link_is_found(ani, settings, bent):
    for link in links(ani, settings.SITE_URL):
        assert holds_own_link(f"Setuju.\n{BENT[bent](link)}\nSalam"), link


def test_the_rest_of_a_cut_link_and_an_address_for_answers_are_found(ani):
    assert holds_own_link(choices_url(ani).partition("/inbox/choices/")[2][2:])
    assert holds_own_link(f"An: balas+1.topic.2.fuk1-{'a' * 24}@balas.contoh.id")


@pytest.mark.parametrize(
    "text",
    [
        "Setuju, kami ikut.", "Jam 10:00:15, Pak RT: semua hadir.", "Lihat /inbox/ Anda, lalu /inbox/12/.",
        "https://jejaring.example/forum/12/?s=baru", "Kirim ke balas@balas.contoh.id.", "",
    ],
)  # fmt: skip
def test_own_words_are_let_through(text):
    assert not holds_own_link(text)
