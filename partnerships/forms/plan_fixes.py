"""One field for each problem of an uploaded sheet, and what the person typed into them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from dataclasses import field as made_by
from typing import Any

from django.utils.translation import gettext as _

from forum_site.core import taxonomy
from partnerships.forms.plan_columns import Choices, field_label
from partnerships.importers import DraftRow, PlanDraft, Problem
from partnerships.importers import fields as f
from partnerships.importers.layout import SECTOR_WORDS
from partnerships.importers.problems import ERROR
from partnerships.models import PlanImport
from partnerships.sheet_reading import masked

LEAVE_OUT = "leave_out"
FIX_NAME = re.compile(r"fix-([0-9a-f]{8,64})-([a-z_]{2,24})")
LEAVE_NAME = re.compile(r"leave-([0-9a-f]{8,64})")
LONGEST = 500
MOST_ERRORS = 40  # shown at once; the next follow when these are corrected
MOST_WARNINGS = 40
NUMERIC = frozenset({f.COST, f.YEAR, f.HOUSEHOLDS, f.POOR, f.PEOPLE, f.WOMEN})


@dataclass
class Spot:
    """What is wrong with one field of one row; cheap, because a large sheet has thousands."""

    row: DraftRow
    field: str
    problems: list[Problem] = made_by(default_factory=list)

    @property
    def is_error(self) -> bool:
        return any(problem.severity == ERROR for problem in self.problems)

    @property
    def name(self) -> str:
        return f"fix-{self.row.key}-{self.field}"


@dataclass
class Fix:
    """One field to mend: in which row, what about, and what is wrong."""

    name: str
    key: str
    row: int
    about: str
    field: str
    label: str
    value: str
    problems: list[str]
    where: list[str]
    is_error: bool
    choices: Choices

    @property
    def inputmode(self) -> str:
        return "numeric" if self.field in NUMERIC else "text"


def spots(draft: PlanDraft) -> tuple[list[Spot], list[Spot]]:
    """(errors, warnings), one a row and field; problems of the whole sheet are not among them."""
    found: dict[tuple[str, str], Spot] = {}
    for row in draft.rows:
        for problem in row.problems:
            found.setdefault((row.key, problem.field), Spot(row, problem.field)).problems.append(problem)
    errors = [spot for spot in found.values() if spot.is_error]
    return errors, [spot for spot in found.values() if not spot.is_error]


def shown_fixes(draft: PlanDraft, sheet: PlanImport) -> dict[str, Any]:
    """`errors` and `warnings` to show, how many there are in all, and how many more than are shown."""
    errors, warnings = spots(draft)
    return {
        "errors": fixes(errors[:MOST_ERRORS], sheet),
        "error_count": len(errors),
        "more_errors": max(0, len(errors) - MOST_ERRORS),
        "warnings": fixes(warnings[:MOST_WARNINGS], sheet),
        "warning_count": len(warnings),
        "more_warnings": max(0, len(warnings) - MOST_WARNINGS),
    }


def fixes(found: Iterable[Spot], sheet: PlanImport) -> list[Fix]:
    return [_fix(spot, sheet) for spot in found]


def _fix(spot: Spot, sheet: PlanImport) -> Fix:
    row, value = spot.row, value_of(spot, sheet)
    name = spot.field if spot.field in f.LABELS else ""
    choices: Choices = []
    if name == f.SECTOR:
        labels = [(SECTOR_WORDS[code], _(label)) for code, label in taxonomy.SECTORS.items()]
        choices = [("", _("Choose…")), *labels]
        value = value if value in SECTOR_WORDS.values() else ""
    return Fix(
        name=spot.name, key=row.key, row=row.row, field=name, label=field_label(name) if name else "",
        about=", ".join(part for part in (row.title, place_of(row)) if part), value=value,
        problems=[" ".join(problem.text(_)) for problem in spot.problems],
        where=list(dict.fromkeys(problem.column for problem in spot.problems if problem.column)),
        is_error=spot.is_error, choices=choices,
    )  # fmt: skip


def value_of(spot: Spot, sheet: PlanImport) -> str:
    """What stands in the field: as typed, else as the sheet writes it where it could not be read."""
    typed = sheet.corrections.get(spot.row.key, {}).get(spot.field)
    return typed if typed is not None else _read(spot.row, spot.problems[0])


def _read(row: DraftRow, problem: Problem) -> str:
    if "value" in problem.params and problem.field not in (f.TITLE, f.COST):
        return str(problem.params["value"])
    own = {f.TITLE: row.title, f.VOLUME: row.volume_text, f.LOCATION: row.location, f.PROPOSER: row.proposer}
    if problem.field == f.COST:
        return str(row.cost) if row.cost is not None else str(problem.params.get("value", ""))
    return own.get(problem.field, str(getattr(row, problem.field, "") or ""))


def place_of(row: DraftRow) -> str:
    parts = [f"RT {row.rt}" if row.rt else "", f"RW {row.rw}" if row.rw else ""]
    return "/".join(part for part in parts if part)


def posted_corrections(
    data: Mapping[str, str], sheet: PlanImport, shown: Iterable[Spot]
) -> dict[str, dict[str, str]]:
    """What was typed, masked, beside what was typed before. A field left as it was shown says nothing."""
    corrections: dict[str, dict[str, Any]] = {key: dict(values) for key, values in sheet.corrections.items()}
    as_shown = {spot.name: value_of(spot, sheet) for spot in shown if spot.name in data}
    for name in data:
        found = FIX_NAME.fullmatch(name)
        if found and found[2] in f.LABELS:
            typed = masked(data[name].strip()[:LONGEST])
            if typed != as_shown.get(name, ""):
                corrections.setdefault(found[1], {})[found[2]] = typed
        elif (left := LEAVE_NAME.fullmatch(name)) and data[name]:
            corrections.setdefault(left[1], {})[LEAVE_OUT] = "1"
    return corrections
