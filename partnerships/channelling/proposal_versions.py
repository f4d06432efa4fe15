"""The submitted versions of a proposal and the readable difference between two of them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext as _

from forum_site.core.differences import Piece, by_words
from forum_site.core.money import number, rupiah_full
from partnerships.channelling.proposal_sections import LABELS
from partnerships.models import Partnership, ProposalVersion


@dataclass(frozen=True)
class PartChange:
    label: Any
    pieces: list[Piece]


@dataclass(frozen=True)
class BudgetChange:
    """One line of a RAB or a cost: "" in `before` for a new one, in `after` for one that went."""

    need: str
    label: str
    before: str
    after: str


def version_of(partnership: Partnership, number_: int) -> ProposalVersion | None:
    rows = ProposalVersion.objects.filter(proposal__partnership=partnership, number=number_)
    found: ProposalVersion | None = rows.select_related("proposal").first()
    if found is not None:
        found.proposal.partnership = partnership
    return found


def part_changes(before: Mapping[str, Any], after: Mapping[str, Any]) -> list[PartChange]:
    """The parts whose words differ between two `ProposalVersion.data`."""
    old, new = before["texts"], after["texts"]
    return [
        PartChange(label, by_words(old.get(code, ""), new.get(code, "")))
        for code, label in LABELS.items()
        if old.get(code, "") != new.get(code, "")
    ]


def budget_changes(before: Mapping[str, Any], after: Mapping[str, Any]) -> list[BudgetChange]:
    """Costs and lines of the RAB that differ, need by need."""
    old = {row["need"]: row for row in before["needs"]}
    new = {row["need"]: row for row in after["needs"]}
    found: list[BudgetChange] = []
    for key in {**old, **new}:
        one, other = old.get(key), new.get(key)
        title = (other or one or {})["title"]
        cost = [rupiah_full(row["cost"]) if row and row["cost"] else "" for row in (one, other)]
        if cost[0] != cost[1]:
            found.append(BudgetChange(title, _("Cost"), *cost))
        lines = [_lines(row) for row in (one, other)]
        for name in {**lines[0], **lines[1]}:
            was, now = lines[0].get(name, ""), lines[1].get(name, "")
            if was != now:
                found.append(BudgetChange(title, name, was, now))
    return found


def _lines(row: Mapping[str, Any] | None) -> dict[str, str]:
    """{name of the line: "24 sak × 75.000 = 1.800.000"}; lines of one name are told one after the other."""
    found: dict[str, str] = {}
    for item in row["items"] if row else ():
        price, amount = number(item["unit_price"]), number(item["amount"])
        words = f"{item['volume']} {item['unit']} × {price} = {amount}"
        found[item["name"]] = f"{found[item['name']]}; {words}" if item["name"] in found else words
    return found
