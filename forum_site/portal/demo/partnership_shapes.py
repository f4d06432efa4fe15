"""How a partnership of the demo is told: two bodies, needs, and what happened on which day."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, NamedTuple

Texts = dict[str, str]


class Event(NamedTuple):
    """A verb of `partnership_verbs`, so many days ago."""

    days: int
    verb: str
    about: dict[str, Any]


@dataclass(frozen=True)
class Story:
    """`by` and `giver` are handles of the people who act for the board and for the partner."""

    board: str
    by: str
    partner: str
    giver: str
    needs: tuple[str, ...]
    events: tuple[Event, ...]


def on(days: int, verb: str, /, **about: Any) -> Event:
    return Event(days, verb, about)


def talks(start: int, texts: Texts, *, scene: str, found: str, pace: float = 1.0) -> tuple[Event, ...]:
    """The usual way from the short proposal to the first day of the negotiation, 40 days at pace 1."""
    at = lambda day: start - round(day * pace)  # noqa: E731 - one line, used below only
    return (
        on(at(0), "teaser"),
        on(at(7), "interest"),
        on(at(14), "write", texts=texts),
        on(at(18), "submit"),
        on(at(27), "arrange"),
        on(at(36), "visit", note=found, scene=scene),
        on(at(40), "negotiate"),
    )


def agreed(days: int, kind: str, number: str, **about: Any) -> tuple[Event, ...]:
    """Written, planned in instalments, signed, and confirmed by both: agreed on that day."""
    rows = about.pop("rows")
    return (
        on(days + 9, "agreement", kind=kind, number=number, **about),
        on(days + 8, "plan", rows=rows),
        on(days + 2, "sign"),
        on(days, "confirm"),
    )
