"""Which boards have confirmed a mandatory article, and what a person still has to read for one."""

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


def unread_by(user: Any, body: Organisation) -> Any:
    """Mandatory guidance whose live version the person has not confirmed for this body; the oldest first."""
    said = Confirmation.objects.filter(
        article=OuterRef("pk"), version=OuterRef("version"), person=user.pk, organisation=body
    )
    rows = ArticlePage.objects.visible_to(user).filter(~Exists(said), mandatory=True)
    return rows.for_links().order_by("first_published_at", "pk")


def who_read(article: ArticlePage, boards: list[Organisation]) -> dict[int, list[Confirmation]]:
    """{board: the confirmations of its people}; one statement."""
    rows = Confirmation.objects.filter(article=article.pk, version=article.version, organisation__in=boards)
    found: dict[int, list[Confirmation]] = {}
    for one in rows.select_related("person").order_by("created_at"):
        found.setdefault(one.organisation_id or 0, []).append(one)
    return found
