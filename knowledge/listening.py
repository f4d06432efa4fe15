"""What follows from a step of Wagtail's workflow, wherever it was taken: on the site or in the back office.

Our receivers carry the names under which Wagtail connects its own letters, and are connected first. So its
letters, which lead into the back office, are not sent beside ours.
"""

from __future__ import annotations

from typing import Any

from wagtail.models import TaskState, WorkflowState
from wagtail.signals import (
    page_published,
    task_submitted,
    workflow_approved,
    workflow_rejected,
    workflow_submitted,
)

from forum_site.notifications.api import announce, because
from knowledge.models import ArticlePage, Promotion, ReviewLink
from knowledge.reviewers import authors_of, reviewers_of


def connect() -> None:
    own = (
        (task_submitted, on_asked, TaskState, "group_approval_task_submitted_email_notification"),
        (workflow_submitted, on_submitted, WorkflowState, "workflow_state_submitted_email_notification"),
        (workflow_rejected, on_returned, WorkflowState, "workflow_state_rejected_email_notification"),
        (workflow_approved, on_approved, WorkflowState, "workflow_state_approved_email_notification"),
        (page_published, on_published, ArticlePage, "knowledge.published"),
    )
    for signal, receiver, sender, name in own:
        signal.connect(receiver, sender=sender, dispatch_uid=name)


def on_asked(instance: TaskState, user: Any, **_sent: Any) -> None:
    """Each reviewer gets a link of their own."""
    article = article_of(instance.workflow_state)
    if article is None:
        return
    for person in reviewers_of(article, but=authors_of(article)):
        link, _new = ReviewLink.objects.get_or_create(state_id=instance.pk, person=person)
        announce("knowledge.review", actor=user, subject=link, recipients=[person], reason="reviewer")


def on_submitted(**_sent: Any) -> None:
    """The reviewers were asked with the task: nobody else needs a letter."""


def on_returned(instance: WorkflowState, user: Any, **_sent: Any) -> None:
    article = article_of(instance)
    if article is None:
        return
    people, authors = writers(article, instance)
    state = instance.current_task_state
    data = {"comment": state.comment if state else "", "authors": authors}
    announce(
        "knowledge.returned", actor=user, subject=article, recipients=because("author", people), data=data
    )


def on_approved(instance: WorkflowState, user: Any, **_sent: Any) -> None:
    """Whose text it is; who is told as its promoter or contributor is not told twice."""
    article = article_of(instance)
    if article is None or not article.live:
        return
    people, authors = writers(article, instance)
    told = audience_of(article) if is_first(article) else {}
    left = [one for one in people if one.pk not in {person.pk for person in told}]
    announce(
        "knowledge.published", actor=user, subject=article, recipients=because("author", left),
        data={"authors": authors}, key=f"published:{instance.pk}",
    )  # fmt: skip


def on_published(instance: ArticlePage, revision: Any = None, **_sent: Any) -> None:
    """Once: who told, tried or answered what the article came from, and who promoted it."""
    audience = audience_of(instance)
    if audience:
        told = [one for person, why in audience.items() for one in because(why, [person])]
        announce(
            "knowledge.became", actor=None, subject=instance, recipients=told, key=f"became:{instance.pk}"
        )


def audience_of(article: ArticlePage) -> dict[Any, str]:
    """{person: why}."""
    promotion = Promotion.objects.filter(article=article.pk).select_related("promoted_by").first()
    if promotion is None:
        return {}
    found = dict.fromkeys(promotion.contributors.filter(is_active=True), "contributor")
    if promotion.promoted_by is not None:
        found.setdefault(promotion.promoted_by, "caretaker")
    return found


def writers(article: ArticlePage, state: WorkflowState) -> tuple[list[Any], list[int]]:
    proposal = getattr(article, "proposal", None)
    found = (state.requested_by, article.owner, proposal.person if proposal else None)
    people = list(dict.fromkeys(one for one in found if one is not None and one.is_active))
    return people, [one.pk for one in people]


def is_first(article: ArticlePage) -> bool:
    return bool(article.first_published_at == article.last_published_at)


def article_of(state: WorkflowState) -> ArticlePage | None:
    """None for what is no article. Read anew: the state remembers the page as it was."""
    return ArticlePage.objects.filter(pk=state.object_id).select_related("proposal__person", "owner").first()
