"""How far the saving of a large sheet has come, and the word to stop it, between worker and pages.

Both lie in the cache: the worker's transaction is not seen by others before it ends, and on SQLite nobody
else could write meanwhile. The cache is shared wherever there is a worker: Redis between processes, and
the memory of the one process in which an embedded worker runs. Losing it loses nothing: the status in the
database decides at the end.
"""

from __future__ import annotations

import time
from dataclasses import asdict, dataclass
from typing import Any, Final, Protocol

from django.core.cache import cache

KEPT_SECONDS: Final = 3600


class Stopped(Exception):
    """Somebody stopped the saving; the transaction is undone."""


class Watch(Protocol):
    """What hears of the progress of an import. `token` narrows the row of the sheet to this saving."""

    token: dict[str, Any]

    def expect(self, lines: int) -> None: ...

    def tick(self, lines: int) -> None: ...

    def finish(self) -> None: ...


class Silent:
    """Saving at once, with nobody to tell."""

    token: dict[str, Any] = {}

    def expect(self, lines: int) -> None:
        pass

    def tick(self, lines: int) -> None:
        pass

    def finish(self) -> None:
        pass


@dataclass
class Progress:
    """`done` of `of` lines are written; both 0 while the sheet is read and compared. `at` is wall time."""

    done: int = 0
    of: int = 0
    at: float = 0.0

    @property
    def percent(self) -> int:
        return min(99, 100 * self.done // self.of) if self.of else 0


class Told:
    """Tells the cache, asks it after each batch whether to stop."""

    def __init__(self, sheet: int, token: str) -> None:
        self.sheet, self.key = sheet, token
        self.token = {"report__token": token}
        self.progress = Progress()
        self._tell()

    def expect(self, lines: int) -> None:
        self.progress.of = lines
        self._tell()

    def tick(self, lines: int) -> None:
        self.progress.done += lines
        self._tell()

    def finish(self) -> None:
        self._tell()

    def _tell(self) -> None:
        self.progress.at = time.time()
        cache.set(_name("at", self.sheet, self.key), asdict(self.progress), KEPT_SECONDS)
        if cache.get(_name("stop", self.sheet, self.key)):
            raise Stopped


def progress_of(sheet: int, token: str) -> Progress | None:
    """None when nothing was heard of it."""
    found = cache.get(_name("at", sheet, token))
    return Progress(**found) if found else None


def ask_to_stop(sheet: int, token: str) -> None:
    cache.set(_name("stop", sheet, token), True, KEPT_SECONDS)


def _name(what: str, sheet: int, token: str) -> str:
    return f"plan-save-{what}:{sheet}:{token}"
