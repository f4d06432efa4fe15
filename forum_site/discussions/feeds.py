"""Atom feeds of what everybody may read."""

from datetime import datetime
from typing import Any, Final

from django.contrib.syndication.views import Feed
from django.http import HttpRequest
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils.feedgenerator import Atom1Feed
from django.utils.translation import gettext as _

from forum_site.core.markdown import plain_text
from forum_site.discussions.models import Category, Post, Topic

ENTRIES: Final = 30


class LatestTopics(Feed[Topic, Any]):
    """Newest topics first, each with the beginning of its text. Two statements."""

    feed_type = Atom1Feed

    def title(self, obj: Any) -> str:
        return _("Jejaring BKM: latest topics")

    def link(self, obj: Any) -> str:
        return reverse("discussions:index")

    def items(self, obj: Any) -> list[Any]:
        return self.with_texts(Topic.objects.public())

    def with_texts(self, rows: Any) -> list[Any]:
        topics = list(rows.for_list().order_by("-created_at", "-pk")[:ENTRIES])
        first = Post.objects.public().filter(topic__in=topics, number=1)
        texts = dict(first.values_list("topic_id", "html"))
        for topic in topics:
            topic.summary = plain_text(texts.get(topic.pk, ""), 400)
        return topics

    def item_title(self, item: Any) -> str:
        return str(item.title)

    def item_description(self, item: Any) -> str:
        return str(item.summary)

    def item_link(self, item: Any) -> str:
        return str(item.get_absolute_url())

    def item_author_name(self, item: Any) -> str:
        return str(item.voice)

    def item_pubdate(self, item: Any) -> datetime:
        created: datetime = item.created_at
        return created

    def item_updateddate(self, item: Any) -> datetime:
        last: datetime = item.last_post_at
        return last

    def item_categories(self, item: Any) -> list[str]:
        return [item.category.name]


class CategoryTopics(LatestTopics):
    def get_object(self, request: HttpRequest, slug: str) -> Category:
        return get_object_or_404(Category.objects.visible_to(request.user), slug=slug)

    def title(self, obj: Any) -> str:
        return _("Jejaring BKM: %(category)s") % {"category": obj.name}

    def link(self, obj: Any) -> str:
        return str(obj.get_absolute_url())

    def items(self, obj: Any) -> list[Any]:
        return self.with_texts(Topic.objects.public().filter(category=obj))
