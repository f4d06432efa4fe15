"""Which boards have confirmed a mandatory article."""

from __future__ import annotations

from typing import Any

from django.db.models import Exists, OuterRef

from forum_site.organisations.authority import territory_filter
from forum_site.organisations.models import Organisation
from knowledge.models import ArticlePage, Confirmation
from knowledge.reviewers import is_reviewer


def boards_and_reading(article: ArticlePage, user: Any) -> Any:
    """Verified boards the person answers for, each with `has_read` (the live version); not yet first."""
    said = Confirmation.objects.filter(
        article=article.pk, version=article.version, organisation=OuterRef("pk")
    )
    boards: Any = Organisation.objects.boards().verified()
    if not is_reviewer(user):
        boards = boards.filter(territory_filter(user, "territory"))
    rows = boards.annotate(has_read=Exists(said)).order_by("has_read", "name")
    return rows.select_related("territory")


def who_read(article: ArticlePage, boards: list[Organisation]) -> dict[int, list[Confirmation]]:
    """{board: the confirmations of its people}; one statement."""
    rows = Confirmation.objects.filter(article=article.pk, version=article.version, organisation__in=boards)
    found: dict[int, list[Confirmation]] = {}
    for one in rows.select_related("person").order_by("created_at"):
        found.setdefault(one.organisation_id or 0, []).append(one)
    return found
