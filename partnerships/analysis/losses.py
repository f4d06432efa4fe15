"""Counts what keeps needs from fitting offers: each required condition by what became of it.

Asks the predicates of the engine that makes the match lists, but a question about a board only once.
Pairs whose place or field does not agree are not counted: there nothing was lost.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable
from dataclasses import dataclass, field, replace
from datetime import date
from typing import Final

from forum_site.core.taxonomy import CATEGORIES
from partnerships.analysis.outcomes import Outcome, outcome_of
from partnerships.matching.criteria.registry import PREDICATES, answer
from partnerships.matching.criteria.types import Answer, Context, Criterion, Scope
from partnerships.matching.profiles import Key, NeedProfile, OfferProfile
from partnerships.matching.verdicts import Status, all_criteria, status_of

AGREED: Final = ("region.in", "category.in", "sector.in")  # what both sides are about


@dataclass(frozen=True, slots=True)
class Loss:
    """One condition with one outcome: pairs, their needs and boards, and what those needs lack in rupiah.

    `alone` are the needs that fit nothing counted here and would, were this condition the only one that
    went; `alone_gap` is what they lack.
    """

    criterion: Criterion
    outcome: Outcome
    pairs: int
    needs: int
    boards: int
    gap: int
    alone: int
    alone_gap: int


@dataclass(slots=True)
class _Heap:
    criterion: Criterion
    pairs: int = 0
    needs: dict[Key, int] = field(default_factory=dict)
    boards: set[Key] = field(default_factory=set)
    alone: dict[Key, int] = field(default_factory=dict)


@dataclass(slots=True)
class Losses:
    """`add` offers one by one; then read. `by` says which conditions are one: its place, or its code."""

    by: Callable[[int, Criterion], Hashable]
    best: dict[Key, Status] = field(default_factory=dict)  # of each need that was looked at
    _heaps: dict[tuple[Hashable, Outcome], _Heap] = field(default_factory=dict)

    def add(self, offer: OfferProfile, needs: Iterable[NeedProfile], today: date) -> None:
        """An offer that is not open yet is asked as on its first day, as in its dry run."""
        ask = _Asker(offer, max(today, offer.opens) if offer.opens else today)
        for need in needs:
            answers = ask.of(need)
            if answers is None:
                continue
            self._best_of(need.key, status_of(answers))
            against = [(at, one) for at, one in enumerate(answers) if one.excludes or one.open]
            for at, one in against:
                self._add(at, one, need, only=len(against) == 1)

    def count(self, status: Status) -> int:
        return sum(one is status for one in self.best.values())

    def rows(self) -> list[Loss]:
        """Every condition that stood in the way, the one of most needs first."""
        found = [self._loss(outcome, heap) for (_key, outcome), heap in self._heaps.items()]
        return sorted(found, key=lambda one: (-one.needs, -one.pairs, one.criterion.code))

    def _best_of(self, key: Key, status: Status) -> None:
        known = self.best.get(key)
        if known is None or known is Status.NOT or status is Status.FIT:
            self.best[key] = status

    def _add(self, at: int, found: Answer, need: NeedProfile, *, only: bool) -> None:
        gap = need.money_sought or 0
        for outcome in (Outcome.ANY, outcome_of(found)):
            key = self.by(at, found.criterion), outcome
            heap = self._heaps.setdefault(key, _Heap(found.criterion))
            heap.pairs += 1
            heap.needs[need.key] = gap
            heap.boards.add(need.board.key)
            if only:
                heap.alone[need.key] = gap

    def _loss(self, outcome: Outcome, heap: _Heap) -> Loss:
        alone = [gap for key, gap in heap.alone.items() if self.best[key] is not Status.FIT]
        return Loss(
            heap.criterion, outcome, heap.pairs, len(heap.needs), len(heap.boards),
            sum(heap.needs.values()), len(alone), sum(alone),
        )  # fmt: skip


class _Asker:
    """The required conditions of an offer, asked of many needs on a day."""

    def __init__(self, offer: OfferProfile, day: date) -> None:
        self.offer, self.day = offer, day
        required = [one for one in all_criteria(offer) if one.hard]
        self.agreed = [one for one in required if one.code in AGREED]
        self.rest = [one for one in required if one.code not in AGREED]
        self._known: dict[tuple[int, Key], Answer] = {}

    def of(self, need: NeedProfile) -> list[Answer] | None:
        """All answers; None where place or field do not agree."""
        ctx = Context(need, need.board, self.offer, self.day)
        first = [answer(one, ctx) for one in self.agreed]
        if any(one.excludes for one in first):
            return None
        return [*first, *(self._asked(at, one, ctx) for at, one in enumerate(self.rest))]

    def _asked(self, at: int, criterion: Criterion, ctx: Context) -> Answer:
        scope = PREDICATES[criterion.code].scope
        if scope is Scope.NEED:
            return answer(criterion, ctx)
        key = at, ctx.board.key if scope is Scope.BOARD else ""
        found = self._known.get(key)
        if found is None:
            found = self._known[key] = answer(criterion, ctx)
        return found


def losses_of(offer: OfferProfile, needs: Iterable[NeedProfile], today: date) -> Losses:
    """Of one offer, each of its conditions for itself."""
    found = Losses(by=lambda at, _criterion: at)
    found.add(offer, needs, today)
    return found


def losses_together(offers: Iterable[OfferProfile], needs: Iterable[NeedProfile], today: date) -> Losses:
    """Of all offers over the same needs: conditions of one kind count together, whatever their limits."""
    found = Losses(by=lambda _at, criterion: criterion.code)
    by_category: dict[str | None, list[NeedProfile]] = {}
    for need in needs:
        by_category.setdefault(need.category, []).append(need)
        found.best.setdefault(need.key, Status.NOT)
    for offer in offers:
        wanted = categories_of(offer)
        near = (ones for category, ones in by_category.items() if category in wanted)
        found.add(offer, (need for ones in near for need in ones if _reached(offer, need)), today)
    return found


def categories_of(offer: OfferProfile) -> frozenset[str | None]:
    """The categories, None for a need without one, that the offer does not exclude."""
    stated = [one for one in all_criteria(offer) if one.code == "category.in" and one.hard]
    codes: tuple[str | None, ...] = (*CATEGORIES, None)
    if not stated:
        return frozenset(codes)
    nobody = NeedProfile(key="", region=(0, 0))
    asked = {code: Context(replace(nobody, category=code), nobody.board, offer, date.min) for code in codes}
    return frozenset(
        code for code, ctx in asked.items() if not any(answer(one, ctx).excludes for one in stated)
    )


def _reached(offer: OfferProfile, need: NeedProfile) -> bool:
    """Whether the offer's own regions touch the need's place; cheaper than to ask."""
    if not offer.regions or any(one.code == "region.in" for one in offer.criteria):
        return True
    return any(lo <= need.region[1] and need.region[0] <= hi for lo, hi in offer.regions)
