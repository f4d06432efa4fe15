"""The conditions of `plan_states` by name: None when it holds, else a sentence what is missing."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any, Final

from django.utils import timezone
from django.utils.translation import gettext_lazy as _

if TYPE_CHECKING:
    from partnerships.models import MediumTermPlan

Answer = Any  # a lazily translated sentence, or None


def board_verified(plan: MediumTermPlan) -> Answer:
    if plan.board.is_verified:
        return None
    return _("The board can publish its plan once the secretariat has verified the board.")


def has_lines(plan: MediumTermPlan) -> Answer:
    found = plan.needs.lines().exists()
    return None if found else _("The plan has no activities yet. Upload a sheet first.")


def year_to_review(plan: MediumTermPlan) -> Answer:
    """A review looks back: at a year of the period that has begun and was not reviewed yet."""
    from partnerships.plan_years import reviewable_years  # models are loaded after the guards

    return None if reviewable_years(plan) else _("Every year that has begun is reviewed already.")


def review_open(plan: MediumTermPlan) -> Answer:
    found = plan.reviews.filter(status="open").exists()
    return None if found else _("No review of this plan is open.")


def all_decided(plan: MediumTermPlan) -> Answer:
    from partnerships.plan_years import undecided  # models are loaded after the guards

    review = plan.reviews.filter(status="open").first()
    if review is None or not undecided(review).exists():
        return None
    return _("Some needs have no decision yet. Decide each: done, carried over or dropped.")


def period_over(plan: MediumTermPlan) -> Answer:
    over = plan.period_end < timezone.localdate().year
    return None if over else _("The period of the plan is not over yet.")


GUARDS: Final[dict[str, Callable[[MediumTermPlan], Answer]]] = {
    guard.__name__: guard
    for guard in (board_verified, has_lines, year_to_review, review_open, all_decided, period_over)
}


def missing(plan: MediumTermPlan, guards: tuple[str, ...]) -> Answer:
    """The first sentence that stands in the way, or None."""
    return next((said for name in guards if (said := GUARDS[name](plan)) is not None), None)
