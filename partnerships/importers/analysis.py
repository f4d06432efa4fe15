"""Turns raw sheets into a plan draft: chooses the sheets, maps the columns, reads every row."""

from collections.abc import Mapping, Sequence

from partnerships.importers import draft as d
from partnerships.importers.amounts import dotted
from partnerships.importers.choosing import choose, suggest_kind
from partnerships.importers.layout import is_guide
from partnerships.importers.personal import mask_text
from partnerships.importers.places import BoardRegion
from partnerships.importers.problems import ImportProblem, Problem
from partnerships.importers.reading import SheetReading, read_table
from partnerships.importers.sheets import RawSheet
from partnerships.importers.table import Corrections
from partnerships.importers.years import Period


def analyse(
    sheets: Sequence[RawSheet],
    *,
    kind: str = "",
    mapping: Mapping[str, str] | None = None,
    corrections: Corrections | None = None,
    board_region: BoardRegion | None = None,
    period: Period | None = None,
    only_sheets: Sequence[str] | None = None,
    header_rows: tuple[int, int] | None = None,
) -> d.PlanDraft:
    """Read the plan in `sheets`, as `read_sheet` gave them.

    `kind` is one of `draft.KINDS` ("" takes our suggestion). `mapping` gives fields by column letter and wins
    over guesses ("" or "ignore" drops a column). `corrections` gives, by `DraftRow.key`, values by field as
    typed; "leave_out" drops the row. `period` wins over the one in the sheet's title. `only_sheets` names the
    sheets to read, `header_rows` the (first, last) heading row, counted from 1.

    Raises ImportProblem when there is no table of activities. Pure: the same arguments give the same draft.
    """
    wanted = _wanted(sheets, only_sheets)
    for guessed in (False, True) if header_rows is None else (False,):
        found = [
            read_table(
                sheet, mapping or {}, corrections or {}, board_region, period, header_rows, guessed=guessed
            )
            for sheet in wanted
        ]
        readings = [reading for reading in found if reading is not None and reading.rows]
        if readings:
            used, others = (readings, []) if only_sheets else choose(readings, kind)
            return _draft(kind, used, others, board_region, guessed=guessed)
    raise ImportProblem("no_plan_table")


def _wanted(sheets: Sequence[RawSheet], names: Sequence[str] | None) -> list[RawSheet]:
    """Return the sheets to look at; hidden ones and guides only when named or when there is no other."""
    if names is None:
        return [one for one in sheets if not (one.hidden or is_guide(one.name))] or list(sheets)
    by_name = {mask_text(sheet.name)[0]: sheet for sheet in sheets}
    for name in names:
        if name not in by_name:
            raise ImportProblem("unknown_sheet", sheet=name)
    return [by_name[name] for name in names]


def _draft(
    kind: str,
    used: list[SheetReading],
    others: list[SheetReading],
    board: BoardRegion | None,
    *,
    guessed: bool,
) -> d.PlanDraft:
    first = used[0]
    suggested = suggest_kind(first)
    skipped = {name: sum(reading.skipped.get(name, 0) for reading in used) for name in d.SKIPPED_KINDS}
    draft = d.PlanDraft(
        kind=kind or suggested,
        suggested_kind=suggested,
        filename=mask_text(first.sheet.filename)[0],
        file_sha256=first.sheet.file_sha256,
        sheets=tuple(reading.name for reading in used),
        other_sheets=tuple(reading.name for reading in others),
        header_rows={reading.name: reading.header_rows for reading in used},
        columns=tuple(first.columns),
        period=first.period,
        rows=tuple(row for reading in used for row in reading.rows),
        skipped={name: count for name, count in skipped.items() if count},
        file_total=_file_total(used),
    )
    first_row = first.header_rows[0]
    unknown = [Problem(first.name, first_row, "", "headings_unknown")] if guessed else []
    problems = [
        *unknown,
        *_total_problem(draft, used),
        *_village_problem(used, board),
        *_sheet_problem(draft),
    ]
    object.__setattr__(draft, "file_problems", tuple(problems))
    return draft


def _file_total(used: list[SheetReading]) -> int | None:
    totals = [reading.file_total for reading in used]
    known = [total for total in totals if total is not None]
    return sum(known) if len(known) == len(totals) else None


def _total_problem(draft: d.PlanDraft, used: list[SheetReading]) -> list[Problem]:
    if draft.file_total is None or draft.file_total == (draft.total_cost or 0):
        return []
    last = used[-1]
    params: dict[str, str | int] = {"file": dotted(draft.file_total), "ours": dotted(draft.total_cost or 0)}
    return [Problem(last.name, last.total_row, last.total_column, "total_differs", "", params)]


def _village_problem(used: list[SheetReading], board: BoardRegion | None) -> list[Problem]:
    return [
        Problem(reading.name, 0, "", "sheet_village_differs", "", {"value": reading.village})
        for reading in used
        if board is not None and reading.village and not board.covers(reading.village)
    ]


def _sheet_problem(draft: d.PlanDraft) -> list[Problem]:
    if not draft.other_sheets:
        return []
    return [Problem(draft.sheets[0], 0, "", "other_sheets", "", {"sheets": ", ".join(draft.other_sheets)})]
