"""Tags that topics carry, by group, as a reader of the list sees them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Final

from django.db.models import Count, Exists, OuterRef, QuerySet
from django.utils.translation import gettext as _
from taggit.models import Tag

from forum_site.discussions.models import TagGroup, Topic
from forum_site.discussions.querysets import TopicQuerySet
from forum_site.discussions.tag_groups import groups_of, label_of_tag

MOST_FREE: Final = 100  # the most used of the tags people made
FREE: Final = "free"


@dataclass(frozen=True)
class ShownTag:
    slug: str
    label: str
    n: int


@dataclass(frozen=True)
class ShownGroup:
    code: str
    label: str
    tags: list[ShownTag]


def tags_on(topics: TopicQuerySet) -> QuerySet[Tag]:
    """Tags that some of the topics carry: a tag says what is written, also where one does not read."""
    return Tag.objects.filter(Exists(topics.filter(tags=OuterRef("pk"))))


def tags_in_use(user: Any) -> list[ShownGroup]:
    """Groups with the tags of topics that the person's lists show, by label. At most two statements.

    Of the free tags the most used only.
    """
    rows = Tag.objects.filter(topic__in=Topic.objects.listed_for(user)).order_by()
    found = list(rows.annotate(n=Count("topic", distinct=True)).order_by("-n", "name"))
    group = groups_of(tag.slug for tag in found)
    shown: dict[str, list[ShownTag]] = {}
    for tag in found:
        one = ShownTag(tag.slug, label_of_tag(tag), tag.n)
        shown.setdefault(group.get(tag.slug, FREE), []).append(one)
    shown[FREE] = shown.get(FREE, [])[:MOST_FREE]
    labels = [*((str(code), str(label)) for code, label in TagGroup.choices), (FREE, _("Free tags"))]
    return [
        ShownGroup(code, label, sorted(shown[code], key=lambda one: one.label.lower()))
        for code, label in labels
        if shown.get(code)
    ]
