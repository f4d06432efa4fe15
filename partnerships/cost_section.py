"""The RAB on the page of a need: groups, all lines, and the price of a unit beside its like."""

from __future__ import annotations

from dataclasses import dataclass, field
from decimal import Decimal
from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from forum_site.core.dates import day
from forum_site.core.display.charts import percents
from forum_site.core.money import number
from partnerships.display import PIECES
from partnerships.forms.costs import is_old
from partnerships.importers.volumes import plain
from partnerships.models import CostItem, Need
from partnerships.privacy import counts_families, few, public_text
from partnerships.unit_costs import unit_price_of


@dataclass
class Group:
    """Lines of one kind of cost; `volume` is their sum where they share a unit."""

    code: str
    label: str
    lines: list[dict[str, Any]] = field(default_factory=list)
    amount: int = 0
    share: str = ""
    volume: str = ""


def cost_section(need: Need, user: Any) -> dict[str, Any] | None:
    """For `register_need_section`: two statements; None when there is neither a RAB nor a unit price."""
    items = list(need.cost_items.all())
    unit_price = unit_price_of(need)
    if not items and unit_price is None:
        return None
    context = {
        "groups": groups_of(need, items),
        "total": sum(item.amount for item in items),
        "lines": len(items),
        "old": sum(is_old(item.price_date) for item in items),
        "unit_price": unit_price,
    }
    words = _("RAB in short") if items else _("Unit price")
    return {"template": "partnerships/needs/costs.html", "context": context, "anchor": ("h-rab", words)}


def groups_of(need: Need, items: list[CostItem]) -> list[Group]:
    found = []
    for code, label in CostItem.Group.choices:
        own = [item for item in items if item.group == code]
        if not own:
            continue
        group = Group(code, str(label), [line_of(need, item) for item in own])
        group.amount = sum(item.amount for item in own)
        group.volume = _volume(need, own)
        found.append(group)
    for group, share in zip(found, percents([group.amount for group in found]), strict=True):
        group.share = f"{share}%"
    return found


def line_of(need: Need, item: CostItem) -> dict[str, Any]:
    """As the public reads it: a volume that counts few families is hidden, and what would tell it."""
    hidden = _hides(need, item)
    return {
        "name": public_text(item.name, house_level=need.is_house_level),
        "volume": f"< 5 {item.unit}" if hidden else volume_words(item.volume, item.unit),
        "unit_price": None if hidden else item.unit_price,
        "amount": item.amount,
        "source": ", ".join(part for part in (item.price_source, day(item.price_date)) if part),
        "old": is_old(item.price_date),
    }


def volume_words(volume: Decimal, unit: str) -> str:
    """ "90,5 HOK"."""
    whole, _dot, rest = plain(volume).partition(".")
    comma = "," if number(1000) == "1.000" else "."
    shown = number(int(whole)) + (f"{comma}{rest}" if rest else "")
    return f"{shown} {unit}"


def _volume(need: Need, items: list[CostItem]) -> str:
    units = {item.unit.strip().lower() for item in items}
    if len(units) == 1 and not any(_hides(need, item) for item in items):
        return volume_words(sum((item.volume for item in items), Decimal(0)), items[0].unit)
    return ngettext("%(n)s line", "%(n)s lines", len(items)) % {"n": len(items)}


def _hides(need: Need, item: CostItem) -> bool:
    if not need.is_house_level or not few(int(item.volume)):
        return False
    return counts_families(item.unit) or item.unit.strip().lower() in PIECES
