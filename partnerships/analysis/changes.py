"""An offer with one condition changed, compared with itself over the same needs; nothing is saved."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date
from typing import Any, Final

from partnerships.analysis.frames import Frame
from partnerships.analysis.losses import Losses, losses_of
from partnerships.matching.criteria.types import Criterion
from partnerships.matching.profiles import Key, NeedProfile, OfferProfile
from partnerships.matching.verdicts import Status

CHANGE, BONUS, DROP = "change", "bonus", "drop"
# What the offer is about is not tried away.
FIRM: Final = frozenset({"region.in", "category.in", "sector.in", "form.in", "window.open", "quota.left"})


@dataclass(frozen=True)
class Moved:
    """A board whose needs begin or cease to fit: how many of them, and what they lack in rupiah."""

    board: Key
    needs: int
    gap: int


@dataclass(frozen=True)
class Comparison:
    """(fit, nearly, not) before and after, and the boards that come and go, what lacks most first."""

    before: tuple[int, int, int]
    after: tuple[int, int, int]
    comes: list[Moved]
    goes: list[Moved]


def changed(offer: OfferProfile, at: int, how: str, params: Mapping[str, Any]) -> OfferProfile:
    """The condition at this place with other details, as a bonus, or gone."""
    criteria = list(offer.criteria)
    one = criteria[at]
    if how == DROP:
        del criteria[at]
    elif how == BONUS:
        criteria[at] = replace(one, hard=False)
    else:
        criteria[at] = Criterion(one.code, {**one.params, **params}, one.hard, one.weight)
    return replace(offer, criteria=tuple(criteria))


def compare(offer: OfferProfile, other: OfferProfile, frame: Frame, today: date) -> Comparison:
    """Both offers over the needs of the frame."""
    before, after = losses_of(offer, frame.needs, today), losses_of(other, frame.needs, today)
    return Comparison(
        _counts(before), _counts(after),
        comes=_boards(frame.needs, after, before), goes=_boards(frame.needs, before, after),
    )  # fmt: skip


def _counts(found: Losses) -> tuple[int, int, int]:
    return found.count(Status.FIT), found.count(Status.NEARLY), found.count(Status.NOT)


def _boards(needs: list[NeedProfile], here: Losses, there: Losses) -> list[Moved]:
    """Of needs that fit here and not there."""
    found: dict[Key, list[int]] = {}
    for need in needs:
        if here.best.get(need.key) is Status.FIT and there.best.get(need.key) is not Status.FIT:
            found.setdefault(need.board.key, []).append(need.money_sought or 0)
    moved = [Moved(board, len(gaps), sum(gaps)) for board, gaps in found.items()]
    return sorted(moved, key=lambda one: (-one.gap, -one.needs, str(one.board)))
