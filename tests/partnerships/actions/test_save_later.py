"""A large sheet is saved by the worker: all of it or nothing, watched, stopped, taken back when lost."""

from collections.abc import Callable
from datetime import timedelta
from typing import Any

import pytest
from django.http import Http404
from django.utils import timezone

from partnerships.actions import import_plan as importing
from partnerships.actions import save_later as later
from partnerships.actions.edit_need import edit_need
from partnerships.actions.import_plan import import_plan
from partnerships.models import MediumTermPlan, Need, PlanImport
from partnerships.plan_merge import compare
from partnerships.save_progress import Told, progress_of
from partnerships.sheet_reading import read_draft
from partnerships.tasks import save_sheet, take_back_lost_sheets
from tests.partnerships.sheets import DRAINAGE, LINES, MEALS, SEWING, changed, upload

pytestmark = pytest.mark.django_db


def digest(sheet: PlanImport) -> str:
    return compare(sheet, read_draft(sheet)).digest


@pytest.fixture
def waiting(handep: Any, ani: Any) -> PlanImport:
    """Handed over; the test is the worker."""
    sheet = upload(handep, LINES)
    later.save_later(sheet, by=ani, seen=digest(sheet))
    return sheet


def work(sheet: PlanImport, user: Any, **other: Any) -> None:
    values = {"seen": "", "token": sheet.report["token"], **other}
    save_sheet(sheet.pk, user.pk, values["seen"] or digest(sheet), values["token"])
    sheet.refresh_from_db()


def untouched(sheet: PlanImport, why: str) -> bool:
    sheet.refresh_from_db()
    nothing = not Need.objects.exists() and not MediumTermPlan.objects.exists()
    there = bool(sheet.file) and sheet.file.storage.exists(sheet.file.name)
    return nothing and there and (sheet.status, sheet.report) == ("uploaded", {"back": why})


def test_the_worker_saves_what_was_handed_over(
    handep: Any, ani: Any, django_capture_on_commit_callbacks: Any
) -> None:
    sheet = upload(handep, LINES)
    with django_capture_on_commit_callbacks(execute=True):
        later.save_later(sheet, by=ani, seen=digest(sheet))
    sheet.refresh_from_db()
    assert (sheet.status, sheet.report["result"]["created"], Need.objects.count()) == ("confirmed", 3, 3)
    assert not sheet.file


def test_the_worker_may_be_called_twice(waiting: PlanImport, ani: Any) -> None:
    seen = digest(waiting)
    work(waiting, ani, seen=seen)
    save_sheet(waiting.pk, ani.pk, seen, "any")
    assert Need.objects.count() == 3


def stop(sheet: PlanImport, ani: Any) -> None:
    later.stop_saving(PlanImport.objects.get(pk=sheet.pk), by=ani)


@pytest.mark.parametrize("moment", ["tick", "finish", "expect"])
def test_stopping_at_any_moment_leaves_nothing(
    waiting: PlanImport, ani: Any, monkeypatch: Any, moment: str
) -> None:
    as_it_is: Callable[..., None] = getattr(Told, moment)

    def stopped(self: Told, *args: Any) -> None:
        later.ask_to_stop(waiting.pk, waiting.report["token"])
        as_it_is(self, *args)

    monkeypatch.setattr(Told, moment, stopped)
    work(waiting, ani)
    assert untouched(waiting, "stopped")


def test_a_sheet_taken_back_while_it_is_saved_is_not_saved(
    waiting: PlanImport, ani: Any, monkeypatch: Any
) -> None:
    """On PostgreSQL the page can take it back in the middle; the word in the cache may be lost."""
    finish = Told.finish

    def taken_back(self: Told) -> None:
        PlanImport.objects.filter(pk=waiting.pk).update(report={"token": "of another saving"})
        finish(self)

    monkeypatch.setattr(Told, "finish", taken_back)
    work(waiting, ani)
    assert not Need.objects.exists() and waiting.status != "confirmed"


def test_stopping_before_the_worker_begins_takes_the_sheet_back(waiting: PlanImport, ani: Any) -> None:
    seen = digest(waiting)
    stop(waiting, ani)
    save_sheet(waiting.pk, ani.pk, seen, waiting.report["token"])
    assert untouched(waiting, "stopped")


def test_a_worker_that_breaks_leaves_nothing(waiting: PlanImport, ani: Any, monkeypatch: Any) -> None:
    def broken(*args: Any, **options: Any) -> None:
        raise RuntimeError("the disk is full")

    seen = digest(waiting)
    monkeypatch.setattr(importing, "make_version", broken)
    with pytest.raises(RuntimeError):
        save_sheet(waiting.pk, ani.pk, seen, waiting.report["token"])
    assert untouched(waiting, "failed")


def test_a_plan_that_changed_meanwhile_is_shown_again(handep: Any, ani: Any) -> None:
    plan = import_plan(upload(handep, LINES), by=ani).plan
    sheet = upload(handep, [changed(DRAINAGE, cost=190_000_000), SEWING, MEALS])
    seen = digest(sheet)
    later.save_later(sheet, by=ani, seen=seen)
    edit_need(plan.needs.get(title=DRAINAGE[2]), by=ani, cost=150_000_000)
    work(sheet, ani, seen=seen)
    assert (sheet.status, sheet.report) == ("uploaded", {"back": "changed"})
    assert plan.needs.get(title=DRAINAGE[2]).cost == 150_000_000


def test_who_lost_the_role_meanwhile_saves_nothing(waiting: PlanImport, hadi: Any) -> None:
    work(waiting, hadi)
    assert untouched(waiting, "stopped")


def test_a_saving_lost_with_its_worker_is_taken_back(waiting: PlanImport) -> None:
    take_back_lost_sheets()
    waiting.refresh_from_db()
    assert waiting.status == "saving"
    long_ago = timezone.now() - later.LATE - timedelta(seconds=1)
    PlanImport.objects.filter(pk=waiting.pk).update(updated_at=long_ago)
    take_back_lost_sheets()
    assert untouched(waiting, "lost")


def test_a_saving_that_is_still_heard_of_goes_on(waiting: PlanImport) -> None:
    PlanImport.objects.filter(pk=waiting.pk).update(updated_at=timezone.now() - timedelta(hours=1))
    Told(waiting.pk, waiting.report["token"]).tick(1)
    take_back_lost_sheets()
    waiting.refresh_from_db()
    assert waiting.status == "saving"


def test_progress_counts_the_lines_written(waiting: PlanImport, ani: Any, monkeypatch: Any) -> None:
    heard = []
    tick = Told.tick

    def listen(self: Told, lines: int) -> None:
        tick(self, lines)
        found = progress_of(self.sheet, self.key)
        heard.append((found.done, found.of, found.percent) if found else None)

    monkeypatch.setattr(Told, "tick", listen)
    work(waiting, ani)
    assert heard == [(3, 3, 99)]


def test_only_officers_of_the_board_stop_its_saving(waiting: PlanImport, citra: Any, hadi: Any) -> None:
    for stranger in (citra, hadi):
        with pytest.raises(Http404):
            stop(waiting, stranger)
