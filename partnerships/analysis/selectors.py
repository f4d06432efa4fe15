"""What was counted, read for an offer and for a place; and fields that nobody supports."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Final

from django.db.models import Count, Min, QuerySet, Sum

from forum_site.core.taxonomy import CATEGORIES
from forum_site.regions.models import Region
from partnerships.analysis.keeping import reaching
from partnerships.analysis.outcomes import Outcome
from partnerships.models import FundingSource, LossCount, Need, NeedTotal, Offer, OfferLoss

TOP: Final = 5
AMOUNTS: Final = ("pairs", "needs", "boards", "gap", "alone", "alone_gap")
Amounts = dict[str, int]


@dataclass(frozen=True)
class Standing:
    """What was looked at: sums of LossCount; `sampled` says that somewhere a sample was drawn."""

    needs: int
    looked_at: int
    fit: int
    nearly: int
    not_fit: int
    counted_at: datetime | None

    @property
    def sampled(self) -> bool:
        return self.looked_at < self.needs


@dataclass(frozen=True)
class Condition:
    """One condition: AMOUNTS of each outcome, those of Outcome.ANY for all together."""

    code: str
    criterion: dict[str, Any]
    of: dict[str, Amounts]

    def get(self, outcome: str, name: str) -> int:
        return self.of.get(outcome, {}).get(name, 0)

    @property
    def any(self) -> Amounts:
        return self.of.get(Outcome.ANY, dict.fromkeys(AMOUNTS, 0))


@dataclass(frozen=True)
class Field:
    """A category of a place: ready needs, what they lack, and what is there for it."""

    category: str
    needs: int
    gap: int
    offers: int
    sources: int


def places_to_count() -> list[str]:
    """Codes of every kota and kabupaten that has ready needs."""
    rows = NeedTotal.objects.filter(level=Region.Level.REGENCY).ready().order_by()
    found = rows.values("place").annotate(all_n=Sum("n")).filter(all_n__gt=0)
    return sorted(found.values_list("place", flat=True))


def counts_in(place: Region | None) -> QuerySet[LossCount]:
    """Of each kota and kabupaten of the place; None is the country."""
    rows = LossCount.objects.filter(place__isnull=False)
    if place is None:
        return rows
    return rows.filter(place__lo__gte=place.lo, place__hi__lte=place.hi)


def standing_of(counts: QuerySet[LossCount]) -> Standing:
    names = ("needs", "looked_at", "fit", "nearly", "not_fit")
    found = counts.aggregate(**{f"all_{name}": Sum(name) for name in names}, since=Min("counted_at"))
    needs, looked_at, fit, nearly, not_fit = (found[f"all_{name}"] or 0 for name in names)
    return Standing(needs, looked_at, fit, nearly, not_fit, found["since"])


def conditions_in(counts: QuerySet[LossCount]) -> list[Condition]:
    """By code, what stands in the way of most needs first. A need lies in one kota, so sums are exact."""
    rows = OfferLoss.objects.filter(count__in=counts).order_by()
    sums = {f"all_{name}": Sum(name) for name in AMOUNTS}
    found: dict[str, Condition] = {}
    grouped: Iterable[Any] = rows.values("code", "outcome").annotate(**sums)
    for row in grouped:
        one = found.setdefault(row["code"], Condition(row["code"], {"code": row["code"]}, {}))
        one.of[row["outcome"]] = {name: row[f"all_{name}"] for name in AMOUNTS}
    return _most_first(list(found.values()))


def conditions_of(offer: Offer) -> list[Condition]:
    """Each condition of an offer for itself."""
    found: dict[str, Condition] = {}
    for row in OfferLoss.objects.filter(count__offer=offer):
        one = found.setdefault(repr(row.criterion), Condition(row.code, row.criterion, {}))
        one.of[row.outcome] = {name: getattr(row, name) for name in AMOUNTS}
    return _most_first(list(found.values()))


def _most_first(found: list[Condition]) -> list[Condition]:
    return sorted(found, key=lambda one: (-one.any["needs"], -one.any["pairs"], one.code))


def fields_in(place: Region | None) -> list[Field]:
    """Categories with ready needs; those that nothing supports first, then by what is lacking.

    Three statements. An offer counts for the categories it names, or for those of its sectors; one that
    names neither, for all.
    """
    needs = Need.objects.ready()
    offers, sources = Offer.objects.open(), FundingSource.objects.given()
    if place is not None:
        needs, offers, sources = needs.within(place), reaching(offers, place), sources.given_in(place)
    counted = needs.order_by().values("category").annotate(n=Count("pk"), lacking=Sum("gap"))
    told = list(offers.order_by().values_list("categories", "sectors"))
    kept: list[tuple[list[str], list[str]]] = [
        ([], sectors) for sectors in sources.order_by().values_list("sectors", flat=True)
    ]
    found = [
        Field(row["category"], row["n"], row["lacking"] or 0, _serving(told, row["category"]),
              _serving(kept, row["category"]))
        for row in counted if row["category"] in CATEGORIES
    ]  # fmt: skip
    return sorted(found, key=lambda one: (bool(one.offers), bool(one.sources), -one.gap, one.category))


def _serving(rows: Sequence[tuple[list[str], list[str]]], category: str) -> int:
    sector = CATEGORIES[category].sector
    return sum(
        category in categories if categories else not sectors or sector in sectors
        for categories, sectors in rows
    )


def sourceless(fields: list[Field]) -> list[Field]:
    """Neither an open offer nor a living source."""
    return [one for one in fields if not one.offers and not one.sources]


def count_of_offer(offer: Offer) -> LossCount | None:
    return LossCount.objects.filter(offer=offer).first()


def counted_places(place: Region | None) -> QuerySet[LossCount]:
    """The kota and kabupaten of a place that were counted, most needs first; for links."""
    return counts_in(place).filter(needs__gt=0).select_related("place").order_by("-not_fit", "place__code")
