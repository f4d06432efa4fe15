"""Which line of a sheet is which need of the plan, so that importing again makes no doubles."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Hashable, Sequence
from difflib import SequenceMatcher
from typing import Any

from partnerships.importers import DraftRow
from partnerships.importers.codes import need_of
from partnerships.importers.words import normal
from partnerships.models import Need

ALIKE = 0.6
Key = Callable[[Any], Hashable]
Rule = tuple[Key, Key, bool]  # key of a line, key of a need, must the titles be alike as well
Found = list[Need | None]


def source_keys(rows: Sequence[DraftRow]) -> list[str]:
    """A key for each line made of what it says; of equal lines each counts: "ab12", "ab12:2"."""
    seen: Counter[str] = Counter()
    keys = []
    for row in rows:
        seen[row.content_key] += 1
        count = seen[row.content_key]
        keys.append(row.content_key if count == 1 else f"{row.content_key}:{count}")
    return keys


def free_key(key: str, taken: set[str]) -> str:
    """The key, or the next of its kind that no need of the plan has; `taken` learns it."""
    stem, _, number = key.partition(":")
    count = int(number or 1)
    while key in taken:
        count += 1
        key = f"{stem}:{count}"
    taken.add(key)
    return key


def pair(rows: Sequence[DraftRow], keys: Sequence[str], needs: Sequence[Need]) -> Found:
    """The need of each line, None for a new one; a need is given once.

    A line the site exported is known by its code; of copies of it the one with the title of the need. A
    line that was not touched is known by its key, wherever it moved. One that was corrected in the sheet
    is known by its title and place, or by its row when the title is still alike. Needs that came from no
    sheet are found by their code only.
    """
    found: Found = [None] * len(rows)
    _pair_by_code(rows, needs, found)
    taken = {need.pk for need in found if need is not None}
    imported = [need for need in needs if need.source_key]
    by_key = {need.source_key: need for need in imported if need.pk not in taken}
    for index, key in enumerate(keys):
        found[index] = found[index] or by_key.get(key)
    for rule in _RULES:
        _pair_by(rule, rows, imported, found)
    return found


def _pair_by_code(rows: Sequence[DraftRow], needs: Sequence[Need], found: Found) -> None:
    """A row that was copied in the sheet to write a new one has the code of the other: it counts once."""
    by_pk = {need.pk: need for need in needs}
    best: dict[int, tuple[bool, int]] = {}
    for index, row in enumerate(rows):
        need = by_pk.get(need_of(row.code) or 0) if row.code else None
        if need is not None:
            rank = (normal(row.title) == normal(need.title), -index)
            best[need.pk] = max(best.get(need.pk, rank), rank)
    for pk, (_same, behind) in best.items():
        found[-behind] = by_pk[pk]


def _pair_by(rule: Rule, rows: Sequence[DraftRow], needs: Sequence[Need], found: Found) -> None:
    """Pair what is left over where a key names exactly one line and one need."""
    of_row, of_need, asks_alike = rule
    taken = {need.pk for need in found if need is not None}
    left = [index for index, need in enumerate(found) if need is None]
    free = [need for need in needs if need.pk not in taken]
    if not left or not free:
        return
    row_keys = {index: of_row(rows[index]) for index in left}
    row_counts = Counter(row_keys.values())
    by_key: dict[Hashable, Need | None] = {}
    for need in free:
        key = of_need(need)
        by_key[key] = None if key in by_key else need  # a key of two names none
    for index, key in row_keys.items():
        known = by_key.get(key)
        if known is None or row_counts[key] > 1:
            continue
        if not asks_alike or _alike(rows[index].title, _imported(known, "title")):
            found[index] = known


def _alike(one: str, other: str) -> bool:
    return SequenceMatcher(None, normal(one), normal(other)).ratio() >= ALIKE


def _imported(need: Need, field: str) -> Any:
    """What the sheet said, not what a person made of it since."""
    return need.source_values.get(field, getattr(need, field)) or ""


def _title(text: str) -> str:
    return normal(text)[:200]  # a need keeps the first 240 characters


def _place_of_row(row: DraftRow) -> tuple[str, str, str]:
    return _title(row.title), row.rt, row.rw


def _place_of_need(need: Need) -> tuple[str, str, str]:
    return _title(_imported(need, "title")), _imported(need, "rt"), _imported(need, "rw")


_RULES: tuple[Rule, ...] = (
    (
        lambda row: (*_place_of_row(row), min(row.years, default="")),
        lambda need: (*_place_of_need(need), _imported(need, "year")),
        False,
    ),
    (_place_of_row, _place_of_need, False),
    (lambda row: (row.sheet, row.row), lambda need: (need.source_sheet, need.source_row), True),
)
