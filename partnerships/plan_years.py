"""The years of a plan: which may be reviewed, and what a review of one year looks at."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Final

from django.db.models import Q
from django.utils import timezone

from partnerships.choices import NeedStatus as S

if TYPE_CHECKING:
    from partnerships.models import MediumTermPlan, PlanReview
    from partnerships.querysets import NeedQuerySet

UNFINISHED: Final = (S.IN_PLAN, S.OPEN_FOR_PARTNERS, S.IN_TALKS, S.COMMITTED, S.IN_PROGRESS, S.DEFERRED)
FINISHED: Final = (S.COMPLETED, S.HANDED_OVER)


def years_of(plan: MediumTermPlan) -> range:
    return range(plan.period_start, plan.period_end + 1)


def last_day(plan: MediumTermPlan) -> date:
    return date(plan.period_end, 12, 31)


def reviewable_years(plan: MediumTermPlan) -> list[int]:
    """The years of the period that have begun and have no review yet, the earliest first."""
    reviewed = set(plan.reviews.values_list("year", flat=True))
    this_year = timezone.localdate().year
    return [year for year in years_of(plan) if year <= this_year and year not in reviewed]


def of_year(plan: MediumTermPlan, year: int) -> Q:
    """Needs of that year or an earlier one, and what the Renta of that year took in."""
    chosen = plan.annual_plans.filter(year=year).values("needs")
    return Q(year__lte=year) | Q(pk__in=chosen)


def to_review(review: PlanReview) -> NeedQuerySet:
    """The unfinished needs of the year and of earlier ones."""
    wanted = of_year(review.plan, review.year)
    found: NeedQuerySet = review.plan.needs.filter(wanted, status__in=UNFINISHED)
    return found


def undecided(review: PlanReview) -> NeedQuerySet:
    return to_review(review).exclude(pk__in=review.decisions.values("need"))


def later_years(review: PlanReview) -> list[int]:
    """To which a need may be carried over: after the year reviewed, within the period."""
    return [year for year in years_of(review.plan) if year > review.year]
