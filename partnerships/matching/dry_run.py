"""Tries an offer against needs before it is published: how many fit, and what stands in the way most."""

from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from datetime import date

from partnerships.matching.criteria.registry import answer
from partnerships.matching.criteria.types import Answer, Context, Criterion, State
from partnerships.matching.profiles import Key, NeedProfile, OfferProfile
from partnerships.matching.verdicts import Status, all_criteria, status_of

_FIELD_CODES = ("category.in", "sector.in")


@dataclass(frozen=True, slots=True)
class Obstacle:
    """What one criterion does: needs that do not meet it, needs of which it is unknown (and their boards).

    `gain` is how many needs more would fit, and `gain_money` what they lack in rupiah, if this criterion
    alone were made soft.
    """

    criterion: Criterion
    not_met: int
    unknown: int
    unknown_boards: int
    gain: int
    gain_money: int


@dataclass(frozen=True, slots=True)
class DryRun:
    """Counts over the needs of the offer's field, with their open amounts in rupiah.

    `out_of_field` needs (another category altogether) are counted apart. `obstacles` start with the
    criterion that is open or not met most often.
    """

    fit: int
    nearly: int
    not_fit: int
    fit_money: int
    nearly_money: int
    out_of_field: int
    obstacles: tuple[Obstacle, ...]
    status_of: dict[Key, Status]

    @property
    def considered(self) -> int:
        """How many needs were counted as fit, nearly or not."""
        return self.fit + self.nearly + self.not_fit

    @property
    def worst(self) -> Obstacle | None:
        """The criterion whose relaxing gains most, or None when none gains anything."""
        gaining = [obstacle for obstacle in self.obstacles if obstacle.gain]
        return max(gaining, key=lambda obstacle: obstacle.gain, default=None)


@dataclass(slots=True)
class _Tally:
    criterion: Criterion
    not_met: int = 0
    unknown: int = 0
    boards: set[Key] = field(default_factory=set)
    gain: int = 0
    gain_money: int = 0

    def add(self, found: Answer, need: NeedProfile) -> None:
        if found.state is State.NOT_MET:
            self.not_met += 1
        elif found.state is State.UNKNOWN:
            self.unknown += 1
            self.boards.add(need.board.key)

    def obstacle(self) -> Obstacle:
        return Obstacle(
            self.criterion, self.not_met, self.unknown, len(self.boards), self.gain, self.gain_money
        )


def dry_run(offer: OfferProfile, needs: Iterable[NeedProfile], today: date) -> DryRun:
    """Try an offer against needs; an offer that is not open yet is tried as on its first day."""
    day = max(today, offer.opens) if offer.opens else today
    criteria = all_criteria(offer)
    tallies = [_Tally(criterion) for criterion in criteria]
    counts = dict.fromkeys(Status, 0)
    money = dict.fromkeys(Status, 0)
    status_by_need: dict[Key, Status] = {}
    out_of_field = 0
    for need in needs:
        ctx = Context(need, need.board, offer, day)
        answers = [answer(criterion, ctx) for criterion in criteria]
        if any(one.excludes and one.criterion.code in _FIELD_CODES for one in answers):
            out_of_field += 1
            continue
        status = status_of(answers)
        status_by_need[need.key] = status
        counts[status] += 1
        money[status] += need.money_sought or 0
        _tally(tallies, answers, need, status)
    return DryRun(
        fit=counts[Status.FIT],
        nearly=counts[Status.NEARLY],
        not_fit=counts[Status.NOT],
        fit_money=money[Status.FIT],
        nearly_money=money[Status.NEARLY],
        out_of_field=out_of_field,
        obstacles=_obstacles(tallies),
        status_of=status_by_need,
    )


def relaxed(offer: OfferProfile, code: str) -> OfferProfile:
    """Return the offer with its criteria of one code made soft, to try what that would change.

    A condition that only the offer's own fields state becomes a listed, soft criterion without weight.
    """
    softer = tuple(replace(one, hard=False) if one.code == code else one for one in offer.criteria)
    if all(one.code != code for one in offer.criteria):
        softer = (*softer, Criterion(code, hard=False, weight=0))
    return replace(offer, criteria=softer)


def _tally(tallies: list[_Tally], answers: list[Answer], need: NeedProfile, status: Status) -> None:
    for tally, found in zip(tallies, answers, strict=True):
        tally.add(found, need)
    if status is Status.FIT:
        return
    blocking = [at for at, one in enumerate(answers) if one.excludes or one.open]
    if len(blocking) == 1:
        tallies[blocking[0]].gain += 1
        tallies[blocking[0]].gain_money += need.money_sought or 0


def _obstacles(tallies: list[_Tally]) -> tuple[Obstacle, ...]:
    found = [tally.obstacle() for tally in tallies if tally.not_met or tally.unknown]
    return tuple(sorted(found, key=lambda one: (-(one.not_met + one.unknown), -one.gain)))
