"""A large sheet is saved by the worker: handed over, stopped, and taken back when the worker died."""

from __future__ import annotations

import logging
from datetime import timedelta
from typing import Any

from django.db import transaction
from django.utils import timezone

from forum_site.accounts.models import User
from forum_site.core.tokens import readable_code
from partnerships import rules
from partnerships.actions.import_plan import ImportResult, PeriodMissing, PlanChanged, import_plan
from partnerships.importers import PlanDraft
from partnerships.importers.problems import ImportProblem
from partnerships.models import PlanImport
from partnerships.plan_merge import find_plan
from partnerships.plan_periods import PeriodOverlap
from partnerships.save_progress import Stopped, Told, ask_to_stop, progress_of
from partnerships.sheet_reading import period_of, read_draft
from partnerships.tasks import save_sheet

LATE = timedelta(minutes=10)
# Why a saving came back, as kept in `report["back"]`.
STOPPED, CHANGED, OVERLAP, FAILED, LOST = "stopped", "changed", "overlap", "failed", "lost"
UPLOADED, SAVING = PlanImport.Status.UPLOADED, PlanImport.Status.SAVING
log = logging.getLogger(__name__)


def save_later(sheet: PlanImport, *, by: Any, seen: str, draft: PlanDraft | None = None) -> None:
    """Hand the sheet to the worker; `seen` is the digest of the comparison the person was shown.

    PeriodMissing or PeriodOverlap at once, so that nobody waits for what cannot be saved.
    """
    rules.can_confirm_import(by, sheet).require()
    period = period_of(sheet) or (draft or read_draft(sheet)).period
    if period is None:
        raise PeriodMissing
    find_plan(sheet, period)
    sheet.status = SAVING
    sheet.report = {"token": readable_code(16)}
    with transaction.atomic():
        sheet.save(update_fields=["status", "report", "categories_confirmed", "removals", "updated_at"])
        save_sheet.delay_on_commit(sheet.pk, by.pk, seen, sheet.report["token"])


def save_handed_over(sheet_id: int, user_id: int, seen: str, token: str) -> ImportResult | None:
    """What the worker does. None when the sheet is no longer waiting for it, or came back unsaved.

    May run twice (a worker that died is replaced): the sheet is saved once.
    """
    rows = PlanImport.objects.select_related("board__territory")
    sheet = rows.filter(pk=sheet_id, status=SAVING, report__token=token).first()
    by = User.objects.filter(pk=user_id).first()
    if sheet is None:
        return None
    try:
        if by is None or not rules.can_import_plan(by, sheet.board):
            raise Stopped
        return import_plan(sheet, by=by, seen=seen, watch=Told(sheet.pk, token))
    except Stopped:
        back = STOPPED
    except PlanChanged:
        back = CHANGED
    except PeriodOverlap:  # a plan of these years was made while the sheet waited
        back = OVERLAP
    except (ImportProblem, PeriodMissing):
        back = FAILED
    except Exception:
        take_back(sheet_id, token, FAILED)
        raise
    take_back(sheet_id, token, back)
    return None


def stop_saving(sheet: PlanImport, *, by: Any) -> bool:
    """Ask the worker to stop and take the sheet back; False when it was saved already."""
    rules.can_follow_import(by, sheet).require()
    token = sheet.report.get("token", "")
    ask_to_stop(sheet.pk, token)  # first: on SQLite the next line waits until the worker has let go
    return take_back(sheet.pk, token, STOPPED)


def take_back(sheet_id: int, token: str, why: str) -> bool:
    """To be checked again, nothing saved; False when this saving is over."""
    rows = PlanImport.objects.filter(pk=sheet_id, status=SAVING, report__token=token)
    return bool(rows.update(status=UPLOADED, report={"back": why}, updated_at=timezone.now()))


def take_back_lost() -> int:
    """Take back what has been saving for LATE without a word of the worker; how many."""
    before = timezone.now() - LATE
    found = 0
    for sheet in PlanImport.objects.filter(status=SAVING, updated_at__lt=before):
        token = sheet.report.get("token", "")
        heard = progress_of(sheet.pk, token)
        if heard is None or heard.at < before.timestamp():
            ask_to_stop(sheet.pk, token)
            found += take_back(sheet.pk, token, LOST)
            log.warning("the saving of plan sheet %s was lost and taken back", sheet.pk)
    return found
