"""The base score of a pair, one integer part after the other; `columns` computes the same for many pairs.

Parts are counted in thousandths of a point ("milli-points") with integer divisions only, so the scalar and
the columnar engine agree to the last unit. The base score knows nothing of criteria.
"""

from collections.abc import Set
from dataclasses import dataclass
from typing import Final

from forum_site.core.taxonomy import CATEGORIES, NEIGHBOURS
from partnerships.matching.profiles import Interval, NeedProfile, OfferProfile
from partnerships.matching.terms import total_weight

MILLI: Final = 1000
REGION_MAX: Final = 30 * MILLI
CATEGORY_MAX: Final = 25 * MILLI
AMOUNT_MAX: Final = 15 * MILLI
TIME_MAX: Final = 10 * MILLI
TEXT_MAX: Final = 20 * MILLI
BASE_MAX: Final = REGION_MAX + CATEGORY_MAX + AMOUNT_MAX + TIME_MAX + TEXT_MAX

# Amounts are clamped here so that products stay far inside 64 bits: ten trillion rupiah.
MONEY_CEILING: Final = 10**13

# (largest number of villages, points): an offer for one kota is closer than one for a province or the nation.
REGION_STEPS: Final = ((1_000, 30_000), (10_000, 28_000))
REGION_WIDE: Final = 24_000
REGION_UNSURE: Final = 15_000

CATEGORY_EXACT: Final = 25_000
CATEGORY_SECTOR: Final = 17_000
CATEGORY_NEAR: Final = 12_000
CATEGORY_UNSURE: Final = 12_000
# An offer for everything is a weaker sign than one made for this category: points lost per further category.
BREADTH_STEP: Final = 400
BREADTH_STEPS: Final = 8

# Amounts that may be per house or person say little when they are far off, so they never cost all points.
AMOUNT_FLOOR: Final = 400
AMOUNT_UNSTATED: Final = 10_500
AMOUNT_UNSURE: Final = 9_000
TIME_UNSURE: Final = 5_000
TEXT_SATURATION: Final = 10


@dataclass(frozen=True, slots=True)
class BaseParts:
    """The five parts of the base score in milli-points."""

    region: int
    category: int
    amount: int
    time: int
    text: int

    @property
    def total(self) -> int:
        """Their sum, 0 to `BASE_MAX`."""
        return self.region + self.category + self.amount + self.time + self.text


def base_parts(need: NeedProfile, offer: OfferProfile) -> BaseParts:
    """Return the base parts of a pair, whatever its criteria say."""
    return BaseParts(
        region=region_points(need.region, offer.regions),
        category=category_points(need.category, need.sector, offer),
        amount=amount_points(need, offer),
        time=time_points(need.year, offer.years),
        text=text_points(need.terms, frozenset(offer.terms)),
    )


def region_points(place: Interval, regions: tuple[Interval, ...]) -> int:
    """Full points for an offer made for the surroundings, fewer for a province or the nation, 0 outside."""
    if not regions:
        return REGION_WIDE
    inside = [hi - lo + 1 for lo, hi in regions if lo <= place[0] and place[1] <= hi]
    if inside:
        return next((points for size, points in REGION_STEPS if min(inside) <= size), REGION_WIDE)
    touches = any(lo <= place[1] and place[0] <= hi for lo, hi in regions)
    return REGION_UNSURE if touches else 0


def category_points(category: str | None, sector: str | None, offer: OfferProfile) -> int:
    """Full points for the same category, part for a neighbour or the sector, 0 for something else."""
    if not offer.categories:
        return _sector_points(category, sector, offer.sectors)
    if category is None:
        return CATEGORY_UNSURE
    if category in offer.categories:
        return CATEGORY_EXACT - BREADTH_STEP * min(len(offer.categories) - 1, BREADTH_STEPS)
    near = NEIGHBOURS.get(category, frozenset())
    return CATEGORY_NEAR if near & offer.categories else 0


def _sector_points(category: str | None, sector: str | None, sectors: Set[str]) -> int:
    if not sectors:
        return CATEGORY_UNSURE
    known = sector or (CATEGORIES[category].sector if category in CATEGORIES else None)
    if known is None:
        return CATEGORY_UNSURE
    return CATEGORY_SECTOR if known in sectors else 0


def amount_points(need: NeedProfile, offer: OfferProfile) -> int:
    """Full points inside the offer's amounts, fewer the further away; the better of whole and per unit.

    Per unit counts only when the offer has not declared its amounts a total per need.
    """
    if offer.amount_min is None and offer.amount_max is None:
        return AMOUNT_UNSTATED
    if need.money_sought is None:
        return AMOUNT_UNSURE
    money = min(need.money_sought, MONEY_CEILING)
    low, high = amount_bounds(offer)
    nearness = _nearness(money, low, high)
    if not offer.amount_hard:
        per_unit = _nearness(money // need.quantity, low, high) if need.quantity and need.quantity > 1 else 0
        nearness = max(nearness, per_unit, AMOUNT_FLOOR)
    return AMOUNT_MAX * nearness // MILLI


def amount_bounds(offer: OfferProfile) -> tuple[int, int]:
    """Return the amounts as closed bounds, clamped to the ceiling."""
    low = min(offer.amount_min or 0, MONEY_CEILING)
    high = MONEY_CEILING if offer.amount_max is None else min(offer.amount_max, MONEY_CEILING)
    return low, high


def _nearness(money: int, low: int, high: int) -> int:
    """Per mille: 1000 inside the bounds, else the smaller of the two numbers as a share of the larger."""
    if money < low:
        return MILLI * money // low
    return MILLI * high // money if money > high else MILLI


def time_points(year: int | None, years: tuple[int, int] | None) -> int:
    """Full points when the need's year lies in the offer's years, half when either is not stated."""
    if year is None or years is None:
        return TIME_UNSURE
    first, last = years
    away = max(first - year, year - last, 0)
    return max(TIME_MAX - away * TIME_UNSURE, 0)


def text_points(need_terms: tuple[int, ...], offer_terms: Set[int]) -> int:
    """Points for shared words and concepts by weight; each further one adds less."""
    shared = total_weight(term for term in need_terms if term in offer_terms)
    return TEXT_MAX * shared // (shared + TEXT_SATURATION) if shared else 0
