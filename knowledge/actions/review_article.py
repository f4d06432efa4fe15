"""A reviewer publishes a draft, or returns it with a comment."""

from __future__ import annotations

from typing import Any

from django.db import transaction
from wagtail.models import TaskState

from knowledge import rules
from knowledge.models import ArticlePage


class AlreadyDecided(Exception):
    """Somebody was faster, or the text was withdrawn."""


class ChangedMeanwhile(Exception):
    """The text is not the one that the reviewer read."""


def publish_article(state: TaskState, *, by: Any, read: int) -> None:
    """`read` is the id of the revision on the reviewer's screen: nothing is published unread.

    Raises AlreadyDecided, ChangedMeanwhile. Wagtail writes the entries of the log; `listening` tells.
    """
    with transaction.atomic():
        locked, article = _locked(state, by)
        if article.latest_revision_id != read:
            raise ChangedMeanwhile
        locked.task.specific.on_action(locked, by, "approve")


def return_article(state: TaskState, *, by: Any, comment: str) -> None:
    """The author hears the comment and may go on writing. Raises AlreadyDecided."""
    words = comment.strip()
    if not words:
        raise ValueError("a text is returned with a word to its author")
    with transaction.atomic():
        locked, _article = _locked(state, by)
        locked.reject(user=by, comment=words)


def _locked(state: TaskState, by: Any) -> tuple[TaskState, ArticlePage]:
    locked = (
        TaskState.objects.select_for_update(of=("self",)).select_related("workflow_state").get(pk=state.pk)
    )
    article: ArticlePage = locked.workflow_state.content_object.specific
    rules.can_review(by, article).require()
    if locked.status != TaskState.STATUS_IN_PROGRESS:
        raise AlreadyDecided
    return locked, article
