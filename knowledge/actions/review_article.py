"""A reviewer publishes a draft, or returns it with a comment."""

from __future__ import annotations

from typing import Any

from django.db import transaction
from django.utils import timezone
from wagtail.models import TaskState

from forum_site.organisations.authority import secretariats_of
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
        _vouch(article, by)
        # read anew: what is published is the revision that was just written
        TaskState.objects.get(pk=locked.pk).approve(user=by)


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


def _vouch(article: ArticlePage, by: Any) -> None:
    """The article says when it was reviewed, and by which secretariat; never by which person."""
    draft: ArticlePage = article.get_latest_revision_as_object()
    draft.reviewed_on = timezone.localdate()
    offices = secretariats_of(by)
    draft.reviewed_by = offices[0].name[:120] if offices else draft.reviewed_by
    draft.save_revision(user=article.latest_revision.user)
