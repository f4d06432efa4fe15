"""Articles have a day by which somebody looks whether they still hold."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from typing import Final

from forum_site.notifications.api import Told, because
from forum_site.notifications.deadlines import Duty, Ladder, register_ladder
from knowledge.models import ArticlePage
from knowledge.reviewers import reviewers_of

NOTICE: Final = 14  # days before the day
LADDER: Final = "article"
MADE_UP: Final = 7


def articles_due(today: date, last: date) -> Iterator[Duty]:
    """Live ones whose day is near, or passed in the last week."""
    first = today - timedelta(days=MADE_UP)
    rows = ArticlePage.objects.live().filter(review_by__range=(first, last)).defer("body")
    for article in rows.select_related("owner").order_by("pk"):
        if article.review_by:
            yield Duty(article, article.review_by)


def keepers(duty: Duty, _step: int) -> list[Told]:
    """Its owner; without one, who looks after the section."""
    owner = duty.subject.owner
    if owner is not None and owner.is_active:
        return because("caretaker", [owner])
    return because("reviewer", reviewers_of(duty.subject))


def register() -> None:
    register_ladder(
        Ladder(LADDER, articles_due, keepers, "knowledge.review_due", before=(NOTICE,), made_up=MADE_UP)
    )
