"""Stored pairs made what they should be, compared as columns: a few statements for any number of rows."""

from collections.abc import Sequence
from typing import Any, Final, NamedTuple

import numpy as np
import numpy.typing as npt
from django.db.models import Case, Exists, OuterRef, Q, When
from django.utils import timezone

from forum_site.core.arrays import is_among
from forum_site.core.rows import insert_columns, write_columns
from partnerships.choices import MatchList, MatchStatus
from partnerships.matching.index.plain import FIT
from partnerships.matching.lots import lot_of, pair_lots
from partnerships.matching.scoring import MILLI
from partnerships.models import Match, MatchMark

Array = npt.NDArray[Any]
_BATCH: Final = 20_000  # rows deleted at once


class Given(NamedTuple):
    """Pairs as they should be, with their ranks; `best` marks those that stand in the list."""

    needs: Array
    offers: Array
    ranks: Array
    best: Array

    @classmethod
    def of(cls, needs: Any, offers: Any, ranks: Any, best: Any) -> "Given":
        """Broadcasts, so that either side may be one key; in the order of `_keys`."""
        told = np.broadcast_arrays(*(np.asarray(one, np.int64) for one in (needs, offers, ranks, best)))
        order = np.argsort(_keys(told[0], told[1]))
        return cls(told[0][order], told[1][order], told[2][order], told[3][order].astype(bool))


class Changes(NamedTuple):
    """Keys of rows: added, changed, gone; `untold` ones of the list may have to be told of."""

    added: list[int]
    moved: list[int]
    gone: list[int]
    untold: list[int]

    @property
    def n(self) -> int:
        return len(self.added) + len(self.moved) + len(self.gone)


def settle(scope: Any, given: Given, mark: MatchList, *, whole: bool) -> Changes:
    """Make the pairs of `scope` (a queryset of matches) that carry `mark` those of the list.

    With `whole`, `given` are all pairs of the scope that fit or nearly fit, and another one is none any more;
    else they are the list alone, and what stands in other lists stays. A pair in no list goes, unless a
    person decided something about it. Call it within `lock.alone`.
    """
    names = ("pk", "need_id", "offer_id", "rank", "lists", "told")
    rows = scope.annotate(told=Case(When(announced_at=None, then=0), default=1)).order_by()
    stored = np.array(list(rows.values_list(*names)), np.int64).reshape(-1, len(names))
    pks, needs, offers, old_ranks, old_lists, told = stored.T
    wanted = _keys(given.needs, given.offers)
    keys = _keys(needs, offers)
    at = np.searchsorted(wanted, keys)
    known = at < len(wanted)
    known[known] = wanted[at[known]] == keys[known]
    ranks, listed = old_ranks.copy(), np.zeros(len(keys), bool)
    ranks[known] = given.ranks[at[known]]
    listed[known] = given.best[at[known]]
    lists = np.where(listed, old_lists | mark, old_lists & ~mark)
    if whole:
        lists[~known] = 0
    idle = pks[(lists == 0)]
    gone = np.setdiff1d(idle, _decided(idle.tolist()), assume_unique=True)
    changed = ((ranks != old_ranks) | (lists != old_lists)) & ~np.isin(pks, gone)
    for start in range(0, len(gone), _BATCH):
        Match.objects.filter(is_among("pk", gone[start : start + _BATCH].tolist())).delete()
    write_columns(Match, pks[changed].tolist(), lists=lists[changed].tolist(), **_ranked(ranks[changed]))
    fresh = given.best & ~np.isin(wanted, keys)
    added = _add(given.needs[fresh], given.offers[fresh], given.ranks[fresh], mark)
    return Changes(added, pks[changed].tolist(), gone.tolist(), [*added, *pks[listed & (told == 0)].tolist()])


def _keys(needs: Array, offers: Array) -> Array:
    keys: Array = needs << 32 | offers
    return keys


def _decided(pks: Sequence[int]) -> list[int]:
    marked = Exists(MatchMark.objects.filter(match=OuterRef("pk")))
    rows = Match.objects.filter(is_among("pk", pks)).filter(Q(dismissed_at__isnull=False) | marked)
    return list(rows.values_list("pk", flat=True)) if pks else []


def _ranked(ranks: Array) -> dict[str, list[Any]]:
    """What a rank says, in the columns of a pair."""
    fits = ranks >= FIT
    return {
        "rank": ranks.tolist(),
        "score": (ranks % FIT // MILLI).tolist(),
        "status": [MatchStatus.FIT if one else MatchStatus.NEARLY for one in fits.tolist()],
        "computed_at": [timezone.now()] * len(ranks),
    }


def _add(needs: Array, offers: Array, ranks: Array, mark: MatchList) -> list[int]:
    if not len(needs):
        return []
    return insert_columns(
        Match,
        need_id=needs.tolist(),
        offer_id=offers.tolist(),
        lot=pair_lots(_lots(needs), _lots(offers), 0).tolist(),
        lists=[int(mark)] * len(needs),
        **_ranked(ranks),
    )


def _lots(keys: Array) -> Array:
    each, places = np.unique(keys, return_inverse=True)
    return np.array([lot_of(key) for key in each.tolist()], np.uint32)[places]
