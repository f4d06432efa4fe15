"""The participatory review of a year: opened, decided need by need, closed with its record."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from partnerships import rules
from partnerships.actions.keep_record import keep_record
from partnerships.actions.make_version import REVIEWED, make_version
from partnerships.actions.move_need import move_need
from partnerships.actions.move_plan import move_plan
from partnerships.actions.set_years import set_years
from partnerships.choices import PlanStatus
from partnerships.meetings import Meeting
from partnerships.models import MediumTermPlan, Need, PlanReview, ReviewDecision, SignedRecord
from partnerships.plan_years import (
    FINISHED,
    UNFINISHED,
    later_years,
    of_year,
    reviewable_years,
    to_review,
    undecided,
)
from partnerships.review_checks import CARRIED_OVER, DONE, DROPPED, MOVE_OF, Decision, problem, step_of

AGREES_WITH = {DONE: FINISHED, DROPPED: ("dropped", "merged")}


def open_review(plan: MediumTermPlan, year: int, *, by: Any) -> PlanReview:
    """The plan is under review until this is closed or cancelled. PermissionDenied for a wrong year."""
    with transaction.atomic():
        now = move_plan(plan, "open_review", by=by, data={"year": year})
        if year not in reviewable_years(now):
            raise PermissionDenied(_("Choose a year of the plan that has begun and is not reviewed yet."))
        return PlanReview.objects.create(plan=now, year=year, opened_by=by)


def decide(review: PlanReview, decisions: Sequence[Decision], *, by: Any) -> dict[int, str]:
    """Keep what can be decided so; {need id: sentence} of what cannot and was not kept.

    A decision may be changed until the review is closed. Needs that the review does not look at are
    left out silently. Nothing happens to the needs yet.
    """
    rules.can_decide_review(by, review).require()
    problems: dict[int, str] = {}
    wanted = {one.need_id: one for one in decisions}
    with transaction.atomic():
        now = _locked(review, by)
        years = later_years(now)
        for need in to_review(now).filter(pk__in=wanted):
            decision = wanted[need.pk]
            said = problem(need, decision, years, by=by) if decision.outcome else ""
            if said:
                problems[need.pk] = said
            else:
                _keep(now, decision)
    return problems


def _locked(review: PlanReview, by: Any) -> PlanReview:
    rows = PlanReview.objects.select_for_update(of=("self",)).select_related("plan__board__territory")
    now = rows.get(pk=review.pk)
    rules.can_decide_review(by, now).require()
    return now


def _keep(review: PlanReview, decision: Decision) -> None:
    if not decision.outcome:
        review.decisions.filter(need=decision.need_id).delete()
        return
    to_year = decision.to_year if decision.outcome == CARRIED_OVER else None
    values = {"outcome": decision.outcome, "reason": decision.reason, "to_year": to_year}
    ReviewDecision.objects.update_or_create(review=review, need_id=decision.need_id, defaults=values)


class Unfit(Exception):
    """Decisions that no longer fit what the needs are now: {need id: sentence}."""

    def __init__(self, problems: dict[int, str]) -> None:
        super().__init__("decisions no longer fit")
        self.problems = problems


def close_review(review: PlanReview, meeting: Meeting, *, by: Any) -> PlanReview:
    """Apply every decision at once, keep the record and a version; the plan is agreed again.

    Raises Unfit, with nothing changed, when a need has meanwhile become what its decision cannot hold
    for. An expired plan stays expired.
    """
    with transaction.atomic():
        now = _locked(review, by)
        plan = now.plan
        _forget_overtaken(now)
        if plan.status == PlanStatus.EXPIRED:
            _require_all_decided(now)
        else:
            plan = move_plan(plan, "close_review", by=by, data={"year": now.year})
        record = keep_record(SignedRecord.Kind.REVIEW, meeting, board=plan.board, plan=plan, by=by)
        _apply(now, record, by)
        _note_finished(now)
        now.status, now.record, now.closed_at = PlanReview.Status.CLOSED, record, timezone.now()
        now.save()
        make_version(plan, f"{REVIEWED}:{now.year}", by=by, record=record, always=True)
    return now


def _require_all_decided(review: PlanReview) -> None:
    if undecided(review).exists():
        raise PermissionDenied(
            _("Some needs have no decision yet. Decide each: done, carried over or dropped.")
        )


def _forget_overtaken(review: PlanReview) -> None:
    """A need that was finished, dropped or merged by hand meanwhile keeps only a decision that says so."""
    for decision in review.decisions.exclude(need__status__in=UNFINISHED).select_related("need"):
        if decision.need.status not in AGREES_WITH.get(decision.outcome, ()):
            decision.delete()


def _apply(review: PlanReview, record: SignedRecord, by: Any) -> None:
    rows = list(review.decisions.filter(need__status__in=UNFINISHED).order_by("need_id"))
    needs = Need.objects.select_related("plan", "board").in_bulk([row.need_id for row in rows])
    decided = {row.need_id: Decision(row.need_id, row.outcome, row.reason, row.to_year) for row in rows}
    years = later_years(review)
    found = {pk: problem(needs[pk], one, years, by=by) for pk, one in decided.items()}
    problems = {pk: said for pk, said in found.items() if said}
    if problems:
        raise Unfit(problems)
    carried = {pk: one.to_year for pk, one in decided.items() if one.to_year and one.outcome == CARRIED_OVER}
    set_years(review.plan, carried, by=by)
    for pk, one in decided.items():
        if one.outcome in MOVE_OF:
            step = step_of(one, by=by, record=record, data={"review": review.pk})
            about = {
                name: getattr(step, name) for name in ("reason", "evidence", "record", "data", "follows")
            }
            move_need(needs[pk], MOVE_OF[one.outcome], by=by, **about)


def _note_finished(review: PlanReview) -> None:
    """What was completed in time, without the review: so that the result of the year is whole."""
    earlier = ReviewDecision.objects.filter(review__plan=review.plan, outcome=DONE)
    done = review.plan.needs.filter(of_year(review.plan, review.year), status__in=FINISHED)
    fresh = done.exclude(pk__in=earlier.values("need"))
    ReviewDecision.objects.bulk_create(
        [ReviewDecision(review=review, need=need, outcome=DONE) for need in fresh], ignore_conflicts=True
    )


def cancel_review(review: PlanReview, *, by: Any) -> MediumTermPlan:
    """Take the review back with all its decisions: nothing was changed by them. The year stays open."""
    with transaction.atomic():
        now = _locked(review, by)
        plan = now.plan
        if plan.status != PlanStatus.EXPIRED:
            plan = move_plan(plan, "cancel_review", by=by, data={"year": now.year})
        now.delete()
    return plan
