"""What needs cost line by line, what residents give, whose money is firm, and what like needs cost."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, timedelta
from decimal import Decimal
from typing import Any, Final

from django.db import transaction
from django.utils import timezone

from forum_site.accounts.models import User
from forum_site.organisations.models import Organisation
from forum_site.portal.demo.load_plans import NOTED_BY_HAND
from forum_site.portal.demo.rabs import MANDUHARA, MONEY, PRICES, SELF_HELP, SPLIT
from forum_site.regions.models import Region
from partnerships.actions.count_unit_costs import count_unit_costs
from partnerships.actions.plan_self_help import confirm_self_help, plan_self_help
from partnerships.actions.record_funding import record_funding
from partnerships.actions.set_cost_items import CostLine, items_of, set_cost_items
from partnerships.models import CostItem, FundingEntry, Need

OTHERS: Final = 14  # needs besides Gang Manduhara that have a RAB


@transaction.atomic
def load_costs(people: Mapping[str, User]) -> None:
    """Through the actions people use. A second call changes nothing but the count of unit costs."""
    need = Need.objects.get(title=NOTED_BY_HAND)
    if not need.cost_items.exists():
        _manduhara(need, people["upl-handep"])
        _others(need.board)
    codes = set(
        Organisation.objects.boards().exclude(territory=None).values_list("territory__code", flat=True)
    )
    for province in Region.objects.filter(code__in={code[:2] for code in codes}):
        count_unit_costs(province)


def _manduhara(need: Need, by: User) -> None:
    today = timezone.localdate()
    lines = [
        CostLine(group, name, unit, Decimal(volume), price, source, today - timedelta(days=age))
        for group, name, unit, volume, price, source, age in MANDUHARA
    ]
    set_cost_items(need, lines, by=by)
    for kind, what, workers, days, worth, evidence in SELF_HELP:
        value: dict[str, Any] = {"amount": worth}
        if workers:
            value = {"workers": workers, "days": days, "daily_wage": worth}
        one = plan_self_help(need, kind, what=what, by=by, **value)
        confirm_self_help(one, by=by, evidence=evidence, noted_on=today - timedelta(days=30))
        _came(need, one.entry, by, today)
    _money(need, by, today)


def _came(need: Need, entry: FundingEntry | None, by: User, today: date) -> None:
    """What residents promised has come."""
    assert entry is not None  # noqa: S101 - for the type checker
    noted_on = today - timedelta(days=14)
    record_funding(
        need, entry.source_kind, "received", entry.amount, of=entry, evidence=entry.evidence,
        noted_on=noted_on, by=by,
    )  # fmt: skip


def _money(need: Need, by: User, today: date) -> None:
    commitment: FundingEntry | None = None
    for source, stage, millions, evidence, giver, ago in MONEY:
        entry = record_funding(
            need, source, stage, millions * 1_000_000, by=by, evidence=evidence,
            organisation=Organisation.objects.filter(slug=giver).first() if giver else None,
            of=commitment if stage == "received" else None, noted_on=today - timedelta(days=ago),
        )  # fmt: skip
        commitment = entry if stage == "committed" else commitment


def _others(board: Organisation) -> None:
    """The same board's first, then those of other boards: lines that sum to what the need costs already."""
    needs = Need.objects.filter(category__in=SPLIT, cost__gt=0, quantity__gt=0, cost_items=None)
    ordered = sorted(needs, key=lambda need: (need.board_id != board.pk, need.pk))[:OTHERS]
    CostItem.objects.bulk_create(item for need in ordered for item in items_of(need, split(need)))


def split(need: Need) -> list[CostLine]:
    """Lines that sum to the cost exactly: rounded volumes, the last line takes the rest."""
    asked = timezone.localdate() - timedelta(days=30 + need.pk % 40)
    cost, left, lines = need.cost or 0, need.cost or 0, []
    *parts, last = SPLIT[need.category]
    for group, name, unit, share, source in parts:
        worth = cost * share // 100
        volume = (
            (need.quantity or Decimal(1))
            if unit == "m"
            else Decimal(max(1, worth // PRICES.get(unit, worth)))
        )
        line = CostLine(group, name, unit, volume, int(worth / volume), source, asked)
        left -= line.amount
        lines.append(line)
    group, name, unit, _share, source = last
    return [*lines, CostLine(group, name, unit, Decimal(1), left, source, asked)]
