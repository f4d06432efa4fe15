"""Who is shown: needs that fit somewhere but stand in no offer's list take turns, a few an offer and week."""

from collections import Counter
from datetime import date
from math import ceil
from typing import Any, Final

from django.db.models import F

from forum_site.core.arrays import is_among
from forum_site.core.rows import write_columns
from forum_site.regions.models import Region
from partnerships.candidates import salt_of
from partnerships.choices import MatchList
from partnerships.matching.lots import lot_of, pair_lot
from partnerships.models import Match, NeedFacts, Offer

TURNS: Final = 5  # needs an offer and week


def mark_rare() -> None:
    """Which needs fit somewhere and are in no offer's stored list."""
    shown = Match.objects.standing_in(MatchList.OF_OFFER).filter(offer__in=Offer.objects.open())
    seen = set(shown.values_list("need_id", flat=True))
    rows = NeedFacts.objects.values_list("pk", "is_rare", "fit_count", "nearly_count")
    wrong = {
        pk: not was for pk, was, fit, nearly in rows if was != bool((fit or nearly) and pk not in seen)
    }  # fmt: skip
    write_columns(NeedFacts, list(wrong), is_rare=list(wrong.values()))


def take_turns(day: date) -> int:
    """In a new week give each open offer up to TURNS rare needs; who waited longest comes first.

    How many needs have their turn. A need takes the best of its own offers that has a place.
    """
    salt = salt_of(day)
    slots = TURNS * Offer.objects.open(day).count()
    rare = NeedFacts.objects.filter(is_rare=True).values_list("pk", "turned_on")
    waiting = sorted(rare, key=lambda row: (row[1] or date.min, pair_lot(lot_of(row[0]), 0, salt)))
    keys = [pk for pk, _turned in waiting[:slots]]
    pairs: dict[int, list[tuple[int, int]]] = {}
    scope = Match.objects.filter(is_among("need", keys), offer__in=Offer.objects.open(day), dismissed_at=None)
    for need, offer, pk in scope.best_first().values_list("need_id", "offer_id", "pk"):
        pairs.setdefault(need, []).append((offer, pk))
    taken: Counter[int] = Counter()
    chosen: dict[int, int] = {}
    for need in keys:
        free = (pair for pair in pairs.get(need, ()) if taken[pair[0]] < TURNS)
        if (pair := next(free, None)) is not None:
            taken[pair[0]] += 1
            chosen[need] = pair[1]
    _give(chosen, day)
    return len(chosen)


def _give(chosen: dict[int, int], day: date) -> None:
    """`chosen`: the stored pair of each need; the turns of the week before end."""
    Match.objects.standing_in(MatchList.TURN).update(lists=F("lists") - int(MatchList.TURN))
    Match.objects.filter(lists=0, dismissed_at=None, marks=None).delete()
    Match.objects.filter(is_among("pk", list(chosen.values()))).update(lists=F("lists") + int(MatchList.TURN))
    write_columns(NeedFacts, list(chosen), turned_on=[day] * len(chosen))


def exposure() -> dict[str, Any]:
    """How needs that fit somewhere are shown, of the country, its boards and provinces.

    `eligible` needs, `shown` of them in an offer's list, `turn` on their turn this week, `rare` in no list,
    `weeks` until each of those had a turn at this pace; `boards` with such needs, `boards_shown` with one
    that is shown or on its turn; `provinces`: [code, eligible, shown, turn] each.
    """
    open_ = Match.objects.filter(offer__in=Offer.objects.open())
    shown = set(open_.standing_in(MatchList.OF_OFFER).values_list("need_id", flat=True))
    turn = set(open_.standing_in(MatchList.TURN).values_list("need_id", flat=True)) - shown
    rows = NeedFacts.objects.exclude(fit_count=0, nearly_count=0)
    provinces: dict[str, list[int]] = {}
    boards, boards_shown, eligible = set(), set(), 0
    for need, board, code in rows.values_list("pk", "need__board", "need__village__code").iterator():
        line = provinces.setdefault(code[:2], [0, 0, 0])
        for place, is_so in enumerate((True, need in shown, need in turn)):
            line[place] += is_so
        boards.add(board)
        eligible += 1
        if need in shown or need in turn:
            boards_shown.add(board)
    rare = eligible - sum(line[1] for line in provinces.values())
    return {
        "eligible": eligible,
        "shown": eligible - rare,
        "turn": sum(line[2] for line in provinces.values()),
        "rare": rare,
        "weeks": ceil(rare / len(turn)) if turn else 0,
        "boards": len(boards),
        "boards_shown": len(boards_shown),
        "provinces": [[code, *line] for code, line in sorted(provinces.items())],
    }


def province_names(codes: list[str]) -> dict[str, str]:
    rows = Region.objects.filter(code__in=codes).values_list("code", "name")
    return dict(rows)
