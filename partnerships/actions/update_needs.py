"""A line that the plan already has: what the sheet says anew goes in, what a person wrote since stays."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from forum_site.core import audit
from partnerships.actions.plan_funding import planned_amounts, set_planned
from partnerships.actions.refresh_funding import refresh_funding
from partnerships.counted import counted_fields
from partnerships.importers import DraftRow
from partnerships.models import Need, PlanImport
from partnerships.plan_rows import FUNDING, SELF_HELP, put, stored, values_of


@dataclass
class Changed:
    """`fields` were taken from the sheet; in `kept` both sheet and person changed, the person's stays."""

    fields: list[str] = field(default_factory=list)
    kept: list[str] = field(default_factory=list)


def update_need(need: Need, row: DraftRow, key: str, *, sheet: PlanImport, sha256: str, by: Any) -> Changed:
    """Compare with what the sheet said last time. The same line again writes nothing.

    The caller holds the need's row. A cost with a RAB and self-help with contributions stay the sums of
    their parts, whatever the sheet says.
    """
    change = Changed()
    before, after = need.source_values, merged(need, row, sheet)
    summed = _summed(need, before, after)
    for name, value in after.items():
        if name != FUNDING and before.get(name) != value:
            _take(need, name, before.get(name), value, change, fixed=name in summed)
    _take_funding(need, before.get(FUNDING, {}), after[FUNDING], change, summed)
    moved = need.source_sheet == row.sheet[:120] and (need.source_row, need.source_key) != (row.row, key)
    if before == after and not moved:
        return change
    need.source_values = after
    if change.fields or change.kept or moved:
        need.source, need.source_sha256, need.source_key = sheet, sha256, key
        need.source_sheet, need.source_row = row.sheet[:120], row.row
    if change.fields:
        need.version += 1
        refresh_funding(need)
    need.save()
    if change.fields:
        audit.record(need, "partnerships.update_from_sheet", by=by, data={"fields": change.fields})
    return change


def merged(need: Need, row: DraftRow, sheet: PlanImport) -> dict[str, Any]:
    """The values of the line. Another sheet (a Renta beside its PJM) that is silent takes nothing away."""
    values = values_of(row, guessed=sheet.categories_confirmed)
    if not values["category"]:  # not confirmed this time takes no earlier confirmation away
        values["category"] = need.source_values.get("category", "")
    if need.source_sheet == row.sheet[:120]:
        return values
    silent = {name for name, value in values.items() if value in (None, "", {})}
    return {
        name: need.source_values.get(name, value) if name in silent else value
        for name, value in values.items()
    }


def _summed(need: Need, before: dict[str, Any], after: dict[str, Any]) -> frozenset[str]:
    """Of the fields that the sheet says anew, those that are counted from their parts."""
    new = {"cost"} if before.get("cost") != after["cost"] else set()
    if before.get(FUNDING, {}).get(SELF_HELP) != after[FUNDING].get(SELF_HELP):
        new.add("swadaya_planned")
    return counted_fields(need, new)


def _take(need: Need, name: str, before: Any, value: Any, change: Changed, *, fixed: bool) -> None:
    current = stored(need, name)
    if current == value:
        return
    if not fixed and (current == before or (before is None and current in (None, ""))):
        put(need, name, value)
        change.fields.append(name)
    else:
        change.kept.append(name)


def _take_funding(
    need: Need, before: dict[str, int], after: dict[str, int], change: Changed, summed: frozenset[str]
) -> None:
    if before == after:
        return
    current = planned_amounts(need)
    for kind in sorted({*before, *after}):
        old, new = before.get(kind, 0), after.get(kind, 0)
        if old == new or current.get(kind, 0) == new:
            continue
        fixed = kind == SELF_HELP and "swadaya_planned" in summed
        if current.get(kind, 0) == old and not fixed:
            set_planned(need, kind, new)
            change.fields.append(f"{FUNDING}.{kind}")
        else:
            change.kept.append(f"{FUNDING}.{kind}")
