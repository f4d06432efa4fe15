"""What the engine reads of each need that looks for partners: written when it changes, read by the slice."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from typing import Any, Final, NamedTuple

from django.db.models import F, Q
from django.utils import timezone

from forum_site.core.arrays import is_among
from forum_site.organisations.models import Organisation
from partnerships.candidates import board_profiles, need_profiles
from partnerships.matching.index.offers import Reach
from partnerships.matching.index.stored import StoredNeeds, category_id, packed
from partnerships.matching.profiles import BoardProfile, NeedProfile
from partnerships.models import Need, NeedFacts
from partnerships.totals.read import ready_count

_READ: Final = ("need_id", "columns", "terms")
_FOUND: Final = ("offers", "least", "fit_count", "nearly_count")
_BATCH: Final = 2_000


class Kept(NamedTuple):
    """Needs with what was found of them: `found` holds the columns of `_FOUND`, one list each."""

    needs: StoredNeeds
    columns: Sequence[bytes]
    terms: Sequence[bytes]
    found: Mapping[str, Sequence[Any]]


def in_reach(reach: Reach) -> Any:
    """The facts of needs in the categories and areas that an offer takes."""
    rows = NeedFacts.objects.all()
    if reach.categories is not None:
        rows = rows.filter(category__in=reach.categories)
    if reach.areas is not None:
        inside = Q()
        for lo, hi in reach.areas:
            inside |= Q(lo__lte=hi, hi__gte=lo)
        rows = rows.filter(inside) if reach.areas else rows.none()
    return rows


def narrow(rows: Any) -> Any:
    """Those that lie in one village: what the index holds."""
    return rows.filter(lo=F("hi"))


def wide(rows: Any) -> Any:
    return rows.filter(hi__gt=F("lo"))


def read(rows: Any) -> StoredNeeds:
    """The needs of narrow rows; one statement, 3 µs a need."""
    keys, columns, terms = _columns(rows, _READ)
    return StoredNeeds(keys, columns, terms)


def read_kept(rows: Any) -> Kept:
    """The same with what was found."""
    keys, columns, terms, *found = _columns(rows, (*_READ, *_FOUND))
    return Kept(StoredNeeds(keys, columns, terms), columns, terms, dict(zip(_FOUND, found, strict=True)))


def _columns(rows: Any, names: Sequence[str]) -> list[Sequence[Any]]:
    told = list(rows.order_by().values_list(*names))
    return [list(column) for column in zip(*told, strict=True)] if told else [[] for _name in names]


def boards_of(keys: Iterable[int], day: date | None = None) -> Mapping[int, BoardProfile]:
    """Profiles of boards as they are today or on a day, for `StoredNeeds.ranker`."""
    boards = Organisation.objects.filter(is_among("pk", list(keys))).select_related("territory")
    return board_profiles(boards, day or timezone.localdate())


def facts_of(need: NeedProfile) -> NeedFacts:
    """The row of a need, unsaved, with nothing found yet."""
    columns, terms = packed(need)
    lo, hi = need.region
    return NeedFacts(need_id=need.key, category=category_id(need), lo=lo, hi=hi, columns=columns, terms=terms)


def fill() -> None:
    """Give facts to the needs that look for partners and have none: of an import, or of before this table.

    Which ones is asked only when the kept totals count other needs than there are facts.
    """
    if NeedFacts.objects.count() != ready_count():
        missing = Need.objects.ready().filter(facts=None)
        save(map(facts_of, need_profiles(missing)), found=False)


def save(rows: Iterable[NeedFacts], *, found: bool) -> None:
    """Write rows that may be there already; without `found` what was found of them stays."""
    names = ["category", "lo", "hi", "columns", "terms"]
    NeedFacts.objects.bulk_create(
        list(rows),
        batch_size=_BATCH,
        update_conflicts=True,
        unique_fields=["need"],
        update_fields=[*names, *_FOUND] if found else names,
    )
