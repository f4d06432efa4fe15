"""What waits for a reviewer."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from wagtail.models import TaskState

from knowledge.models import ArticlePage, Correction, ReviewTask
from knowledge.proposal_lists import looked_after


@dataclass(frozen=True)
class Waiting:
    """`own`: the person wrote it, so somebody else decides."""

    state: TaskState
    article: ArticlePage
    own: bool


def reviews_for(user: Any) -> list[Waiting]:
    """The oldest first; a fixed number of statements."""
    tasks = ReviewTask.objects.values("pk")
    rows = TaskState.objects.filter(status=TaskState.STATUS_IN_PROGRESS, task__in=tasks)
    states = list(rows.select_related("workflow_state__requested_by").order_by("started_at"))
    ids = [one.workflow_state.object_id for one in states]
    pages = ArticlePage.objects.filter(looked_after(user), pk__in=ids).select_related("owner", "proposal")
    found = {str(one.pk): one for one in pages.defer("body")}
    return [
        _row(one, found[one.workflow_state.object_id], user)
        for one in states
        if one.workflow_state.object_id in found
    ]


def _row(state: TaskState, article: ArticlePage, user: Any) -> Waiting:
    proposal = getattr(article, "proposal", None)
    authors = {state.workflow_state.requested_by_id, article.owner_id, proposal and proposal.person_id}
    return Waiting(state, article, user.pk in authors)


def corrections_for(user: Any) -> list[Correction]:
    rows = Correction.objects.open().decidable_by(user)
    return list(rows.select_related("article", "person").defer("article__body").order_by("created_at"))
