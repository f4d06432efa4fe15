"""The RAB of a need, saved as one list; the need's cost is its sum."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date
from decimal import ROUND_HALF_UP, Decimal
from typing import Any

from django.db import transaction
from django.utils.translation import gettext as _

from partnerships import rules
from partnerships.actions.edit_need import open_when_complete
from partnerships.actions.money_changed import money_changed
from partnerships.actions.refresh_cost import refresh_cost
from partnerships.conflicts import check_version, locked, take_over
from partnerships.funding_limits import LARGEST, Refused
from partnerships.models import CostItem, Expense, Need

MOST_LINES = 120
MOST_VOLUME = Decimal(10**9)


@dataclass(frozen=True)
class CostLine:
    """One line as it is written: `volume` in `unit`, `unit_price` in rupiah."""

    group: str
    name: str
    unit: str
    volume: Decimal
    unit_price: int
    price_source: str = ""
    price_date: date | None = None

    @property
    def amount(self) -> int:
        return amount_of(self.volume, self.unit_price)


def amount_of(volume: Decimal, unit_price: int) -> int:
    """Whole rupiah, rounded half up: 0.5 × Rp 3 is Rp 2."""
    return int((volume * unit_price).quantize(Decimal(1), rounding=ROUND_HALF_UP))


def set_cost_items(
    need: Need, items: Sequence[CostLine], *, by: Any, version: int | None = None
) -> list[CostItem]:
    """Replace all lines by `items`, in their order; cost and gap follow in the same transaction.

    The same list again changes nothing. Without lines the cost stays what it was and may be typed again.
    Raises Changed (see `edit_need`) and Refused for a line that cannot be.
    """
    rules.can_record_funding(by, need).require()
    check_lines(items)
    with transaction.atomic():
        now = locked(need)
        before = list(now.cost_items.all())
        if lines_of(before) == list(items):
            return before
        check_version(now, version, ["cost"])
        made = _write(now, items)
        data = {"lines": [len(before), len(made)], "cost": [now.cost, sum(one.amount for one in made)]}
        now.version += 1
        refresh_cost(now)
        now.save(update_fields=["version", "updated_at"])
        money_changed(now, "set_cost_items", by=by, data=data)
        open_when_complete(now, by)
    take_over(need, now)
    return made


def reindex_costs(
    need: Need,
    percent: Decimal,
    *,
    price_date: date,
    price_source: str,
    by: Any,
    version: int | None = None,
) -> list[CostItem]:
    """All unit prices `percent` higher (lower, when negative), with a new date and source of the price.

    Wages move too: a new price list covers both. Rounded half up to whole rupiah, line by line.
    """
    if not percent.is_finite() or not -90 <= percent <= 1000:
        raise Refused(_("Write a change between -90 and 1,000 percent."))
    factor = 1 + percent / 100
    lines = [
        replace(
            line, unit_price=amount_of(factor, line.unit_price), price_date=price_date,
            price_source=price_source,
        )
        for line in lines_of(need.cost_items.all())
    ]  # fmt: skip
    if not lines:
        raise Refused(_("There are no lines yet."))
    return set_cost_items(need, lines, by=by, version=version)


def lines_of(items: Iterable[CostItem]) -> list[CostLine]:
    return [
        CostLine(one.group, one.name, one.unit, one.volume, one.unit_price, one.price_source, one.price_date)
        for one in items
    ]


def check_lines(items: Sequence[CostLine]) -> None:
    if len(items) > MOST_LINES:
        raise Refused(_("A RAB has at most %(n)s lines here.") % {"n": MOST_LINES})
    for line in items:
        if not _possible(line):
            raise Refused(_("“%(name)s” has no possible volume or price.") % {"name": line.name})


def _possible(line: CostLine) -> bool:
    if not line.volume.is_finite() or not 0 < line.volume <= MOST_VOLUME:
        return False
    return 0 <= line.unit_price <= LARGEST and line.amount <= LARGEST


def _write(need: Need, items: Sequence[CostLine]) -> list[CostItem]:
    """What was spent for a line goes on with the new one of the same name and unit."""
    noted = Expense.objects.filter(cost_item__need=need)
    spent = list(noted.values_list("pk", "cost_item__name", "cost_item__unit"))
    need.cost_items.all().delete()
    made = CostItem.objects.bulk_create(items_of(need, items))
    lines = {(one.name, one.unit): one for one in made}
    for pk, name, unit in spent:
        Expense.objects.filter(pk=pk).update(cost_item=lines.get((name, unit)))
    return made


def items_of(need: Need, lines: Sequence[CostLine]) -> list[CostItem]:
    """Unsaved rows, in the order of the lines."""
    return [
        CostItem(
            need=need, position=position, group=line.group, name=line.name, unit=line.unit,
            volume=line.volume, unit_price=line.unit_price, amount=line.amount,
            price_source=line.price_source, price_date=line.price_date,
        )
        for position, line in enumerate(lines)
    ]  # fmt: skip
