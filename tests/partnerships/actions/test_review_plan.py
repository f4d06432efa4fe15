"""The review: decided need by need, carried out at once when it is closed, or not at all."""

from typing import Any

import pytest
from django.contrib.auth.models import AnonymousUser
from django.core.exceptions import PermissionDenied
from wagtail.models import ModelLogEntry

from partnerships.actions.annual_plans import agree_annual
from partnerships.actions.move_need import move_need
from partnerships.actions.review_plan import Unfit, cancel_review, close_review, decide, open_review
from partnerships.models import Need, PlanReview, ReviewDecision, SignedRecord
from partnerships.review_checks import Decision
from partnerships.trace_sources import TraceLine, lines_of
from tests.factories.partnerships import FundingEntryFactory, NeedFactory
from tests.factories.records import PlanNowFactory, annual_of, meeting, review_of

pytestmark = pytest.mark.django_db


@pytest.fixture
def plan(handep: Any) -> Any:
    return PlanNowFactory(board=handep)


def need_of(plan: Any, **fields: Any) -> Need:
    made: Need = NeedFactory(plan=plan, **{"year": plan.period_start, **fields})
    return made


def test_opening_puts_the_plan_under_review_and_a_year_is_reviewed_once(plan: Any, ani: Any) -> None:
    review = open_review(plan, plan.period_start, by=ani)
    assert plan.status == "under_review" and review.opened_by == ani
    with pytest.raises(PermissionDenied):
        open_review(plan, plan.period_start + 1, by=ani)
    close_review(review, meeting(), by=ani)
    with pytest.raises(PermissionDenied):
        open_review(plan, plan.period_start, by=ani)


def test_a_year_that_has_not_begun_is_not_reviewed(plan: Any, ani: Any) -> None:
    with pytest.raises(PermissionDenied):
        open_review(plan, plan.period_end, by=ani)
    plan.refresh_from_db()
    assert plan.status == "agreed" and not PlanReview.objects.exists()


def test_it_looks_at_the_year_earlier_ones_and_the_renta(plan: Any, ani: Any) -> None:
    year = plan.period_start + 1
    early, own, late = need_of(plan), need_of(plan, year=year), need_of(plan, year=year + 1)
    chosen = need_of(plan, year=year + 1)
    annual_of(plan, year, chosen)
    need_of(plan, year=year, status="completed")
    review = open_review(plan, year, by=ani)
    everything = [Decision(need.pk, "dropped", "Warga tidak setuju") for need in (early, own, late, chosen)]
    assert decide(review, everything, by=ani) == {}
    assert set(review.decisions.values_list("need", flat=True)) == {early.pk, own.pk, chosen.pk}


@pytest.mark.parametrize(
    ("outcome", "reason", "shift", "kept"),
    [
        ("done", "Foto 0 dan 100 persen", 0, True), ("done", " ", 0, False), ("done", "x" * 241, 0, False),
        ("dropped", "Sudah dibangun kota", 0, True), ("dropped", "", 0, False),
        ("carried_over", "", 1, True), ("carried_over", "", 0, False), ("carried_over", "", 9, False),
    ],
)  # fmt: skip
def test_each_outcome_has_its_condition(
    plan: Any, ani: Any, outcome: str, reason: str, shift: int, kept: bool
) -> None:
    need, review = need_of(plan), review_of(plan, plan.period_start)
    problems = decide(review, [Decision(need.pk, outcome, reason, review.year + shift)], by=ani)
    assert bool(problems) != kept and review.decisions.exists() == kept
    assert all(str(said) for said in problems.values())


@pytest.mark.parametrize("stage", ["committed", "received"])
def test_a_need_with_firm_money_is_not_dropped_and_the_review_says_so(
    plan: Any, ani: Any, stage: str
) -> None:
    need, review = need_of(plan), review_of(plan, plan.period_start)
    FundingEntryFactory(need=need, stage=stage)
    problems = decide(review, [Decision(need.pk, "dropped", "Tidak jadi")], by=ani)
    assert set(problems) == {need.pk} and "tidak dapat digugurkan" in problems[need.pk]


def test_a_decision_can_be_changed_and_taken_back_until_the_end(plan: Any, ani: Any) -> None:
    need, review = need_of(plan), review_of(plan, plan.period_start)
    for outcome in ("dropped", "done", ""):
        decide(review, [Decision(need.pk, outcome, "Catatan")], by=ani)
        assert list(review.decisions.values_list("outcome", flat=True)) == ([outcome] if outcome else [])
    need.refresh_from_db()
    assert (need.status, need.version) == ("open_for_partners", 0)


@pytest.fixture
def decided(plan: Any, ani: Any) -> tuple[PlanReview, Need, Need, Need]:
    done, late, gone = (need_of(plan, title=title) for title in ("Selesai", "Lanjut", "Gugur"))
    need_of(plan, title="Tepat waktu", status="handed_over")
    review = open_review(plan, plan.period_start, by=ani)
    to_year = plan.period_start + 2
    decisions = [
        Decision(done.pk, "done", "Foto 100 persen"),
        Decision(late.pk, "carried_over", "Menunggu alat", to_year),
        Decision(gone.pk, "dropped", "Sudah dibangun kota"),
    ]
    decide(review, decisions, by=ani)
    return review, done, late, gone


