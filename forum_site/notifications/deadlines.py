"""Deadlines: duties with a day, the steps by which people are reminded, and who is told when nobody acts.

A feature registers a `Ladder` in its `AppConfig.ready()`. Each morning `actions.tell_deadlines` asks it for
the duties that are open and announces of each the step whose turn it is. What is done or has got another
day is no longer among them, so nobody is reminded of it. People are found by their role on that morning.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from typing import Any, Final

from django.core.exceptions import ImproperlyConfigured
from django.db.models import Model

from forum_site.accounts.models import User
from forum_site.notifications.api import Told
from forum_site.notifications.reasons import named
from forum_site.notifications.registry import Kind

BEFORE: Final = (30, 14, 7, 3, 1)  # days left
LAST_DAYS: Final = 1  # from here on it is urgent
LATE: Final = -1  # the first step after the day, on the first working day; then -8, -15, …
MADE_UP: Final = 7  # so many days a missed last step is still told
LONGEST: Final = 60  # days after which nobody more is called


@dataclass(frozen=True)
class Duty:
    """Something that is open and has a day. `of` names it in the key where that is not its subject.

    `after(n)`: the day on which n working days have passed since `due`; calendar days unless told.
    """

    subject: Any  # a row of a model
    due: date
    of: Any = None
    about: Model | None = None
    data: dict[str, Any] = field(default_factory=dict)
    after: Callable[[int], date] | None = None

    def past(self, days: int) -> date:
        return self.after(days) if self.after else self.due + timedelta(days=days)


@dataclass(frozen=True)
class Rung:
    """Who is told, once, when nothing was done so many working days after the day.

    They read why: it was not answered in time. Whoever is reminded anyway is not told twice.
    """

    after: int
    people: Callable[[Duty], Iterable[User]]
    kind: str = ""  # instead of the ladder's kind for late ones


@dataclass(frozen=True)
class Ladder:
    """How one sort of duty is told.

    `due(today, last)` gives the open duties whose day is `last` or earlier; `people(duty, step)` those
    reminded of a step: days left, 0 on the day, `LATE` and below afterwards. `soon`, `last` (one day before
    and on the day; else `soon`) and `late` are codes of kinds. Late ones are told weekly, `weeks_late`
    times. The day itself is made up for within `made_up` days where nothing comes after it. `key` may be
    changed for duties that were told under another one before.
    """

    code: str
    due: Callable[[date, date], Iterable[Duty]]
    people: Callable[[Duty, int], Iterable[Told]]
    soon: str
    last: str = ""
    late: str = ""
    before: Sequence[int] = BEFORE
    on_day: bool = True
    weeks_late: int = 0
    made_up: int = MADE_UP
    chain: Sequence[Rung] = ()
    key: str = "{code}:{pk}:{due}:{step}"

    def step_of(self, duty: Duty, today: date) -> int | None:
        """The step whose turn it is: the nearest one passed, so that a day without the task skips nothing."""
        left = (duty.due - today).days
        if left < 0 and self.weeks_late:
            behind = (today - duty.past(1)).days
            if behind >= 0:
                week = behind // 7
                return LATE - 7 * week if week < self.weeks_late else None
        if left < 0 and (not self.on_day or left < -self.made_up):
            return None
        marks = (*self.before, 0) if self.on_day else self.before
        return min((mark for mark in marks if left <= mark), default=None)

    def calls(self, duty: Duty, today: date) -> Iterator[Call]:
        """What is due of this duty this morning, told before or not: at most one step, and rungs."""
        step = self.step_of(duty, today)
        if step is not None:
            yield Call(self, duty, self._key(duty, str(step)), self.kind_of(step), step)
        late = (today - duty.due).days
        if 0 < late <= LONGEST:
            for number, rung in enumerate(self.chain):
                if today >= duty.past(rung.after):
                    key, kind = self._key(duty, f"up{rung.after}"), rung.kind or self.kind_of(LATE)
                    yield Call(self, duty, key, kind, LATE, number)

    def kind_of(self, step: int) -> str:
        if step < 0:
            return self.late or self.last or self.soon
        return self.last or self.soon if step <= LAST_DAYS else self.soon

    def _key(self, duty: Duty, step: str) -> str:
        pk = duty.subject.pk if duty.of is None else duty.of
        return self.key.format(code=self.code, pk=pk, due=duty.due, step=step)


@dataclass(frozen=True)
class Call:
    """One announcement; `rung` is a place in the chain, None for a step."""

    ladder: Ladder
    duty: Duty
    key: str
    kind: str
    step: int
    rung: int | None = None

    def people(self) -> list[Told]:
        told = list(self.ladder.people(self.duty, self.step))
        if self.rung is None:
            return told
        lower = {one.user.pk for one in told}
        for rung in self.ladder.chain[: self.rung]:
            lower |= {user.pk for user in rung.people(self.duty)}
        why = named("overdue", self.duty.due.isoformat())
        above = self.ladder.chain[self.rung].people(self.duty)
        return [Told(user, why) for user in above if user.pk not in lower]


_LADDERS: Final[dict[str, Ladder]] = {}


def register_ladder(ladder: Ladder) -> None:
    """The same code twice stops the start."""
    if ladder.code in _LADDERS and _LADDERS[ladder.code] != ladder:
        raise ImproperlyConfigured(f"ladder {ladder.code} is registered twice")
    _LADDERS[ladder.code] = ladder


def unregister_ladder(code: str) -> None:
    """For tests."""
    _LADDERS.pop(code, None)


def ladders() -> list[Ladder]:
    return list(_LADDERS.values())


def last_days(kind: Kind) -> Kind:
    """The same words for the last two days, which no quiet hours hold up."""
    return replace(kind, code=f"{kind.code}_last", urgent=True)
