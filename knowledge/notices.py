"""What people are told about articles they wrote, review, look after or helped with."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any, Final

from django.db.models import QuerySet
from django.utils.translation import gettext_lazy

from forum_site.notifications.groups import Group, register_group
from forum_site.notifications.reasons import register_reason
from forum_site.notifications.registry import Kind, register
from knowledge import notice_words as words
from knowledge.models import ArticlePage, Correction, ReviewLink
from knowledge.reviewers import looks_after

GROUP: Final = "articles"
register_group(
    Group(
        GROUP, gettext_lazy("Articles"), gettext_lazy("Your articles"),
        gettext_lazy("What happens to articles you wrote, proposed or helped with"), "instant", "book", "soc",
    )
)  # fmt: skip
register_reason("reviewer", gettext_lazy("you review articles of the knowledge base."))
register_reason("caretaker", gettext_lazy("you look after this article."))
register_reason("contributor", gettext_lazy("your experience is part of it."))


def _is_author(user: Any, event: Any) -> bool:
    return user.pk in event.data["authors"]


def _own_review(user: Any, event: Any) -> bool:
    """Also when it is decided already: the page says so. A reviewer no more is told nothing."""
    link: ReviewLink = event.subject
    return link.person_id == user.pk and looks_after(user, link.state.workflow_state.content_object.specific)


def _looks_after(user: Any, event: Any) -> bool:
    return event.subject.owner_id == user.pk or looks_after(user, event.subject)


def _each(asks: Callable[[Any, Any], bool]) -> Callable[[Any, Sequence[Any]], set[int]]:
    """Asked of each that is still there: a person has a handful of these."""
    return lambda user, events: {one.pk for one in events if one.subject is not None and asks(user, one)}


def _some(rows: Callable[[Any], QuerySet[Any]]) -> Callable[[Any, Sequence[Any]], set[int]]:
    """One statement for a whole list."""

    def seen(user: Any, events: Sequence[Any]) -> set[int]:
        ids = rows(user).filter(pk__in=[one.object_id for one in events]).values_list("pk", flat=True)
        found = set(ids)
        return {one.pk for one in events if one.object_id in found}

    return seen


def _live(user: Any) -> QuerySet[Any]:
    return ArticlePage.objects.visible_to(user)


def _seen_live(user: Any, event: Any) -> bool:
    return bool(event.subject.live)


def _decides(user: Any, event: Any) -> bool:
    return Correction.objects.decidable_by(user).filter(pk=event.subject.pk).exists()


REVIEW = ("state__workflow_state",)
KINDS = (
    Kind(
        "knowledge.review", "tasks", words.review_title, words.review_body,
        lambda event: event.subject.get_absolute_url(),
        may_see=_own_review, seen_by=_each(_own_review), related=REVIEW, mark="book", dye="wait",
    ),
    Kind(
        "knowledge.returned", GROUP, words.returned_title, words.returned_body, words.own_text,
        may_see=_is_author, seen_by=_each(_is_author), related=("proposal",),
    ),
    Kind(
        "knowledge.published", GROUP, words.published_title, words.thanks, words.page,
        may_see=_seen_live, seen_by=_some(_live),
    ),
    Kind(
        "knowledge.became", GROUP, words.became_title, words.became_body, words.page,
        may_see=_seen_live, seen_by=_some(_live),
    ),
    Kind(
        "knowledge.review_due", "tasks", words.due_title, words.due_body, words.kept_for,
        may_see=_looks_after,
        seen_by=_each(_looks_after), mark="book", dye="wait",
    ),
    Kind(
        "knowledge.correction", "tasks", words.correction_title,
        lambda event: event.subject.wrong[:240], lambda event: event.subject.get_absolute_url(),
        may_see=_decides, seen_by=_some(Correction.objects.decidable_by),
        related=("article",), mark="book", dye="wait",
    ),
    Kind(
        "knowledge.corrected", GROUP, words.corrected_title, words.corrected_body,
        lambda event: event.subject.get_absolute_url(),
        may_see=lambda user, event: event.subject.person_id == user.pk,
        seen_by=_some(lambda user: Correction.objects.filter(person=user.pk)), related=("article",),
    ),
)  # fmt: skip

for _kind in KINDS:
    register(_kind)
