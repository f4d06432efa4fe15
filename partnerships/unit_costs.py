"""What one metre or one unit costs in like needs of the province, and where a need stands among them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal
from typing import Any, Final

from django.utils.translation import gettext as _

from forum_site.core.money import number, rupiah_full
from forum_site.regions.models import Region
from partnerships.display import few_families
from partnerships.models import Need, UnitCost
from partnerships.units import WORDS, normal_unit

LEAST_CASES: Final = 5
Prices = dict[tuple[str, str], list[int]]


@dataclass(frozen=True)
class UnitPrice:
    """The price of one unit of a need beside its like. `known` is None when nothing was counted yet.

    `state` is "usual", "above", "below" or "few". Usual reaches half a quartile range beyond the
    quartiles (and at least 10% around the median): the quartiles alone would call every second need odd.
    """

    price: int
    unit: str
    category: str
    province: str
    known: UnitCost | None

    @property
    def n(self) -> int:
        return self.known.n if self.known else 0

    @property
    def usual(self) -> tuple[int, int]:
        """The lowest and highest price that is not odd."""
        known = self.known
        if known is None:
            return 0, 0
        reach = (known.upper - known.lower) // 2
        tenth = known.median // 10
        low = min(known.lower - reach, known.median - tenth)
        return max(0, low), max(known.upper + reach, known.median + tenth)

    @property
    def state(self) -> str:
        if self.n < LEAST_CASES:
            return "few"
        low, high = self.usual
        return "above" if self.price > high else "below" if self.price < low else "usual"

    @property
    def title(self) -> str:
        """ "Harga per meter: Rp 1.553.000, masih wajar"."""
        said = {
            "usual": _("Price of one %(unit)s: %(price)s, still usual"),
            "above": _("Price of one %(unit)s: %(price)s, above the usual"),
            "below": _("Price of one %(unit)s: %(price)s, below the usual"),
            "few": _("Price of one %(unit)s: %(price)s; too few like needs to compare yet"),
        }[self.state]
        return said % {"unit": WORDS[self.unit], "price": rupiah_full(rounded(self.price))}

    @property
    def words(self) -> str:
        """The sentence beneath: how many, their median and the middle half."""
        about: dict[str, Any] = {"category": self.category, "province": self.province, "n": number(self.n)}
        if self.known is None or self.state == "few":
            return (
                _("%(n)s priced needs (%(category)s) in %(province)s so far; a comparison needs 5.") % about
            )
        about |= {
            "unit": WORDS[self.unit],
            "median": rupiah_full(rounded(self.known.median)),
            "lower": rupiah_full(rounded(self.known.lower)),
            "upper": rupiah_full(rounded(self.known.upper)),
        }
        return (
            _(
                "Median of %(n)s like needs (%(category)s) in %(province)s: %(median)s a %(unit)s;"
                " half of them lie between %(lower)s and %(upper)s."
            )
            % about
        )

    def strip(self) -> dict[str, int] | None:
        """Where to draw, in whole percents of the width: the middle half, the median, this need."""
        if self.known is None or self.state == "few":
            return None
        low, high = self.usual
        left, right = min(low, self.price), max(high, self.price)
        span = max(1, right - left)

        def at(price: int) -> int:
            return 2 + (price - left) * 96 // span

        start, end = at(self.known.lower), at(self.known.upper)
        return {
            "box": start,
            "width": max(1, end - start),
            "median": at(self.known.median),
            "at": at(self.price),
        }


def unit_price_of(need: Need) -> UnitPrice | None:
    """One statement. None without cost, volume or a comparable unit, and where the volume is not public.

    Reads the need's village with everything above it.
    """
    unit = normal_unit(need.unit)
    if not need.cost or not need.quantity or not unit or not need.category or few_families(need):
        return None
    province = need.village
    while province.parent is not None:
        province = province.parent
    known = UnitCost.objects.filter(province=province.code, category=need.category, unit=unit).first()
    return UnitPrice(
        price_of(need.cost, need.quantity), unit, need.get_category_display(), province.name, known
    )


def price_of(cost: int, quantity: Decimal) -> int:
    """Whole rupiah a unit, rounded half up."""
    return int((cost / Decimal(quantity)).quantize(Decimal(1), rounding=ROUND_HALF_UP))


def rounded(amount: int) -> int:
    """As people say a price: to three or four figures, never finer than it is known."""
    step = 1000 if amount >= 100_000 else 100 if amount >= 10_000 else 1
    return (amount + step // 2) // step * step


def prices_in(province: Region) -> Prices:
    """{(category, unit): prices} of the public, priced and measured needs of a province.

    One pass; holds one number a need, so a province of 40,000 needs takes a few megabytes.
    """
    found: Prices = defaultdict(list)
    needs = Need.objects.public().within(province).exclude(status="dropped").exclude(category="")
    rows = needs.filter(cost__gt=0, quantity__gt=0).order_by()
    columns = rows.values_list("category", "unit", "cost", "quantity")
    for category, unit, cost, quantity in columns.iterator(chunk_size=2000):
        if normal := normal_unit(unit):
            found[category, normal].append(price_of(cost, quantity))
    return found


def quartiles(prices: Sequence[int]) -> tuple[int, int, int]:
    """Lower quartile, median and upper quartile in whole rupiah, between the two nearest, half up."""
    ordered = sorted(prices)
    first, second, third = (_at(ordered, quarter) for quarter in (1, 2, 3))
    return first, second, third


def _at(ordered: Sequence[int], quarter: int) -> int:
    place, rest = divmod((len(ordered) - 1) * quarter, 4)
    if not rest:
        return ordered[place]
    step = (ordered[place + 1] - ordered[place]) * rest
    return ordered[place] + (step + 2) // 4
