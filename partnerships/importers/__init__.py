"""Reads plan sheets (PJM, Renta, lists of proposals) into drafts. Imports no framework; see README.md.

Names are loaded when first used, so that the worker process, which lives for one file, starts with its own
parser only.
"""

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from partnerships.importers.analysis import analyse
    from partnerships.importers.columns import Column
    from partnerships.importers.draft import KINDS, PJM, PROPOSALS, RENTA, DraftRow, PlanDraft
    from partnerships.importers.guess import guess_category
    from partnerships.importers.places import BoardRegion
    from partnerships.importers.problems import ERROR, WARNING, ImportProblem, Problem
    from partnerships.importers.reader import read_sheet
    from partnerships.importers.report import to_report
    from partnerships.importers.sheets import RawSheet
    from partnerships.importers.template import write_template

__all__ = [
    "ERROR",
    "KINDS",
    "PJM",
    "PROPOSALS",
    "RENTA",
    "WARNING",
    "BoardRegion",
    "Column",
    "DraftRow",
    "ImportProblem",
    "PlanDraft",
    "Problem",
    "RawSheet",
    "analyse",
    "guess_category",
    "read_sheet",
    "to_report",
    "write_template",
]

_HOMES = {
    "analysis": ("analyse",),
    "columns": ("Column",),
    "draft": ("KINDS", "PJM", "PROPOSALS", "RENTA", "DraftRow", "PlanDraft"),
    "guess": ("guess_category",),
    "places": ("BoardRegion",),
    "problems": ("ERROR", "WARNING", "ImportProblem", "Problem"),
    "reader": ("read_sheet",),
    "report": ("to_report",),
    "sheets": ("RawSheet",),
    "template": ("write_template",),
}
_HOME_OF = {name: home for home, names in _HOMES.items() for name in names}


def __getattr__(name: str) -> Any:
    if name not in _HOME_OF:
        raise AttributeError(name)
    return getattr(import_module(f"{__name__}.{_HOME_OF[name]}"), name)
