"""Verbs of the work, its expenses and its reports for the audit log: (label, sentence)."""

from __future__ import annotations

from typing import Any, Final

from django.utils.translation import gettext_lazy as _

REPORT_VERBS: Final[dict[str, tuple[Any, Any]]] = {
    "partnerships.note_progress": (_("Note progress"), _("Progress was noted")),
    "partnerships.record_expense": (_("Note an expense"), _("An expense was noted")),
    "partnerships.void_expense": (_("Make an expense void"), _("An expense was made void")),
    "partnerships.report_due": (_("Ask for a report"), _("A report is due")),
    "partnerships.report_write": (_("Write a report"), _("A report was written")),
    "partnerships.report_submit": (_("Submit a report"), _("A report was submitted")),
    "partnerships.report_accept": (_("Accept a report"), _("A report was accepted")),
    "partnerships.report_return": (_("Return a report"), _("A report was returned")),
    "partnerships.report_waive": (_("Do without a report"), _("The partner does without a report")),
}
