"""The secretariat's desk: queues of things that wait for a decision, brought together from the features.

A feature registers a queue in its AppConfig.ready(): what waits for a person, and how one item opens
beside the list. The desk sorts everything by the working days that are left.
"""

from __future__ import annotations

from collections.abc import Callable, Container, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Final

from django.http import HttpRequest
from django.utils import timezone
from django.utils.translation import ngettext

from forum_site.organisations import working_days
from forum_site.organisations.authority import secretariats_of


@dataclass(frozen=True)
class Item:
    """One thing that waits. `since` is when it came; `detail` a short second line."""

    pk: int
    title: str
    detail: str
    since: datetime


@dataclass(frozen=True)
class Queue:
    """`items(user)` lists what waits for this person, at most two statements whatever their number.

    `opened(request, pk)` gives `{"template", "context"}` of one item, or None when it does not wait
    for this person; the template finds its context under `item` and gives its heading id "h-buka".
    `days` is the time limit in working days; `tab` the short word above the list.
    """

    code: str
    tab: Any
    label: Any
    icon: str
    days: int
    items: Callable[[Any], Sequence[Item]]
    opened: Callable[[HttpRequest, int], dict[str, Any] | None]


@dataclass(frozen=True)
class Waiting:
    """An item as the desk shows it; `left` in working days, negative when late."""

    queue: Queue
    item: Item
    due: Any
    left: int

    @property
    def key(self) -> str:
        return f"{self.queue.code}-{self.item.pk}"

    @property
    def css(self) -> str:
        return "over" if self.left < 0 else "soon" if self.left <= 1 else ""

    @property
    def number(self) -> int:
        return abs(self.left)

    @property
    def words(self) -> str:
        """What stands under the number."""
        if self.left < 0:
            return ngettext("day over", "days over", self.number)
        return ngettext("day left", "days left", self.number)


_QUEUES: Final[dict[str, Queue]] = {}
Section = Callable[[Any], dict[str, Any] | None]
_SECTIONS: Final[list[tuple[int, Section]]] = []


def register_queue(queue: Queue) -> None:
    """Add a queue, or replace the one with its code."""
    _QUEUES[queue.code] = queue


def register_section(section: Section, *, order: int) -> None:
    """Something beneath the queue: `section(user)` gives `{"template", "context"}` or None.

    At most three statements each; the template finds its context under `part`.
    """
    _SECTIONS.append((order, section))


def sections_for(user: Any) -> list[dict[str, Any]]:
    """Of every feature that has something to say to this person, in their order."""
    made = (section(user) for _order, section in sorted(_SECTIONS, key=lambda row: row[0]))
    return [one for one in made if one is not None]


def unregister_queue(code: str) -> None:
    """For tests."""
    _QUEUES.pop(code, None)


def queues() -> list[Queue]:
    return list(_QUEUES.values())


def waiting_for(user: Any) -> list[Waiting]:
    """Everything that waits for the person, the most urgent first."""
    places = [office.territory for office in secretariats_of(user)]
    off = working_days.holidays(places[0] if len(places) == 1 else None)
    today = timezone.localdate()
    rows = [_row(queue, item, today, off) for queue in queues() for item in queue.items(user)]
    return sorted(rows, key=lambda row: (row.due, row.item.since))


def _row(queue: Queue, item: Item, today: Any, off: Container[Any]) -> Waiting:
    due = working_days.due_after(timezone.localtime(item.since).date(), queue.days, off)
    return Waiting(queue, item, due, working_days.days_until(due, today, off))


def open_item(request: HttpRequest, key: str) -> dict[str, Any] | None:
    """The opened item of a key such as "claim-12"; None for anything unknown."""
    code, _dash, pk = key.rpartition("-")
    queue = _QUEUES.get(code)
    if queue is None or not pk.isdecimal():
        return None
    return queue.opened(request, int(pk))
