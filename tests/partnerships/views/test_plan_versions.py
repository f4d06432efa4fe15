"""The versions of a plan and their difference, as anybody reads them."""

from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from partnerships.actions.edit_need import edit_need
from partnerships.actions.make_version import EDITED, make_version
from partnerships.actions.move_need import move_need
from partnerships.models import Need
from tests.factories.partnerships import NeedFactory, PlanFactory

pytestmark = pytest.mark.django_db


@pytest.fixture
def plan(handep: Any, ani: Any) -> Any:
    """Version 1 has three lines; version 2 another cost, a new line, and one that was dropped."""
    made = PlanFactory(board=handep)
    drainage, _same, gate = (NeedFactory(plan=made, title=title) for title in ("Saluran", "Lampu", "Gapura"))
    make_version(made, "agreed", by=ani, always=True)
    edit_need(drainage, by=ani, cost=70_000_000)
    move_need(gate, "drop", by=ani, reason="Sudah dibangun kota")
    NeedFactory(plan=made, title="Sumur bor", cost=20_000_000)
    make_version(made, EDITED, by=ani)
    return made


def difference(client: Client, plan: Any, *numbers: int, **query: Any) -> Any:
    name = "plan_difference" if len(numbers) > 1 else "plan_difference_now"
    return client.get(reverse(f"partnerships:{name}", args=[plan.pk, *numbers]), query)


def test_the_list_says_what_each_version_changed(client: Client, plan: Any) -> None:
    page = client.get(reverse("partnerships:plan_versions", args=[plan.pk])).content.decode()
    assert "1 ditambah, 1 berubah, 1 keluar" in page
    assert "Disepakati dalam rembug warga" in page and "Tidak ada yang berubah" in page


def test_the_difference_is_readable(client: Client, plan: Any) -> None:
    page = difference(client, plan, 1, 2).content.decode()
    assert "Rp\xa050.000.000" in page and "Rp\xa070.000.000" in page
    assert "Sumur bor" in page and "Sudah dibangun kota" in page and "Lampu" not in page
    assert "Digugurkan" in page


def test_both_directions_add_up_to_the_difference_in_cost(client: Client, plan: Any) -> None:
    there, back = difference(client, plan, 1, 2).context, difference(client, plan, 2, 1).context
    assert there["costs"] == (150_000_000, 140_000_000, -10_000_000)
    assert back["costs"][2] == 10_000_000
    assert there["counts"]["added"] == back["counts"]["removed"] == 1


def test_what_happened_since_is_shown_against_now(client: Client, plan: Any, ani: Any) -> None:
    assert difference(client, plan, 2).context["changes"] == []
    edit_need(Need.objects.get(title="Lampu"), by=ani, year=2029)
    page = client.get(reverse("partnerships:plan_versions", args=[plan.pk])).content.decode()
    assert "1 berubah" in page
    rows = difference(client, plan, 2).context["changes"][0]["rows"]
    assert rows == [("Tahun", "2027", "2029")]


def test_a_need_that_became_one_of_single_houses_is_no_longer_told_in_old_versions(
    client: Client, handep: Any, ani: Any
) -> None:
    made = PlanFactory(board=handep)
    need = NeedFactory(plan=made, title="Perbaikan bangunan RT 09 No. 12", rt="09", address="Jalan Kapuas 12")
    make_version(made, "agreed", by=ani, always=True)
    edit_need(need, by=ani, category="rtlh", households=2, cost=9_000_000)
    page = difference(client, made, 1).content.decode()
    assert "RT 09" not in page and "Kapuas" not in page and "9.000.000" in page


@pytest.mark.parametrize(
    ("who", "status"), [("ani", 200), ("eko", 200), ("citra", 404), ("hadi", 404), (None, 404)]
)
def test_the_versions_of_a_draft_are_not_public(
    client: Client, request: Any, handep: Any, who: str | None, status: int
) -> None:
    draft = PlanFactory(board=handep, status="draft")
    if who:
        client.force_login(request.getfixturevalue(who))
    assert client.get(reverse("partnerships:plan_versions", args=[draft.pk])).status_code == status


def test_an_unknown_version_is_not_found(client: Client, plan: Any) -> None:
    assert difference(client, plan, 9).status_code == difference(client, plan, 1, 9).status_code == 404


def test_a_plan_of_400_lines_is_told_page_by_page(
    client: Client, handep: Any, ani: Any, django_assert_max_num_queries: Any
) -> None:
    made = PlanFactory(board=handep)
    first = NeedFactory(plan=made)
    make_version(made, "agreed", by=ani, always=True)
    fields = {"plan": made, "board": handep, "village": first.village, "status": "in_plan", "cost": 1_000_000}
    rows = [Need(title=f"Kegiatan nomor {n} di lingkungan", gap=1_000_000, **fields) for n in range(400)]
    Need.objects.bulk_create(rows)
    with django_assert_max_num_queries(5):
        answer = difference(client, made, 1)
    assert answer.context["page"].paginator.count == 400 and len(answer.context["changes"]) == 40
    assert "Kegiatan nomor 399" in difference(client, made, 1, page=10).content.decode()
    make_version(made, EDITED, by=ani)
    with django_assert_max_num_queries(6):
        client.get(reverse("partnerships:plan_versions", args=[made.pk]))
