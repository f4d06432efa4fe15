"""The needs over which losses are counted: all within reach, or a sample drawn evenly when they are many."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from django.db.models import Q

from forum_site.regions.models import Region
from partnerships.analysis.losses import categories_of
from partnerships.candidates import need_profiles
from partnerships.matching.profiles import NeedProfile, OfferProfile
from partnerships.models import Need
from partnerships.querysets import NeedQuerySet

MOST: Final = 5_000  # so many are counted one by one, in about two seconds


@dataclass(frozen=True)
class Frame:
    """`needs` of `total` that are there; the same ones as long as the needs stay the same."""

    needs: list[NeedProfile]
    total: int


def frame_of_offer(offer: OfferProfile) -> Frame:
    """Ready needs where the offer applies, of the categories it takes."""
    rows = Need.objects.ready()
    if offer.regions and not any(one.code == "region.in" for one in offer.criteria):
        inside = Q()
        for lo, hi in offer.regions:
            inside |= Q(village__lo__lte=hi, village__hi__gte=lo)
        rows = rows.filter(inside)
    return frame(rows.filter(category__in=[code or "" for code in categories_of(offer)]))


def frame_of_place(place: Region) -> Frame:
    """Ready needs of the place."""
    return frame(Need.objects.ready().within(place))


def frame(rows: NeedQuerySet) -> Frame:
    """All rows, or MOST of them."""
    keys = list(rows.order_by("pk").values_list("pk", flat=True))
    drawn = evenly(keys, MOST)
    return Frame(need_profiles(Need.objects.filter(pk__in=drawn).order_by("pk")), len(keys))


def evenly(keys: Sequence[int], most: int) -> Sequence[int]:
    """At most so many, at equal distances."""
    if len(keys) <= most:
        return keys
    return [keys[at * len(keys) // most] for at in range(most)]
