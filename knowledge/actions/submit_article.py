"""A draft goes to the reviewers."""

from __future__ import annotations

from typing import Any

from django.db import transaction
from wagtail.models import Workflow, WorkflowState

from knowledge import rules
from knowledge.models import ArticlePage


def submit_article(article: ArticlePage, *, by: Any) -> WorkflowState:
    """Begins the review, or goes on with the one that was returned. Wagtail writes the entry of the log, and
    `listening` invites the reviewers. Needs `ensure_workflow`.
    """
    rules.can_submit(by, article).require()
    with transaction.atomic():
        if article.latest_revision is None:
            article.save_revision(user=by)
        returned: WorkflowState | None = article.current_workflow_state
        if returned is not None:
            returned.resume(user=by)
            return returned
        workflow: Workflow = article.get_workflow()
        state: WorkflowState = workflow.start(article, by)
        return state
