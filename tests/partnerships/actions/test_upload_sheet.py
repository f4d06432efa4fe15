"""Uploaded sheets are kept no longer than they are needed."""

from datetime import timedelta
from typing import Any

import pytest
from django.utils import timezone

from partnerships.actions.upload_sheet import KEPT_DAYS
from partnerships.models import PlanImport
from partnerships.tasks import forget_old_sheets
from tests.partnerships.sheets import LINES, upload

pytestmark = pytest.mark.django_db


def aged(sheet: PlanImport, days: int) -> tuple[Any, str]:
    then = timezone.now() - timedelta(days=days, hours=1)
    PlanImport.objects.filter(pk=sheet.pk).update(updated_at=then)
    return sheet.file.storage, str(sheet.file.name)


def test_a_sheet_nobody_confirmed_is_forgotten_after_days(
    handep: Any, django_capture_on_commit_callbacks: Any
) -> None:
    old_store, old = aged(upload(handep, LINES), KEPT_DAYS)
    new_store, new = aged(upload(handep, LINES), KEPT_DAYS - 1)
    with django_capture_on_commit_callbacks(execute=True):
        forget_old_sheets()
    assert not old_store.exists(old) and new_store.exists(new)
    assert list(PlanImport.objects.order_by("pk").values_list("status", flat=True)) == [
        "cancelled",
        "uploaded",
    ]


def test_the_stored_file_has_a_name_that_tells_nothing(handep: Any) -> None:
    sheet = upload(handep, LINES)
    assert "pjm" not in str(sheet.file.name)
