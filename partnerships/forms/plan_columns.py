"""The columns of an uploaded sheet with what they become, and what the person chose for them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from django.utils.translation import gettext as _

from forum_site.core import taxonomy
from partnerships.importers import PlanDraft
from partnerships.importers import fields as f
from partnerships.importers.columns import Column
from partnerships.models import PlanImport

Choices = list[tuple[str, str]]


@dataclass(frozen=True)
class ColumnChoice:
    """One row of the table of columns; `ask` is a question when we do not know it, `remembered` says that
    the board chose it for an earlier sheet."""

    letter: str
    heading: str
    sample: str
    name: str
    value: str
    ask: str = ""
    remembered: bool = False


def column_choices(draft: PlanDraft, sheet: PlanImport) -> list[ColumnChoice]:
    known = remembered(sheet)
    return [_column(column, known) for column in draft.columns]


def remembered(sheet: PlanImport) -> dict[str, str]:
    """{column letter: field} taken over from earlier sheets of the board and not changed since."""
    taken = sheet.report.get("remembered", {})
    return {letter: name for letter, name in taken.items() if sheet.mapping.get(letter) == name}


def _column(column: Column, known: Mapping[str, str]) -> ColumnChoice:
    ask = ""
    if not column.field:
        ask = _("Not recognised yet.")
        if column.suggestion:
            ask = _("Not recognised yet. Is this “%(field)s”?") % {"field": field_label(column.suggestion)}
    sample = next((text for text in column.samples if text), "")
    return ColumnChoice(
        column.letter, column.heading, sample, f"col-{column.letter}", column.field, ask,
        column.letter in known,
    )  # fmt: skip


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
