"""Reports and their lines in words of the active language."""

from __future__ import annotations

from datetime import date
from typing import Any, Final

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from forum_site.core.dates import day
from partnerships.channelling.report_points import filled, points_of
from partnerships.models import Report

BADGES: Final = {
    "due": ("wait", "clock"), "draft": ("wait", "clock"), "submitted": ("info", "clock"),
    "returned": ("bad", "alert"), "accepted": ("ok", "check"), "waived": ("out", "check"),
}  # fmt: skip
OUTSIDE: Final = gettext_lazy("Outside the RAB")
WHOLE: Final = gettext_lazy("The whole need, without lines")


def name_of(report: Report) -> str:
    """ "Laporan termin 1" or "LPJ akhir"."""
    if report.instalment is None:
        return _("Final report (LPJ)")
    return _("Report of instalment %(n)d") % {"n": report.instalment.number}


def line_name(line: dict[str, Any]) -> str:
    if line["name"]:
        return str(line["name"])
    return str(OUTSIDE if line["key"].startswith("x") else WHOLE)


def state_words(report: Report, today: date, data: dict[str, Any] | None = None) -> dict[str, str]:
    """{"words", "kind", "icon"} for a badge; `data` lets a draft say how much is filled in."""
    kind, icon = BADGES[report.state]
    words = str(report.get_state_display())
    if report.state == Report.State.ACCEPTED and report.decided_at:
        words = _("Accepted %(day)s") % {"day": day(report.decided_at)}
    elif report.state == Report.State.DRAFT and data is not None:
        words = _("Draft, %(n)d%% filled in") % {"n": filled(points_of(report, data))}
    if report.is_late(today):
        return {"words": _("Late: %(state)s") % {"state": words}, "kind": "bad", "icon": "alert"}
    return {"words": words, "kind": kind, "icon": icon}
