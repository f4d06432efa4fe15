"""Reads plan sheets (PJM, Renta, lists of proposals) into drafts. Imports no framework; see README.md."""

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
