"""A report falls due: of an instalment once it came, the final one once the work is reported on."""

from __future__ import annotations

from typing import Any

from django.utils import timezone

from forum_site.core import audit
from forum_site.organisations.working_days import due_after
from partnerships.channelling import clock
from partnerships.channelling.ledger.writing import Row, write
from partnerships.channelling.report_states import DONE, DUE_DAYS, SUBMITTED
from partnerships.models import Instalment, Partnership, Report


def report_due(instalment: Instalment, *, by: Any = None) -> Report:
    """The one report of a received instalment, due 20 working days after today; the same when asked again.

    Call it inside the transaction that received it, after the needs: it writes a row of the ledger.
    """
    return _due(instalment.partnership, instalment, by=by)


def final_report_due(partnership: Partnership, *, by: Any = None) -> Report:
    """The final report (LPJ), with the stage `reporting`; begun anew after more work, it is due anew."""
    return _due(partnership, None, by=by)


def _due(partnership: Partnership, instalment: Instalment | None, *, by: Any) -> Report:
    day = due_after(timezone.localdate(), DUE_DAYS, clock.off_days(partnership))
    report, made = Report.objects.get_or_create(
        partnership=partnership, instalment=instalment, defaults={"due_on": day}
    )
    renewed = instalment is None and report.state not in (SUBMITTED, *DONE)
    if not made and (not renewed or report.due_on == day):
        return report
    if not made:
        report.due_on = day
        report.save(update_fields=["due_on", "updated_at"])
    row = Row(kind="report.due", about=report, partnership=partnership.pk, evidence=day.isoformat())
    write(partnership.board_id, [row])
    audit.record(
        partnership, "partnerships.report_due", by=by, data={"report": report.pk, "day": day.isoformat()}
    )
    return report
