"""What a channel is: it finds addresses, opens once for a batch, and sends letters or says why not."""

from collections.abc import Iterable
from contextlib import AbstractContextManager
from dataclasses import dataclass
from typing import Any, Protocol

from forum_site.accounts.models import User


class PermanentError(Exception):
    """This message will never get through (no such mailbox): not tried again."""


class TemporaryError(Exception):
    """This message may get through later: tried again with growing pauses."""


class ChannelDown(TemporaryError):
    """Nothing gets through now; the batch waits and no attempt is counted."""


@dataclass(frozen=True)
class Line:
    """One notice in the reader's words; `url` is absolute."""

    title: str
    body: str
    url: str
    reason: str
    group: str


@dataclass(frozen=True)
class Letter:
    """What one person gets in one message: one notice, or a digest of several.

    `key` stays the same however often the letter is tried. `stream` and `stream_words` name what
    `unsubscribe` (absolute, empty for mandatory notices) would end; `thread` joins what belongs together.
    """

    key: str
    user: User
    lines: tuple[Line, ...]
    digest: str
    stream: str
    stream_words: str
    unsubscribe: str
    preferences: str
    thread: str = ""


class Outlet(Protocol):
    """An open way out."""

    def send(self, letter: Letter, address: str) -> None:
        """Returns when the other side took it; else PermanentError, TemporaryError or ChannelDown."""


class Channel(Protocol):
    code: str
    label: Any

    def addresses(self, users: Iterable[User]) -> dict[int, str]:
        """{user id: address}, confirmed addresses only, in one statement."""

    def open(self) -> AbstractContextManager[Outlet]:
        """One connection for a batch."""
