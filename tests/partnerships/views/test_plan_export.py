from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from partnerships.importers import analyse, read_sheet
from tests.factories.partnerships import NeedFactory, PlanFactory

pytestmark = pytest.mark.django_db


def rows_of(client: Client, plan: Any) -> Any:
    answer = client.get(reverse("partnerships:plan_export", args=[plan.pk]))
    if answer.status_code != 200:
        return answer.status_code
    return analyse(read_sheet(b"".join(answer.streaming_content), "pjm.xlsx")).rows


@pytest.fixture
def plan(handep: Any) -> Any:
    plan = PlanFactory(board=handep)
    NeedFactory(plan=plan, title="Bedah rumah RT 05/RW 02", category="rtlh", rt="05", rw="02", households=9)
    return plan


@pytest.mark.parametrize(
    ("who", "full"), [("", False), ("ani", True), ("budi", True), ("citra", False), ("eko", False)]
)
def test_officers_get_every_word_and_others_the_public_ones(
    client: Client, request: Any, plan: Any, who: str, full: bool
) -> None:
    if who:
        client.force_login(request.getfixturevalue(who))
    (row,) = rows_of(client, plan)
    assert (row.rt, bool(row.code)) == (("05", True) if full else ("", False))


@pytest.mark.parametrize(("who", "status"), [("", 404), ("citra", 404), ("hadi", 404)])
def test_a_draft_is_exported_only_for_those_who_see_it(
    client: Client, request: Any, plan: Any, who: str, status: int
) -> None:
    plan.status = "draft"
    plan.save()
    if who:
        client.force_login(request.getfixturevalue(who))
    assert rows_of(client, plan) == status


def test_the_file_is_named_after_board_and_years_and_kept_by_nobody(
    client: Client, ani: Any, plan: Any
) -> None:
    client.force_login(ani)
    answer = client.get(reverse("partnerships:plan_export", args=[plan.pk]))
    assert 'filename="pjm-bkm-handep-2027-2029.xlsx"' in answer["Content-Disposition"]
    assert "no-store" in answer["Cache-Control"]
