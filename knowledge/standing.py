"""Where a proposal stands, in words for its author."""

from __future__ import annotations

from dataclasses import dataclass

from django.utils.translation import gettext as _
from wagtail.models import WorkflowState

from knowledge.models import Proposal


@dataclass(frozen=True)
class Standing:
    """`tone` and `icon` are those of `{% badge %}`; `comment` is the reviewer's word on a returned text."""

    words: str
    tone: str
    icon: str
    comment: str = ""


def standing_of(proposal: Proposal) -> Standing:
    """Two statements for a text that is not published."""
    article = proposal.article
    if article.live:
        return Standing(_("Published"), "ok", "check")
    state: WorkflowState | None = article.current_workflow_state
    if state is None:
        return Standing(_("Draft"), "out", "file")
    if state.status == WorkflowState.STATUS_NEEDS_CHANGES:
        task = state.current_task_state
        return Standing(_("Returned"), "bad", "alert", task.comment if task else "")
    return Standing(_("With the reviewers"), "wait", "clock")
