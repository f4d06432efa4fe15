"""A draft as bytes, so that a sheet is read once and not on every page. Masked, as the draft is."""

import dataclasses
import json
import zlib
from typing import Any, Final

from partnerships.importers.columns import Column
from partnerships.importers.draft import DraftRow, PlanDraft
from partnerships.importers.problems import Problem

FORM: Final = 2  # one more whenever the reader reads something otherwise, so that older bytes are not used
_ROW: Final = tuple(field.name for field in dataclasses.fields(DraftRow))
_DRAFT: Final = tuple(field.name for field in dataclasses.fields(PlanDraft))
_PROBLEM: Final = tuple(field.name for field in dataclasses.fields(Problem))
_COLUMN: Final = tuple(field.name for field in dataclasses.fields(Column))


def dump(draft: PlanDraft, key: str) -> bytes:
    """`key` names the file, mapping and corrections that the draft was read with."""
    whole = {name: getattr(draft, name) for name in _DRAFT}
    whole["columns"] = [_values(column, _COLUMN) for column in draft.columns]
    whole["file_problems"] = [_values(problem, _PROBLEM) for problem in draft.file_problems]
    whole["rows"] = [_row(row) for row in draft.rows]
    text = json.dumps([FORM, key, whole], ensure_ascii=False, separators=(",", ":"))
    return zlib.compress(text.encode(), level=1)


def load(data: bytes, key: str) -> PlanDraft | None:
    """The draft, None when the bytes are of another key or form, or broken."""
    try:
        form, kept, whole = json.loads(zlib.decompress(data))
        return _draft(whole) if (form, kept) == (FORM, key) else None
    except (zlib.error, ValueError, KeyError, TypeError, IndexError):
        return None


def _values(thing: Any, names: tuple[str, ...]) -> list[Any]:
    return [getattr(thing, name) for name in names]


def _row(row: DraftRow) -> list[Any]:
    values = _values(row, _ROW)
    values[_ROW.index("problems")] = [_values(problem, _PROBLEM) for problem in row.problems]
    return values


def _draft(whole: dict[str, Any]) -> PlanDraft:
    for name in ("sheets", "other_sheets"):
        whole[name] = tuple(whole[name])
    whole["period"] = tuple(whole["period"]) if whole["period"] else None
    whole["header_rows"] = {name: tuple(rows) for name, rows in whole["header_rows"].items()}
    whole["columns"] = tuple(_column(values) for values in whole["columns"])
    whole["file_problems"] = tuple(Problem(*values) for values in whole["file_problems"])
    whole["rows"] = tuple(_draft_row(values) for values in whole["rows"])
    return PlanDraft(**whole)


def _column(values: list[Any]) -> Column:
    named = dict(zip(_COLUMN, values, strict=True))
    return Column(**{**named, "samples": tuple(named["samples"])})


def _draft_row(values: list[Any]) -> DraftRow:
    at = {"problems": _ROW.index("problems"), "years": _ROW.index("years")}
    values[at["problems"]] = tuple(Problem(*problem) for problem in values[at["problems"]])
    values[at["years"]] = tuple(values[at["years"]])
    return DraftRow(*values)
