"""Atom feeds of what everybody may read."""

from __future__ import annotations

from datetime import datetime
from typing import Any, Final, NamedTuple

from django.contrib.auth.models import AnonymousUser
from django.contrib.syndication.views import Feed
from django.http import HttpRequest
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils.html import escape
from django.utils.translation import gettext as _
from taggit.models import Tag

from forum_site.core.atom import Atom
from forum_site.core.markdown import plain_text
from forum_site.discussions.models import Category, Post, Topic
from forum_site.discussions.querysets import TopicQuerySet
from forum_site.discussions.sharing import short_link
from forum_site.discussions.sorting import SORTS, Order
from forum_site.discussions.tag_list import tags_on

ENTRIES: Final = 30
WORDS: Final = 400
NEWEST: Final = "new"
VISITOR: Final = AnonymousUser()


class Asked(NamedTuple):
    """What the feed is about (None: the forum), and in which order of `SORTS`."""

    about: Any
    sort: str


class Entries(Feed[Any, Any]):
    """What feeds of the forum have in common. `summary` is plain text; readers take it for HTML."""

    feed_type = Atom

    def get_object(self, request: HttpRequest, **names: Any) -> Asked:
        sort = request.GET.get("sort", "")
        return Asked(self.find(**names), sort if sort in SORTS else NEWEST)

    def find(self) -> Any:
        return None

    def name_of(self, about: Any) -> str:
        return str(about)

    def title(self, obj: Asked) -> str:
        return _("Jejaring BKM: %(category)s") % {"category": self.name_of(obj.about)}

    def link(self, obj: Asked) -> str:
        return str(obj.about.get_absolute_url())

    def item_description(self, item: Any) -> str:
        return str(escape(item.summary))

    def item_author_name(self, item: Any) -> str:
        return str(item.voice)

    def item_pubdate(self, item: Any) -> datetime:
        created: datetime = item.created_at
        return created


class LatestTopics(Entries):
    """Newest topics first, or as `?sort=` says, each with the beginning of its text. Two statements."""

    item_guid_is_permalink = False

    def title(self, obj: Asked) -> str:
        said = _("Jejaring BKM: latest topics") if obj.about is None else super().title(obj)
        return said if obj.sort == NEWEST else f"{said} · {SORTS[obj.sort]}"

    def link(self, obj: Asked) -> str:
        return reverse("discussions:index") if obj.about is None else super().link(obj)

    def rows(self, about: Any) -> TopicQuerySet:
        return Topic.objects.public()

    def items(self, obj: Asked) -> list[Any]:
        topics = list(Order(obj.sort).of(self.rows(obj.about), VISITOR).for_list()[:ENTRIES])
        first = Post.objects.public().filter(topic__in=topics, number=1)
        texts = dict(first.values_list("topic_id", "html"))
        for topic in topics:
            topic.summary = plain_text(texts.get(topic.pk, ""), WORDS)
        return topics

    def item_title(self, item: Any) -> str:
        return str(item.title)

    def item_link(self, item: Any) -> str:
        return str(item.get_absolute_url())

    def item_guid(self, item: Any) -> str:
        """The same when the title is corrected."""
        return short_link(item)

    def item_updateddate(self, item: Any) -> datetime:
        last: datetime = item.last_post_at
        return last

    def item_categories(self, item: Any) -> list[str]:
        return [item.category.name]


class CategoryTopics(LatestTopics):
    def find(self, slug: str) -> Category:  # type: ignore[override]
        return get_object_or_404(Category.objects.visible_to(VISITOR), slug=slug)

    def rows(self, about: Category) -> TopicQuerySet:
        return super().rows(about).filter(category=about)


class TagTopics(LatestTopics):
    def find(self, slug: str) -> Tag:  # type: ignore[override]
        return get_object_or_404(tags_on(Topic.objects.public()), slug=slug)

    def link(self, obj: Asked) -> str:
        return reverse("discussions:tag", args=[obj.about.slug])

    def rows(self, about: Tag) -> TopicQuerySet:
        return super().rows(about).filter(tags=about)
