"""The page of a plan, and publishing it."""

from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from partnerships.models import Need
from tests.factories.pages import A_PDF
from tests.factories.partnerships import FundingEntryFactory, NeedFactory, PlanFactory

pytestmark = pytest.mark.django_db
TODAY = timezone.localdate


@pytest.fixture
def draft(handep: Any) -> Any:
    plan = PlanFactory(board=handep, status="draft", agreed_on=None)
    NeedFactory(plan=plan, title="Saluran Gang Manduhara", cost=100_000_000, status="draft")
    NeedFactory(plan=plan, title="Mesin jahit", sector="ECONOMIC", category="", cost=None, status="draft")
    return plan


@pytest.mark.parametrize(
    ("who", "status"),
    [("ani", 200), ("budi", 200), ("eko", 200), ("citra", 404), ("dewi", 404), ("fitri", 404), ("hadi", 404)],
)
def test_a_draft_is_seen_by_its_board_and_its_secretariat(
    client: Client, request: Any, draft: Any, who: str, status: int
) -> None:
    client.force_login(request.getfixturevalue(who))
    assert client.get(draft.get_absolute_url()).status_code == status


def test_a_draft_is_hidden_from_visitors_and_a_published_plan_is_not(client: Client, draft: Any) -> None:
    assert client.get(draft.get_absolute_url()).status_code == 404
    draft.status = "agreed"
    draft.save()
    assert client.get(draft.get_absolute_url()).status_code == 200


def test_the_lines_add_up_to_the_plan_and_to_its_groups(client: Client, handep: Any) -> None:
    plan = PlanFactory(board=handep)
    first = NeedFactory(plan=plan, cost=100_000_000)
    NeedFactory(plan=plan, cost=50_000_000, sector="SOCIAL", category="gizi", year=2028)
    FundingEntryFactory(need=first, amount=40_000_000)
    for by in ("sector", "year"):
        context = client.get(plan.get_absolute_url(), {"by": by}).context
        assert (context["totals"]["cost"], context["totals"]["gap"]) == (150_000_000, 110_000_000)
        assert sum(group["cost"] for group in context["groups"]) == 150_000_000
        assert context["funding"].gap == 110_000_000


def test_publishing_opens_the_complete_lines_only(client: Client, ani: Any, draft: Any) -> None:
    client.force_login(ani)
    answers = {"held_on": TODAY().isoformat(), "place": "Balai Menteng", "men": 29, "women": 34, "poor": 29}
    answers["file"] = SimpleUploadedFile("berita-acara.pdf", A_PDF)
    answer = client.post(reverse("partnerships:plan_publish", args=[draft.pk]), answers)
    assert answer.url == draft.get_absolute_url()
    states = dict(Need.objects.values_list("title", "status"))
    assert states == {"Saluran Gang Manduhara": "open_for_partners", "Mesin jahit": "in_plan"}
    assert "63" in client.get(draft.get_absolute_url()).content.decode()


@pytest.mark.parametrize(
    "wrong",
    [
        {"held_on": "2999-01-01"},
        {"held_on": ""},
        {"men": 1, "women": 1, "poor": 9},
        {"men": -1},
        {"men": ""},
        {"place": ""},
        {"follows": ""},
        {"file": SimpleUploadedFile("ba.pdf", b"MZ no pdf")},
    ],
)
def test_publishing_with_a_wrong_answer_keeps_what_was_typed(
    client: Client, ani: Any, draft: Any, wrong: dict[str, Any]
) -> None:
    client.force_login(ani)
    right = {"held_on": TODAY().isoformat(), "place": "Balai", "number": "03/BA", "men": 1, "women": 2}
    answers = {**right, "follows": "on", **wrong}
    page = client.post(reverse("partnerships:plan_publish", args=[draft.pk]), answers)
    assert page.status_code == 422 and "03/BA" in page.content.decode()
    draft.refresh_from_db()
    assert draft.status == "draft"


def test_a_board_that_is_not_verified_cannot_publish(client: Client, ani: Any, draft: Any) -> None:
    draft.board.verification = "pending"
    draft.board.save()
    client.force_login(ani)
    url = reverse("partnerships:plan_publish", args=[draft.pk])
    assert client.post(url, {"held_on": TODAY().isoformat()}).status_code == 403


def test_a_long_plan_takes_no_more_statements_than_a_short_one(
    client: Client, handep: Any, django_assert_max_num_queries: Any
) -> None:
    plan = PlanFactory(board=handep)
    for number in range(40):
        NeedFactory(plan=plan, cost=1_000_000 + number, title=f"Kegiatan {number}")
    with django_assert_max_num_queries(8):
        client.get(plan.get_absolute_url())


def test_the_page_of_a_board_shows_its_plan_and_open_needs(client: Client, handep: Any) -> None:
    need = NeedFactory(board=handep, title="Saluran Gang Manduhara")
    page = client.get(handep.get_absolute_url()).content.decode()
    assert need.plan.get_absolute_url() in page and need.get_absolute_url() in page
