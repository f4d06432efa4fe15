"""The JSON of `import_plan --dry-run --json`."""

from typing import Any

from partnerships.importers.draft import PlanDraft
from partnerships.importers.problems import Problem, Translate
from partnerships.importers.sectors import REPORT_NAMES


def _same(message: str) -> str:
    return message


def to_report(draft: PlanDraft, translate: Translate = _same) -> dict[str, Any]:
    """Return rows (count), total_cost (rupiah or None), sectors, errors, warnings, personal_data_rows.

    Each error and warning has sheet, row (None for the whole sheet), column (None where none is meant) and
    a message that also says what to do.
    """
    sectors = dict.fromkeys(REPORT_NAMES.values(), 0)
    for row in draft.needs:
        if row.sector:
            sectors[REPORT_NAMES[row.sector]] += 1
    return {
        "rows": len(draft.needs),
        "total_cost": draft.total_cost,
        "sectors": sectors,
        "errors": [_entry(problem, translate) for problem in draft.errors],
        "warnings": [_entry(problem, translate) for problem in draft.warnings],
        "personal_data_rows": draft.personal_data_rows,
    }


def _entry(problem: Problem, translate: Translate) -> dict[str, str | int | None]:
    message, advice = problem.text(translate)
    return {
        "sheet": problem.sheet,
        "row": problem.row or None,
        "column": problem.column or None,
        "message": f"{message} {advice}",
    }