def test_closing_carries_every_decision_out(decided: Any, plan: Any, ani: Any) -> None:
    review, done, late, gone = decided
    closed = close_review(review, meeting(), by=ani)
    for need in (done, late, gone, plan):
        need.refresh_from_db()
    assert (done.status, gone.status, gone.status_reason) == ("completed", "dropped", "Sudah dibangun kota")
    assert (late.status, late.year) == ("open_for_partners", plan.period_start + 2)
    assert (plan.status, closed.status, closed.record.kind) == ("agreed", "closed", "review")
    assert closed.closed_at and SignedRecord.objects.get().men == 29


def test_the_steps_of_the_needs_rest_on_the_record_and_name_the_officer(decided: Any, ani: Any) -> None:
    review, done, late, gone = decided
    record = close_review(review, meeting(), by=ani).record
    step = done.steps.get(move="review_done")
    assert (step.record, step.by, step.evidence) == (record, ani, "Foto 100 persen")
    assert gone.steps.get(move="drop").data == {"review": review.pk}
    assert ModelLogEntry.objects.for_instance(late).get().action == "partnerships.carry_over"


def test_a_closed_review_leaves_a_version_and_the_whole_result(decided: Any, plan: Any, ani: Any) -> None:
    closed = close_review(decided[0], meeting(), by=ani)
    version = plan.versions.get()
    assert (version.reason, version.record) == (f"review:{closed.year}", closed.record)
    outcomes = list(closed.decisions.order_by("outcome").values_list("outcome", flat=True))
    assert outcomes == ["carried_over", "done", "done", "dropped"]  # the one finished in time too


def test_nothing_is_closed_before_every_need_is_decided(plan: Any, ani: Any) -> None:
    need, review = need_of(plan), review_of(plan, plan.period_start)
    with pytest.raises(PermissionDenied):
        close_review(review, meeting(), by=ani)
    need.refresh_from_db()
    review.refresh_from_db()
    assert (need.status, review.status) == ("open_for_partners", "open")
    assert not SignedRecord.objects.exists()


def test_money_that_came_meanwhile_stops_the_whole_closing(decided: Any, plan: Any, ani: Any) -> None:
    review, done, late, gone = decided
    FundingEntryFactory(need=gone)
    with pytest.raises(Unfit) as told:
        close_review(review, meeting(), by=ani)
    assert set(told.value.problems) == {gone.pk}
    for row in (done, late, plan):
        row.refresh_from_db()
    assert (done.status, late.year, plan.status) == ("open_for_partners", plan.period_start, "under_review")
    assert not SignedRecord.objects.exists() and not plan.versions.exists()


def test_what_was_dropped_by_hand_meanwhile_does_not_stand_in_the_way(
    decided: Any, plan: Any, ani: Any
) -> None:
    review, done, _late, gone = decided
    for need in (done, gone):
        move_need(need, "drop", by=ani, reason="Batal")
    closed = close_review(review, meeting(), by=ani)
    outcomes = dict(closed.decisions.values_list("need__title", "outcome"))
    assert outcomes == {"Lanjut": "carried_over", "Gugur": "dropped", "Tepat waktu": "done"}


def test_a_cancelled_review_leaves_no_trace_on_the_needs(decided: Any, plan: Any, ani: Any) -> None:
    cancel_review(decided[0], by=ani)
    plan.refresh_from_db()
    assert plan.status == "agreed" and not PlanReview.objects.exists() and not ReviewDecision.objects.exists()
    assert set(plan.needs.values_list("version", flat=True)) == {0}
    assert ModelLogEntry.objects.for_instance(plan).filter(action="partnerships.cancel_review").exists()


@pytest.mark.parametrize("who", ["citra", "eko", "fitri", "dewi", "hadi", "root"])
def test_nobody_else_opens_decides_closes_or_cancels(request: Any, plan: Any, who: str) -> None:
    by, need = request.getfixturevalue(who), need_of(plan)
    with pytest.raises(PermissionDenied):
        open_review(plan, plan.period_start, by=by)
    review = review_of(plan, plan.period_start)
    for act in (
        lambda: decide(review, [Decision(need.pk, "dropped", "x")], by=by),
        lambda: close_review(review, meeting(), by=by),
        lambda: cancel_review(review, by=by),
    ):
        with pytest.raises(PermissionDenied):
            act()
    assert PlanReview.objects.get().status == "open" and not review.decisions.exists()


def trace_of(need: Need) -> dict[str, TraceLine]:
    now = Need.objects.select_related("plan").get(pk=need.pk)
    return {line.title: line for line in lines_of(now, AnonymousUser())}


def test_the_trace_tells_where_a_need_was_carried_over(decided: Any, plan: Any, ani: Any) -> None:
    review, done, late, _gone = decided
    title = f"Dilanjutkan ke tahun {plan.period_start + 2}"
    assert title not in trace_of(late)  # the review may still say something else
    close_review(review, meeting(), by=ani)
    line = trace_of(late)[title]
    assert (line.reason, line.who) == ("Menunggu alat", f"Tinjauan partisipatif {plan.period_start}")
    assert "29" in line.result and line.links[0][1] == f"/plans/{plan.pk}/reviews/{plan.period_start}/"
    assert not any(one.startswith("Dilanjutkan ke") for one in trace_of(done))


def test_the_trace_tells_which_agreed_renta_took_a_need_in(plan: Any, ani: Any) -> None:
    need, year = need_of(plan), plan.period_start + 1
    annual = annual_of(plan, year, need)
    assert f"Masuk Renta {year}" not in trace_of(need)
    agree_annual(annual, meeting(), by=ani)
    line = trace_of(need)[f"Masuk Renta {year}"]
    assert line.at == meeting().held_on and line.links[0][1] == f"/plans/{plan.pk}/annual/{year}/"
