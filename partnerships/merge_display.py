"""What saving a sheet would do, as the checking page shows it: was and becomes, new lines, missing ones."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import Any, Final

from django.core.paginator import Page, Paginator
from django.utils.translation import gettext as _

from forum_site.core import taxonomy
from forum_site.core.money import UNKNOWN, rupiah_full
from partnerships.forms.plan_columns import field_label
from partnerships.forms.plan_fixes import place_of
from partnerships.importers import DraftRow, PlanDraft
from partnerships.importers import fields as f
from partnerships.line_changes import FieldChange, LineChange
from partnerships.models import NeedType
from partnerships.need_types import type_of
from partnerships.plan_merge import Merge, Missing
from partnerships.plan_rows import FUNDING, category_of

CHANGED_A_PAGE, NEW_A_PAGE, MISSING_A_PAGE = 40, 100, 60
_FIELDS: Final = {
    "description": f.NOTES, "address": f.LOCATION, "quantity": f.VOLUME, "priority_rank": f.PRIORITY,
}  # fmt: skip
Row = dict[str, Any]


@dataclass(frozen=True)
class Shown:
    """One page of each kind of line, in words; `keep` is the query that stays at this page."""

    merge: Merge
    changed: Page[Any]
    added: Page[Any]
    missing: Page[Any]
    chosen: set[int] = field(default_factory=set)

    @property
    def removals(self) -> int:
        """How many of the missing ones are ticked, on all pages."""
        return len(self.merge.removable & self.chosen)


def shown(merge: Merge, asked: Any, chosen: set[int], types: Sequence[NeedType] = ()) -> Shown:
    """`asked` are the page numbers of the address; `chosen` the ids ticked to be dropped; `types` are the
    standard types of needs to propose from."""
    changed = page_of(merge.changed, CHANGED_A_PAGE, asked.get("changed"), changed_row)
    added = page_of(merge.added, NEW_A_PAGE, asked.get("new"), lambda line: ready_row(line[0], types))
    missing = page_of(
        merge.missing, MISSING_A_PAGE, asked.get("missing"), lambda one: missing_row(one, chosen)
    )
    return Shown(merge, changed, added, missing, chosen)


def page_of(lines: Sequence[Any], size: int, number: Any, words: Callable[[Any], Row]) -> Page[Any]:
    """One page, put into words; those of other pages are never made."""
    page = Paginator(lines, size).get_page(number)
    page.object_list = [words(line) for line in page.object_list]
    return page


def ready_row(row: DraftRow, types: Sequence[NeedType] = ()) -> Row:
    """A row as it will be saved, with what we guess (category, standard type) beside what the sheet says."""
    category = category_of(row, guessed=True)
    likely = type_of(row.title, category, types)
    return {
        "draft": row,
        "place": row.location or place_of(row),
        "sector": _(taxonomy.SECTORS[row.sector]) if row.sector else "",
        "category": _(taxonomy.CATEGORIES[category].label) if category else "",
        "type": likely.title if likely else "",
    }


def changed_row(line: LineChange) -> Row:
    return {
        "row": line.row.row,
        "sheet": line.row.sheet,
        "title": line.row.title,
        "url": line.need.get_absolute_url(),
        "fields": [change_row(change) for change in line.changes],
    }


def change_row(change: FieldChange) -> Row:
    return {
        "label": change_label(change.name),
        "before": value_words(change.name, change.before),
        "after": value_words(change.name, change.after),
        "kept": change.kept,
    }


def change_label(name: str) -> str:
    if name.startswith(f"{FUNDING}."):
        kind = field_label(f.FUNDING_PREFIX + name.partition(".")[2])
        return _("%(source)s, planned") % {"source": kind}
    return field_label(_FIELDS.get(name, name))


def value_words(name: str, value: Any) -> str:
    """A value in words; a dash for nothing."""
    if value in (None, ""):
        return UNKNOWN
    if name == "cost" or name.startswith(f"{FUNDING}."):
        return rupiah_full(value)
    if name == "sector":
        return _(taxonomy.SECTORS.get(value, value))
    if name == "category":
        return _(taxonomy.CATEGORIES[value].label) if value in taxonomy.CATEGORIES else str(value)
    if name == "quantity":
        return str(value).removesuffix(".00")
    return str(value)


def missing_row(one: Missing, chosen: set[int]) -> Row:
    need = one.need
    return {
        "need": need,
        "url": need.get_absolute_url(),
        "where": place_of_need(need),
        "reason": one.reason,
        "ticked": need.pk in chosen and not one.reason,
    }


def place_of_need(need: Any) -> str:
    """Row and sheet it came from."""
    if not need.source_row:
        return ""
    return _("row %(row)s of “%(sheet)s”") % {"row": need.source_row, "sheet": need.source_sheet}


def guesses(draft: PlanDraft) -> int:
    """How many ready rows would have a category only because we guess it from the title."""
    return sum(category_of(row, guessed=True) != category_of(row, guessed=False) for row in draft.ready)


def totals(draft: PlanDraft) -> dict[str, Any]:
    """The sheet's own sum beside ours, in rupiah; `same` is None when the sheet has no total."""
    ours = draft.total_cost or 0
    same = None if draft.file_total is None else draft.file_total == ours
    return {"file": draft.file_total, "ours": ours, "same": same}
