"""A review in the browser: opened, saved as one goes, closed; and what everybody reads of it."""

from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from partnerships.models import Need, PlanReview
from tests.factories.partnerships import FundingEntryFactory, NeedFactory
from tests.factories.records import PlanNowFactory, answers, review_of

pytestmark = pytest.mark.django_db


@pytest.fixture
def plan(handep: Any) -> Any:
    made = PlanNowFactory(board=handep)
    for title in ("Jalan", "Lampu", "Gapura"):
        NeedFactory(plan=made, title=title, year=made.period_start)
    return made


def at(name: str, plan: Any) -> str:
    return reverse(f"partnerships:{name}", args=[plan.pk, plan.period_start])


def sent(plan: Any, **outcomes: tuple[str, str]) -> dict[str, Any]:
    """What the page of decisions sends: title → (outcome, evidence or reason)."""
    data: dict[str, Any] = {"shown": []}
    for title, (outcome, reason) in outcomes.items():
        pk = Need.objects.get(plan=plan, title=title).pk
        data["shown"].append(pk)
        data |= {f"outcome-{pk}": outcome, f"reason-{pk}": reason, f"year-{pk}": plan.period_start + 1}
    return data


ALL = {
    "Jalan": ("done", "Foto 100 persen"),
    "Lampu": ("carried_over", "Menunggu tiang"),
    "Gapura": ("dropped", "Sudah dibangun kota"),
}


def test_from_opening_to_the_public_result(client: Client, plan: Any, ani: Any) -> None:
    client.force_login(ani)
    opened = client.post(reverse("partnerships:review_open", args=[plan.pk]), {"year": plan.period_start})
    assert opened.url == at("review_decide", plan)
    saved = client.post(at("review_decide", plan), {**sent(plan, **ALL), "do": "close"})
    assert saved.url == at("review_close", plan)
    assert client.post(at("review_close", plan), answers()).url == at("review", plan)
    client.logout()
    page = client.get(at("review", plan)).content.decode()
    assert "1 selesai, 1 dilanjutkan, 1 digugurkan" in page
    assert "Sudah dibangun kota" in page and f"ke {plan.period_start + 1}" in page
    assert "1 selesai" in client.get(plan.get_absolute_url()).content.decode()


def test_what_is_right_is_saved_and_the_rest_shown_with_what_is_missing(
    client: Client, plan: Any, ani: Any
) -> None:
    client.force_login(ani)
    review = review_of(plan, plan.period_start)
    FundingEntryFactory(need=Need.objects.get(title="Gapura"))
    wrong = {**ALL, "Lampu": ("done", ""), "Gapura": ("dropped", "Warga menolak tiang itu")}
    answer = client.post(at("review_decide", plan), sent(plan, **wrong))
    page = answer.content.decode()
    assert answer.status_code == 422 and len(answer.context["problems"]) == 2
    assert "tidak dapat digugurkan" in page and "Warga menolak tiang itu" in page
    assert list(review.decisions.values_list("need__title", flat=True)) == ["Jalan"]


def test_an_open_review_is_known_but_its_decisions_are_not(client: Client, plan: Any, ani: Any) -> None:
    review_of(plan, plan.period_start)
    client.force_login(ani)
    client.post(at("review_decide", plan), sent(plan, Gapura=("dropped", "Rahasia dulu")))
    assert "Rahasia dulu" in client.get(at("review_decide", plan)).content.decode()
    client.logout()
    page = client.get(at("review", plan)).content.decode()
    assert "Rahasia dulu" not in page and "Sedang ditinjau" in page
    assert "Sedang ditinjau" in client.get(plan.get_absolute_url()).content.decode()


def test_it_cannot_be_closed_before_all_is_decided(client: Client, plan: Any, ani: Any) -> None:
    client.force_login(ani)
    review_of(plan, plan.period_start)
    client.post(at("review_decide", plan), sent(plan, Jalan=ALL["Jalan"]))
    assert client.post(at("review_close", plan), answers()).url == at("review_decide", plan)
    assert PlanReview.objects.get().status == "open"


def test_a_review_is_cancelled_only_after_asking(client: Client, plan: Any, ani: Any) -> None:
    client.force_login(ani)
    review_of(plan, plan.period_start)
    assert client.get(at("review_cancel", plan)).status_code == 200 and PlanReview.objects.exists()
    client.post(at("review_cancel", plan))
    assert not PlanReview.objects.exists()


@pytest.mark.parametrize("who", ["eko", "citra", "fitri", "hadi", "root"])
@pytest.mark.parametrize("name", ["review_decide", "review_close", "review_cancel"])
def test_nobody_else_reviews(client: Client, request: Any, plan: Any, who: str, name: str) -> None:
    review_of(plan, plan.period_start)
    client.force_login(request.getfixturevalue(who))
    assert client.get(at(name, plan)).status_code == client.post(at(name, plan), answers()).status_code == 403
    assert PlanReview.objects.get().status == "open"


@pytest.mark.parametrize(
    "data",
    [
        {}, {"shown": ["x", "-1", "9" * 30]}, {"shown": [1], "outcome-1": "'; drop"}, {"shown": ["٣"]},
        {"shown": [1], "outcome-1": "carried_over", "year-1": "9" * 40},
    ],
)  # fmt: skip
def test_nonsense_is_no_decision(client: Client, plan: Any, ani: Any, data: dict[str, Any]) -> None:
    client.force_login(ani)
    review = review_of(plan, plan.period_start)
    assert client.post(at("review_decide", plan), data).status_code in {302, 422}
    assert not review.decisions.exists()


def test_personal_data_in_a_reason_are_masked(client: Client, plan: Any, ani: Any) -> None:
    client.force_login(ani)
    review = review_of(plan, plan.period_start)
    reason = "Ditolak pemilik, NIK 6271035505800001"
    client.post(at("review_decide", plan), sent(plan, Gapura=("dropped", reason)))
    assert "6271035505800001" not in review.decisions.get().reason


def test_the_statements_of_its_pages_do_not_grow(
    client: Client, plan: Any, ani: Any, django_assert_max_num_queries: Any
) -> None:
    review = review_of(plan, plan.period_start)
    for n in range(30):
        need = NeedFactory(plan=plan, title=f"Kegiatan {n}", year=plan.period_start)
        review.decisions.create(need=need, outcome="done", reason="Foto")
    client.force_login(ani)
    with django_assert_max_num_queries(16):
        client.get(at("review_decide", plan))
    client.logout()
    PlanReview.objects.update(status="closed")
    with django_assert_max_num_queries(4):
        client.get(at("review", plan))
