"""The tree of categories as a person sees it: at most two levels, with the topics that lists show."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from django.db.models import Exists, OuterRef
from django.http import Http404

from forum_site.core.ready import ready
from forum_site.core.verdict import ALLOWED, Verdict
from forum_site.discussions import rules
from forum_site.discussions.askers import PERSON, standing_for
from forum_site.discussions.audiences import admits
from forum_site.discussions.chosen import Chosen, listed_in
from forum_site.discussions.models import Category
from forum_site.notifications.watches import level_of_each


@dataclass
class Branch:
    """A category and its parts; `topic_count` counts the topics of both."""

    category: Any  # with `topic_count`
    parts: list[Any] = field(default_factory=list)

    @property
    def topic_count(self) -> int:
        return sum(one.topic_count for one in [self.category, *self.parts])


def tree_of(user: Any) -> list[Branch]:
    """In the order of the secretariat. A part whose whole the person does not read stands for itself.

    One statement.
    """
    found = [one for one in _all() if admits(user, one, "view")]
    branches = {one.pk: Branch(one) for one in found}
    for one in found:
        whole = branches.get(one.parent_id) if one.parent_id else None
        if whole is not None:
            whole.parts.append(branches.pop(one.pk).category)
    return list(branches.values())


def parts_of(category: Any, user: Any) -> list[Category]:
    """Parts that the person reads, with counts. One statement; none for a category without parts."""
    if not category.has_parts:
        return []
    return [one for one in _parts(whole=category.pk) if admits(user, one, "view")]


@ready
def _all() -> Any:
    return Category.objects.with_counts()


@ready
def _parts(*, whole: int) -> Any:
    return Category.objects.filter(parent=whole).with_counts()


def get_category(user: Any, slug: str) -> Category:
    """With its whole and its place, whether it `has_parts`, and `my_level`: how closely a reader with an
    account follows it. 404 for what this reader may not see."""
    found: Category | None = next(iter(_category(slug=slug, reader=user.pk)), None)
    if found is None or not admits(user, found, "view"):
        raise Http404
    return found


@ready
def _category(*, slug: str, reader: int | None) -> Any:
    rows = Category.objects.filter(slug=slug).select_related("parent", "place")
    rows = rows.annotate(has_parts=Exists(Category.objects.filter(parent=OuterRef("pk"))))
    return (
        rows
        if reader is None
        else rows.annotate(my_level=level_of_each(standing_for(PERSON, reader), Category))
    )


def topics_in(category: Category, parts: list[Category]) -> Chosen:
    """Visible topics of a category and of its parts, which the reader has been found to read."""
    return listed_in([one.pk for one in (category, *parts)])


def starts_of(category: Category, user: Any) -> Verdict:
    """May the reader start a topic here, or why not? A visitor is asked to log in first."""
    if not user.is_authenticated:
        return ALLOWED
    return rules.can_start_in(user, category)


def whole_of(category: Category, user: Any) -> Category | None:
    """What the category is a part of, for a reader who sees that too. `parent` is loaded."""
    whole: Category | None = category.parent
    return whole if whole is not None and admits(user, whole, "view") else None
