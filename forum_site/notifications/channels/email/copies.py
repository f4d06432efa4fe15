"""Mails to many readers that differ in address and links only: made once, then each reader's own is put in.

To make one mail of text, HTML and headers takes Django ten times as long as to send it.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace
from email.utils import formatdate
from functools import lru_cache
from secrets import token_hex
from typing import Any, Final

from django.conf import settings
from django.core.mail import EmailMultiAlternatives
from django.core.mail.message import forbid_multi_line_headers, sanitize_address
from django.utils.html import escape
from django.utils.translation import get_language

from forum_site.notifications.channels.base import Letter
from forum_site.notifications.channels.email.message import message_of

KEPT: Final = 32  # a large audience needs one a language and reason
NOBODY: Any = None


def mark(name: str, length: int) -> str:
    """Stands for a reader's own. Drawn by lot with each start, so that nobody can write it into a text."""
    return f"{name}{token_hex(length)}"[:length]


# As long as what they stand for, so that lines break as they would; links as the longest.
KEY, DATE, TO = mark("key", 16), mark("date", 31), mark("to", 24)
ANSWER, OPEN, STOP, CHOOSE = mark("answer", 64), mark("open", 320), mark("stop", 320), mark("choose", 320)
MOST: Final = {KEY: 60, DATE: 31, TO: 72, ANSWER: 200, OPEN: 320, STOP: 320, CHOOSE: 320}  # else one by one
MARKS: Final = re.compile("|".join(MOST))
RAW_MARKS: Final = re.compile(MARKS.pattern.encode())


@dataclass(frozen=True)
class Master:
    """A mail as it leaves, cut at its marks: one text more than marks. `sender` is its envelope's."""

    sender: str
    texts: list[bytes]
    marks: list[str]

    def copy(self, own: dict[str, str]) -> bytes:
        pieces = [self.texts[0]]
        for name, text in zip(self.marks, self.texts[1:], strict=True):
            pieces += (own[name].encode(), text)
        return b"".join(pieces)


@dataclass(frozen=True)
class Copy:
    """Sender and recipient of the envelope, and the whole mail."""

    sender: str
    to: str
    raw: bytes


def copy_of(letter: Letter, address: str) -> Copy | None:
    """The same mail as `message_of` makes; None for what has to be made by itself, digests for one.

    BadHeaderError for an address that holds a line break.
    """
    if letter.digest or len(letter.lines) > 1 or settings.NOTICES_ECHO:
        return None
    own = own_of(letter, address)
    if any(
        len(text) > MOST[name] or escape(text) != text or not text.isascii() for name, text in own.items()
    ):
        return None
    master = master_of(same_for_all(letter), get_language(), settings.DEFAULT_FROM_EMAIL, settings.SITE_URL)
    return Copy(master.sender, address, master.copy(own)) if master else None


def own_of(letter: Letter, address: str) -> dict[str, str]:
    """What no other reader's mail has, by mark."""
    forbid_multi_line_headers("To", address, settings.DEFAULT_CHARSET)
    return {
        KEY: letter.key,
        DATE: formatdate(localtime=settings.EMAIL_USE_LOCALTIME),
        TO: address,
        ANSWER: letter.reply_to,
        OPEN: letter.lines[0].url,
        STOP: letter.unsubscribe,
        CHOOSE: letter.preferences,
    }


def same_for_all(letter: Letter) -> Letter:
    """With marks for all that is the reader's own."""
    return replace(
        letter,
        key=KEY,
        user=NOBODY,
        lines=(replace(letter.lines[0], url=OPEN, at=None),),
        unsubscribe=letter.unsubscribe and STOP,
        preferences=CHOOSE,
        reply_to=letter.reply_to and ANSWER,
    )


@lru_cache(maxsize=KEPT)
def master_of(letter: Letter, _language: str, _sender: str, _site: str) -> Master | None:
    """None where a mark did not come through, as when long lines were broken."""
    message = message_of(letter, TO)
    message.extra_headers = {"Date": DATE, **message.extra_headers}
    raw = message.message().as_bytes(linesep="\r\n")  # type: ignore[call-arg]  # Django's own mail takes it
    marks = [found.decode() for found in RAW_MARKS.findall(raw)]
    if sorted(marks) != sorted(found for text in texts_of(message) for found in MARKS.findall(text)):
        return None
    return Master(sanitize_address(message.from_email, settings.DEFAULT_CHARSET), RAW_MARKS.split(raw), marks)


def texts_of(message: EmailMultiAlternatives) -> Iterable[str]:
    parts = (str(content) for content, _kind in message.alternatives)
    headers = (str(value) for value in message.extra_headers.values())
    return (str(message.body), *parts, *headers, *message.to, *message.reply_to)
