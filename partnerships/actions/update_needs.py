"""A line that the plan already has: what the sheet says anew goes in, what a person wrote since stays."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from forum_site.core import audit
from partnerships.actions.plan_funding import planned_amounts, set_planned
from partnerships.actions.refresh_funding import refresh_funding
from partnerships.importers import DraftRow
from partnerships.models import Need, PlanImport
from partnerships.plan_rows import FUNDING, put, stored, values_of


@dataclass
class Changed:
    """`fields` were taken from the sheet; in `kept` both sheet and person changed, the person's stays."""

    fields: list[str] = field(default_factory=list)
    kept: list[str] = field(default_factory=list)


def update_need(need: Need, row: DraftRow, key: str, *, sheet: PlanImport, sha256: str, by: Any) -> Changed:
    """Compare with what the sheet said last time. The same line again writes nothing."""
    change = Changed()
    before, after = need.source_values, merged(need, row, sheet)
    for name, value in after.items():
        if name != FUNDING and before.get(name) != value:
            _take(need, name, before.get(name), value, change)
    _take_funding(need, before.get(FUNDING, {}), after[FUNDING], change)
    moved = need.source_sheet == row.sheet[:120] and (need.source_row, need.source_key) != (row.row, key)
    if before == after and not moved:
        return change
    need.source_values = after
    if change.fields or change.kept or moved:
        need.source, need.source_sha256, need.source_key = sheet, sha256, key
        need.source_sheet, need.source_row = row.sheet[:120], row.row
    if change.fields:
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


def _take(need: Need, name: str, before: Any, value: Any, change: Changed) -> None:
    current = stored(need, name)
    if current == value:
        return
    if current == before or (before is None and current in (None, "")):
        put(need, name, value)
        change.fields.append(name)
    else:
        change.kept.append(name)


def _take_funding(need: Need, before: dict[str, int], after: dict[str, int], change: Changed) -> None:
    if before == after:
        return
    current = planned_amounts(need)
    for kind in sorted({*before, *after}):
        old, new = before.get(kind, 0), after.get(kind, 0)
        if old == new or current.get(kind, 0) == new:
            continue
        if current.get(kind, 0) == old:
            set_planned(need, kind, new)
            change.fields.append(f"{FUNDING}.{kind}")
        else:
            change.kept.append(f"{FUNDING}.{kind}")
