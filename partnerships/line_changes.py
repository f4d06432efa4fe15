"""What one line of a sheet changes in the need it was paired with, and what of it a person's word keeps.

Pure over the need, the line and `Known`; writes nothing.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any, Final

from partnerships.importers import DraftRow
from partnerships.importers import fields as f
from partnerships.importers.codes import version_of
from partnerships.models import Need
from partnerships.plan_rows import COUNTS, FUNDING, SELF_HELP, TEXTS, as_read, stored, values_of

READ_AS_NUMBER: Final = frozenset({"quantity", "cost", *COUNTS})
READ_AS_TEXT: Final = frozenset({"title", "description", "address", *TEXTS})
EMPTY: Final[tuple[Any, ...]] = (None, "", {})
_COLUMNS: Final = {  # from which columns a field is read; the rest has one of its own name
    "description": {f.NOTES}, "address": {f.LOCATION, f.RT_RW}, "rt": {f.RT, f.RT_RW, f.LOCATION, f.TITLE},
    "rw": {f.RW, f.RT_RW, f.LOCATION, f.TITLE}, "quantity": {f.VOLUME}, "unit": {f.UNIT, f.VOLUME},
    "priority_rank": {f.PRIORITY},
}  # fmt: skip


@dataclass(frozen=True)
class Known:
    """What is known of all needs of a plan: planned rupiah by need and source kind, needs with a RAB
    (`priced`) or with contributions (`helped`), the fields the sheet has columns for."""

    planned: dict[int, dict[str, int]] = field(default_factory=dict)
    priced: set[int] = field(default_factory=set)
    helped: set[int] = field(default_factory=set)
    columns: frozenset[str] = frozenset()
    guessed: bool = False


@dataclass(frozen=True)
class FieldChange:
    """`name` is a field of a need or "funding.KIND"; `kept` says why the sheet's word is not taken:
    "person" wrote another since, "parts" count it; "" when it is taken."""

    name: str
    before: Any
    after: Any
    kept: str = ""


@dataclass
class LineChange:
    """`values` is what `Need.source_values` becomes; `moved`: the line stands elsewhere in the sheet now."""

    need: Need
    row: DraftRow
    key: str
    values: dict[str, Any]
    changes: list[FieldChange]
    moved: bool = False

    @property
    def taken(self) -> list[FieldChange]:
        return [change for change in self.changes if not change.kept]

    @property
    def kept(self) -> list[FieldChange]:
        return [change for change in self.changes if change.kept]

    @property
    def is_exported(self) -> bool:
        return bool(self.row.code)

    @property
    def writes(self) -> bool:
        """Whether anything at all is stored for this line."""
        if self.is_exported:
            return bool(self.taken)
        return self.moved or self.values != self.need.source_values


def changes_of(need: Need, row: DraftRow, key: str, known: Known) -> LineChange:
    """Compare with what the sheet said last time and with what stands on the site now.

    An exported line whose need nobody changed since was written from what the person saw: it is taken.
    """
    fresh = bool(row.code) and version_of(row.code) == need.version
    before = {} if need.source_values is None else need.source_values
    values = values_of(row, guessed=known.guessed)
    _leave_silent(values, need, row, known, fresh)
    changes = []
    for name, value in values.items():
        if name != FUNDING and not _same(need, name, value) and (fresh or before.get(name) != value):
            changes.append(_change(need, name, before.get(name), value, known, fresh))
    changes += _funding_changes(need, before.get(FUNDING, {}), values, known, fresh)
    if row.code:  # only what was changed in the copy is the sheet's word from now on
        taken = {change.name for change in changes if not change.kept and "." not in change.name}
        values = {**before, **{name: values[name] for name in taken}} if before else {}
    moved = need.source_sheet == row.sheet[:120] and (need.source_row, need.source_key) != (row.row, key)
    return LineChange(need, row, key, values, changes, moved)


def _leave_silent(values: dict[str, Any], need: Need, row: DraftRow, known: Known, fresh: bool) -> None:
    """Where the sheet says nothing, put what was known, so that nothing is taken away by silence.

    In the sheet a line came from an empty cell is a word; in another sheet (a Renta beside its PJM) it is
    silence, and so is a column that the sheet does not have. A category is never taken away.
    """
    before = need.source_values
    same_sheet = need.source_sheet == row.sheet[:120]
    for name, value in values.items():
        if name == FUNDING or value not in EMPTY:
            continue
        says_so = bool(known.columns & _COLUMNS.get(name, {name})) if fresh else same_sheet
        if name == "category" or not says_so:
            values[name] = stored(need, name) if fresh else before.get(name, value)
    if values[FUNDING] == {} and not fresh and not same_sheet:
        values[FUNDING] = before.get(FUNDING, {})


def _same(need: Need, name: str, value: Any) -> bool:
    current = stored(need, name)
    if current == value or (current in EMPTY and value in EMPTY):
        return True
    if name in READ_AS_NUMBER and value is None:  # the reader takes a zero for "not stated"
        return float(current) == 0
    return name in READ_AS_TEXT and as_read(name, current) == value


def _change(need: Need, name: str, before: Any, value: Any, known: Known, fresh: bool) -> FieldChange:
    current = stored(need, name)
    if name == "cost" and need.pk in known.priced:
        return FieldChange(name, current, value, "parts")
    untouched = fresh or current == before or (before is None and current in EMPTY)
    return FieldChange(name, current, value, "" if untouched else "person")


def _funding_changes(
    need: Need, before: dict[str, int], values: dict[str, Any], known: Known, fresh: bool
) -> list[FieldChange]:
    """One change a source kind: what the sheet said last time, says now, and what is planned on the site."""
    after = values[FUNDING]
    current = known.planned.get(need.pk, {})
    base = current if fresh else before
    changes = []
    for kind in sorted({*base, *after}):
        old, new, now = base.get(kind, 0), after.get(kind, 0), current.get(kind, 0)
        silent = not new and fresh and f"{f.FUNDING_PREFIX}{kind}" not in known.columns
        if old == new or now == new or silent:
            continue
        kept = "person" if now != old else ""
        if kind == SELF_HELP and need.pk in known.helped:
            kept = "parts"
        changes.append(FieldChange(f"{FUNDING}.{kind}", now, new, kept))
    return changes
