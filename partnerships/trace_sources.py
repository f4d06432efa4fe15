"""What the trace of a need is gathered from: every feature may add dated lines of its own."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Any, Final

from django.utils import timezone

from partnerships.models import Need


@dataclass(frozen=True)
class TraceLine:
    """One thing that happened. `who` is a role and a body, never a person; all words are public ones.

    `links` are (words, address) of what shows it; `points` are (words, holds, note) of a checklist.
    """

    at: date | datetime
    title: str
    who: str = ""
    result: str = ""
    reason: str = ""
    evidence: str = ""
    links: list[tuple[str, str]] = field(default_factory=list)
    points: list[tuple[str, bool, str]] = field(default_factory=list)
    mark: str = "check"
    anchor: str = ""

    @property
    def day(self) -> date:
        return timezone.localdate(self.at) if isinstance(self.at, datetime) else self.at

    @property
    def moment(self) -> tuple[date, float]:
        """Sorts by day; money and papers, which have no hour, come before the step that follows them."""
        hour = self.at.timestamp() if isinstance(self.at, datetime) else 0.0
        return self.day, hour


Source = Callable[[Need, Any], Iterable[TraceLine]]
_SOURCES: Final[list[Source]] = []


def register(source: Source) -> None:
    """`source(need, user)` gives lines this visitor may read, in at most two statements.

    Registering the same function again changes nothing.
    """
    if source not in _SOURCES:
        _SOURCES.append(source)


def lines_of(need: Need, user: Any) -> list[TraceLine]:
    """Of all sources, the oldest first."""
    return sorted((line for source in _SOURCES for line in source(need, user)), key=lambda line: line.moment)
