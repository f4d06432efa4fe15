"""Which standard types (kamus usulan) a need may be of: read from its title, always only proposed."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Final

from django.db.models import Q

from forum_site.regions.models import Region
from partnerships.importers import guess_category
from partnerships.importers.words import normal
from partnerships.models import NeedType

MOST_PROPOSED: Final = 3


def types_for(place: Region | None) -> list[NeedType]:
    """The types in use in this place: those of its kota first, then the national ones; by title."""
    mine = Q(territory=None)
    if place is not None:
        mine |= Q(territory__lo__lte=place.lo, territory__hi__gte=place.hi)
    rows = NeedType.objects.filter(mine, active=True).select_related("territory")
    return sorted(rows, key=lambda one: (one.territory_id is None, one.title))


def propose(title: str, types: Sequence[NeedType]) -> list[NeedType]:
    """At most MOST_PROPOSED likely types, the likeliest first; [] when nothing speaks for one.

    The type with the longest matching words wins; of equals the kota's own. Without a matching word those
    of the category that the title suggests.
    """
    said = f" {normal(title)} "
    rated = [(rating(said, one), at, one) for at, one in enumerate(types)]
    found = sorted(
        ((points, at, one) for points, at, one in rated if points), key=lambda row: (-row[0], row[1])
    )
    if not found:
        guessed = guess_category(title)
        return [one for one in types if guessed and one.category == guessed][:MOST_PROPOSED]
    return [one for _points, _at, one in found][:MOST_PROPOSED]


def type_of(title: str, category: str, types: Sequence[NeedType]) -> NeedType | None:
    """The likeliest type within a category that a person chose or confirmed; None when none is likely."""
    return next((one for one in propose(title, types) if category and one.category == category), None)


def rating(said: str, one: NeedType) -> int:
    """Letters of the longest of its words that the title says; 0 when it says none."""
    return max((len(word) for word in words_of(one) if f" {word}" in said), default=0)


def words_of(one: NeedType) -> Iterable[str]:
    return (word for text in one.keywords.split(",") if (word := normal(text)))
