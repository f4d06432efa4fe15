"""The dry run of a changed condition: which conditions can be tried, and what the change does."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Final

from django.utils import timezone
from django.utils.translation import gettext as _

from forum_site.core.money import number, rupiah_short
from forum_site.organisations.models import Organisation
from partnerships.analysis.changes import FIRM, Comparison, changed, compare
from partnerships.analysis.frames import Frame, frame_of_offer
from partnerships.matching import explain
from partnerships.matching.profiles import OfferProfile
from partnerships.matching.verdicts import all_criteria
from partnerships.wording import WORDING

SHOWN: Final = 20


@dataclass(frozen=True)
class Trial:
    """What was compared, over which needs."""

    found: Comparison
    looked_at: int
    total: int

    @property
    def sampled(self) -> bool:
        return self.looked_at < self.total


def open_conditions(offer: OfferProfile) -> list[tuple[int, str]]:
    """(place in the list, words) of the conditions that can be tried otherwise."""
    said = {one.code: explain.condition(one, WORDING) for one in all_criteria(offer)}
    return [
        (at, explain.condition(one, WORDING) if one.params else said[one.code])
        for at, one in enumerate(offer.criteria)
        if one.code not in FIRM
    ]


def try_changed(offer: OfferProfile, at: int, how: str, params: Mapping[str, Any]) -> Trial:
    """Over at most 5,000 needs of the offer's place and field: six statements."""
    frame: Frame = frame_of_offer(offer)
    found = compare(offer, changed(offer, at, how, params), frame, timezone.localdate())
    return Trial(found, len(frame.needs), frame.total)


def shown(trial: Trial) -> dict[str, Any]:
    """The two rows of counts, and the boards by name."""
    found = trial.found
    moved = found.comes[:SHOWN] + found.goes[:SHOWN]
    boards = Organisation.objects.in_bulk([int(one.board) for one in moved])

    def rows(moves: Any) -> list[tuple[Organisation, str, str]]:
        known = [one for one in moves[:SHOWN] if one.board in boards]
        return [(boards[one.board], number(one.needs), rupiah_short(one.gap)) for one in known]

    return {
        "trial": trial,
        "found": found,
        "count_columns": [
            (_("Condition"), False),
            (_("Fits"), True),
            (_("Nearly fits"), True),
            (_("Does not fit"), True),
        ],
        "count_rows": [
            [_("Now"), *(number(n) for n in found.before)],
            [_("With this change"), *(number(n) for n in found.after)],
        ],
        "comes": rows(found.comes),
        "goes": rows(found.goes),
        "more_comes": max(0, len(found.comes) - SHOWN),
        "more_goes": max(0, len(found.goes) - SHOWN),
    }
