"""Who reads an article before everybody may: the task of the workflow, and each reviewer's link to it."""

from __future__ import annotations

from datetime import timedelta
from typing import Any, Final

from django.conf import settings
from django.db import models
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from wagtail.models import AbstractGroupApprovalTask, TaskState

from forum_site.core import tokens
from forum_site.core.models import TimeStamped

PURPOSE: Final = "knowledge.review"
LASTS: Final = timedelta(days=14)


def two_weeks_on() -> Any:
    return timezone.now() + LASTS


class ReviewTask(AbstractGroupApprovalTask):
    """Reviewers of the groups decide, on the site itself or in the back office; nobody on their own text."""

    def get_actions(self, obj: Any, user: Any) -> list[tuple[str, Any, bool]]:
        from knowledge.reviewers import may_decide  # asks the models

        if not may_decide(user, obj.specific):
            return []
        return [("reject", _("Return with a comment"), True), ("approve", _("Publish"), False)]

    def user_can_access_editor(self, obj: Any, user: Any) -> bool:
        from knowledge.reviewers import looks_after  # asks the models

        return looks_after(user, obj.specific)

    def locked_for_user(self, obj: Any, user: Any) -> bool:
        """Its author waits; officers may work on what is on the shelf of their kota."""
        return not self.user_can_access_editor(obj, user)

    def on_action(self, task_state: TaskState, user: Any, action_name: str, **more: Any) -> None:
        """Whoever approves vouches for the text, on the site and in the back office alike."""
        from knowledge.reviewers import vouch  # asks the models

        if action_name == "approve":
            vouch(task_state.workflow_state.content_object.specific, user)
            # read anew: what is published is the revision that was just written
            task_state = TaskState.objects.get(pk=task_state.pk)
        super().on_action(task_state, user, action_name, **more)

    def get_form_for_action(self, action: str) -> Any:
        from knowledge.review_comment import CommentForm  # forms load when a page is asked for

        return CommentForm if action == "reject" else super().get_form_for_action(action)

    class Meta:
        verbose_name = _("review of an article")
        verbose_name_plural = _("reviews of articles")


class ReviewLink(TimeStamped):
    """One reviewer's way to one review, by mail and without the back office."""

    state = models.ForeignKey(TaskState, models.CASCADE, related_name="review_links")
    person = models.ForeignKey(settings.AUTH_USER_MODEL, models.CASCADE, related_name="+")
    expires_at = models.DateTimeField(default=two_weeks_on)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["state", "person"], name="one_link_a_reviewer")]

    def __str__(self) -> str:
        return f"{self.state_id}: {self.person_id}"

    @property
    def has_expired(self) -> bool:
        return self.expires_at <= timezone.now()

    def get_absolute_url(self) -> str:
        return reverse("knowledge:review_link", args=[tokens.sign(self.pk, purpose=PURPOSE)])

    @classmethod
    def of_token(cls, token: str) -> ReviewLink | None:
        """None for a forged or damaged token; an expired one says so itself."""
        pk = tokens.unsign(token, purpose=PURPOSE)
        found = cls.objects.select_related("person", "state__workflow_state", "state__revision")
        return found.filter(pk=pk).first() if isinstance(pk, int) else None
