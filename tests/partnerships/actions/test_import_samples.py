"""The sample sheets become needs whose sums are the sheet's, and importing them again changes nothing."""

import json
from pathlib import Path
from typing import Any

import pytest
from django.core.files.base import ContentFile
from django.db.models import Sum

from partnerships.actions.import_plan import import_plan
from partnerships.models import Need, PlanImport

DATA = Path(__file__).resolve().parents[1] / "data" / "pjm"
EXPECTED: dict[str, dict[str, Any]] = json.loads((DATA / "expected.json").read_text("utf-8"))

pytestmark = pytest.mark.django_db


def save(board: Any, by: Any, name: str) -> Any:
    sheet = PlanImport(board=board, filename=name, sha256="0" * 64, period_start=2025, period_end=2030)
    sheet.file.save("sheet", ContentFile((DATA / name).read_bytes()), save=False)
    sheet.save()
    return import_plan(sheet, by=by)


@pytest.mark.parametrize("name", sorted(EXPECTED))
def test_a_sample_is_saved_once_with_its_sums(handep: Any, ani: Any, name: str) -> None:
    first = save(handep, ani, name)
    expected = EXPECTED[name]
    assert first.created + first.skipped == expected["rows"]
    assert Need.objects.aggregate(total=Sum("cost"))["total"] == expected["total_cost"]
    before = list(Need.objects.order_by("pk").values())
    again = save(handep, ani, name)
    assert (again.created, again.updated, again.unchanged) == (0, 0, first.created)
    assert list(Need.objects.order_by("pk").values()) == before
