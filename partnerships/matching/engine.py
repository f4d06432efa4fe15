"""Compares one need with one offer, and ranks needs for an offer or offers for a need."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from partnerships.matching.criteria.registry import answer
from partnerships.matching.criteria.types import Answer, Context, State
from partnerships.matching.lots import lot_of, pair_lot
from partnerships.matching.profiles import Key, NeedProfile, OfferProfile
from partnerships.matching.scoring import MILLI, base_parts
from partnerships.matching.verdicts import (
    Part,
    Status,
    all_criteria,
    final_points,
    parts_of,
    soft_met,
    soft_total,
    status_of,
)


@dataclass(frozen=True, slots=True)
class Match:
    """A pair with everything a page shows. `points` (0 to 100,000) is the score before rounding."""

    need_key: Key
    offer_key: Key
    status: Status
    score: int
    points: int
    parts: tuple[Part, ...]
    answers: tuple[Answer, ...]

    @property
    def met(self) -> int:
        """How many criteria are met."""
        return sum(one.state is State.MET for one in self.answers)

    @property
    def unknown(self) -> int:
        """How many criteria cannot be answered yet."""
        return sum(one.state is State.UNKNOWN for one in self.answers)

    @property
    def not_met(self) -> int:
        """How many criteria are not met."""
        return sum(one.state is State.NOT_MET for one in self.answers)

    @property
    def todo(self) -> tuple[Answer, ...]:
        """The answers the board can still change, required ones first."""
        wanted = [one for one in self.answers if one.state is not State.MET and one.todo]
        return tuple(sorted(wanted, key=lambda one: not one.criterion.hard))


@dataclass(frozen=True, slots=True)
class Ranked:
    """A line of a list: which pair, its status and score. `match` gives the reasons."""

    need_key: Key
    offer_key: Key
    status: Status
    score: int
    points: int


def match(need: NeedProfile, offer: OfferProfile, today: date) -> Match:
    """Compare a need with an offer on a day given by the caller."""
    ctx = Context(need, need.board, offer, today)
    answers = tuple(answer(criterion, ctx) for criterion in all_criteria(offer))
    base = base_parts(need, offer)
    met, total = soft_met(answers), soft_total(offer)
    points = final_points(base.total, met, total)
    return Match(
        need_key=need.key,
        offer_key=offer.key,
        status=status_of(answers),
        score=points // MILLI,
        points=points,
        parts=parts_of(base, met, total),
        answers=answers,
    )


def ranked(found: Match) -> Ranked:
    """Return the list line of a match."""
    return Ranked(found.need_key, found.offer_key, found.status, found.score, found.points)


def ordered(rows: Iterable[Ranked], *, salt: int = 0) -> list[Ranked]:
    """Sort list lines: fitting before nearly fitting, then by points; equals in an order drawn by lot.

    The lot depends on the pair and on `salt` alone, so neither age nor spelling of keys is favoured, and a
    caller who changes the salt each week gives everybody a turn.
    """
    return sorted(rows, key=lambda row: (row.status is not Status.FIT, -row.points, _lot(row, salt)))


def rank_needs_plainly(
    offer: OfferProfile, needs: Iterable[NeedProfile], today: date, *, limit: int | None = None, salt: int = 0
) -> list[Ranked]:
    """Rank needs one by one: slow and obviously right; `lists.rank_needs` must give the same."""
    rows = (ranked(match(need, offer, today)) for need in needs)
    return ordered((row for row in rows if row.status is not Status.NOT), salt=salt)[:limit]


def rank_offers_plainly(
    need: NeedProfile, offers: Iterable[OfferProfile], today: date, *, limit: int | None = None, salt: int = 0
) -> list[Ranked]:
    """Rank offers one by one: slow and obviously right; `lists.rank_offers` must give the same."""
    rows = (ranked(match(need, offer, today)) for offer in offers)
    return ordered((row for row in rows if row.status is not Status.NOT), salt=salt)[:limit]


def _lot(row: Ranked, salt: int) -> int:
    return pair_lot(lot_of(row.need_key), lot_of(row.offer_key), salt)
