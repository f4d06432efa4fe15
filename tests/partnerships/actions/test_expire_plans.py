"""A plan expires after its last day; its board is told in time, once."""

from datetime import date
from typing import Any

import pytest
from django.utils import timezone
from wagtail.models import ModelLogEntry

from forum_site.notifications.models import Event, Notification
from partnerships.actions.expire_plans import expire_plans
from partnerships.actions.review_plan import cancel_review, close_review, decide
from partnerships.candidates import board_profiles
from partnerships.review_checks import Decision
from tests.factories.partnerships import NeedFactory, PlanFactory
from tests.factories.records import meeting, review_of

pytestmark = pytest.mark.django_db
YEAR = timezone.localdate().year


def plan_until(board: Any, end: int, **fields: Any) -> Any:
    return PlanFactory(board=board, period_start=end - 2, period_end=end, **fields)


@pytest.mark.parametrize(
    ("end", "status", "after"),
    [
        (YEAR - 1, "agreed", "expired"), (YEAR - 1, "under_review", "expired"), (YEAR - 1, "draft", "draft"),
        (YEAR, "agreed", "agreed"), (YEAR + 1, "under_review", "under_review"),
        (YEAR - 5, "expired", "expired"),
    ],
)  # fmt: skip
def test_what_is_over_expires_and_nothing_else(handep: Any, end: int, status: str, after: str) -> None:
    plan = plan_until(handep, end, status=status)
    assert expire_plans() == (after != status)
    plan.refresh_from_db()
    assert plan.status == after and expire_plans() == 0


def test_its_board_is_told_and_the_audit_log_has_it(handep: Any, ani: Any, budi: Any, citra: Any) -> None:
    plan = plan_until(handep, YEAR - 1)
    expire_plans()
    told = Notification.objects.filter(event__kind="partnerships.plan_expired")
    assert set(told.values_list("user__handle", flat=True)) == {"ani", "budi"}
    entry = ModelLogEntry.objects.for_instance(plan).get(action="partnerships.expire_plan")
    assert entry.user is None and entry.data["to"] == "expired"


@pytest.mark.parametrize(
    ("today", "told"),
    [(date(YEAR, 10, 1), 0), (date(YEAR, 10, 2), 1), (date(YEAR, 12, 31), 1)],
)
def test_it_is_told_90_days_before_and_only_once(handep: Any, ani: Any, today: date, told: int) -> None:
    plan_until(handep, YEAR)
    for _day in range(2):
        expire_plans(today)
    assert Event.objects.filter(kind="partnerships.plan_ending").count() == told


def test_matching_no_longer_counts_an_expired_plan(
    handep: Any, django_capture_on_commit_callbacks: Any
) -> None:
    plan = plan_until(handep, YEAR - 1)
    NeedFactory(plan=plan)
    with django_capture_on_commit_callbacks(execute=False) as queued:
        expire_plans()
    profile = board_profiles([handep], timezone.localdate())[handep.pk]
    assert (profile.plan_active, profile.plan_years) == (False, None) and queued


def test_a_review_that_was_open_can_still_be_closed_or_cancelled(
    handep: Any, laweyan: Any, ani: Any, citra: Any
) -> None:
    plan, other = plan_until(handep, YEAR - 1), plan_until(laweyan, YEAR - 1)
    need = NeedFactory(plan=plan, year=YEAR - 1)
    review, second = review_of(plan, YEAR - 1), review_of(other, YEAR - 1)
    expire_plans()
    decide(review, [Decision(need.pk, "done", "Foto")], by=ani)
    close_review(review, meeting(), by=ani)
    cancel_review(second, by=citra)
    for row in (plan, other, need):
        row.refresh_from_db()
    assert (plan.status, other.status, need.status) == ("expired", "expired", "completed")
