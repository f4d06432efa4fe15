"""What a channel is: it finds addresses, opens once for a batch, and sends letters or says why not."""

from collections.abc import Iterable, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any, Protocol

from django.db.models import QuerySet

from forum_site.accounts.models import User
from forum_site.notifications.groups import Group


class PermanentError(Exception):
    """This message will never get through (no such mailbox): not tried again."""


class TemporaryError(Exception):
    """This message may get through later: tried again with growing pauses, not before `wait` is over."""

    def __init__(self, problem: object = "", wait: timedelta = timedelta()) -> None:  # noqa: B008 - immutable
        super().__init__(problem)
        self.wait = wait


class ChannelDown(TemporaryError):
    """Nothing gets through now; the batch waits and no attempt is counted."""


@dataclass(frozen=True)
class Line:
    """One notice in the reader's words; `url` is absolute. For programs: the code of its kind, and when."""

    title: str
    body: str
    url: str
    reason: str
    group: str
    kind: str = ""
    at: datetime | None = None


@dataclass(frozen=True)
class Letter:
    """What one person gets in one message: one notice, several about one thing, or a digest.

    `key` stays the same however often the letter is tried, and so do its notices. `title` is for all of
    them ("12 new replies: …"). `stream` and `stream_words` name what `unsubscribe` (absolute, empty for
    mandatory notices) would end; `thread` joins what belongs together; an answer by mail goes to
    `reply_to`, if that is given.
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
    title: str = ""
    reply_to: str = ""


class Outlet(Protocol):
    """An open way out."""

    def send(self, letter: Letter, address: Any) -> str | None:
        """Returns when the other side took it, with its name for the message where it gives one.

        Else PermanentError, TemporaryError or ChannelDown.
        """


class Channel(Protocol):
    """`frequencies` are those a person may choose for it (`Frequency` values)."""

    code: str
    label: Any
    frequencies: Sequence[str]

    def default(self, group: Group) -> str:
        """What holds for the group until the person chooses."""

    def reached(self) -> QuerySet[Any, Any] | None:
        """Ids of the people it can reach at all, as a query of one column; None for everybody."""

    def addresses(self, users: Iterable[User]) -> dict[int, Any]:
        """{user id: address}, confirmed ones only, in one statement. Only the outlet reads an address."""

    def open(self) -> AbstractContextManager[Outlet]:
        """One connection for a batch."""


def why_unreached(channel: Channel, user: User) -> str:
    """Why the channel has no address of the person; a channel may know more (`why_unreached(user)`)."""
    say = getattr(channel, "why_unreached", None)
    return str(say(user)) if say else "no confirmed address"
