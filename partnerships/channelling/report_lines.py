"""The lines of a report: planned in the RAB, spent, and the difference, with the words that explain it."""

from __future__ import annotations

from collections import defaultdict
from typing import Any, Final

from partnerships.channelling.spending import counted, received_by_need
from partnerships.display import decimal_words
from partnerships.models import CostItem, Expense, Partnership, PartnershipNeed

TOLERATED: Final = 10  # percent of the planned amount


def needs_a_word(planned: int, spent: int, *, is_final: bool) -> bool:
    """Whether the difference is above 10 % of what was planned, so that words have to explain it.

    While the work goes on, lines that are not bought yet are no difference: only what was overspent is.
    """
    apart = abs(spent - planned) if is_final else spent - planned
    return apart * 100 > planned * TOLERATED


def need_rows(
    partnership: Partnership, explanations: dict[str, str], *, is_final: bool
) -> list[dict[str, Any]]:
    """One row a need with its `lines`; amounts in rupiah, spent without what is void."""
    came = received_by_need(partnership)
    spent: dict[int, list[Expense]] = defaultdict(list)
    for one in counted(partnership).order_by("spent_on", "pk"):
        spent[one.need_id].append(one)
    rows = []
    for line in partnership.lines.select_related("need").prefetch_related("need__cost_items"):
        lines = _lines(line, spent[line.need_id])
        for row in lines:
            row["explanation"] = explanations.get(row["key"], "")
            row["asks"] = needs_a_word(row["planned"], row["spent"], is_final=is_final)
        rows.append(
            {
                "need": line.need_id, "title": line.need.public_title, "amount": line.amount or 0,
                "poor": line.need.poor_households, "households": line.need.households,
                "house_level": line.need.is_house_level, "received": came.get(line.need_id, 0),
                "planned": sum(row["planned"] for row in lines),
                "spent": sum(row["spent"] for row in lines), "lines": lines,
            }
        )  # fmt: skip
    return rows


def _lines(line: PartnershipNeed, expenses: list[Expense]) -> list[dict[str, Any]]:
    """Each line of the RAB; what belongs to none of them comes last."""
    items = list(line.need.cost_items.all())
    known = {item.pk for item in items}
    by_line: dict[int | None, list[Expense]] = defaultdict(list)
    for one in expenses:
        by_line[one.cost_item_id if one.cost_item_id in known else None].append(one)
    rows = [_item_row(item, by_line[item.pk]) for item in items]
    if not items:
        rows.append(_row(f"n{line.need_id}", "", "", line.amount or line.need.cost or 0, by_line[None]))
    elif by_line[None]:
        rows.append(_row(f"x{line.need_id}", "", "", 0, by_line[None]))
    return rows


def _item_row(item: CostItem, expenses: list[Expense]) -> dict[str, Any]:
    volume = f"{decimal_words(item.volume)} {item.unit}"
    return {**_row(str(item.pk), item.name, volume, item.amount, expenses), "group": item.group}


def _row(key: str, name: str, volume: str, planned: int, expenses: list[Expense]) -> dict[str, Any]:
    spent = sum(one.amount for one in expenses)
    return {
        "key": key, "name": name, "group": "", "volume": volume, "planned": planned, "spent": spent,
        "difference": planned - spent, "receipts": sum(bool(one.receipt) for one in expenses),
        "expenses": len(expenses),
    }  # fmt: skip
