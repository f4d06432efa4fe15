"""The checking page of a sheet: columns with what they become, and one field for each problem."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from dataclasses import field as made_by
from typing import Any

from django.utils.translation import gettext as _

from forum_site.core import taxonomy
from partnerships.importers import DraftRow, PlanDraft, Problem
from partnerships.importers import fields as f
from partnerships.importers.columns import Column
from partnerships.importers.problems import ERROR
from partnerships.models import PlanImport
from partnerships.plan_rows import category_of
from partnerships.sheet_reading import masked

LEAVE_OUT = "leave_out"
FIX_NAME = re.compile(r"fix-([0-9a-f]{8,64})-([a-z_]{2,24})")
LEAVE_NAME = re.compile(r"leave-([0-9a-f]{8,64})")
LONGEST = 500
MOST_WARNINGS = 80
NUMERIC = frozenset({f.COST, f.YEAR, f.HOUSEHOLDS, f.POOR, f.PEOPLE, f.WOMEN})
SECTOR_WORDS = {"ENVIRONMENT": "lingkungan", "SOCIAL": "sosial", "ECONOMIC": "ekonomi"}

Choices = list[tuple[str, str]]


@dataclass(frozen=True)
class ColumnChoice:
    """One row of the table of columns; `ask` is a question when we do not know it."""

    letter: str
    heading: str
    sample: str
    name: str
    value: str
    ask: str = ""


@dataclass
class Fix:
    """One field to mend: in which row, what about, and what is wrong."""

    key: str
    row: int
    about: str
    field: str
    label: str
    value: str
    problems: list[str] = made_by(default_factory=list)
    where: list[str] = made_by(default_factory=list)
    is_error: bool = False
    choices: Choices = made_by(default_factory=list)

    @property
    def name(self) -> str:
        return f"fix-{self.key}-{self.field}"

    @property
    def inputmode(self) -> str:
        return "numeric" if self.field in NUMERIC else "text"


def column_choices(draft: PlanDraft) -> list[ColumnChoice]:
    return [_column(column) for column in draft.columns]


def _column(column: Column) -> ColumnChoice:
    ask = ""
    if not column.field:
        ask = _("Not recognised yet.")
        if column.suggestion:
            ask = _("Not recognised yet. Is this “%(field)s”?") % {"field": field_label(column.suggestion)}
    sample = next((text for text in column.samples if text), "")
    return ColumnChoice(column.letter, column.heading, sample, f"col-{column.letter}", column.field, ask)


def field_label(name: str) -> str:
    """What a field is called in the active language."""
    if name.startswith(f.FUNDING_PREFIX):
        kind = name.removeprefix(f.FUNDING_PREFIX)
        return _(taxonomy.FUNDING_SOURCE_KINDS.get(kind, kind))
    if name.startswith(f.YEAR_PREFIX):
        return _("Year %(year)s") % {"year": name.removeprefix(f.YEAR_PREFIX)}
    if name.startswith(f.YEAR_ORDINAL_PREFIX):
        return _("Year no. %(year)s") % {"year": name.removeprefix(f.YEAR_ORDINAL_PREFIX)}
    return _(f.LABELS[name]) if name in f.LABELS else name


def field_groups(draft: PlanDraft) -> list[tuple[str, Choices]]:
    """The choices of every column: fields, sources of funds, years."""
    used = [column.field for column in draft.columns]
    years = (
        [f"{f.YEAR_PREFIX}{year}" for year in range(draft.period[0], draft.period[1] + 1)]
        if draft.period
        else []
    )
    years += [name for name in used if name.startswith((f.YEAR_PREFIX, f.YEAR_ORDINAL_PREFIX))]
    sources = [f"{f.FUNDING_PREFIX}{kind}" for kind in f.FUNDING_KINDS]
    groups = [
        (_("Parts of the plan"), list(f.LABELS)),
        (_("Sources of funds"), sources),
        (_("Years"), list(dict.fromkeys(years))),
    ]
    return [(label, [(name, field_label(name)) for name in names]) for label, names in groups if names]


def posted_mapping(data: Mapping[str, str], sheet: PlanImport, draft: PlanDraft) -> dict[str, str]:
    """What the person chose for each column; unknown choices change nothing."""
    mapping = dict(sheet.mapping)
    for column in draft.columns:
        chosen = data.get(f"col-{column.letter}", "")
        if chosen and chosen != column.field and f.is_known(chosen):
            mapping[column.letter] = chosen
    return mapping


def posted_corrections(
    data: Mapping[str, str], sheet: PlanImport, shown: Iterable[Fix]
) -> dict[str, dict[str, str]]:
    """What was typed, masked, beside what was typed before. A field left as it was shown says nothing."""
    corrections = {key: dict(values) for key, values in sheet.corrections.items()}
    as_shown = {fix.name: fix.value for fix in shown}
    for name in data:
        found = FIX_NAME.fullmatch(name)
        if found and found[2] in f.LABELS:
            typed = masked(data[name].strip()[:LONGEST])
            if typed != as_shown.get(name, ""):
                corrections.setdefault(found[1], {})[found[2]] = typed
        elif (left := LEAVE_NAME.fullmatch(name)) and data[name]:
            corrections.setdefault(left[1], {})[LEAVE_OUT] = "1"
    return corrections


def fixes(draft: PlanDraft, sheet: PlanImport) -> list[Fix]:
    """One entry a row and field, errors first; problems of the whole sheet are not among them."""
    found: dict[tuple[str, str], Fix] = {}
    for row in draft.rows:
        for problem in row.problems:
            fix = found.setdefault((row.key, problem.field), _fix(row, problem, sheet))
            fix.problems.append(" ".join(problem.text(_)))
            fix.is_error |= problem.severity == ERROR
            if problem.column and problem.column not in fix.where:
                fix.where.append(problem.column)
    return sorted(found.values(), key=lambda fix: not fix.is_error)


def _fix(row: DraftRow, problem: Problem, sheet: PlanImport) -> Fix:
    typed = sheet.corrections.get(row.key, {}).get(problem.field)
    value = typed if typed is not None else _value(row, problem)
    about = ", ".join(part for part in (row.title, _place(row)) if part)
    name = problem.field if problem.field in f.LABELS else ""
    choices: Choices = []
    if name == f.SECTOR:
        labels = [(SECTOR_WORDS[code], _(label)) for code, label in taxonomy.SECTORS.items()]
        choices = [("", _("Choose…")), *labels]
        value = value if value in SECTOR_WORDS.values() else ""
    return Fix(row.key, row.row, about, name, field_label(name) if name else "", value, choices=choices)


def _value(row: DraftRow, problem: Problem) -> str:
    """What stands there now: as the sheet writes it where it could not be read."""
    if "value" in problem.params and problem.field not in (f.TITLE, f.COST):
        return str(problem.params["value"])
    own = {f.TITLE: row.title, f.VOLUME: row.volume_text, f.LOCATION: row.location, f.PROPOSER: row.proposer}
    if problem.field == f.COST:
        return str(row.cost) if row.cost is not None else str(problem.params.get("value", ""))
    return own.get(problem.field, str(getattr(row, problem.field, "") or ""))


def _place(row: DraftRow) -> str:
    parts = [f"RT {row.rt}" if row.rt else "", f"RW {row.rw}" if row.rw else ""]
    return "/".join(part for part in parts if part)


def ready_row(row: DraftRow) -> dict[str, Any]:
    """A row as it will be saved, with what we guess beside what the sheet says."""
    category = category_of(row, guessed=True)
    return {
        "draft": row,
        "place": row.location or _place(row),
        "sector": _(taxonomy.SECTORS[row.sector]) if row.sector else "",
        "category": _(taxonomy.CATEGORIES[category].label) if category else "",
    }


def guesses(draft: PlanDraft) -> int:
    """How many ready rows would have a category only because we guess it from the title."""
    return sum(category_of(row, guessed=True) != category_of(row, guessed=False) for row in draft.ready)


def totals(draft: PlanDraft) -> dict[str, Any]:
    """The sheet's own sum beside ours, in rupiah; `same` is None when the sheet has no total."""
    ours = draft.total_cost or 0
    same = None if draft.file_total is None else draft.file_total == ours
    return {"file": draft.file_total, "ours": ours, "same": same}
