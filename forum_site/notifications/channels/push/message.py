"""A letter as what the service worker shows, in the language that is active."""

import json
from base64 import urlsafe_b64encode
from collections.abc import Mapping
from hashlib import sha256
from typing import Final

from django.conf import settings
from django.templatetags.static import static
from django.urls import reverse
from django.utils.text import Truncator
from django.utils.translation import get_language, ngettext

from forum_site.notifications.channels.base import Letter

MOST_BYTES: Final = 3000
MOST_TITLE: Final = 120  # characters; a phone shows fewer
MOST_BODY: Final = 400
SHOWN_LINES: Final = 4
TTL: Final = 3 * 24 * 3600  # seconds a push service keeps it for a phone that is off; the inbox has it anyway


def payload(letter: Letter) -> bytes:
    """UTF-8 JSON of title, body, url, tag, icon and lang: at most MOST_BYTES, the body gives way."""
    title = letter.title or letter.lines[0].title
    words = {
        "title": Truncator(title).chars(MOST_TITLE),
        "body": "",
        "url": url_of(letter),
        "tag": letter.thread or letter.key,
        "icon": static("img/icon.png"),
        "lang": get_language() or "id",
    }
    room = min(MOST_BODY, (MOST_BYTES - len(packed(words))) // 6)  # no character needs more bytes
    return packed({**words, "body": Truncator(body_of(letter, title)).chars(max(room, 0))})


def packed(words: Mapping[str, str]) -> bytes:
    return json.dumps(words, ensure_ascii=False, separators=(",", ":")).encode()


def body_of(letter: Letter, title: str) -> str:
    """The words of one notice, or the titles of several that the letter's own does not hold yet."""
    if len(letter.lines) == 1:
        return letter.lines[0].body
    others = [line.title for line in letter.lines if line.title not in title]
    left = len(others) - SHOWN_LINES
    more = [ngettext("and %(n)d more", "and %(n)d more", left) % {"n": left}] if left > 0 else []
    return "\n".join([*others[:SHOWN_LINES], *more])


def url_of(letter: Letter) -> str:
    """The thing itself; the inbox for a digest of many things."""
    if letter.digest and len(letter.lines) > 1:
        return settings.SITE_URL + reverse("notifications:inbox")
    return letter.lines[0].url


def headers(letter: Letter) -> dict[str, str]:
    """How the push service treats it (RFC 8030): a newer message about the same thing replaces the older."""
    topic = sha256((letter.thread or letter.key).encode()).digest()
    return {
        "Content-Encoding": "aes128gcm",
        "Content-Type": "application/octet-stream",
        "TTL": str(TTL),
        "Urgency": urgency(letter),
        "Topic": urlsafe_b64encode(topic).decode()[:32],
    }


def urgency(letter: Letter) -> str:
    """A deadline wakes a sleeping phone, a digest waits until it is charged."""
    if letter.digest:
        return "low"
    return "high" if letter.stream == "tasks" else "normal"
